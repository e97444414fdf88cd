package articles_test

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// The samples are what a newcomer sees first: who says what in them must be right.
func TestSamplesNameTheirSpeakers(t *testing.T) {
	t.Parallel()
	for sample, want := range map[string][]string{
		"1-keys.md": {
			"Odile Marsh: People ask me where the mouse is", "Odile Marsh: Nobody has ever pressed",
			"Tobias Renn: I stepped eleven times", "Lena Voss: I follow one voice", "Lena Voss: the way you follow the bassoon",
			"Piers Colbeck: I was asked", "Odile Marsh: more gracefully than", "Iris Halloran: Last week a councillor",
		},
		"2-briefing.txt": {
			"Piers Colbeck: committed to noon", "a reporter: Does the noon ferry", "Piers Colbeck: It leaves in the spirit",
			"a reporter: Could you put a number", "nobody: So the captain does not wait?", "Tobias Renn: I have nothing against them",
			"Piers Colbeck: We have no quarrel",
		},
		"3-keeper.md": {
			"Magnus Thole: I was told when I came here", "Magnus Thole: What a keeper needs", "Magnus Thole: Thank you, Tobias",
			"Iris Halloran: I had a paragraph", "Priya Castellan: We have nothing in the manual",
		},
		"4-bridge.txt": {
			"Hugo Lantry: It counts dogs", "Bette Rowan: You cannot have forty thousand", "Hugo Lantry: It may have been a heron",
			"Amos Feld: a fairy tale with decimals",
		},
		"5-wall.html": {
			"Lena Voss: The difficulty is that a wall has no lines", "Amos Feld: the longest fortnight",
			"Iris Halloran: I told Councillor Feld",
		},
		"6-hallorans.txt": {
			"Iris Halloran: The current there is treacherous", "Conor Halloran: She has not been in the water", "Ruth Halloran: I said that cold water",
			"Walter Pym: The younger ones", "Iris Halloran: He was lucky", "Conor Halloran: He was fast",
		},
		"7-mapmaker.md": {"Nadia Okonell: He never looked at a drawing"},
	} {
		t.Run(sample, func(t *testing.T) {
			t.Parallel()
			said := spoken(t, sample)
			for _, line := range want {
				if !strings.Contains(said, "\n"+line) {
					t.Errorf("%q is not in:%s", line, said)
				}
			}
		})
	}
}

// spoken is a line for each quotation of a sample: "Lena Voss: I follow one voice".
func spoken(t *testing.T, name string) string {
	t.Helper()
	var out strings.Builder
	for _, s := range articles.Samples() {
		if s.Name != name {
			continue
		}
		a, err := articles.Read(strings.NewReader(s.Data), articles.Source{Name: s.Name})
		if err != nil {
			t.Fatal(err)
		}
		found := quotes.Find(a.Document())
		for _, q := range found.Quotes {
			who := "nobody"
			if q.Speaker >= 0 {
				who = found.Speakers[q.Speaker].Name
			}
			fmt.Fprintf(&out, "\n%s: %s", who, strings.Join(strings.Fields(q.Of(a.Text)), " "))
		}
	}
	return out.String()
}
