package articles

import (
	"fmt"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/maintext"
)

// LeftOut is a stretch of a page that is no part of its article, and why.
type LeftOut struct {
	Reason     string // in words: "comments", "outside the article"
	Text       string // clean; one line for each passage
	Paragraphs int    // how many of these read like prose, not like a label
}

// Unplaced is how many paragraphs of a page are left out for no better reason than
// that they stand elsewhere on it.
func (a *Article) Unplaced() int {
	n := 0
	for _, l := range a.LeftOut {
		if l.Reason == string(maintext.Outside) {
			n += l.Paragraphs
		}
	}
	return n
}

// leaveOut notes what of a page is left out, one entry for neighbours with one
// reason, and tells how many paragraphs could not be placed.
func (a *Article) leaveOut(passages []maintext.Passage) {
	var run []string // neighbours with one reason
	prose := 0
	for i, p := range passages {
		if text := clean.Line(p.Text); text != "" && p.Reason != maintext.Headline {
			run = append(run, text)
			if p.Prose {
				prose++
			}
		}
		if len(run) > 0 && (i+1 == len(passages) || passages[i+1].Reason != p.Reason) {
			a.LeftOut = append(a.LeftOut, LeftOut{string(p.Reason), strings.Join(run, "\n"), prose})
			run, prose = nil, 0
		}
	}
	switch n := a.Unplaced(); n {
	case 0:
	case 1:
		a.note("1 paragraph of this page is not shown")
	default:
		a.note(fmt.Sprintf("%d paragraphs of this page are not shown", n))
	}
}
