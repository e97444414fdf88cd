package check

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/align"
	"pullquote/articles/cite"
	"pullquote/store/dossier"
)

func article(t *testing.T, text string) *articles.Article {
	t.Helper()
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "ferries.txt"})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// kept is a quotation of an article.
func kept(words, exact, prefix, suffix string) *dossier.Entry {
	return &dossier.Entry{Kept: cite.Kept{Words: words}, Exact: exact, Prefix: prefix, Suffix: suffix}
}

// told are two texts side by side, with what differs in brackets.
func told(words []align.Piece) string {
	var all []string
	for _, p := range words {
		if p.Same {
			all = append(all, p.There)
		} else {
			all = append(all, fmt.Sprintf("[%s|%s]", p.Here, p.There))
		}
	}
	return strings.Join(all, " ")
}

func TestAQuotationIsStillThereChangedOrGone(t *testing.T) {
	t.Parallel()
	boats := kept("Not one boat, … will leave the harbour today.", "Not one boat,” said Ada Quill, “will leave the harbour today.", "It rained all day.\n\n“", "”\n\nThe sea was rough.")
	wait := kept("We wait", "", "harbour master told us: “", "” was all she had to say.")
	for _, c := range []struct {
		about string
		e     *dossier.Entry
		now   string
		want  string
	}{
		{"as it was", boats, "It rained.\n\n“Not one boat,” said Ada Quill, “will leave the harbour today.”\n", "still there"},
		{"whose attribution is another", boats, "“Not one boat,” the harbour master said on Monday, “will leave the harbour today.”\n", "still there"},
		{"in other marks and lines", boats, "\"Not one boat,\" said Ada Quill, \"will leave\nthe harbour\u00a0today.\"\n", "still there"},
		{"of which a word is another", boats, "“Not one boat,” said Ada Quill, “will leave the harbour tonight.”\n", "changed: Not one boat,” said Ada Quill, “will leave the harbour [today.|tonight.]"},
		{"of which a mark is another", boats, "“Not one boat,” said Ada Quill, “will leave the harbour today!”\n", "changed: Not one boat,” said Ada Quill, “will leave the harbour [today.|today!]"},
		{"that has lost a word", boats, "“Not one boat,” said Ada Quill, “will leave today.”\n", "changed: Not one boat,” said Ada Quill, “will leave [the harbour|] today."},
		{"that was taken out", boats, "It rained all day.\n\nThe sea was rough, and nobody in the harbour said a word about boats.\n", "gone"},
		{"of which another sentence begins in the same way", kept("I will look at the numbers again before Easter.", "", "", ""), "“I have counted the towels,” she said. “I may look at the numbers again after Easter.” She left before the vote.\n", "changed: I [will|may] look at the numbers again [before|after] Easter."},
		{"of few words, as it was", wait, "The harbour master told us: “We wait” was all she had to say.\n", "still there"},
		{"of few words, which are others", wait, "The harbour master told us: “They wait” was all she had to say.\n", "changed: [We|They] wait"},
		{"of few words, all others", wait, "The harbour master told us: “Nobody sails” was all she had to say.\n", "changed: [We wait|Nobody sails]"},
		{"of few words, around which others have changed too", wait, "On Monday the harbour master told us: “Nobody sails” was all she had to say then.\n", "changed: [We wait|Nobody sails]"},
		{"of few words, with nothing left around it", wait, "On Monday the mayor told them: “Nobody sails” and was gone.\n", "gone"},
		{"of few words, which are a part of others", kept("mess", "", "", ""), "A message came.\n", "gone"},
		{"without blanks", kept("船は出ない", "", "", ""), "港長は「今日、船は出ないだろう」と語った。\n", "still there"},
		{"without words", kept("", "", "", ""), "A message came.\n", "gone"},
	} {
		got := In(c.e, article(t, c.now))
		said := got.Is.String()
		if got.Is == Changed {
			said += ": " + told(got.Words)
		}
		if said != c.want {
			t.Errorf("a quotation %s is %q, want %q", c.about, said, c.want)
		}
	}
}

func TestAFileThatIsGoneHasTakenItsQuotationsAlong(t *testing.T) {
	t.Parallel()
	if got := Of(kept("We wait", "", "", ""), nil, fmt.Errorf("opening: %w", fs.ErrNotExist)); got.Is != Gone || got.Err == nil {
		t.Errorf("got %+v", got)
	}
	locked := errors.New("locked")
	if got := Of(kept("We wait", "", "", ""), nil, locked); got.Is != Unread || !errors.Is(got.Err, locked) {
		t.Errorf("got %+v", got)
	}
}
