package articles

import (
	"strings"
	"testing"
)

// TestHeadsOfSavedPages takes the heads of pages in the ways in which people
// copy them, and wants each block's kind, one letter a block: title, byline,
// furniture, caption, subheading, paragraph.
func TestHeadsOfSavedPages(t *testing.T) {
	t.Parallel()
	const story = "The harbour board voted on Tuesday, eight to three, to keep the old crane, which nobody has ever loved, said Ben Ostler, who chairs it. The vote was not close, and it was not quiet at all."
	for _, page := range []struct{ text, kinds, title, by, source string }{
		{"Politics\nBoard under pressure over the crane\nAda Quill Harbour correspondent\n@adaquill\nTue 5 May 2026 18.04 BST\nLast modified on Wed 6 May 2026 09.12 BST\n\nShare\n\n" + story, "FTBFBBFP", "Board under pressure over the crane", "Ada Quill", ""},
		{"Ferry firm fined\n\nPublished\n6 hours ago\n\nShare\n\nImage source, Cleo Marsh\nImage caption,\nThe ferry at dusk\n\nBy Ada Quill\nBBC News\n\n" + story + "\n\nWhat happened?\n\n" + story + "\n\nRelated Topics\nFerries\nVell\n", "TFBFCFPBBPSPFFF", "Ferry firm fined", "Ada Quill", "BBC News"},
		{"Harbour Board Keeps Crane\nBy Ada Quill and Ben Ostler\nMay 5, 2026\nUpdated 5:04 p.m. ET\n\n" + story, "TBBBP", "Harbour Board Keeps Crane", "Ada Quill;Ben Ostler", ""},
		{"Board keeps crane\n\nBy Ada Quill\n\nVELL, May 5 (Reuters) - " + story + "\n\n(Reporting by Ada Quill; Editing by Ben Ostler)", "TBPF", "Board keeps crane", "Ada Quill", "Reuters"},
		{story + "\n\n" + story, "PP", "", "", ""},
		{"“It is ours,” he said.\n\nShe agreed.\n\n" + story, "PPP", "", "", ""},
		{"OPINION\n\nThe crane must stay\n\nAda Quill\nMay 5, 2026\n\n" + story, "FTBBP", "The crane must stay", "Ada Quill", ""},
		{"Skip to content\nThe Harbour Post\nThe crane stays\nAda Quill | Vell Courier\nMay 5, 2026 / 7:04 PM EDT\n" + story, "FFTBBP", "The crane stays", "Ada Quill", "The Harbour Post"},
		{"The crane stays\n12:45 PM, May 05, 2026\nAda Quill\n" + story, "TBBP", "The crane stays", "Ada Quill", ""},
		{"Vell keeps its crane; \nPainters refuse to climb it.\n\n" + story, "TSP", "Vell keeps its crane", "", ""},
	} {
		a := readString(t, "a.txt", page.text)
		kinds := ""
		for _, b := range a.Blocks {
			kinds += string("PTBSCFIQKX"[b.Kind])
		}
		if kinds != page.kinds || a.Title != page.title || strings.Join(a.Bylines, ";") != page.by || a.Source != page.source {
			t.Errorf("%.60q\n%s %q %q %q, want\n%s %q %q %q", page.text, kinds, a.Title, a.Bylines, a.Source, page.kinds, page.title, page.by, page.source)
		}
	}
}
