package annotate

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/notes"
	"pullquote/store/shelf"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Scene lists the notes on all articles, the latest first.
type Scene struct {
	*pane.Session
	pane.RowCursor
	all     []notes.Note
	shown   []int // of all, those with the words that are looked for
	wanted  string
	looking pane.Request
	opening pane.Request
}

// listed are the notes that a scene has been waiting for.
type listed struct {
	scene *Scene
	all   []notes.Note
	err   error
}

// opened is the article of a note, and where in it that is.
type opened struct {
	scene   *Scene
	request int
	row     index.Row
	at      quotes.Span
	told    string
	err     error
}

const (
	noteRows = 2 // lines that a note takes: the words, and what is said of them
	sceneTop = 2 // lines above the first
)

// Enter is the wish to see the notes on all articles.
func Enter(s *pane.Session) pane.Wish {
	if s.State == nil {
		s.Note = pane.StillOpening
		return nil
	}
	scene := &Scene{Session: s}
	return pane.EnterScene{Scene: scene, Fill: scene.look()}
}

// look looks for all notes.
func (s *Scene) look() tea.Cmd {
	s.looking.Ask()
	ctx, state := s.Ctx, s.State
	return func() tea.Msg {
		some, err := store.Annotations(ctx, state, notes.Motivations()...)
		all := notes.All(some)
		order.Stable(all, func(a, b notes.Note) int { return b.Modified.Compare(a.Modified) })
		return listed{s, all, err}
	}
}

// Rows is how many notes are listed.
func (s *Scene) Rows() int { return len(s.shown) }

// Answer implements pane.Pane.
func (s *Scene) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case listed:
		if msg.scene != s {
			return nil
		}
		if s.looking.Done(msg.err); msg.err != nil {
			s.Note = msg.err.Error()
			return nil
		}
		s.all = msg.all
		s.narrow(s.wanted)
	case opened:
		if msg.scene != s || msg.request != s.opening.ID {
			return nil
		}
		s.opening.Done(msg.err)
		if s.Note = msg.told; msg.err != nil {
			s.Note = "its article is not here: " + clean.Line(msg.err.Error())
			return nil
		}
		return pane.OpenArticle{Row: msg.row, At: msg.at, Top: true}
	case pane.Undone:
		if msg.Annotations {
			return s.look()
		}
	}
	return nil
}

// narrow lists the notes that hold some words.
func (s *Scene) narrow(wanted string) {
	s.wanted, s.shown = wanted, s.shown[:0]
	all := strings.Fields(fold.String(wanted, fold.Search))
	for i, n := range s.all {
		text := ""
		if len(all) > 0 {
			text = fold.String(strings.Join([]string{n.Text, n.Words.Exact, n.Title, "#" + strings.Join(n.Tags, " #"), string(n.Color.Or())}, "\n"), fold.Search)
		}
		if !slices.ContainsFunc(all, func(w string) bool { return !strings.Contains(text, w) }) {
			s.shown = append(s.shown, i)
		}
	}
	s.Move(0, len(s.shown))
}

// Do does what a key asks for.
func (s *Scene) Do(a keys.Action) pane.Wish {
	if n, ok := s.Step(s.Session, a, s.Fit); ok {
		s.Move(n, len(s.shown))
		return nil
	}
	switch a {
	case keys.Enter:
		if s.At < len(s.shown) {
			return s.open(s.all[s.shown[s.At]])
		}
	case keys.CopyQuote:
		if s.At < len(s.shown) {
			n := s.all[s.shown[s.At]]
			return pane.Copy(s.Session, strings.TrimSpace(n.Words.Exact+"\n\n"+n.Text), "note copied")
		}
	case keys.Search:
		was := s.wanted
		return pane.Ask{Prompt: &pane.Prompt{
			Label: "notes with: ", Text: []rune(was), At: len([]rune(was)),
			Typed:  func(line string) pane.Wish { s.narrow(line); return nil },
			Accept: func(line string) pane.Wish { s.narrow(line); return nil },
			Cancel: func() pane.Wish { s.narrow(was); return nil },
		}}
	case keys.Undo:
		return pane.UndoLast(s.Session)
	case keys.Again:
		return s.look()
	case keys.Back:
		return pane.Leave{}
	default: // not for this scene
	}
	return nil
}

// open opens the article of a note, at its words.
func (s *Scene) open(n notes.Note) pane.Wish {
	if n.On.Path == "" {
		s.Note = "its article is not here"
		return nil
	}
	s.opening.Drop()
	s.opening.Ask()
	ctx, session, request := s.Ctx, s.Session, s.opening.ID
	return tea.Cmd(func() tea.Msg {
		o := opened{scene: s, request: request}
		if o.row, o.err = find(ctx, session, n.On.Path); o.err != nil {
			return o
		}
		a, err := o.row.Load(ctx)
		if err != nil {
			o.err = err
			return o
		}
		if p := notes.Place(a.Text, []notes.Note{n}); p[0].Found {
			o.at = p[0].At
		} else {
			o.told = "these words are gone from the article; what you noted is kept"
		}
		return o
	})
}

// find finds the article at a path: a file of the library, or what lies in a shared archive.
func find(ctx context.Context, s *pane.Session, path string) (row index.Row, err error) {
	if strings.HasPrefix(path, shelf.Prefix) {
		return s.Open(ctx, path)
	}
	for row.Entry, err = range (store.Walker{}).Walk(ctx, []string{path}) {
		break
	}
	return row, err
}

// Layout brings the cursor into sight.
func (s *Scene) Layout(_, height int) { s.Scroll((height-sceneTop)/noteRows, len(s.shown)) }

// Point implements pane.Scene.
func (s *Scene) Point(line int) (again, ok bool) {
	return s.RowCursor.Point(line-sceneTop, noteRows, len(s.shown))
}

// View draws the notes in sight.
func (s *Scene) View(width, height int) []string {
	about := ""
	if s.wanted != "" {
		about = " with " + clean.Line(s.wanted)
	}
	lines := []string{ansi.Truncate(" "+s.Ink.Strong("Notes")+s.Ink.Hinted(about), width, "…"), ""}
	switch {
	case !s.looking.Known() || len(s.shown) > 0:
	case s.wanted != "":
		lines = append(lines, " "+s.Ink.Hinted("No note has these words."))
	default:
		hint := s.Keymap.HintIn
		lines = append(lines, " "+s.Ink.Hinted("No notes yet. On a page, "+hint(keys.InPage, keys.Highlight)+" highlights and "+hint(keys.InPage, keys.WriteNote)+" writes a note."))
	}
	from, to := s.Window(len(s.shown))
	for i := from; i < to; i++ {
		lines = append(lines, s.row(i, width)...)
	}
	return cells.Filled(lines, height)
}

// row draws one note: the words with the sign of their colour, then what is said of them and
// where they stand.
func (s *Scene) row(i, width int) []string {
	n, bar := s.all[s.shown[i]], " "
	room := max(1, width-6)
	said := n.Quoted(room)
	if said == "" {
		said = "on all of the article"
	}
	said = ansi.Truncate(said, room, "…")
	if tint := s.Ink.Highlight(slices.Index(notes.Colors(), n.Color.Or())); tint.Bg != nil {
		said = ink.Drawn(said, tint)
	}
	if i == s.At {
		bar = s.Ink.Titled("▌")
	}
	var below []string
	for _, part := range []string{clean.Line(strings.ReplaceAll(n.Text, "\n", " ")), tagged(n.Tags), n.Title} {
		if part != "" {
			below = append(below, part)
		}
	}
	return []string{
		bar + " " + s.Ink.Strong(Sign(n)) + "  " + said,
		bar + "    " + s.Ink.Hinted(ansi.Truncate(words.Join(below...), room, "…")),
	}
}

func tagged(tags []string) string {
	if len(tags) == 0 {
		return ""
	}
	return "#" + strings.Join(tags, " #")
}

// Status implements pane.Pane.
func (s *Scene) Status() (left, right string) {
	switch {
	case !s.looking.Known():
		return "looking for notes …", ""
	case len(s.shown) == 0:
		left = "no notes"
	default:
		left = fmt.Sprintf("note %d/%d", s.At+1, len(s.shown))
	}
	if s.Width < 60 {
		return left, ""
	}
	hint := s.Keymap.Hint
	return left, words.Join(hint(keys.Enter)+" opens", hint(keys.Search)+" search", hint(keys.CopyQuote)+" copy", hint(keys.Help)+" help")
}
