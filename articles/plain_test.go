package articles

import (
	"strings"
	"testing"
)

const harbourStory = `Harbour board keeps the crane, to everybody’s surprise

Ada Quill | September 27, 2026 | 9:00pm EDT
Font Size
Members of the harbour board under the crane on Sunday. (Photo: The Harbour Post)

OSTERMOUTH (AP) — The harbour board voted on Sunday, eight to three, to keep the old crane where it stands, although nobody has lifted anything with it since the spring of 1974.

“It is ugly, and it is ours,” said Ben Ostler, who chairs the board.

A ‘neutral’ report

The engineers’ report, which cost 40,000 crowns, said “neither yes nor no,” Ostler added.

post shop`

func TestPlainTextIsTakenApart(t *testing.T) {
	t.Parallel()
	a, err := Read(strings.NewReader(harbourStory), Source{Name: "crane.txt"})
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != harbourStory {
		t.Error("the text of a plain file is not the file")
	}
	if want := "Harbour board keeps the crane, to everybody’s surprise"; a.Title != want {
		t.Errorf("title %q, want %q", a.Title, want)
	}
	if len(a.Bylines) != 1 || a.Bylines[0] != "Ada Quill" {
		t.Errorf("bylines %q", a.Bylines)
	}
	if got := a.Published.Format("2006-01-02T15:04:05Z07:00"); got != "2026-09-27T21:00:00-04:00" || a.DateOnly {
		t.Errorf("published %s", got)
	}
	if a.Source != "Associated Press" {
		t.Errorf("source %q", a.Source)
	}
	want := []BlockKind{Title, Byline, Furniture, Caption, Paragraph, Paragraph, Subheading, Paragraph, Furniture}
	for i, b := range a.Blocks {
		if i >= len(want) || b.Kind != want[i] {
			t.Errorf("block %d %q is of kind %d", i, b.Of(a.Text), b.Kind)
		}
	}
}

func TestAFirstSentenceThatTellsIsNoHeadline(t *testing.T) {
	t.Parallel()
	for text, title := range map[string]string{
		"Ben Ostler, an engineer, said the crane was rotten.\n\n“It is rotten,” he said.\n":         "",
		"Harbour board keeps the old crane after all.\n\n“It is ours,” said Ben Ostler.\n":          "Harbour board keeps the old crane after all.",
		"What Ostler said of the crane\n\nThe crane stays, and nobody knows for how much longer.\n": "What Ostler said of the crane",
	} {
		a, err := Read(strings.NewReader(text), Source{Name: "crane.txt"})
		if err != nil {
			t.Fatal(err)
		}
		if a.Title != title {
			t.Errorf("%q has the title %q, want %q", text, a.Title, title)
		}
	}
}

func TestSignedWordsInMarksAreNoSubheading(t *testing.T) {
	t.Parallel()
	for _, signed := range []string{"“We wait.” ― Bo Tarn", "“We wait.” (Bo Tarn)", "“We will wait. Bo Tarn, pilot”"} {
		a, err := Read(strings.NewReader("The crane stays\n\nThe harbour board voted on Sunday, eight to three, to keep the old crane where it stands.\n\n"+signed+"\n\nIt rained again at noon when the boats came in, and nobody was on the quay.\n"), Source{Name: "crane.txt"})
		if err != nil {
			t.Fatal(err)
		}
		if b := a.Blocks[2]; b.Kind != Paragraph {
			t.Errorf("%s is of kind %d", b.Of(a.Text), b.Kind)
		}
	}
}
