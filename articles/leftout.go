package articles

import (
	"fmt"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/maintext"
)

// LeftOut is a stretch of a page that is no part of its article, and why.
type LeftOut struct {
	Reason string // in words: "comments", "outside the article"
	Text   string // clean; one line for each passage
}

// leaveOut notes what of a page is left out, one entry for neighbours with one
// reason, and tells how many paragraphs it is for no better reason than that they
// stand elsewhere.
func (a *Article) leaveOut(passages []maintext.Passage) {
	untold := 0
	var run []string // neighbours with one reason
	for i, p := range passages {
		if p.Prose && p.Reason == maintext.Outside {
			untold++
		}
		if text := clean.Line(p.Text); text != "" && p.Reason != maintext.Headline {
			run = append(run, text)
		}
		if len(run) > 0 && (i+1 == len(passages) || passages[i+1].Reason != p.Reason) {
			a.LeftOut = append(a.LeftOut, LeftOut{string(p.Reason), strings.Join(run, "\n")})
			run = nil
		}
	}
	switch untold {
	case 0:
	case 1:
		a.note("1 paragraph of this page is not shown")
	default:
		a.note(fmt.Sprintf("%d paragraphs of this page are not shown", untold))
	}
}
