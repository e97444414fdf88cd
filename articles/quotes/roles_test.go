package quotes_test

import (
	"testing"

	"pullquote/articles/quotes"
)

func TestAnAppositionDoesNotTell(t *testing.T) {
	checkNames(t, []row{
		{"Rhea Moss, head of trauma nursing at the Royal Infirmary of Harl, said beds were short.", []string{"Rhea Moss: beds were short"}},
		{"Ferry services are safe, said Ada Birch, acting director of the Port Safety Council.", []string{"Ada Birch: Ferry services are safe"}},
		{"Cara Finch, who coaches the under-12 side of Harl Rovers, said on Tuesday that the pitch was flooded.", []string{"Cara Finch: that the pitch was flooded"}},
		{"Ida Roe, the owner with her brother of Roe Books, a shop based in Tarn, says rents will close her.", []string{"Ida Roe: rents will close her"}},
		{"“It is a rare bird,” Institute of Northern Seas biologist Per Holm said.", []string{"Per Holm: It is a rare bird,"}},
		{"“We lost the roof,” Norvale’s Asia managing editor Lia Stone said.", []string{"Lia Stone: We lost the roof,"}},
		{"Health and safety inspector Nils Berg said the roof was rotten.", []string{"Nils Berg: the roof was rotten"}},
	})
}

func TestAnyNounAfterANameIsItsRole(t *testing.T) {
	t.Parallel()
	found := quotes.Find(page("Otto Fern, lock keeper, said the canal was full. “Too full,” the lock keeper added."))
	if len(found.Speakers) != 1 || found.Speakers[0].Name != "Otto Fern" || found.Speakers[0].Role != "lock keeper" {
		t.Errorf("speakers %+v", found.Speakers)
	}
}

func TestARoleMayEndItsSentence(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“Not one boat,” said Ada Quill, the harbour master.": "harbour master",
		"“We wait,” said Bo Tarn, a docker at the yard.":      "docker at the yard",
		"“We wait,” said Bo Tarn, the week before.":           "",
		"They met Bo Tarn, a dog. “We wait,” said Tarn.":      "",
	} {
		found := quotes.Find(page(text))
		if len(found.Speakers) != 1 || found.Speakers[0].Role != want {
			t.Errorf("%s: speakers %+v, want the role %q", text, found.Speakers, want)
		}
	}
}

func TestWhatOneIsToAnotherIsNoRole(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“No,” said Democratic rival Rhea Moss.":                                  "",
		"“No,” said Rhea Moss, a friend of the family.":                           "friend of the family",
		"His rival Rhea Moss spoke. “No,” said Rhea Moss, the mayor of Tern Bay.": "mayor of Tern Bay",
	} {
		found := quotes.Find(page(text))
		if len(found.Speakers) != 1 || found.Speakers[0].Role != want {
			t.Errorf("%s: speakers %+v, want the role %q", text, found.Speakers, want)
		}
	}
}

func TestEpithetsAreWhoeverIsInView(t *testing.T) {
	checkNames(t, []row{
		{"It was Novak’s first final. The 19-year-old Croat said she had not slept.", []string{"Novak: she had not slept"}},
		{"Hugo Brand restores clocks in a shed. “Time is cheap,” the stooped, cheerful clockmaker said.", []string{"Hugo Brand: Time is cheap,"}},
		{"For Ella Frost, the winter was long.\n\n“We ate beets,” the retired teacher recalls.", []string{"Ella Frost: We ate beets,"}},
		{"Senator Paul Reed of Ostia voted no. “It is a bad bill,” the Ostia Democrat said.", []string{"Paul Reed: It is a bad bill,"}},
		{"The former sergeant-at-arms of the House of Lords said Monday he was thinking of a run. Kevin Vick spoke in Harl.", []string{"Kevin Vick: he was thinking of a run"}},
	})
}

func TestAPronounIsWhoeverAnswers(t *testing.T) {
	checkNames(t, []row{
		{"Owen Marsh told the jury he had slept. Counsel Peter Dodd asked him about the knife.\n\n“I never saw it,” he told the court.", []string{"Owen Marsh: he had slept", "Owen Marsh: I never saw it,"}},
		{"Alex Brand, who uses they and them, bakes bread in Tarn. “My oven is old,” they said.", []string{"Alex Brand: My oven is old,"}},
		{"“It is dull,” said Ina Holt, 60.\n\nHolt’s brother Max laughed. “It is great,” he said.\n\n“Be honest,” his sister told him.", []string{
			"Ina Holt: It is dull,", "Max: It is great,", "Ina Holt: Be honest,",
		}},
	})
}

func TestWhatWasSaidLongAgoIsTheDeadOnes(t *testing.T) {
	checkNames(t, []row{
		{"Ruth Dane, who painted boats, died on Friday. She was 88. Her death was confirmed by her daughter, Mia.\n\n“Paint is patience,” she said in 1990.", []string{"Ruth Dane: Paint is patience,"}},
	})
}

func TestADocumentIsShownWithItsIssuer(t *testing.T) {
	checkNames(t, []row{
		{"The Rail Office released a survey on Friday. Trains were “late by design”, the survey found.", []string{"Rail Office (survey): late by design"}},
		{"Canadia Pacific issued a white paper on winter trains. The white paper said cold makes brakes leak.", []string{"Canadia Pacific (white paper): cold makes brakes leak"}},
		{"Ada Wells left on Monday. Her statement said the post had become impossible.", []string{"Ada Wells: the post had become impossible"}},
	})
	t.Run("by name", func(t *testing.T) {
		t.Parallel()
		found := quotes.Find(page("The Rail Office released a survey on Friday. Trains were “late by design”, the survey found."))
		if len(found.Speakers) != 1 || found.Speakers[0].Issuer != "Rail Office" {
			t.Errorf("speakers %+v", found.Speakers)
		}
	})
}

func TestBodiesAreKnownByTheirTrade(t *testing.T) {
	checkNames(t, []row{
		{"BC Power said crews were working around the clock. The utility said the storm was the worst in years.", []string{
			"BC Power: crews were working around the clock", "BC Power: the storm was the worst in years",
		}},
	})
}

func TestAParticipleBeforeAnOfficeIsPartOfIt(t *testing.T) {
	check(t, []row{
		{"Harl Council housing officer Bram Pike said the roof leaked.", []string{"indirect · Bram Pike · the roof leaked"}},
		{"Emil Stark keeps bees in Harl. “They know the way,” the bearded retired teacher said.", []string{"direct · Emil Stark · They know the way,"}},
		{"Photographs show a man chasing officer Bram Pike. “He ran,” Pike said.", []string{"direct · Bram Pike · He ran,"}},
	})
}

func TestTheLastWordOfANameMayTellThatItIsABodys(t *testing.T) {
	check(t, []row{
		{"Sund Rail said the line was flooded. “There are trees on the track,” it said.", []string{"indirect · Sund Rail · the line was flooded", "direct · Sund Rail · There are trees on the track,"}},
		{"Harl Water put out a green paper. The green paper said old pipes waste a third.", []string{"indirect · Harl Water (green paper) · old pipes waste a third"}},
	})
}
