package links

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/ui/keys"
	"pullquote/ui/page"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Scene lists what leads somewhere from an article, with full addresses.
type Scene struct {
	*pane.Session
	pane.RowCursor
	art     *articles.Article
	Links   []page.Link
	looking pane.Request
	from    int      // the text in sight when it was entered: the cursor begins at the first link behind it
	whole   []string // the address under the cursor, or the note, where its row cannot hold it
}

// linksFound is what a scene has been waiting for.
type linksFound struct {
	scene *Scene
	links []page.Link
}

const (
	linkRows = 2 // lines that a link takes: what it says, and where it leads
	sceneTop = 2 // lines above the first
)

// Enter is the wish to see what leads somewhere from an article, from an offset of its text on.
func Enter(s *pane.Session, art *articles.Article, from int) pane.Wish {
	scene := &Scene{Session: s, art: art, from: from}
	scene.looking.Ask()
	return pane.EnterScene{Scene: scene, Fill: func() tea.Msg {
		var all []page.Link
		of := page.LinksOf(art)
		for i := range art.Sections {
			all = append(all, of.In(i)...)
		}
		return linksFound{scene, all}
	}}
}

// Answer implements pane.Pane.
func (s *Scene) Answer(msg tea.Msg) pane.Wish {
	if f, ok := msg.(linksFound); ok && f.scene == s {
		s.looking.Done(nil)
		s.Links = f.links
		for s.At < len(s.Links)-1 && s.Links[s.At].Span.Start < s.from {
			s.At++
		}
	}
	return nil
}

// Do does what a key asks for.
func (s *Scene) Do(a keys.Action) pane.Wish {
	if n, ok := s.Step(s.Session, a, s.Fit); ok {
		s.Move(n, len(s.Links))
		return nil
	}
	way, follows := map[keys.Action]pane.Way{keys.Enter: pane.ToRead, keys.OpenURL: pane.ToBrowse, keys.CopyQuote: pane.ToCopy, keys.KeepPage: pane.ToSave}[a]
	switch {
	case follows && s.At < len(s.Links):
		return s.follow(s.Links[s.At], way)
	case a == keys.Back || a == keys.ListLinks:
		return pane.Leave{}
	}
	return nil
}

// follow goes where a link leads, or to the number of a note, which opens there.
func (s *Scene) follow(l page.Link, way pane.Way) pane.Wish {
	switch {
	case l.Address == "" && way == pane.ToRead:
		return pane.Wishes{pane.Leave{}, pane.GoTo{At: l.Span, Note: l.Note}}
	case l.Address == "":
		s.Note = "a note has no address · " + s.Keymap.Hint(keys.Enter) + " opens it"
		return nil
	case way == pane.ToRead:
		return pane.Wishes{pane.Leave{}, pane.Follow{Address: l.Address, Way: way}}
	}
	return pane.Follow{Address: l.Address, Way: way}
}

// Layout brings the cursor into sight, above the address under it, or the note, where a row
// is too short for that.
func (s *Scene) Layout(width, height int) {
	s.whole = nil
	if s.At < len(s.Links) {
		room := max(0, height-sceneTop-linkRows-1)
		l := s.Links[s.At]
		if to := s.leadsTo(l, 4*room*width); ansi.StringWidth(to) > rowCells(width) {
			s.whole = strings.Split(wrapped(to, max(8, width-2), l.Address == ""), "\n")
			if len(s.whole) > room && room > 0 {
				s.whole[room-1] = "… " + s.Keymap.Hint(keys.CopyQuote) + " copies all of it"
			}
			s.whole = s.whole[:min(len(s.whole), room)]
		}
	}
	s.Scroll((height-sceneTop-s.foot())/linkRows, len(s.Links))
}

// rowCells is how much of a link a row of so many cells holds.
func rowCells(width int) int { return max(0, width-4) }

// wrapped is an address in lines, or a note, which is parted between its words.
func wrapped(to string, width int, note bool) string {
	if note {
		return ansi.Wrap(to, width, "")
	}
	return ansi.Hardwrap(to, width, true)
}

// leadsTo is the address of a link, or so many bytes of a note.
func (s *Scene) leadsTo(l page.Link, most int) string {
	if l.Address != "" {
		return l.Address
	}
	return clean.Line(s.art.Text[l.Note.Start:min(l.Note.End, l.Note.Start+max(1, most))])
}

// Point implements pane.Scene.
func (s *Scene) Point(line int) (again, ok bool) {
	return s.RowCursor.Point(line-sceneTop, linkRows, len(s.Links))
}

// foot is how many lines the whole address takes, with a rule above it.
func (s *Scene) foot() int {
	if len(s.whole) == 0 {
		return 0
	}
	return len(s.whole) + 1
}

// View draws the links in sight.
func (s *Scene) View(width, height int) []string {
	lines := []string{" " + s.Ink.Strong("Links") + s.Ink.Hinted(" of "+ansi.Truncate(clean.Label(s.art.Title), max(0, width-12), "…")), ""}
	if s.looking.Known() && len(s.Links) == 0 {
		lines = append(lines, " "+s.Ink.Hinted("No links here."))
	}
	from, to := s.Window(len(s.Links))
	for i := from; i < to; i++ {
		lines = append(lines, s.row(i, width)...)
	}
	lines = cells.Filled(lines, max(0, height-s.foot()))
	if len(s.whole) > 0 {
		lines = append(lines, s.Ink.Hinted(strings.Repeat("─", width)))
		for _, l := range s.whole {
			lines = append(lines, " "+l)
		}
	}
	return cells.Filled(lines, height)
}

// row draws one link: what it says, and its address; or a note's number, and the note.
func (s *Scene) row(i, width int) []string {
	l, bar := s.Links[i], " "
	said := ansi.Truncate(clean.Line(l.Span.Of(s.art.Text)), rowCells(width), "…")
	if i == s.At {
		bar, said = s.Ink.Titled("▌"), s.Ink.Strong(said)
	}
	return []string{bar + "  " + said, bar + "  " + s.Ink.Hinted(ansi.Truncate(s.leadsTo(l, 4*width), rowCells(width), "…"))}
}

// Status implements pane.Pane.
func (s *Scene) Status() (left, right string) {
	switch {
	case !s.looking.Known():
		left = "looking for links …"
	case len(s.Links) == 0:
		left = "no links"
	default:
		left = fmt.Sprintf("link %d/%d", s.At+1, len(s.Links))
	}
	if s.Width < 72 || len(s.Links) == 0 {
		return left, ""
	}
	hint := s.Keymap.Hint
	return left, words.Join(hint(keys.Enter)+" read", hint(keys.OpenURL)+" browser", hint(keys.CopyQuote)+" copy", hint(keys.KeepPage)+" save", hint(keys.Help)+" help")
}

// In lists the links of those that touch a stretch of an article's text.
func In(of *page.Links, art *articles.Article, s quotes.Span) (all []page.Link) {
	for i, section := range art.Sections {
		if section.Text.End <= s.Start || section.Text.Start >= s.End {
			continue
		}
		for _, l := range of.In(i) {
			if l.Span.Start < s.End && l.Span.End > s.Start {
				all = append(all, l)
			}
		}
	}
	return all
}
