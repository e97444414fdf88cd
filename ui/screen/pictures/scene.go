package pictures

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/page"
	"pullquote/ui/raster"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Scene shows one picture of an article at a time. What draws it is written beside the
// frames, which know nothing of it: the cells under it stay blank, and the whole screen
// is cleared before another takes its place.
type Scene struct {
	*pane.Session
	shelf         *Shelf
	entry         store.Entry
	all           []page.Pictured
	at            int
	from          int // the text in sight when it was entered
	listing       pane.Request
	reading       pane.Request
	is            held
	width, height int
	drawn         drawing // what was last asked for
}

// drawing is a picture in a window of some size.
type drawing struct {
	request       int // by which the picture was read
	width, height int
}

type (
	// sceneListed and sceneRead are what a scene has waited for.
	sceneListed struct {
		scene *Scene
		all   []page.Pictured
	}
	sceneRead struct {
		scene   *Scene
		request int
		held
	}
	// drawDue says that the frame is there over which a picture is to be drawn.
	drawDue struct {
		scene *Scene
		what  drawing
	}
)

// settling is how long a frame has to be on the screen before a picture is drawn over it.
const settling = 50 * time.Millisecond

// enter is the wish to see the pictures of an article, from an offset of its text on.
func enter(s *Shelf, art *articles.Article, e store.Entry, from int) pane.Wish {
	scene := &Scene{Session: s.Session, shelf: s, entry: e, from: from}
	scene.listing.Ask()
	return pane.EnterScene{Scene: scene, Fill: func() tea.Msg { return sceneListed{scene, found(art)} }}
}

// Answer implements pane.Pane.
func (s *Scene) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case sceneListed:
		if msg.scene == s {
			s.listing.Done(nil)
			s.all = msg.all
			for s.at < len(s.all)-1 && s.all[s.at].At < s.from {
				s.at++
			}
			return s.read()
		}
	case sceneRead:
		if msg.scene == s && msg.request == s.reading.ID {
			s.reading.Done(msg.err)
			s.is = msg.held
		}
	case drawDue:
		if msg.scene == s && msg.what == s.drawn {
			return tea.Raw(s.sequence())
		}
	}
	return nil
}

// read reads the picture that is to be seen.
func (s *Scene) read() tea.Cmd {
	if len(s.all) == 0 {
		return nil
	}
	s.is = held{}
	s.reading.Drop()
	s.reading.Ask()
	s.shelf.entry = s.entry
	request, read := s.reading.ID, s.shelf.reader(s.all[s.at].Address)
	return func() tea.Msg { return sceneRead{s, request, read()} }
}

// Do implements pane.Pane: what goes on or back leads to another picture, all else back
// to the page.
func (s *Scene) Do(a keys.Action) pane.Wish {
	step := map[keys.Action]int{keys.NextQuote: 1, keys.PrevQuote: -1, keys.Down: 1, keys.Up: -1, keys.PageDown: 1, keys.PageUp: -1}[a]
	to := s.at + step*s.Times()
	switch {
	case step == 0 || len(s.all) == 0:
		return pane.Wishes{pane.Leave{}, tea.Cmd(tea.ClearScreen)}
	case to < 0 || to >= len(s.all):
		s.Note = map[bool]string{true: "last picture", false: "first picture"}[step > 0]
		return nil
	}
	s.at = to
	return pane.Wishes{tea.Cmd(tea.ClearScreen), s.read()}
}

// Draw draws the picture when the frame under it is there; nil where it is.
func (s *Scene) Draw() tea.Cmd {
	what := drawing{s.reading.ID, s.width, s.height}
	if s.is.img == nil || what == s.drawn {
		return nil
	}
	s.drawn = what
	return tea.Tick(settling, func(time.Time) tea.Msg { return drawDue{s, what} })
}

// sequence draws the picture in the middle of the room that it has, and puts the cursor
// back where it was.
func (s *Scene) sequence() string {
	columns, rows := max(1, s.width-2), max(1, s.height-captionLines-1)
	cell := s.shelf.can.pixels()
	img := raster.Within(s.is.img, columns*cell.Width, rows*cell.Height)
	w, h := (img.Rect.Dx()+cell.Width-1)/cell.Width, (img.Rect.Dy()+cell.Height-1)/cell.Height
	data := raster.ITerm(img, w, h)
	if s.shelf.can.by(s.Settings.Pictures.By) == config.Sixel {
		data = raster.Sixel(img)
	}
	return ansi.SaveCursor + ansi.CursorPosition(1+max(0, (s.width-w)/2), 1+max(0, (rows-h)/2)) + data + ansi.RestoreCursor
}

// captionLines are the lines below a picture for what is said of it.
const captionLines = 3

// Point implements pane.Scene: there is one picture and no row.
func (s *Scene) Point(int) (again, ok bool) { return false, false }

// Layout implements pane.Pane.
func (s *Scene) Layout(width, height int) { s.width, s.height = width, height }

// View draws what is said of the picture, or why it is not there.
func (s *Scene) View(width, height int) []string {
	var lines []string
	if len(s.all) > 0 && s.is.err != nil {
		lines = append(lines, "", " "+s.Ink.Hinted("["+why(s.is.err)+"]"))
	}
	lines = cells.Filled(lines, max(0, height-captionLines))
	if len(s.all) > 0 {
		said := strings.Split(ansi.Wrap(clean.Line(s.all[s.at].Caption), max(10, width-2), ""), "\n")
		for _, l := range said[:min(len(said), captionLines)] {
			lines = append(lines, " "+s.Ink.Hinted(l))
		}
	}
	return cells.Filled(lines, height)
}

// Status implements pane.Pane.
func (s *Scene) Status() (left, right string) {
	switch {
	case !s.listing.Known() || s.reading.Under():
		left = "loading …"
	case len(s.all) == 0:
		return "no pictures here", s.Keymap.Hint(keys.Back) + " back"
	default:
		left = fmt.Sprintf("picture %d/%d", s.at+1, len(s.all))
	}
	return left, words.Join(s.Keymap.Hint(keys.NextQuote)+" next", s.Keymap.Hint(keys.Back)+" back")
}
