// Package pictures shows the pictures of the article that is read: on its page, in
// half blocks or by Kitty's protocol, or one by one on a screen of their own where the
// terminal has sixels or iTerm2's pictures, which do not scroll with a page.
//
// Nothing is read of a picture before it is asked for. Then those near what is read
// are read and decoded in commands, one after the other, and kept small.
package pictures

import (
	"context"
	"fmt"
	"image"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/picture"
	"pullquote/store/web"
	"pullquote/ui/config"
	"pullquote/ui/launch"
	"pullquote/ui/page"
	"pullquote/ui/raster"
	"pullquote/ui/screen/pane"
)

// Shelf holds the pictures of the open article that have been read.
type Shelf struct {
	*pane.Session
	on      bool // they are shown on the page
	can     ability
	art     *articles.Article // whose they are
	entry   store.Entry
	all     []page.Pictured
	listing pane.Request
	reading pane.Request
	held    map[string]held         // by address
	shown   map[string]page.Picture // those of them that are drawn for the page as it is
	numbers map[string]int          // by which Kitty knows those it has
	page    *page.Page              // that shows them
	width   int                     // in cells, …
	height  int                     // … and what a picture has of it
}

// held is a picture that was read, or why it could not be.
type held struct {
	img *image.RGBA
	err error
}

// largest is how many pixels a picture is kept with on its longer side.
const largest = 640

type (
	// listed are the pictures that an article has.
	listed struct {
		request int
		all     []page.Pictured
	}
	// fetched is one of them.
	fetched struct {
		request int
		address string
		held
	}
)

// New is a shelf with nothing on it.
func New(s *pane.Session) *Shelf {
	return &Shelf{Session: s, on: s.Settings.Pictures.Show == config.Always, held: map[string]held{}, shown: map[string]page.Picture{}, numbers: map[string]int{}}
}

// Ask asks the terminal which pictures it can show, unless none are ever to be.
func (s *Shelf) Ask() tea.Cmd {
	if s.Settings.Pictures.Show == config.Never {
		return nil
	}
	return tea.Raw(s.can.question())
}

// Toggle shows the pictures of an article on its page or hides them, or shows the one
// that is nearest to an offset of its text on a screen of its own.
func (s *Shelf) Toggle(art *articles.Article, e store.Entry, from int) pane.Wish {
	switch by := s.can.by(s.Settings.Pictures.By); {
	case s.Settings.Pictures.Show == config.Never:
		s.Note = "pictures are switched off in the configuration"
		return nil
	case by == config.Sixel || by == config.ITerm:
		return enter(s, art, e, from)
	}
	if s.on = !s.on; !s.on {
		s.Note = "pictures hidden"
		return s.forget()
	}
	s.Note = "pictures shown"
	if s.art == art && !s.listing.Under() {
		s.tell()
	}
	return nil
}

// tell says how many pictures there are.
func (s *Shelf) tell() {
	switch n := len(s.all); n {
	case 0:
		s.Note = "no pictures here"
	case 1:
		s.Note = "1 picture"
	default:
		s.Note = fmt.Sprint(n, " pictures")
	}
}

// forget takes all pictures off the page and the shelf, and has the terminal forget them.
func (s *Shelf) forget() tea.Cmd {
	forget := s.Forget()
	s.art, s.all, s.held, s.shown = nil, nil, map[string]held{}, map[string]page.Picture{}
	s.listing.Forget()
	s.reading.Forget()
	if s.page != nil {
		page.Illustrate(s.page, nil)
		s.page = nil
	}
	return forget
}

// Forget has the terminal forget the pictures that it was sent; nil if it was sent none.
func (s *Shelf) Forget() tea.Cmd {
	sent := ""
	for _, n := range slices.Sorted(maps.Values(s.numbers)) {
		sent += raster.ForgetKitty(n)
	}
	clear(s.numbers)
	if sent == "" {
		return nil
	}
	return tea.Raw(sent)
}

// Next is what is to be found out next of the pictures of a page, of which so many rows
// are seen: which there are, or the nearest one that has not been read.
func (s *Shelf) Next(e store.Entry, p *page.Page, height int) tea.Cmd {
	if !s.on || p == nil {
		return nil
	}
	var cmds []tea.Cmd
	if art := p.Article(); s.art != art {
		if s.entry.ID != e.ID {
			cmds = append(cmds, s.forget())
		}
		s.art, s.entry = art, e
		s.listing.Drop()
		s.listing.Ask()
		request := s.listing.ID
		cmds = append(cmds, func() tea.Msg { return listed{request, found(art)} })
	}
	if p != s.page || p.Width() != s.width || height != s.height {
		s.page, s.width, s.height = p, p.Width(), height
		cmds = append(cmds, s.redraw())
	}
	if near, ok := s.nearest(p.Top(), p.Bottom(height)); ok && !s.reading.Under() {
		s.reading.Ask()
		request, read := s.reading.ID, s.reader(near)
		cmds = append(cmds, func() tea.Msg { return fetched{request, near, read()} })
	}
	return tea.Batch(cmds...)
}

// found are the pictures of an article, as many as may be shown.
func found(art *articles.Article) []page.Pictured {
	all := page.PicturesOf(art)
	return all[:min(len(all), budget.Pictures)]
}

// nearest is the picture that is to be read next: the nearest to what is seen of the
// text, of those that are worth keeping.
func (s *Shelf) nearest(from, to int) (string, bool) {
	near := s.byDistance(from, to)
	for _, p := range near[:min(len(near), budget.PicturesKept)] {
		if _, ok := s.held[p.Address]; !ok {
			return p.Address, true
		}
	}
	return "", false
}

// byDistance are the pictures, the nearest to a stretch of the text first.
func (s *Shelf) byDistance(from, to int) []page.Pictured {
	far := func(p page.Pictured) int { return max(0, from-p.At, p.At-to) }
	near := slices.Clone(s.all)
	order.Stable(near, func(a, b page.Pictured) int { return far(a) - far(b) })
	return near
}

// reader is what reads a picture: it knows nothing of the shelf.
func (s *Shelf) reader(address string) func() held {
	e, ctx, remote, fetch := s.entry, s.Ctx, s.Settings.Pictures.Remote, s.Options.Fetch
	if fetch == nil {
		fetch = launch.Fetch
	}
	return func() held {
		b, err := bytesOf(ctx, e, address, remote, fetch)
		if err != nil {
			return held{err: err}
		}
		img, err := raster.Decode(b, largest)
		return held{img, err}
	}
}

func bytesOf(ctx context.Context, e store.Entry, address string, remote bool, fetch func(context.Context, string) (web.Page, error)) ([]byte, error) {
	if !remote || !picture.Remote(address) {
		return picture.Read(e, address)
	}
	got, err := fetch(ctx, address)
	return got.Body, err
}

// Answer takes what was found out, and what the terminal says of itself.
func (s *Shelf) Answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case listed:
		if msg.request == s.listing.ID && s.listing.Under() {
			s.listing.Done(nil)
			if s.all = msg.all; s.Note == "pictures shown" {
				s.tell()
			}
		}
	case fetched:
		if msg.request == s.reading.ID && s.reading.Under() {
			s.reading.Done(nil)
			s.held[msg.address] = msg.held
			s.evict()
			return s.put()
		}
	default:
		before := s.can
		if s.can.learn(msg); s.can != before {
			return s.redraw()
		}
	}
	return nil
}

// evict drops the pictures farthest from what is read, where there are too many.
func (s *Shelf) evict() {
	if s.page == nil || len(s.held) <= budget.PicturesKept {
		return
	}
	near := s.byDistance(s.page.Top(), s.page.Top())
	for _, p := range near[min(len(near), budget.PicturesKept):] {
		delete(s.held, p.Address)
		delete(s.shown, p.Address)
	}
}

// put puts what is held on the page, and sends the terminal what it is to keep itself.
func (s *Shelf) put() tea.Cmd {
	if s.page == nil {
		return nil
	}
	sent := ""
	for _, address := range slices.Sorted(maps.Keys(s.held)) {
		h := s.held[address]
		switch _, ok := s.shown[address]; {
		case ok:
		case h.err != nil:
			s.shown[address] = page.Picture{Why: why(h.err)}
		default:
			p, send := s.drawn(address, h.img)
			s.shown[address] = p
			sent += send
		}
	}
	page.Illustrate(s.page, maps.Clone(s.shown))
	if sent == "" {
		return nil
	}
	return tea.Raw(sent)
}

// redraw is put where the page, or what is known of the terminal, is another.
func (s *Shelf) redraw() tea.Cmd {
	clear(s.shown)
	return s.put()
}

// drawn is a picture in cells of the page, and what the terminal is to be sent for it.
func (s *Shelf) drawn(address string, img *image.RGBA) (page.Picture, string) {
	rows := max(2, s.height-3) // what is said of it is seen with it
	if s.Ink.Mono {
		return raster.Shades(img, s.width, rows, s.Ground.Light), ""
	}
	if s.can.by(s.Settings.Pictures.By) != config.Kitty {
		return raster.Blocks(img, s.width, rows), ""
	}
	n, ok := s.numbers[address]
	if !ok {
		if n = len(s.numbers) + 1; n > raster.MostKitty {
			return raster.Blocks(img, s.width, rows), ""
		}
		s.numbers[address] = n
	}
	columns, rows := raster.CellsFor(img, s.width, rows)
	return raster.KittyCells(n, columns, rows), raster.Kitty(n, img, columns, rows)
}

// why says in a phrase why a picture is not shown.
func why(err error) string { return clean.Line(err.Error()) }
