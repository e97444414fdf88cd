package people

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// SayingsScene is all that one person said, the newest article first.
type SayingsScene struct {
	*pane.Session
	pane.RowCursor
	person index.Person
	in     index.Scope
	count  index.Count // of all that there is
	Total  int
	first  int // the place of said[0] among all
	said   []index.Saying
	rows   pane.Request
	known  bool // there has been an answer
}

// sayingsAround is how many are read at a time.
const sayingsAround = 120

// sayingsFetched are some of what a person said, and how many there are.
type sayingsFetched struct {
	scene          *SayingsScene
	request, first int
	count          index.Count
	person         index.Person
	said           []index.Saying
	err            error
}

// enterSayings is the wish to see what a person said.
func enterSayings(s *pane.Session, p index.Person, in index.Scope) pane.Wish {
	said := &SayingsScene{Session: s, person: p, in: in}
	return pane.EnterScene{Scene: said, Fill: said.fetch(0)}
}

func (s *SayingsScene) fetch(first int) tea.Cmd {
	s.rows.Drop()
	s.rows.Ask()
	ctx, x, p, in := s.Ctx, s.Index, s.person, s.in
	f := sayingsFetched{scene: s, request: s.rows.ID, first: max(0, first), person: p}
	return func() tea.Msg {
		if now, ok, err := x.People().ByKey(ctx, p.Key); ok && err == nil {
			f.person = now
		}
		f.said, f.count, f.err = x.People().Sayings(ctx, f.person.ID, in, f.first, sayingsAround)
		return f
	}
}

// Answer takes what was read, and reads again after a change by hand.
func (s *SayingsScene) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case sayingsFetched:
		if msg.scene != s || msg.request != s.rows.ID {
			return nil
		}
		s.known = true
		if s.rows.Done(msg.err); msg.err != nil {
			return pane.Mend{Err: msg.err}
		}
		s.first, s.said, s.count, s.Total, s.person = msg.first, msg.said, msg.count, msg.count.All(), msg.person
		s.Move(0, s.Total)
	case Regrouped, pane.Undone:
		return s.fetch(s.At - sayingsAround/2)
	}
	return nil
}

func (s *SayingsScene) saying(row int) *index.Saying {
	if i := row - s.first; i >= 0 && i < len(s.said) {
		return &s.said[i]
	}
	return nil
}

// Do does what a key asks for.
func (s *SayingsScene) Do(a keys.Action) pane.Wish {
	if n, ok := s.Step(s.Session, a, s.Fit); ok {
		s.Move(n, s.Total)
		return s.fetchNear()
	}
	here := s.saying(s.At)
	switch a {
	case keys.Enter:
		if here != nil {
			return pane.OpenArticle{Row: here.Article, At: here.Quote.Span}
		}
	case keys.Regroup:
		if here != nil {
			key, name := here.Article.Key, here.Name
			said := fmt.Sprintf("%s in “%s” is now somebody else", name, here.Article.Summary.Title)
			return decide(s.Session, said, decided(store.Parting(key, name)))
		}
	case keys.CopyQuote:
		if here != nil {
			s.Note = "quote copied"
			return tea.SetClipboard(words.Spoken(here.Quote.Text))
		}
	case keys.SameWords:
		if here != nil {
			return EnterSame(s.Session, here.Article.ID, &here.Quote)
		}
	case keys.Again:
		return s.fetch(s.first)
	case keys.Undo:
		return pane.UndoLast(s.Session)
	case keys.Back:
		return pane.Leave{}
	default: // not for this screen
	}
	return nil
}

// fetchNear reads more when the cursor comes near the end of what is there.
func (s *SayingsScene) fetchNear() tea.Cmd {
	const near = 30
	if s.rows.Under() || max(0, s.At-near) >= s.first && min(s.Total, s.At+near) <= s.first+len(s.said) {
		return nil
	}
	return s.fetch(s.At - sayingsAround/2)
}

// sayingRows is the lines of one saying: where, two of text, and a blank.
func sayingRows(height int) int {
	if height < 12 {
		return 2
	}
	return 4
}

// sayingsHead is the lines above the first saying: the person's name, and a blank.
func sayingsHead(height int) int { return cells.HeadingRows(cells.OneLine, height) }

// Layout implements pane.Pane.
func (s *SayingsScene) Layout(_, height int) {
	s.Scroll((height-sayingsHead(height))/sayingRows(height), s.Total)
}

// View draws what was said, under the person's name.
func (s *SayingsScene) View(width, height int) []string {
	var lines []string
	if sayingsHead(height) > 0 {
		name := clean.Label(s.person.Name)
		role := ansi.Truncate(clean.Label(words.Join(s.person.Role, alsoOf(s.person))), max(0, width-ansi.StringWidth(name)-5), "…")
		lines = append(lines, ansi.Truncate("   "+s.Ink.Strong(name)+"  "+s.Ink.Hinted(role), width, "…"), "")
	}
	per := sayingRows(height)
	from, to := s.Window(s.Total)
	for i := from; i < to; i++ {
		lines = append(lines, s.row(i, width, per)...)
	}
	if s.Total == 0 && s.known {
		lines = append(lines, s.Ink.Hinted(ansi.Truncate("   There is nothing by this person here any more.", width, "…")))
	}
	return cells.Filled(lines, height)
}

// row draws one saying: day, source and title of the article, and the words.
func (s *SayingsScene) row(i, width, per int) []string {
	lines := make([]string, per)
	bar := " "
	if i == s.At {
		bar = s.Ink.Titled("▌")
	}
	for n := range min(per, 3) {
		lines[n] = bar
	}
	said := s.saying(i)
	if said == nil {
		return lines
	}
	e := said.Article
	where := words.Join(words.DayOf(e.Entry, s.Now(), s.Settings.Dates), clean.Label(e.Summary.Source), clean.Label(e.Summary.Title), via(said.Via))
	if i == s.At {
		lines[0] += s.Ink.Strong(ansi.Truncate("  "+where, width-1, "…"))
	} else {
		lines[0] += s.Ink.Hinted(ansi.Truncate("  "+where, width-1, "…"))
	}
	text := strings.Split(ansi.Wrap(sayingText(said.Quote), max(10, width-6), ""), "\n")
	room := min(per-1, 2)
	if len(text) > room {
		text[room-1] = ansi.Truncate(text[room-1], max(1, width-7), "") + "…"
		text = text[:room]
	}
	for n, t := range text {
		lines[n+1] = bar + ansi.Truncate("    "+t, width-1, "…")
	}
	return lines
}

// via names whoever tells that a person says something; nothing if nobody is between.
func via(teller string) string {
	if teller == "" {
		return ""
	}
	return "via " + clean.Label(teller)
}

// sayingText is a quotation as it is listed: in marks unless it is reported,
// with a question mark behind it if the speaker is a guess.
func sayingText(q index.Quote) string {
	text := clean.Line(words.Spoken(q.Text))
	if q.Kind != quotes.Indirect {
		text = "“" + strings.Trim(text, "“”\"") + "”"
	}
	if quotes.SuretyOf(q.Confidence) == quotes.Guess {
		text += " ?"
	}
	return text
}

// Status implements pane.Pane.
func (s *SayingsScene) Status() (left, right string) {
	left = clean.Label(s.person.Name)
	if s.known {
		left = words.Join(left, fmt.Sprintf("%d of %s", min(s.At+1, s.Total), words.Figure(s.Total)), words.Counts(s.count.Quotes, s.count.Reported))
	}
	if s.Width < 72 {
		return left, ""
	}
	return left, words.Join(s.Keymap.Hint(keys.Enter)+" open", s.Keymap.Hint(keys.Regroup)+" somebody else", s.Keymap.Hint(keys.Help)+" help")
}
