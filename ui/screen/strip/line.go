package strip

import (
	"fmt"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/words"
)

// Line is a strip in a scene, which somebody goes along.
type Line struct {
	Voices
	Cells []Part // none where there is no room for a strip, or nothing to see
	On    int    // the run that is stood on, by its place among the runs; -1 for none
}

// Margin is how many cells stand free on both sides of a strip.
const Margin = 2

// A strip has no more cells than are easily looked over, and is no use with fewer.
const (
	mostCells  = 100
	leastCells = 20
)

// Fit cuts the strip for a window of a width.
func (l *Line) Fit(width int) {
	n := min(width-2*Margin, mostCells)
	if n < leastCells || len(l.Which) == 0 {
		n = 0
	}
	if n == len(l.Cells) {
		return
	}
	l.Cells, l.On = nil, -1
	if n > 0 {
		l.Cells = l.Parts(n)
	}
}

// Lines are the strip as a scene has it, from the left edge of the window; none where
// there is none.
func (l *Line) Lines(k ink.Ink) []string {
	if l.Cells == nil {
		return nil
	}
	lines := l.Draw(k, l.Cells, l.On)
	for i := range lines {
		lines[i] = strings.Repeat(" ", Margin) + lines[i]
	}
	return lines
}

// Here is the run that is stood on.
func (l *Line) Here() (r Run, ok bool) {
	if runs := Runs(l.Cells); l.On >= 0 && l.On < len(runs) {
		return runs[l.On], true
	}
	return r, false
}

// Beside is the run from which a step in a direction leads to the first behind an offset of
// the text, or to the last before it.
func (l *Line) Beside(offset, direction int) (run int) {
	for _, r := range Runs(l.Cells) {
		if l.Said(r.Quote).Start < offset {
			run++
		}
	}
	if direction > 0 {
		run--
	}
	return run
}

// Along goes to the next run of those that are wanted, or with -1 to the one before, and
// else stays and says so: "nobody speaks further down".
func (l *Line) Along(direction int, wanted func(Run) bool) (said string) {
	runs := Runs(l.Cells)
	from := l.On
	if from < 0 && direction < 0 {
		from = len(runs)
	}
	for i := from + direction; i >= 0 && i < len(runs); i += direction {
		if wanted(runs[i]) {
			l.On = i
			return ""
		}
	}
	if len(runs) == 0 {
		return ""
	}
	return map[bool]string{true: "nobody speaks further down", false: "nobody speaks further up"}[direction > 0]
}

// Anybody wants every run.
func Anybody(Run) bool { return true }

// At is what is said at a column of the window.
func (l *Line) At(x int) (said quotes.Span, ok bool) {
	if c := x - Margin; c >= 0 && c < len(l.Cells) && l.Cells[c].Quote >= 0 {
		return l.Said(l.Cells[c].Quote), true
	}
	return said, false
}

// Said is where a quote stands.
func (v Voices) Said(quote int) quotes.Span { return v.Quotes[quote].Span }

// brief is how many bytes are told of what somebody says.
const brief = 160

// Told is a run of the strip of a text in words: who it is, where, and what they begin to say.
func (l *Line) Told(k ink.Ink, r Run, text string) string {
	who := k.Hinted("speaker not known")
	if r.Who >= 0 {
		who = k.Named(clean.Label(l.Speakers[r.Who].Name), r.Who)
	}
	said := l.Said(r.Quote).Of(text)
	if len(said) > brief {
		said = strings.ToValidUTF8(said[:brief], "") + "…"
	}
	return words.Join(who, fmt.Sprintf("%d %%", 100*r.From/max(1, len(l.Cells))), "“"+words.Spoken(said)+"”")
}
