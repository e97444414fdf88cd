package screen

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
)

func TestClickOnThePageBesideTheListOpensIt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("j")
		tm.program.Send(tea.MouseClickMsg{X: 100, Y: 20, Button: tea.MouseLeft})
		tm.settle()
		if it := tm.model.list.rows.current(); !it.Read {
			t.Error("an article that was opened by a click counts as unread")
		}
		tm.press("s")
		tm.wants("Speakers", "Everyone")
	})
}

func TestNarrowWindowOpensNothing(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 40, pane.Options{}, func(tm *terminal) {
		tm.press("j")
		tm.emu.Resize(80, 24)
		tm.program.Send(tea.WindowSizeMsg{Width: 80, Height: 24})
		tm.settle()
		tm.press("j", "enter", "esc", "*")
		read := 0
		for _, id := range tm.model.list.rows.ids {
			if tm.model.list.rows.item(id).Read {
				read++
			}
		}
		if read != 1 {
			t.Errorf("one article was opened, and %d are read", read)
		}
	})
}

func TestArticleOfASceneThatCannotBeReadLeadsBackToIt(t *testing.T) {
	t.Parallel()
	m := open(t, council)
	m.Single = false
	m.enter(&counter{})
	e := held(t, long(3))
	e.ID = "another"
	m.open(pane.OpenArticle{Row: index.Row{Entry: *e}})
	m.Update(loaded{request: m.reader.load.ID, err: errors.New("reading long.txt: is gone")})
	if m.Focus != pane.OnScene || !strings.Contains(m.Note, "is gone") {
		t.Errorf("it leads to %v, and the note is %q", m.Focus, m.Note)
	}
	for _, k := range []string{"esc", "i", "n", "s", "y", "w"} {
		m.Update(pressed(k))
		if err := m.wrongPage(); err != nil {
			t.Errorf("after %s: %v", k, err)
		}
	}
}

func TestSceneLeadsBackToItsArticleWhileAnotherIsRead(t *testing.T) {
	t.Parallel()
	m := open(t, council)
	m.Single = false
	m.enter(&counter{})
	e := held(t, long(3))
	e.ID = "another"
	late := m.open(pane.OpenArticle{Row: index.Row{Entry: *e}})
	m.Update(pressed("esc"))
	_, again := m.Update(pressed("esc"))
	for _, cmd := range []tea.Cmd{late, again} {
		answer(m, cmd)
	}
	if text := ansi.Strip(m.View().Content); m.Focus != pane.OnPage || !strings.Contains(text, "Council keeps") {
		t.Errorf("the scene was entered from another article than\n%s", text)
	}
}

// answer runs a command and those in it, and hands in what they answer.
func answer(m *model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			answer(m, c)
		}
	default:
		m.Update(msg)
	}
}

func TestQuoteThatIsReportedSpeechAfterAChangeIsNoLongerTheCurrentOne(t *testing.T) {
	t.Parallel()
	m := open(t, "“The ferry is late again today,” said Ada Quill.\n")
	m.Update(pressed("n"))
	l := read(t.Context(), nil, m.reader.load.ID, m.reader.entry, m.reader.art, nil)
	l.found.Quotes[0].Kind = quotes.Indirect
	m.Update(l)
	if err := m.wrongPage(); err != nil {
		t.Error(err)
	}
}

func TestWheelOverHelpMovesNothingBelowIt(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 12, pane.Options{Config: says("mouse", "true")}, func(tm *terminal) {
		tm.press("?")
		tm.program.Send(tea.MouseWheelMsg{X: 3, Y: 3, Button: tea.MouseWheelDown})
		tm.settle()
		if _, at, _ := tm.model.bar.Rows(); at != 0 || tm.model.help.top == 0 {
			t.Errorf("the side bar below help stands at %d, and help at %d", at, tm.model.help.top)
		}
	})
}
