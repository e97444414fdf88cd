package cite_test

import (
	"testing"

	"pullquote/articles"
	"pullquote/articles/cite"
	"pullquote/articles/quotes"
)

// What is kept of a citation is written as the citation was, in every form but the one
// that tells where in the article it stands.
func TestWhatIsKeptIsWrittenAsItWas(t *testing.T) {
	t.Parallel()
	texts := []string{ferries, nasty, "« Nous attendons », dit Ada Quill.\n", "\"We wait,\" said Ada Quill.\n\nHe called it a \"mess\".\n", "“We said ‘no’ and “never” as well,” said Ada Quill.\n"}
	for _, s := range articles.Samples() {
		texts = append(texts, s.Data)
	}
	for _, text := range texts {
		s := source(t, text)
		all := append(s.Quotes(), s.Passage(quotes.Span{Start: s.Article.Blocks[0].Start, End: s.Article.Blocks[0].End}))
		for _, c := range all {
			again := c.Kept().Citation(s.Dates)
			for _, f := range cite.Forms() {
				if got, want := again.As(f), c.As(f); got != want && f != cite.Annotation {
					t.Errorf("%s is written as\n%s\nand was\n%s", f, got, want)
				}
			}
			fields := c.Fields()
			fields.Path = ""
			if got := again.Fields(); got.Who != fields.Who || got.Sure != fields.Sure || got.Kind != fields.Kind || got.Quoted != fields.Quoted {
				t.Errorf("its fields are %+v, and were %+v", got, fields)
			}
		}
	}
}

// What somebody has written into a file by hand may lack everything.
func TestNothingIsNeededOfWhatIsKept(t *testing.T) {
	t.Parallel()
	for _, k := range []cite.Kept{{}, {Kind: "passage"}, {Kind: "direct", Marks: "…", Sure: "who knows"}, {Words: "We wait", Speaker: "Ada Quill"}} {
		for _, f := range cite.Forms() {
			_ = k.Citation(source(t, ferries).Dates).As(f)
		}
	}
}

func TestWhatAttributesAQuotationIsKnown(t *testing.T) {
	t.Parallel()
	s := source(t, ferries)
	for words, want := range map[string]string{
		"Not one boat,": "“Not one boat,” said Ada Quill, the mayor of Orla, “will leave the harbour today.”",
		"Nobody has":    "“Nobody has ever rowed out in such a night & come back, and I have known those who tried it with six oars, two lanterns and a dog,” said Bo Tarn",
	} {
		c := starting(t, s, words)
		if got := c.Attributed().Of(s.Article.Text); got != want {
			t.Errorf("%q is attributed by %q", words, got)
		}
	}
	if c := starting(t, s, "Not one boat,"); c.Span().Of(s.Article.Text) != "Not one boat,” said Ada Quill, the mayor of Orla, “will leave the harbour today." {
		t.Errorf("it stands in %q", c.Span().Of(s.Article.Text))
	}
}
