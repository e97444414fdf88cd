package screen

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/correcting"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// panel is the pane of a page's speakers: who is quoted, in what role, how
// often, and with what share of the quoted words. Its first row stands for everyone.
type panel struct {
	*pane.Session
	page     *reader
	open     bool // it is on the screen, beside the page or instead of it
	found    quotes.Found
	initials []string
	order    panelOrder
	rows     []int // the speakers that are shown, indexes into found.Speakers
	words    int   // in all quotes, also those of nobody known
	quotes   int   // in marks
	told     int   // without marks
	reported []int // of each speaker, told without marks; nil while reported speech is hidden
	cursor   int   // 0 is everyone, i+1 is rows[i]
	offset   int
	height   int // of the pane
}

// panelOrder is how the speakers are sorted.
type panelOrder uint8

// The orders, in the turn in which a key brings them.
const (
	asTheySpeak panelOrder = iota
	mostQuotes
	mostWords
	byName
)

func (o panelOrder) String() string {
	return [...]string{"as they speak", "most quotes first", "most words first", "by name"}[o]
}

// fill fills the panel from what was found in the article of the page. People
// whose words are only reported stand in it while reported speech is shown, and who only
// tells what others say never does. The cursor stays on whom it was on.
func (p *panel) fill() {
	r, who := p.page, p.name(p.chosen())
	*p = panel{Session: p.Session, page: r, open: p.open, height: p.height, found: r.speech.found, initials: r.speech.initials, order: p.order, cursor: p.cursor, offset: p.offset}
	if r.speech.reported {
		p.reported = make([]int, len(r.speech.found.Speakers))
	}
	for _, q := range r.speech.found.Quotes {
		switch {
		case q.Kind == quotes.Direct || q.Kind == quotes.Mixed:
			p.words += len(strings.Fields(q.Of(r.art.Text)))
			p.quotes++
		case q.Kind == quotes.Indirect && r.speech.reported:
			p.told++
			if q.Speaker >= 0 {
				p.reported[q.Speaker]++
			}
		}
	}
	for i, s := range r.speech.found.Speakers {
		if s.Quotes > 0 || p.toldBy(i) > 0 {
			p.rows = append(p.rows, i)
		}
	}
	p.sort(who)
}

// sort sorts the rows, with the cursor on whoever has a name.
func (p *panel) sort(who string) {
	of := p.found.Speakers
	slices.SortFunc(p.rows, func(i, j int) int {
		a, b := of[i], of[j]
		switch p.order {
		case mostQuotes:
			return cmp.Or(b.Quotes-a.Quotes, p.toldBy(j)-p.toldBy(i), i-j)
		case mostWords:
			return cmp.Or(b.Words-a.Words, p.toldBy(j)-p.toldBy(i), i-j)
		case byName:
			return cmp.Or(strings.Compare(fold.String(a.Name, fold.Search), fold.String(b.Name, fold.Search)), i-j)
		default:
			return i - j
		}
	})
	if i := slices.IndexFunc(p.rows, func(i int) bool { return of[i].Name == who }); who != "" && i >= 0 {
		p.cursor = i + 1
	}
	p.move(0)
}

// toldBy is how often somebody is told without marks, where that is shown.
func (p *panel) toldBy(speaker int) int {
	if p.reported == nil {
		return 0
	}
	return p.reported[speaker]
}

// name is whose row it is, empty for everyone's.
func (p *panel) name(speaker int) string {
	if speaker < 0 || speaker >= len(p.found.Speakers) {
		return ""
	}
	return p.found.Speakers[speaker].Name
}

// clear takes everyone out of the panel.
func (p *panel) clear() {
	*p = panel{Session: p.Session, page: p.page, open: p.open, height: p.height, order: p.order}
}

// show puts the panel on the screen, its cursor on whoever speaks on the page, and
// says who has the keys then.
func (p *panel) show() pane.Focus {
	p.open = true
	if q := p.page.speech.current(); q != nil && q.Speaker >= 0 {
		p.point(q.Speaker)
	}
	return pane.OnPanel
}

// close gives the keys back to the page.
func (p *panel) close() pane.Wish {
	p.open = false
	p.stay()
	return pane.Give{To: pane.OnPage}
}

// stay keeps the panel open beside a single article: nothing else wants its place.
func (p *panel) stay() { p.open = p.open || p.Single && p.Wide() }

func (p *panel) Do(a keys.Action) pane.Wish {
	screen := max(1, p.height-panelHead)
	step := map[keys.Action]int{
		keys.Down: 1, keys.Up: -1, keys.HalfDown: screen / 2, keys.HalfUp: -screen / 2, keys.PageDown: screen, keys.PageUp: -screen,
		keys.Top: -len(p.rows), keys.Bottom: len(p.rows),
	}[a]
	switch {
	case (a == keys.Top || a == keys.Bottom) && p.Count > 0:
		p.move(p.Count - 1 - p.cursor)
		return nil
	case step != 0:
		p.move(step * p.Times())
		return nil
	}
	switch a {
	case keys.Enter:
		return p.choose()
	case keys.SortRows:
		p.order = (p.order + 1) % (byName + 1)
		p.sort(p.name(p.chosen()))
		p.Note = p.order.String()
	case keys.Undo:
		return pane.UndoLast(p.Session)
	case keys.Correct:
		return correcting.Person(pageOf(p.page), p.chosen())
	case keys.Speakers, keys.Back:
		return p.close()
	case keys.NextQuote, keys.PrevQuote, keys.NextSame, keys.PrevSame, keys.Why, keys.CopyQuote, keys.Reported, keys.ReadAloud, keys.NextArticle, keys.PrevArticle, keys.OpenURL, keys.Outline:
		return p.page.Do(a)
	default: // not for this pane
	}
	return nil
}

// answer has nothing to take: the panel shows what the page knows.
func (p *panel) Answer(tea.Msg) pane.Wish { return nil }

// choose lights only the quotes of whoever is under the cursor, and goes to the
// one that is nearest to what is read; or lights everyone's.
func (p *panel) choose() pane.Wish {
	r, who := p.page, p.chosen()
	w := p.close()
	if r.speech.choose(who); who < 0 {
		return w
	}
	if len(r.speech.lit) == 0 && !r.speech.reported { // all that they say is reported
		w = pane.Wishes{w, r.showReported()}
	}
	if i := r.speech.nearestLit(r.sight()); i >= 0 {
		r.goToLit(i, "")
	}
	r.Note = words.Join("only "+clean.Label(p.name(who)), words.Counts(r.speech.litCounts()), r.Keymap.Hint(keys.Escape)+" shows everyone")
	return w
}

// Status says who is under the cursor, for whom a row may be too short, and how the rows are sorted.
func (p *panel) Status() (left, right string) {
	if who := p.chosen(); who >= 0 {
		s := p.found.Speakers[who]
		left = p.Ink.Named(clean.Label(s.Name), who)
		if s.Role != "" {
			left += p.Ink.Hinted(", " + clean.Label(s.Role))
		}
		if s.ByHand {
			left += p.Ink.Hinted(" · " + byYou(true))
		}
	} else {
		left = p.Ink.Hinted(words.Plural(len(p.rows), "speaker"))
	}
	return left, words.Join(p.order.String(), p.Keymap.Hint(keys.SortRows)+" sorts")
}

// chosen is the speaker under the cursor, or -1 for everyone.
func (p *panel) chosen() int { return p.at(p.cursor) }

// at is the speaker in a row, or -1 for everyone.
func (p *panel) at(row int) int {
	if row < 1 || row > len(p.rows) {
		return -1
	}
	return p.rows[row-1]
}

// point puts the cursor on a speaker, if they are shown.
func (p *panel) point(speaker int) {
	if i := slices.Index(p.rows, speaker); i >= 0 {
		p.cursor = i + 1
	}
}

func (p *panel) move(n int) { p.cursor = max(0, min(p.cursor+n, len(p.rows))) }

const panelHead = 2 // lines above the first row

func (p *panel) Layout(_, height int) {
	p.height = height
	p.offset = cells.Scrolled(p.offset, p.cursor, height-panelHead, len(p.rows)+1)
}

func (p *panel) View(width, height int) []string {
	k, focused, only := p.Ink, p.Focus == pane.OnPanel, p.page.speech.only
	lines := p.head(k, width)
	for i := p.offset; i <= len(p.rows) && len(p.rows) > 0 && len(lines) < height; i++ {
		bar := " "
		switch {
		case i == p.cursor && focused:
			bar = k.Titled("▌")
		case p.at(i) == only && only >= 0:
			bar = k.Titled("•")
		}
		lines = append(lines, bar+p.row(k, p.at(i), width-2, i == p.cursor && focused))
	}
	return cells.Filled(lines, height)
}

// head names the columns, or says that there is nobody.
func (p *panel) head(k ink.Ink, width int) []string {
	if len(p.rows) == 0 {
		return []string{" " + k.Strong("Speakers"), "", " " + k.Hinted("Nobody is quoted here.")}
	}
	names := p.figures(width, "quotes", "reported", "words")
	return []string{" " + k.Strong(cells.Pad("Speakers", width-2-len(names), false)) + k.Hinted(names), ""}
}

// figures are the numbers behind a name, or their names, each in its column.
// That of reported speech is there while such speech is shown; the share of the
// words gives way to it where there is no room for both.
func (p *panel) figures(width int, quoted, reported, words string) string {
	const roomForAll = 60
	quoted, words = cells.Pad(quoted, 7, true), cells.Pad(words, 7, true)
	switch {
	case p.reported == nil:
		return quoted + words
	case width < roomForAll:
		return quoted + cells.Pad(reported, 9, true)
	}
	return quoted + cells.Pad(reported, 9, true) + words
}

// row draws one speaker: initials, name, role, quotes and share of the words.
func (p *panel) row(k ink.Ink, i, width int, here bool) string {
	name, role, count, told, words, tag := "Everyone", "", p.quotes, p.told, p.words, ""
	if i >= 0 {
		s := p.found.Speakers[i]
		name, role, count, told, words, tag = clean.Label(s.Name), clean.Label(s.Role), s.Quotes, p.toldBy(i), s.Words, p.initials[i]
	}
	share := fmt.Sprintf("%d %%", (100*words+p.words/2)/max(1, p.words))
	numbers := p.figures(width+2, strconv.Itoa(count), strconv.Itoa(told), share)
	room := max(4, width-4-len(numbers))
	name = ansi.Truncate(name, room, "…")
	title := name
	if here {
		title = k.Strong(title)
	}
	const leastRole = 6 // cells: of less nobody can tell what it is
	if left := room - ansi.StringWidth(name) - 2; role != "" && left >= leastRole {
		title += k.Hinted(", " + ansi.Truncate(role, left, "…"))
	}
	return k.Named(cells.Pad(tag, 4, false), i) + cells.Pad(title, room, false) + k.Hinted(numbers)
}

// rowAt is the row drawn on that line of the panel, or -1 for none.
func (p *panel) rowAt(line int) int {
	i := p.offset + line - panelHead
	if line < panelHead || i > len(p.rows) {
		return -1
	}
	return i
}
