package screen

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/page"
	"pullquote/ui/screen/annotate"
	"pullquote/ui/screen/before"
	"pullquote/ui/screen/letters"
	"pullquote/ui/screen/links"
	"pullquote/ui/screen/narrator"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/pictures"
	"pullquote/ui/theme"
)

const (
	leastColumn = 20
	columnStep  = 4
	gutterCells = 6 // initials, a space, the bar of the current quote, a space
)

// reader is the pane of the page: it shows one article. It knows which quotes
// are lit, which one is current, and where the page stands.
type reader struct {
	*pane.Session
	visit
	art           *articles.Article // nil until the first part of it is read
	speech        speech
	page          *page.Page
	width, height int // of the page, in cells and lines
	room          int // lines of the pane: the page, and the answer to why below it
	point         point
	search        search
	leads         leads
	fold          folded
	follow        *links.Follower
	aloud         *narrator.Narrator
	letters       letters.Letters // the places that are marked
	notes         *annotate.Page
	why           bool // the answer to why is open
	all           bool // all of a saved page is shown, not its article alone
	touched       bool // a key has moved the page, so a remembered place comes too late
	ahead         aheadSetter
	pictures      *pictures.Shelf
	before        *before.Finder
}

// visit is why the reader shows an article.
type visit struct {
	entry   store.Entry  // of the article that is shown
	load    pane.Request // of the one that is wanted: asked until there is its head, failed where no more of it can be read
	wanted  store.ID
	shown   index.ID   // its number, if it is of the list
	jump    jumpTarget // what of it is to be seen
	preview bool       // it is there because the cursor of the list is on it; nobody has opened it
	unread  bool       // it is to count as unread when it is left
	watch   fileWatch  // on its file
}

// newReader is a reader with nothing to read yet.
func newReader(s *pane.Session) *reader {
	return &reader{Session: s, speech: silent(s.Settings.Reported), follow: &links.Follower{Session: s}, aloud: &narrator.Narrator{Session: s}, letters: letters.Letters{Session: s}, notes: &annotate.Page{Session: s}, pictures: pictures.New(s), before: &before.Finder{Session: s}}
}

// opening reports whether the wanted article has not been read at all yet.
func (r *reader) opening() bool { return r.load.State == pane.Asked }

// partial reports whether more of the article is still to come.
func (r *reader) partial() bool { return r.art.Partial && r.load.State != pane.Failed }

// show shows an article from its start, on the page that was set for it if
// that still fits.
func (r *reader) show(l loaded) {
	r.clear()
	r.entry = l.entry
	r.art = l.art
	r.speech.heard = l.heard
	r.speech.take(l.found, l.tags)
	if r.page = l.page; r.page == nil || !r.sheet().fits(r.page) {
		r.page = r.sheet().begin(l.art)
	}
	r.page.Measure(r.Measure)
}

// clear takes the article out of the reader.
func (r *reader) clear() {
	r.aloud.Stop()
	r.entry, r.art, r.page, r.speech = store.Entry{}, nil, nil, silent(r.speech.reported)
	r.point, r.touched, r.all = point{}, false, false
	r.search.end()
	r.search.start, r.search.origin = 0, 0
	r.leads, r.fold = leads{}, folded{}
}

// empty shows no article, and waits for none.
func empty(r *reader) {
	r.load.Forget()
	r.wanted, r.shown = "", 0
	r.clear()
}

// lose forgets an article whose file was deleted: that it is gone is no news. Where there
// is no list to go back to, its page stays. It reports whether the page is empty now.
func lose(r *reader, gone map[store.ID]bool) bool {
	if !gone[r.entry.ID] {
		return false
	}
	r.watch.end()
	if r.load.Drop(); r.Single {
		return false
	}
	empty(r)
	return true
}

// sheet is what the reader's pages are set for.
func (r *reader) sheet() sheet {
	return sheet{r.cells(), r.height, r.Ink.Theme, r.Measure, r.Settings.Page.Spacing, r.Settings.Dates}
}

// begin begins the page of an article.
func (s sheet) begin(a *articles.Article) *page.Page {
	p := page.New(a, s.cells, s.theme)
	p.Measure(s.measure)
	p.Arrange(s.spacing, s.dates)
	return p
}

// fits reports whether a page was set for this sheet.
func (s sheet) fits(p *page.Page) bool {
	t := p.Theme()
	return p.Width() == s.cells && t.Name == s.theme.Name && p.Arranged(s.spacing, s.dates)
}

// replace puts a newer reading of the same article in place of what is shown:
// all of it instead of its head, or the file as it is now. The page stays at
// the offset at, and the current quote is found again if it is still there.
func replace(r *reader, l loaded, at int) {
	var old string
	var near int
	if q := r.speech.current(); q != nil {
		old, near = q.Of(r.art.Text), q.Start-r.page.Top()+at
	}
	was := r.art
	r.art, r.leads, r.point = l.art, leads{}, point{}
	foldable{r}.reread(was)
	r.speech.heard = l.heard
	r.speech.take(l.found, l.tags)
	r.page.Replace(l.art, at)
	r.speech.at = nearest(l.found.Quotes, l.art.Text, old, near)
	r.speech.light() // the words may be reported speech by now
}

// layout fits the page into a pane, above the answer to why. The top line keeps
// its words.
func (r *reader) Layout(width, height int) {
	r.room = height
	r.resize(width, max(1, height-len(r.picture().below(width))))
	foldable{r}.renew()
	if r.page != nil { // so that there is nothing left to set when it is drawn
		r.page.Visible(r.height)
		r.page.Percent(r.height)
	}
}

// resize fits the page into so many cells and lines.
func (r *reader) resize(width, height int) {
	if width == r.width && height == r.height {
		return
	}
	r.width, r.height = width, height
	if r.page != nil {
		r.page.Resize(r.cells())
	}
}

// arrange sets the page anew where the settings want it otherwise.
func (r *reader) arrange() {
	if r.page != nil {
		r.page.Resize(r.cells())
		r.page.Measure(r.Measure)
		r.page.Arrange(r.Settings.Page.Spacing, r.Settings.Dates)
	}
}

// restyle redraws the page in another theme.
func restyle(r *reader, t theme.Theme) {
	if r.page != nil {
		r.page.Restyle(t)
	}
}

// cells is the width of the text column.
func (r *reader) cells() int {
	return max(1, min(r.Settings.Width, r.width-gutterCells-1-2*r.margin()))
}

// margin is what stays free on both sides, as far as the column is then no narrower
// than it may be made.
func (r *reader) margin() int {
	return max(0, min(r.Settings.Page.Margin, (r.width-gutterCells-1-leastColumn)/2))
}

// widen changes the column by n steps, as far as the pane has room.
func (r *reader) widen(n int) tea.Cmd {
	most := max(leastColumn, r.width-gutterCells-1-2*r.margin())
	if n > 0 && r.cells() >= most { // a wider window may yet have room for what is wanted
		r.Note = fmt.Sprintf("the column is %d cells wide, as wide as there is room", r.cells())
		return nil
	}
	return setColumn(r, min(r.cells()+n*columnStep, most))
}

// setColumn has the text set in so many cells, or in as many as the pane has room for.
func setColumn(r *reader, cells int) tea.Cmd {
	keep := pane.Switch(r.Session, "width", func(s *config.Settings) { s.Width = max(leastColumn, cells) }, func() string {
		return fmt.Sprintf("the column is %d cells wide", r.cells())
	})
	r.arrange()
	r.touched = true
	return keep
}

// move moves the page. It reports whether the action was one that does.
func (r *reader) move(a keys.Action) bool {
	if r.page == nil {
		return false
	}
	half, screen := max(1, r.height/2), max(1, r.height-1)
	rows := map[keys.Action]int{keys.Down: 1, keys.Up: -1, keys.HalfDown: half, keys.HalfUp: -half, keys.PageDown: screen, keys.PageUp: -screen}[a]
	switch {
	case rows != 0:
		r.page.Scroll(rows*r.Times(), r.height)
	case (a == keys.Top || a == keys.Bottom) && r.Count > 0:
		motions{r}.goToParagraph(r.Count)
	case a == keys.Top:
		r.page.Start()
	case a == keys.Bottom:
		r.page.End(r.height)
	default:
		return motions{r}.do(a)
	}
	r.touched = true
	return true
}
