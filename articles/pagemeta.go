package articles

import (
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/webpage"
)

// tellHTML puts what a page tells of itself into the article.
func (a *Article) tellHTML(f webpage.Facts) {
	a.Title, a.Source, a.URL, a.Bylines, a.Saved = f.Title, f.Site, clean.URL(f.URL), f.Authors, f.Saved
	a.Language = languageTag(f.Language)
	if !f.Published.IsZero() {
		a.publish(f.Published, f.By)
		a.decide(f.Sample)
	}
}

// summarizeHTML reads what a page's first bytes tell of it: of one that is all there, all
// that Read finds.
func summarizeHTML(a *Article, f file) {
	head, _ := decodePage(f.raw, f.src)
	if int64(len(f.raw)) < f.src.Size {
		if i := strings.Index(head, "<body"); i > 0 {
			head = head[:i]
		}
	}
	a.tellHTML(scanPage(head, false).told.Facts())
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
