package screen

import (
	"testing"
)

// foundByWalks are scripts that random walks have found to go wrong, as short
// as they could be made. Each goes right now, and from where it ends the
// program can be left.
var foundByWalks = []struct {
	name, from string
	steps      []step
}{
	{"click above the window", "article that is piped in", []step{{do: "settle"}, {"size", "", 80, 24}, {"click", "", 34, -24}}},
	{"article that is opened again while it is deleted", "links of a folder", []step{
		{do: "key", text: "enter"}, {do: "keys", text: "alt+p"}, {do: "keys", text: "D"}, {"size", "", 3, 3},
	}},
	{"click on a page without an article", "empty folder", []step{{"size", "", 120, 17}, {"click", "", 110, 7}}},
	{"window of no size while something is typed", "one article", []step{
		{"size", "", 115, 10}, {do: "settle"}, {do: "time", n: 810}, {do: "settle"}, {do: "key", text: "/"}, {"size", "", 0, 0},
	}},
	{"prompt in a window of one cell", "prompt", []step{{"size", "", 1, 1}, {do: "key", text: "x"}}},
	{"keys that wait for a list that cannot be had", "index that fails", []step{
		{do: "line", text: "xyzzy"}, {do: "key", text: "J"}, {"size", "", 120, 18},
	}},
	{"article before one that a scene has opened, far from the cursor of the list", "folder of hundreds", []step{
		{"size", "", 85, 19},
		{do: "settle"},
		{do: "key", text: "P"},
		{do: "settle"},
		{do: "key", text: "enter"},
		{do: "settle"},
		{do: "key", text: "G"},
		{do: "settle"},
		{do: "key", text: "enter"},
		{do: "settle"},
		{do: "key", text: "K"},
	}},
	{"file that shrinks while only its head has been read", "long article", []step{
		{do: "line", text: "quill"}, {do: "settle"}, {do: "key", text: ">"}, {"size", "", 3, 4}, {do: "key", text: "-"}, {"file", "", 37616, 14091},
	}},
	{"search of the side bar is chosen beside an article of a scene", "people", []step{
		{"size", "", 120, 16}, {do: "key", text: "enter"}, {do: "settle"}, {do: "key", text: "enter"}, {"click", "", 0, 2},
	}},
	{"article that nobody has opened is clicked, after a search of the side bar in a narrow window", "samples", []step{
		{"size", "", 229, 60}, {do: "settle"}, {"size", "", 86, 13}, {do: "key", text: "B"}, {do: "key", text: "enter"}, {"size", "", 189, 11}, {"click", "", 112, 4},
	}},
}

func TestWhatRandomWalksHaveFoundGoesRight(t *testing.T) {
	t.Parallel()
	hundreds, err := indexHundreds(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range foundByWalks {
		for _, from := range starts(hundreds) {
			if from.name != c.from {
				continue
			}
			if f := walked(t, from, append(from.steps, c.steps...)); f != nil {
				t.Errorf("%s: %s\n%s", c.name, f.what, f.stack)
			}
		}
	}
}

func TestShortestScriptHoldsWhatIsNeededAndNothingElse(t *testing.T) {
	t.Parallel()
	var steps []step
	for i := range 100 {
		steps = append(steps, step{n: i})
	}
	got := shortest(steps, func(s []step) bool {
		sum := 0
		for _, s := range s {
			if s.n == 17 || s.n == 80 || s.n == 81 {
				sum++
			}
		}
		return sum == 3
	})
	if len(got) != 3 || got[0].n != 17 || got[2].n != 81 {
		t.Errorf("got %v", got)
	}
}

// One start and one script must go the same way each time, or a seed says nothing.
func TestWalkGoesTheSameWayTwice(t *testing.T) {
	t.Parallel()
	for _, from := range starts(indexed{})[:6] {
		steps := script(newRand(7), 150)
		if a, b := trail(t, from, steps), trail(t, from, steps); a != b {
			t.Errorf("from %q a script leads to\n%s\n\nand to\n%s", from.name, a, b)
		}
	}
}
