package dossiers

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store/dossier"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/words"
)

// mostLines is how many lines of a quotation are shown.
const mostLines = 3

// head is what stands above the first entry: what the dossier is, and who is missing.
func (s *Scene) head(width int) []string {
	if s.d == nil {
		return nil
	}
	speakers, from := map[string]bool{}, map[string]bool{}
	for i := range s.d.Entries {
		e := &s.d.Entries[i]
		speakers[e.Speaker], from[cmp.Or(e.Path, e.URL, e.Title)] = true, true
	}
	delete(speakers, "")
	told := words.Join(words.Plural(len(s.d.Entries), "quotation"), words.Plural(len(speakers), "speaker"), words.Plural(len(from), "article"))
	if s.err != nil {
		told = clean.Line(s.err.Error())
	}
	if s.name == s.Settings.Dossier {
		told = words.Join(told, "at hand")
	}
	lines := []string{ansi.Truncate(" "+s.Ink.Strong(clean.Label(s.name))+"  "+s.Ink.Hinted(told), width, "…")}
	return append(append(lines, s.missingLines(width)...), "")
}

// absent names those who are quoted in the articles of the dossier and not in it.
func (s *Scene) absent() string {
	if len(s.missing) == 0 {
		return ""
	}
	var names []string
	for _, p := range s.missing {
		name := clean.Label(p.Name)
		if p.Quotes > 1 {
			name += " (" + strconv.Itoa(p.Quotes) + ")"
		}
		names = append(names, name)
	}
	return fmt.Sprintf("%d missing, whom these articles quote: ", len(names)) + strings.Join(names, ", ")
}

// Layout scrolls so that the entry under the cursor is in sight, and as many others as
// there is room for.
func (s *Scene) Layout(width, height int) {
	room := height - len(s.head(width))
	s.Top = max(0, min(s.Top, s.At))
	if least := s.topFor(s.At, width, room); s.Top < least {
		s.Top = least
	}
	s.Top = max(0, min(s.Top, s.topFor(len(s.order)-1, width, room)))
	s.Fit = 0
	for i, lines := s.Top, 0; i < len(s.order); i, s.Fit = i+1, s.Fit+1 {
		if lines += len(s.block(i, i == s.Top, width)); lines > room && s.Fit > 0 {
			break
		}
	}
}

// topFor is the first entry in sight where one is to be the last of them.
func (s *Scene) topFor(last, width, room int) int {
	top, lines := last, 0
	for i := min(last, len(s.order)-1); i >= 0; i-- {
		if lines+len(s.block(i, true, width)) > room {
			break
		}
		top = i
		lines += len(s.block(i, false, width))
	}
	return max(0, top)
}

// View draws the entries in sight.
func (s *Scene) View(width, height int) []string {
	lines := s.head(width)
	for i := s.Top; i < len(s.order) && len(lines) < height; i++ {
		lines = append(lines, s.block(i, i == s.Top, width)...)
	}
	if s.d != nil && len(s.order) == 0 && s.err == nil {
		lines = append(lines, s.Ink.Hinted(ansi.Truncate(" Nothing is collected here yet.", width, "…")))
	}
	return cells.Filled(lines, height)
}

// Point implements pane.Scene.
func (s *Scene) Point(line int) (again, ok bool) {
	if line -= len(s.head(s.Width)); line < 0 {
		return false, false
	}
	for i := s.Top; i < len(s.order); i++ {
		if line -= len(s.block(i, i == s.Top, s.Width)); line < 0 {
			again, s.At = s.At == i, i
			return again, true
		}
	}
	return false, false
}

// block draws an entry: who says it and where it is from, the words, and what is said
// about it; above them what it stands under, if that is not told above already.
func (s *Scene) block(i int, first bool, width int) (lines []string) {
	at := s.order[i]
	e := &s.d.Entries[at]
	bar := " "
	if i == s.At {
		bar = s.Ink.Titled("▌")
	}
	if !first {
		lines = append(lines, "")
	}
	if under := s.by.Of(e); under != "" && (first || i == 0 || s.by.Of(&s.d.Entries[s.order[i-1]]) != under) {
		lines = append(lines, ansi.Truncate("  "+s.Ink.Titled(clean.Label(under)), width-1, "…"))
	}
	number := cells.Pad(strconv.Itoa(at+1), 3, true)
	lines = append(lines, bar+s.Ink.Hinted(number)+" "+s.whence(e, width-6))
	said := strings.Split(ansi.Wrap(clean.Line(e.Citation(s.Settings.Dates).Fields().Quoted), max(10, width-7), ""), "\n")
	if len(said) > mostLines {
		said[mostLines-1] = ansi.Truncate(said[mostLines-1], max(1, width-8), "") + "…"
		said = said[:mostLines]
	}
	for _, l := range said {
		if l = ansi.Truncate(l, max(1, width-6), "…"); i == s.At {
			l = s.Ink.Strong(l)
		}
		lines = append(lines, bar+"    "+l)
	}
	for _, told := range []string{s.noted(e), s.alike(e)} {
		if told != "" {
			lines = append(lines, bar+"    "+ansi.Truncate(told, max(1, width-6), "…"))
		}
	}
	return lines
}

// whence says who says an entry's words, and where they are from.
func (s *Scene) whence(e *dossier.Entry, width int) string {
	who := clean.Label(cmp.Or(e.Who, "nobody’s words"))
	f := e.Citation(s.Settings.Dates).Fields()
	from := words.Join(clean.Label(f.Source), clean.Label(f.Title), f.Date)
	who = ansi.Truncate(who, max(8, width*2/3), "…")
	return s.Ink.Titled(who) + s.Ink.Hinted(ansi.Truncate("  "+from, max(0, width-ansi.StringWidth(who)), "…"))
}

// noted is the note on an entry.
func (s *Scene) noted(e *dossier.Entry) string {
	if e.Note == "" {
		return ""
	}
	return s.Ink.Hinted("note: ") + clean.Line(e.Note)
}

// alike says which other entries have the same words, or nearly.
func (s *Scene) alike(e *dossier.Entry) string {
	var same, nearly []string
	for _, a := range s.same[e.Key] {
		at := s.d.Find(a.key)
		switch number := strconv.Itoa(at + 1); {
		case at < 0:
		case a.whole:
			same = append(same, number)
		default:
			nearly = append(nearly, number)
		}
	}
	told := ""
	if len(same) > 0 {
		told = "the same words as " + strings.Join(same, ", ")
	}
	if len(nearly) > 0 {
		told = words.Join(told, "nearly the words of "+strings.Join(nearly, ", "))
	}
	return s.Ink.Hinted(told)
}
