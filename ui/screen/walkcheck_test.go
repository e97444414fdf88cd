package screen

import (
	"fmt"
	"strings"
	"unicode"

	"pullquote/ui/screen/heard"
	"pullquote/ui/screen/links"
	"pullquote/ui/screen/outline"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/people"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// faults lists what must never be so, whatever has happened to a reader.
func faults(m *model) error {
	v, err := viewChanges(m)
	if err != nil {
		return err
	}
	for _, check := range []func() error{
		func() error { return wrongFrame(v, m.Width, m.Height) },
		func() error { return wrongCursor(v, m) },
		m.wrongFocus, m.wrongRows, m.wrongPage, m.wrongLayout, m.cannotEnd,
	} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// viewChanges is the view, and says what looking at it has changed.
func viewChanges(m *model) (v tea.View, err error) {
	before, v := m.stance(), m.View()
	if after := m.stance(); after != before {
		return v, fmt.Errorf("View has changed the model: %+v, and then %+v", before, after)
	}
	if again := m.View().Content; again != v.Content {
		return v, fmt.Errorf("View shows something else the second time:\n%s\n\n%s", v.Content, again)
	}
	return v, nil
}

// stance is where everything on the screen stands: what View must leave alone.
type stance struct {
	focus                  pane.Focus
	list, people, bar      [2]int // cursor and offset
	scene                  [3]int
	helpTop, top, layout   int
	reader                 [5]int
	prompt, note           string
	promptAt               int
	helping, why, panel    bool
	scenes, pending, width int
	under, hints           int
	leads                  string
	fetching               bool
	point                  point
	typed                  string
}

func (m *model) stance() stance {
	r := m.reader
	s := stance{
		focus: m.Focus, list: [2]int{m.list.rows.cursor, m.list.rows.offset}, people: [2]int{m.panel.cursor, m.panel.offset}, bar: barAt(m),
		helpTop: m.help.top, reader: [5]int{r.speech.at, r.speech.only, r.width, r.height, r.search.At}, note: m.Note, helping: m.help.open, why: m.reader.why, panel: m.panel.open,
		scenes: len(m.scenes), pending: len(m.keyboard.pending), width: m.Width,
		under: len(m.wayBack), hints: len(r.leads.hints), leads: fmt.Sprint(r.leads.typed, r.leads.note), fetching: r.follow.Under(),
		point: r.point, typed: m.keyboard.input.Shown(),
	}
	if r.page != nil {
		s.top, s.layout = r.page.Top(), r.page.Layout()
	}
	if p := m.prompt; p != nil {
		s.prompt, s.promptAt = string(p.Text), p.At
	}
	if len(m.scenes) > 0 {
		at, top, fit, _ := sceneRows(m.scenes.top())
		s.scene = [3]int{at, top, fit}
	}
	return s
}

// sceneRows is where the cursor of a scene stands, the first row or line in
// sight, how many are, and how many rows there are.
func sceneRows(s pane.Scene) (at, top, fit, rows int) {
	switch s := s.(type) {
	case *people.Scene:
		return s.At, s.Top, s.Fit, s.Total
	case *people.SayingsScene:
		return s.At, s.Top, s.Fit, s.Total
	case *links.Scene:
		return s.At, s.Top, s.Fit, len(s.Links)
	case *outline.Scene:
		return s.At, s.Top, s.Fit, s.Rows()
	case *heard.Scene:
		at, top, rows = s.Rows()
		return at, top, 0, rows
	case *people.SameScene:
		return s.At, s.Top, 0, len(s.Carriers)
	}
	return 0, 0, 0, 0
}

// wrongFrame says how a frame is not one of the window's size, or holds what
// would act on a terminal.
func wrongFrame(v tea.View, width, height int) error {
	if width < 1 || height < 1 {
		return nil
	}
	lines := strings.Split(v.Content, "\n")
	if len(lines) != height {
		return fmt.Errorf("the frame has %d lines in a window of %d by %d", len(lines), width, height)
	}
	for y, l := range lines {
		if n := ansi.StringWidth(l); n > width {
			return fmt.Errorf("line %d takes %d cells in a window of %d by %d: %q", y, n, width, height, l)
		}
		if bad := strings.IndexFunc(ansi.Strip(l), unicode.IsControl); bad >= 0 {
			return fmt.Errorf("line %d holds a control character: %q", y, l)
		}
	}
	return nil
}

// wrongCursor says how the terminal's cursor is not where somebody types.
func wrongCursor(v tea.View, m *model) error {
	c := v.Cursor
	switch {
	case !m.Known():
		return nil
	case (c != nil) != (m.prompt != nil):
		return fmt.Errorf("a prompt is open: %v; there is a cursor: %v", m.prompt != nil, c != nil)
	case c != nil && (c.X < 0 || c.X >= m.Width || c.Y < 0 || c.Y >= m.Height):
		return fmt.Errorf("the cursor is at %d, %d in a window of %d by %d", c.X, c.Y, m.Width, m.Height)
	}
	return nil
}

// wrongFocus says how the pane that has the keys is not on the screen.
func (m *model) wrongFocus() error {
	on := map[pane.Focus]bool{
		pane.OnList:  !m.Single && !(m.frame().side && m.panel.open),
		pane.OnPage:  m.reader.art != nil || m.reader.opening() || m.failed != nil,
		pane.OnPanel: m.panel.open,
		pane.OnScene: len(m.scenes) > 0,
		pane.OnBar:   m.Index != nil,
	}
	if !on[m.Focus] {
		return fmt.Errorf("the keys go to pane %d, which is not on the screen: side %v, panel %v, single %v, %d scenes", m.Focus, m.frame().side, m.panel.open, m.Single, len(m.scenes))
	}
	if r := m.reader; m.Focus == pane.OnPage || m.Focus == pane.OnPanel {
		switch {
		case m.reader.preview:
			return fmt.Errorf("the keys go to an article that nobody has opened")
		case !m.reader.opening() && r.art != nil && r.entry.ID != m.reader.wanted:
			return fmt.Errorf("%s is wanted and %s is shown", m.reader.wanted, r.entry.ID)
		case r.art != nil && !m.reader.opening() && len(r.speech.found.Speakers) != len(m.panel.found.Speakers):
			return fmt.Errorf("the panel knows %d speakers and the page %d", len(m.panel.found.Speakers), len(r.speech.found.Speakers))
		}
	}
	if len(m.wayBack) > 0 && (m.Focus == pane.OnList || m.Focus == pane.OnBar) {
		return fmt.Errorf("%d pages lie below pane %d", len(m.wayBack), m.Focus)
	}
	if len(m.scenes) > 0 && (m.Focus == pane.OnList || m.Focus == pane.OnBar) {
		return fmt.Errorf("%d scenes lie below pane %d", len(m.scenes), m.Focus)
	}
	return nil
}

// wrongRows says which cursor is on no row, or out of sight.
func (m *model) wrongRows() error {
	for _, c := range []struct {
		name                 string
		at, top, fit, exists int
	}{
		{"list", m.list.rows.cursor, m.list.rows.offset, m.list.inSight(), len(m.list.rows.ids)},
		{"people", m.panel.cursor, m.panel.offset, 0, len(m.panel.rows) + 1},
		{"bar", barAt(m)[0], barAt(m)[1], 0, barRows(m)},
	} {
		if c.at < 0 || c.at >= max(1, c.exists) || c.top < 0 || m.Width > 0 && c.top > c.at || m.Width > 0 && c.fit > 0 && c.at >= c.top+c.fit {
			return fmt.Errorf("the cursor of the %s is on row %d of %d; those from %d on are seen, %d of them", c.name, c.at, c.exists, c.top, c.fit)
		}
	}
	for i, s := range m.scenes {
		if at, top, _, rows := sceneRows(s); at < 0 || at >= max(1, rows) || top < 0 {
			return fmt.Errorf("the cursor of scene %d is on row %d of %d, and %d is the first", i, at, rows, top)
		}
	}
	if p := m.prompt; p != nil && (p.At < 0 || p.At > len(p.Text)) {
		return fmt.Errorf("the cursor is at %d of a line of %d", p.At, len(p.Text))
	}
	return nil
}

// wrongPage says how the reader points at what is not there.
func (m *model) wrongPage() error {
	r := m.reader
	switch {
	case (r.art == nil) != (r.page == nil):
		return fmt.Errorf("there is an article: %v; there is a page: %v", r.art != nil, r.page != nil)
	case r.speech.at < -1 || r.speech.at >= len(r.speech.found.Quotes) || r.speech.at >= 0 && !r.speech.isLit(r.speech.at):
		return fmt.Errorf("the current quote is %d of %d", r.speech.at, len(r.speech.found.Quotes))
	case r.speech.only < -1 || r.speech.only >= len(r.speech.found.Speakers):
		return fmt.Errorf("only speaker %d of %d is lit", r.speech.only, len(r.speech.found.Speakers))
	case r.search.At < 0 || r.search.At >= max(1, len(r.search.Hits)):
		return fmt.Errorf("the current match is %d of %d", r.search.At, len(r.search.Hits))
	case r.art == nil && len(r.speech.found.Quotes)+len(r.speech.lit) > 0:
		return fmt.Errorf("%d quotes are of no article", len(r.speech.found.Quotes))
	case r.point.Start < 0 || r.point.End < r.point.Start || !r.point.Empty() && (r.art == nil || r.point.End > len(r.art.Text) || r.speech.at >= 0):
		return fmt.Errorf("the point is at %v, and the current quote is %d", r.point, r.speech.at)
	case r.art != nil && (r.page.Top() < 0 || r.page.Top() > len(r.art.Text)):
		return fmt.Errorf("the page stands at %d of %d", r.page.Top(), len(r.art.Text))
	}
	return nil
}

// wrongLayout says how the page was not set for the room that it has.
func (m *model) wrongLayout() error {
	r := m.reader
	if !m.Known() || m.Focus == pane.OnScene || r.width == m.frame().page && r.height == pageLines(m) {
		return nil
	}
	return fmt.Errorf("the page is laid out for %d by %d and has %d by %d", r.width, r.height, m.frame().page, pageLines(m))
}

// pageLines is what the answer to why leaves of the pane for the page.
func pageLines(m *model) int {
	f := m.frame()
	return max(1, f.body-len(m.reader.picture().below(f.page)))
}

// cannotEnd says that ctrl+c does not end the program.
func (m *model) cannotEnd() error {
	cmd := m.keyboard.press(pressed("ctrl+c"))
	if cmd == nil {
		return fmt.Errorf("ctrl+c does nothing")
	}
	if _, ok := cmd().(tea.QuitMsg); !ok {
		return fmt.Errorf("ctrl+c does not quit")
	}
	return nil
}

// barAt is where the cursor of the side bar stands, and its first row in sight; barRows is
// how many it has.
func barAt(m *model) [2]int {
	_, cursor, offset := m.bar.Rows()
	return [2]int{cursor, offset}
}

func barRows(m *model) int {
	rows, _, _ := m.bar.Rows()
	return rows
}
