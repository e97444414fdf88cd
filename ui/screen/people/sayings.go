package people

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// SayingsScene is all that one person said, article by article, the newest first, below
// a chart of the months.
type SayingsScene struct {
	*pane.Session
	pane.RowCursor
	from   pane.Source
	person index.Person
	part   timeline // of what they said
	chart  chart
	in     index.Scope
	count  index.Count // of all that there is
	Total  int
	first  int // the place of said[0] among all
	said   []index.Saying
	rows   pane.Request
	known  bool // there has been an answer

	width, height int // of what it is drawn in
}

// sayingsAround is how many are read at a time.
const sayingsAround = 120

// sayingsFetched are some of what a person said, and how many there are.
type sayingsFetched struct {
	months         monthsCounted
	scene          *SayingsScene
	request, first int
	count          index.Count
	person         index.Person
	said           []index.Saying
	err            error
}

// enterSayings is the wish to see what a person said.
func enterSayings(s *pane.Session, from pane.Source, p index.Person, in index.Scope) pane.Wish {
	said := &SayingsScene{Session: s, from: from, person: p, in: in}
	return pane.EnterScene{Scene: said, Fill: said.fetch(0)}
}

// EnterNamed is the wish to see what somebody said who is called so.
func EnterNamed(s *pane.Session, name string) pane.Wish {
	return enterSayings(s, s.Source(), index.Person{Name: name}, index.Scope{})
}

// whoIs is a person as the index has them now; one of whom only the name is known is
// whoever is called so and is quoted most.
func whoIs(ctx context.Context, who pane.Quoted, p index.Person, in index.Scope) (index.Person, error) {
	if p.Key != "" {
		now, ok, err := who.ByKey(ctx, p.Key)
		if ok && err == nil {
			return now, nil
		}
		p.ID = 0 // it may be another's by now
		return p, err
	}
	const some = 100
	called, err := who.List(ctx, index.PeopleQuery{Name: p.Name, Limit: some, In: in})
	for _, c := range called {
		if fold.String(c.Name, fold.Search) == fold.String(p.Name, fold.Search) {
			return c, err
		}
	}
	return p, err
}

func (s *SayingsScene) fetch(first int) tea.Cmd {
	s.rows.Drop()
	s.rows.Ask()
	ctx, from, p, in, now, part := s.Ctx, s.from, s.person, s.in, s.Now(), s.part
	f := sayingsFetched{scene: s, request: s.rows.ID, first: max(0, first), person: p}
	return func() tea.Msg {
		if f.person, f.err = whoIs(ctx, from, p, in); f.err != nil || f.person.ID == 0 {
			return f
		}
		f.said, f.count, f.err = from.Sayings(ctx, f.person.ID, in, f.first, sayingsAround)
		if f.err == nil && f.person.ID > 0 {
			f.months = countMonths(ctx, from, in, now, []index.PersonID{f.person.ID})
			f.err = f.months.err
		}
		if f.err == nil && !part.all() {
			part.read(ctx, from, in, &f)
		}
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
		s.chart = chart{msg.months.months[s.person.ID], msg.months.until, s.Settings.Dates, s.Ink}
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
			return pane.Copy(s.Session, words.Spoken(here.Quote.Text), "quote copied")
		}
	case keys.SameWords:
		if here != nil {
			return EnterSame(s.Session, here.Article.ID, here.Name, &here.Quote)
		}
	case keys.Search:
		return s.ask()
	case keys.SortRows:
		return s.turn()
	case keys.Again:
		return s.fetch(s.first)
	case keys.Undo:
		return pane.UndoLast(s.Session)
	case keys.Back:
		if s.part.text != "" {
			return s.narrow("")
		}
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

// bars is how many lines the bars of the chart have; 0 where there is none.
func (s *SayingsScene) bars(height int) int {
	switch {
	case s.chart.until.IsZero() || height < 18:
		return 0
	case height < 30:
		return 2
	}
	return 4
}

// head draws what stands above the first saying: the person's name, and the chart, in
// words too.
func (s *SayingsScene) head(width, height int) []string {
	if cells.HeadingRows(cells.OneLine, height) == 0 {
		return nil
	}
	name := clean.Label(s.person.Name)
	role := ansi.Truncate(clean.Label(words.Join(s.person.Role, alsoOf(s.person))), max(0, width-ansi.StringWidth(name)-5), "…")
	lines := []string{ansi.Truncate("   "+s.Ink.Strong(name)+"  "+s.Ink.Hinted(role), width, "…")}
	if n := s.bars(height); n > 0 {
		c := s.chart
		c.ink = s.Ink
		if 3*len(c.months) > width-12 {
			c = c.last(chartMonths / 2)
		}
		for l := range strings.SplitSeq(ansi.Wrap(c.told(), max(10, width-6), ""), "\n") {
			lines = append(lines, s.Ink.Hinted("   "+l))
		}
		for _, l := range c.draw(width-6, n) {
			lines = append(lines, "   "+l)
		}
	}
	return append(lines, "")
}

// Layout scrolls so that the saying under the cursor is in sight, and as many others as
// there is room for.
func (s *SayingsScene) Layout(width, height int) {
	s.width, s.height = width, height
	room := height - len(s.head(width, height))
	s.Top = min(s.Top, s.At)
	if least := s.topFor(s.At, width, room); s.Top < least {
		s.Top = least
	}
	s.Top = max(0, min(s.Top, s.topFor(s.Total-1, width, room)))
	s.Fit = 0
	for i, lines := s.Top, 0; i < s.Total; i, s.Fit = i+1, s.Fit+1 {
		if lines += len(s.block(i, i == s.Top, width)); lines > room && s.Fit > 0 {
			break
		}
	}
}

// topFor is the first saying in sight where one is to be the last of them.
func (s *SayingsScene) topFor(last, width, room int) int {
	top, lines := last, 0
	for i := last; i >= 0; i-- {
		with := lines + len(s.block(i, true, width))
		if with > room {
			break
		}
		top = i
		lines += len(s.block(i, false, width))
	}
	return max(0, top)
}

// Point implements pane.Scene. A headline is of the saying below it.
func (s *SayingsScene) Point(line int) (again, ok bool) {
	line -= len(s.head(s.width, s.height))
	for i := s.Top; line >= 0 && i < s.Total; i++ {
		if line -= len(s.block(i, i == s.Top, s.width)); line < 0 {
			again, s.At = s.At == i, i
			return again, true
		}
	}
	return false, false
}

// View draws what was said, below the headline of each article.
func (s *SayingsScene) View(width, height int) []string {
	lines := s.head(width, height)
	for i := s.Top; i < s.Total && len(lines) < height; i++ {
		lines = append(lines, s.block(i, i == s.Top, width)...)
	}
	if s.Total == 0 && s.known {
		lines = append(lines, s.Ink.Hinted(ansi.Truncate("   There is nothing by this person here any more.", width, "…")))
	}
	return cells.Filled(lines, height)
}

// mostLines is how many lines of a saying are shown.
func mostLines(width int) int {
	if width < cells.OneLine {
		return 3
	}
	return 2
}

// block draws one saying, with the headline of its article before it if the saying above
// is of another, or if it is the first in sight.
func (s *SayingsScene) block(i int, first bool, width int) (lines []string) {
	bar := " "
	if i == s.At {
		bar = s.Ink.Titled("▌")
	}
	said := s.saying(i)
	if said == nil {
		return []string{bar}
	}
	if before := s.saying(i - 1); first || before == nil || before.Article.ID != said.Article.ID {
		if !first {
			lines = append(lines, "")
		}
		lines = append(lines, s.headline(said.Article, width))
	}
	text := strings.Split(ansi.Wrap(words.Join(sayingText(said.Quote), via(said.Via)), max(10, width-7), ""), "\n")
	if most := mostLines(width); len(text) > most {
		text[most-1] = ansi.Truncate(text[most-1], max(1, width-8), "") + "…"
		text = text[:most]
	}
	for _, t := range text {
		t = ansi.Truncate("    "+t, width-1, "…")
		if i == s.At {
			t = s.Ink.Strong(t)
		}
		lines = append(lines, bar+t)
	}
	return lines
}

// headline names an article: its day, its title and its source.
func (s *SayingsScene) headline(e index.Row, width int) string {
	day := words.BriefDay(e.Entry, s.Now(), s.Settings.Dates)
	title := ansi.Truncate(clean.Label(e.Summary.Title), max(1, width-5-ansi.StringWidth(day)), "…")
	line := "  " + s.Ink.Hinted(day) + "  " + s.Ink.Titled(title)
	if source := clean.Label(e.Summary.Source); source != "" {
		line += s.Ink.Hinted(" · " + source)
	}
	return ansi.Truncate(line, width-1, "…")
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
	if s.part.text != "" {
		left += " about " + clean.Label(s.part.text)
	}
	if s.known {
		left = words.Join(left, fmt.Sprintf("%d of %s", min(s.At+1, s.Total), words.Figure(s.Total)), words.Counts(s.count.Quotes, s.count.Reported))
	}
	if s.part.oldest {
		left = words.Join(left, "oldest first")
	}
	if s.Width < 72 {
		return left, ""
	}
	hint := s.Keymap.Hint
	if !s.part.all() {
		return left, words.Join(hint(keys.SortRows)+" order", hint(keys.Help)+" help")
	}
	return left, words.Join(hint(keys.Enter)+" open", hint(keys.Search)+" about", hint(keys.Regroup)+" somebody else", hint(keys.Help)+" help")
}
