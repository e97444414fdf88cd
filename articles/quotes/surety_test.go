package quotes_test

import (
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

// sureties writes how sure the speaker of each quotation is, in order.
func sureties(found quotes.Found) string {
	var words []string
	for i := range found.Quotes {
		words = append(words, found.Quotes[i].Surety().String())
	}
	return strings.Join(words, ", ")
}

func TestWhatTheTextLeavesOpenIsNeverSure(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		// lines that do not tell who speaks, after two people
		"Cy Dorn and Eve Falk left.\n\n“Now then?”\n\n“Now, please.”\n\n“After you, I think.”",
		"Cy Dorn and Eve Falk left the hall. “Shall we go now?” “We shall.” “After you, then.”",
		"Both had waited, Cy Dorn and Eve Falk.\n\n“Shall we go now?”\n\n“We shall.”",
		// two people of whom one is shown
		"“We will go to court,” said Cy Dorn and Eve Falk.",
		"Cy Dorn and Eve Falk said: “We will go to court.”",
		"Ann Moss, Bob Tarr and Cy Dorn said that they would go to court.",
		// a pronoun, and two whom it fits
		"Ines Calloway met Petra Halloran at the harbour.\n\n“The wall will stand,” she said.",
		"Ines Calloway opened the harbour. Petra Halloran held the ribbon.\n\n“The wall will stand,” she said.",
		"Cy Dorn spoke to Oskar Lind on the quay. “The wall will stand,” he said.",
		"Ines Calloway rang Petra Halloran, and she said that the wall would stand.",
		// a pronoun, and nobody near
		"Ines Calloway opened the harbour. The tide was high. Boats lay along the quay. Rain fell. The band played on.\n\n“The wall will stand,” she said.",
		"Ann Moss met the Harbour Board in Tarn. “It will not stand,” it said.",
		"Ann Moss and Bob Tarr met the Harbour Board. “It will not stand,” they said.",
		// a description that fits two
		"A harbour official met a customs official.\n\n“The wall will stand,” the official said.",
		"Ines Calloway, the mayor of Orrin, spoke first. Then Bo Ek, the mayor of Tarn, spoke.\n\n“The wall will stand,” the mayor said.",
		// two of one surname
		"Jonas Lind runs the bakery. His sister, Petra Lind, keeps the books.\n\n“The oven is old,” Lind said.",
	} {
		found := quotes.Find(page(text))
		if len(found.Quotes) == 0 {
			t.Errorf("%s\nnothing is found", text)
		}
		if got := sureties(found); strings.Contains(got, "sure") {
			t.Errorf("%s\nis %s", text, got)
		}
	}
}

// What is said outright is as sure as before, and so is what goes on with it.
func TestWhatIsSaidOutrightIsSure(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"“The tide took the gate,” said Ada Quill.",
		"“The tide took the gate,” Ada Quill said. “It was old.”",
		"Ada Quill said: “The tide took the gate.”",
		"Ada Quill, the harbour master, walked the quay. “The tide took the gate,” Quill said.",
		"“The tide took the gate,” said Ada Quill, the harbour master. “We knew that it would.”",
		"According to Ada Quill, the gate was “past saving”.",
		"Ada Quill said that the tide had taken the gate.",
	} {
		for _, word := range strings.Split(sureties(quotes.Find(page(text))), ", ") {
			if word != "sure" {
				t.Errorf("%s\nis %s", text, word)
			}
		}
	}
}

func TestLinesThatTakeTurnsAreAGuess(t *testing.T) {
	t.Parallel()
	text := "“The hall is cold,” Cy Dorn told Eve Falk.\n\n“It always was.”\n\n“Then light the stove.”\n\n“With what?”"
	found := quotes.Find(page(text))
	if got, want := sureties(found), "sure, likely, a guess, a guess"; got != want {
		t.Errorf("%s\nis %s, want %s", text, got, want)
	}
	if why := found.Quotes[2].Why; !strings.Contains(why, "take turns") {
		t.Errorf("why %q does not tell that the speakers may take turns", why)
	}
}

func TestAnOpenChoiceSaysSo(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“We will go to court,” said Cy Dorn and Eve Falk.":                        "“said Cy Dorn” follows the words; somebody else is named in the same breath",
		"Cy Dorn spoke to Oskar Lind on the quay. “The wall will stand,” he said.": "“he said” follows the words; somebody else may be meant by that",
		"Kern met Lind and Moss said: “The wall will stand.”":                      "“Moss said” leads to the words",
		"“The wall will stand,” said Ada Quill.":                                   "“said Ada Quill” follows the words",
	} {
		if got := quotes.Find(page(text)).Quotes[0].Why; got != want {
			t.Errorf("%s\nwhy  %s\nwant %s", text, got, want)
		}
	}
}

// Languages that have no weights of their own are doubted by the same ones.
func TestOtherLanguagesAreDoubtedToo(t *testing.T) {
	t.Parallel()
	text := "Die Stadt hat am Montag über die Mauer beraten. Ines Kern und Petra Lind haben den Hafen verlassen, und das Boot ist nicht mehr da.\n\n„Die Mauer wird stehen“, sagte sie."
	found := quotes.Find(page(text))
	if found.Language != "de" || len(found.Quotes) != 1 || found.Quotes[0].Surety() == quotes.Sure {
		t.Errorf("language %s, %+v", found.Language, found.Quotes)
	}
}

func TestConfidenceHasOneSetOfWords(t *testing.T) {
	t.Parallel()
	for confidence, want := range map[float64]string{
		0: "a guess", quotes.LeastLikely - 0.001: "a guess", quotes.LeastLikely: "likely", quotes.LeastSure - 0.001: "likely", quotes.LeastSure: "sure", 1: "sure",
	} {
		if got := quotes.SuretyOf(confidence).String(); got != want {
			t.Errorf("%v is %s, want %s", confidence, got, want)
		}
	}
}
