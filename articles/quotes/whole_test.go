package quotes_test

import (
	"testing"
)

// Pronouns and titles anywhere in the article tell who may be "she" in its first lines.
func TestTheWholeArticleTellsASex(t *testing.T) {
	checkNames(t, []row{
		{"Lena Brand runs the harbour. Ruan Tolk asked for a pause. “Not now,” she said.\n\nTolk left at noon. He was late. He had a train to catch. He ran, and Tolk thought he had lost his hat.", []string{
			"Lena Brand: Not now,",
		}},
		{"Mr. Ottersen came by boat.\n\nGale Dunmore met Sten Ottersen on the quay. “You’re early,” she told him.\n\nMr. Ottersen laughed.", []string{"Gale Dunmore: You’re early,"}},
	})
}

// Who was only described is named when the whole article is read.
func TestADescriptionFindsItsNameLater(t *testing.T) {
	checkNames(t, []row{
		{"The harbour closed at six. “Everybody out,” the harbourmaster said.\n\nThe ferries stayed.\n\nLars Holm, the harbourmaster, went home last.", []string{"Lars Holm: Everybody out,"}},
		{"“I hear badly,” said Ted Vale, 70. His sister laughed. “He hears what he likes,” his sister said.\n\nOna Vale is 68.", []string{"Ted Vale: I hear badly,", "Ona Vale: He hears what he likes,"}},
		{"Ada Roe lost her brother, Finn Roe, in the crowd. Ida Moss found him.\n\n“I was buying soap,” her brother said.", []string{"Finn Roe: I was buying soap,"}},
	})
}

// A surname alone stays with whom it was told of first, though kin of the same name is in view.
func TestKinDoesNotTakeASurname(t *testing.T) {
	checkNames(t, []row{
		{"Ruth Dane, who painted boats, died on Friday. She was 88.\n\nHer daughter, Mia Dane, confirmed the death. “She was tired,” she said.\n\nMs. Dane never sold a picture. “Paint is patience,” Ms. Dane said once.", []string{
			"Mia Dane: She was tired,", "Ruth Dane: Paint is patience,",
		}},
	})
}

// What was just written is read out.
func TestItReadsOutWhatWasJustWritten(t *testing.T) {
	checkNames(t, []row{
		{"Nobody was in at the Tarn Museum. The museum had no guard. On the counter lay a note. “Back at nine,” it said.", []string{"a note: Back at nine,"}},
		{"The Rail Union met at noon. A guard held up a leaflet. “More boats,” it said.", []string{"a leaflet: More boats,"}},
		{"The audit, a document of 90 pages, blames nobody. It says the quay was “tired.”", []string{"audit: the quay was “tired.”", "audit: tired."}},
		{"The Rail Union met at noon. “We will not run,” it said.", []string{"Rail Union: We will not run,"}},
	})
}

// A surname may end as a participle does, and a letter or a day is nobody.
func TestAKnownSurnameIsAName(t *testing.T) {
	checkNames(t, []row{
		{"Ola Brenning grew up by the canal. “It is deep,” Brenning said.", []string{"Ola Brenning: It is deep,"}},
		{"The skipper of a Norlandish trawler said the buoy had sunk.", []string{"skipper of a Norlandish trawler: the buoy had sunk"}},
		{"A report by harbour officers said the quay was tired.", []string{"report by harbour officers: the quay was tired"}},
		{"The line is losing money. One of its largest shareholders said he had “three months” left.", []string{"one of its largest shareholders: he had “three months” left", "one of its largest shareholders: three months"}},
	})
}

// The name of an account is a name.
func TestAHandleIsAName(t *testing.T) {
	checkNames(t, []row{
		{"It rained on the quay. “They get paid for it,” wrote @tarn_rosie, whose drawings are shared.", []string{"@tarn_rosie: They get paid for it,"}},
		{"An account called @portleaks posted a drawing with the words “Sums, by the port.” Write to post@tarn.example.", []string{"@portleaks: Sums, by the port."}},
		{"A fan, @slow_nina, wrote that it had been “like a leaf.”", []string{"@slow_nina: that it had been “like a leaf.”", "@slow_nina: like a leaf."}},
	})
}

// Of two who have no names, the first and the second are told apart.
func TestTheFirstOfTwoIsTheFirst(t *testing.T) {
	checkNames(t, []row{
		{"One rider said he was cold. Another said he had lost a shoe.\n\n“We were all cold,” said the first.", []string{"One rider: he was cold", "another rider: he had lost a shoe", "One rider: We were all cold,"}},
	})
}

// Two who share a surname have it both.
func TestACoupleSharesItsSurname(t *testing.T) {
	checkNames(t, []row{
		{"The shop belongs to Thomas and Rita Vale. “It leaks,” Thomas said. “He exaggerates,” Rita said.", []string{"Thomas Vale: It leaks,", "Rita Vale: He exaggerates,"}},
	})
}
