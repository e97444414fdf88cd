package screen

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
)

// sayingsScene is all that one person said, the newest article first.
type sayingsScene struct {
	*session
	rowCursor
	person index.Person
	in     index.Scope
	count  index.Count // of all that there is
	total  int
	first  int // the place of said[0] among all
	said   []index.Saying
	rows   request
	known  bool // there has been an answer
}

// sayingsAround is how many are read at a time.
const sayingsAround = 120

// sayingsFetched are some of what a person said, and how many there are.
type sayingsFetched struct {
	scene          *sayingsScene
	request, first int
	count          index.Count
	person         index.Person
	said           []index.Saying
	err            error
}

// enterSayings is the wish to see what a person said.
func enterSayings(s *session, p index.Person, in index.Scope) wish {
	said := &sayingsScene{session: s, person: p, in: in}
	return enterScene{said, said.fetch(0)}
}

func (s *sayingsScene) fetch(first int) tea.Cmd {
	s.rows.drop()
	s.rows.ask()
	ctx, x, p, in := s.ctx, s.index, s.person, s.in
	f := sayingsFetched{scene: s, request: s.rows.id, first: max(0, first), person: p}
	return func() tea.Msg {
		if now, ok, err := x.People().ByKey(ctx, p.Key); ok && err == nil {
			f.person = now
		}
		f.said, f.count, f.err = x.People().Sayings(ctx, f.person.ID, in, f.first, sayingsAround)
		return f
	}
}

// answer takes what was read, and reads again after a change by hand.
func (s *sayingsScene) answer(msg tea.Msg) wish {
	switch msg := msg.(type) {
	case sayingsFetched:
		if msg.scene != s || msg.request != s.rows.id {
			return nil
		}
		s.known = true
		if s.rows.done(msg.err); msg.err != nil {
			return mend{msg.err}
		}
		s.first, s.said, s.count, s.total, s.person = msg.first, msg.said, msg.count, msg.count.All(), msg.person
		s.move(0, s.total)
	case regrouped, undone:
		return s.fetch(s.at - sayingsAround/2)
	}
	return nil
}

func (s *sayingsScene) saying(row int) *index.Saying {
	if i := row - s.first; i >= 0 && i < len(s.said) {
		return &s.said[i]
	}
	return nil
}

// do does what a key asks for.
func (s *sayingsScene) do(a action) wish {
	if n, ok := s.step(a, s.fit); ok {
		s.move(n, s.total)
		return s.fetchNear()
	}
	here := s.saying(s.at)
	switch a {
	case enter:
		if here != nil {
			return openArticle{row: here.Article, at: here.Quote.Span}
		}
	case regroup:
		if here != nil {
			key, name := here.Article.Key, here.Name
			said := fmt.Sprintf("%s in “%s” is now somebody else", name, here.Article.Summary.Title)
			return decide(s.session, said, decided(store.Parting(key, name)))
		}
	case copyQuote:
		if here != nil {
			s.note = "quote copied"
			return tea.SetClipboard(spoken(here.Quote.Text))
		}
	case sameWords:
		if here != nil {
			return enterSame(s.session, here.Article.ID, here.Quote)
		}
	case again:
		return s.fetch(s.first)
	case undo:
		return undoLast(s.session)
	case back:
		return leave{}
	default: // not for this screen
	}
	return nil
}

// fetchNear reads more when the cursor comes near the end of what is there.
func (s *sayingsScene) fetchNear() tea.Cmd {
	const near = 30
	if s.rows.under() || max(0, s.at-near) >= s.first && min(s.total, s.at+near) <= s.first+len(s.said) {
		return nil
	}
	return s.fetch(s.at - sayingsAround/2)
}

// sayingRows is the lines of one saying: where, two of text, and a blank.
func sayingRows(height int) int {
	if height < 12 {
		return 2
	}
	return 4
}

// sayingsHead is the lines above the first saying: the person's name, and a blank.
func sayingsHead(height int) int { return headingRows(oneLine, height) }

func (s *sayingsScene) layout(_, height int) {
	s.scroll((height-sayingsHead(height))/sayingRows(height), s.total)
}

// view draws what was said, under the person's name.
func (s *sayingsScene) view(width, height int) []string {
	var lines []string
	if sayingsHead(height) > 0 {
		name := clean.Label(s.person.Name)
		role := ansi.Truncate(clean.Label(join(s.person.Role, alsoOf(s.person))), max(0, width-ansi.StringWidth(name)-5), "…")
		lines = append(lines, ansi.Truncate("   "+s.ink.strong(name)+"  "+s.ink.quiet(role), width, "…"), "")
	}
	per := sayingRows(height)
	from, to := s.window(s.total)
	for i := from; i < to; i++ {
		lines = append(lines, s.row(i, width, per)...)
	}
	if s.total == 0 && s.known {
		lines = append(lines, s.ink.quiet(ansi.Truncate("   There is nothing by this person here any more.", width, "…")))
	}
	return filled(lines, height)
}

// row draws one saying: day, source and title of the article, and the words.
func (s *sayingsScene) row(i, width, per int) []string {
	lines := make([]string, per)
	bar := " "
	if i == s.at {
		bar = s.ink.accent("▌")
	}
	for n := range min(per, 3) {
		lines[n] = bar
	}
	said := s.saying(i)
	if said == nil {
		return lines
	}
	e := said.Article
	where := join(dayOf(e.Entry, s.now()), clean.Label(e.Summary.Source), clean.Label(e.Summary.Title))
	if i == s.at {
		lines[0] += s.ink.strong(ansi.Truncate("  "+where, width-1, "…"))
	} else {
		lines[0] += s.ink.quiet(ansi.Truncate("  "+where, width-1, "…"))
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

// sayingText is a quotation as it is listed: in marks unless it is reported,
// with a question mark behind it if the speaker is a guess.
func sayingText(q index.Quote) string {
	text := clean.Line(spoken(q.Text))
	if q.Kind != quotes.Indirect {
		text = "“" + strings.Trim(text, "“”\"") + "”"
	}
	if quotes.SuretyOf(q.Confidence) == quotes.Guess {
		text += " ?"
	}
	return text
}

func (s *sayingsScene) status() (left, right string) {
	left = clean.Label(s.person.Name)
	if s.known {
		left = join(left, fmt.Sprintf("%d of %s", min(s.at+1, s.total), figure(s.total)), counts(s.count.Quotes, s.count.Reported))
	}
	if s.width < 72 {
		return left, ""
	}
	return left, join(s.keymap.hint(enter)+" open", s.keymap.hint(regroup)+" somebody else", s.keymap.hint(help)+" help")
}
