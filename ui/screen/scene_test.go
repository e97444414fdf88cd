package screen

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// counter is a scene that counts its keys and opens an article.
type counter struct {
	keys, messages int
	row            index.Row
	at             quotes.Span
}

func (c *counter) Point(int) (again, ok bool) { return false, false }

func (c *counter) Do(a keys.Action) pane.Wish {
	c.keys++
	if a == keys.Back {
		return pane.Leave{}
	}
	if a == keys.Enter {
		return pane.OpenArticle{Row: c.row, At: c.at}
	}
	return nil
}

func (c *counter) Answer(msg tea.Msg) pane.Wish {
	if _, ok := msg.(fmt.Stringer); ok {
		c.messages++
	}
	return nil
}

func (c *counter) Layout(int, int) {}

func (c *counter) View(_, height int) []string {
	lines := make([]string, height)
	lines[0] = fmt.Sprintf("%d keys", c.keys)
	return lines
}

func (c *counter) Status() (left, right string) { return "a scene", "right" }

func TestSceneHasTheKeysUntilItIsLeft(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.wants("7 articles")
		tm.model.enter(&counter{})
		tm.press("j", "x")
		tm.wants("2 keys", "a scene")
		tm.model.enter(&counter{})
		tm.press("j")
		tm.wants("1 keys")
		tm.press("esc")
		tm.wants("2 keys")
		tm.press("q")
		tm.wants("7 articles")
	})
}

func TestArticleOfASceneOpensAtAQuoteAndLeadsBack(t *testing.T) {
	t.Parallel()
	m := newModel(pane.Options{State: noState})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	e := held(t, long(60))
	first := m.open(pane.OpenArticle{Row: index.Row{Entry: *e}})
	c := &counter{row: index.Row{Entry: *e}}
	m.enter(c)
	m.Update(first())
	a := m.reader.art
	wanted := m.reader.speech.found.Quotes[40]
	c.at = wanted.Span
	m.Update(pressed("enter"))
	if q := m.reader.speech.current(); q == nil || q.Of(a.Text) != wanted.Of(a.Text) || !inSight(m.reader, q.Marked) {
		t.Errorf("the page stands at %v", q)
	}
	m.Update(pressed("esc"))
	if m.Focus != pane.OnScene {
		t.Errorf("the article leads back to %v", m.Focus)
	}
}
