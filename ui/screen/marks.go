package screen

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/keys"
	"pullquote/ui/screen/offer"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// subject is what a change is about: articles of the list, or the open one.
type subject struct {
	ids   []index.ID
	on    []store.Sighting
	which query.Query // of ids, those that this finds; the zero Query is all of them
	now   time.Time   // … today
	entry store.Entry // of on
}

// one is a single article.
func one(e store.Entry) subject { return subject{on: []store.Sighting{e.Sighting()}, entry: e} }

func (s subject) empty() bool { return len(s.ids)+len(s.on) == 0 }

// sightings tells what state hangs on.
func (s subject) sightings(ctx context.Context, x pane.Library) ([]store.Sighting, error) {
	if len(s.ids) == 0 {
		return s.on, nil
	}
	ids, err := x.Search(ctx, s.which, s.ids, s.now)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return x.Sightings(ctx, ids)
}

// marked is a change that was made.
type marked struct {
	undo []store.Step // to be done from the last to the first
	err  error
}

// doMark does what a key asks for that changes marks, on the list and on the page alike.
func doMark(s *pane.Session, a keys.Action, about subject) pane.Wish {
	switch a {
	case keys.MarkRead:
		return mark(s, about, true, store.Change{Do: store.MarkRead}, store.Change{Do: store.MarkUnread})
	case keys.Star:
		return mark(s, about, true, store.Change{Do: store.Star}, store.Change{Do: store.Unstar})
	case keys.Archive:
		return mark(s, about, true, store.Change{Do: store.Archive}, store.Change{Do: store.Unarchive})
	case keys.Delete:
		return discard(s, about)
	case keys.Tag:
		return askTags(s, about)
	case keys.Undo:
		return pane.UndoLast(s)
	default:
		return nil
	}
}

// mark changes the marks of articles: it makes all of some changes or, of
// alternatives, the first that changes anything.
func mark(s *pane.Session, about subject, alternatives bool, changes ...store.Change) tea.Cmd {
	if s.State == nil || about.empty() {
		return nil
	}
	x, do := s.Library(), s.State.Do
	if alternatives {
		do = s.State.DoFirst
	}
	return pane.InTurn(s, func(ctx context.Context) tea.Msg {
		on, err := about.sightings(ctx, x)
		if err != nil {
			return marked{err: err}
		}
		steps := make([]store.Step, len(changes))
		for i := range changes {
			changes[i].On = on
			steps[i].Marks = &changes[i]
		}
		undo, err := do(ctx, made, steps...)
		return marked{undo, err}
	})
}

// said is what was changed, and how to have it undone.
func (done marked) said(s *pane.Session) string {
	switch {
	case len(done.undo) > 0:
		return made(done.undo) + " · " + pane.UndoKey(s) + " undoes"
	case done.err != nil:
		return done.err.Error()
	default:
		return "nothing to change"
	}
}

// made says what the changes were that undo takes back.
func made(undo []store.Step) string {
	said := make([]string, len(undo))
	for i, step := range undo {
		if step.Deleted != nil {
			said[i] = words.Moved(len(step.Deleted), step.Deleted[0].Where())
			continue
		}
		said[i] = words.Plural(len(step.Marks.On), "article") + " " + deed(*step.Marks)
	}
	return words.Join(said...)
}

// deed names the change that a change undoes.
func deed(undo store.Change) string {
	switch undo.Do {
	case store.MarkUnread:
		return "marked read"
	case store.MarkRead:
		return "marked unread"
	case store.Unstar:
		return "starred"
	case store.Star:
		return "no longer starred"
	case store.Unarchive:
		return "archived"
	case store.Archive:
		return "no longer archived"
	case store.RemoveTag:
		return "tagged " + undo.Tag
	default:
		return "no longer tagged " + undo.Tag
	}
}

// askTags asks for tags to put on articles, and to take off them.
func askTags(s *pane.Session, about subject) pane.Wish {
	if about.empty() {
		return nil
	}
	o := offer.Tags(s)
	p := &pane.Prompt{
		Label: "tags (-tag removes one): ", Above: o.Above, Complete: o.Complete, Pick: o.Pick, Answer: o.Answer,
		Typed: func(line string) pane.Wish { return o.Typed(line) },
		Accept: func(line string) pane.Wish {
			changes, err := tagging(line)
			if err != nil {
				return pane.Mistake{Text: err.Error()}
			}
			return mark(s, about, false, changes...)
		},
	}
	x, state := s.Library(), s.State
	there := o.Find(func(ctx context.Context) ([][]string, error) { return about.tags(ctx, x, state) })
	return pane.Wishes{pane.Ask{Prompt: p}, o.Typed(""), there}
}

// tags are those of each article of a subject.
func (s subject) tags(ctx context.Context, x pane.Library, state *store.State) (all [][]string, err error) {
	entries, err := s.entries(ctx, x)
	if err == nil && state != nil {
		err = state.Mark(ctx, entries)
	}
	for _, e := range entries {
		all = append(all, e.Tags)
	}
	return all, err
}

// tagging reads tags: words, or several words in quotation marks, with a minus
// before those that are to go. A plus may stand before the others.
func tagging(line string) (changes []store.Change, err error) {
	for _, word := range tagWords(line) {
		c := store.Change{Do: store.AddTag, Tag: strings.TrimPrefix(word, "+")}
		if tag, minus := strings.CutPrefix(word, "-"); minus {
			c = store.Change{Do: store.RemoveTag, Tag: tag}
		}
		if c.Tag, err = store.CleanTag(c.Tag); err != nil {
			return nil, err
		}
		changes = append(changes, c)
	}
	return changes, nil
}

// tagWords cuts a line at spaces outside of quotation marks, and at commas.
func tagWords(line string) []string {
	var quoted bool
	words := strings.FieldsFunc(line, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return !quoted && (r == ' ' || r == ',')
	})
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, `"`, "")
	}
	return words
}

// selection is the articles that marks go to, by their numbers; nil is none.
type selection map[index.ID]bool

// toggle selects an article, or takes it out of the selection.
func (s *selection) toggle(id index.ID) {
	switch {
	case (*s)[id]:
		delete(*s, id)
	case *s == nil:
		*s = selection{id: true}
	default:
		(*s)[id] = true
	}
}

// toggleAll selects all of some articles or, if they are selected, none.
func (s *selection) toggleAll(ids []index.ID) {
	if len(s.of(ids)) == len(ids) {
		*s = nil
		return
	}
	*s = make(selection, len(ids))
	for _, id := range ids {
		(*s)[id] = true
	}
}

// of is what is selected of some articles, in their order: what a search hides
// stays selected, and is left alone until it is seen again.
func (s *selection) of(ids []index.ID) []index.ID {
	var selected []index.ID
	for _, id := range ids {
		if (*s)[id] {
			selected = append(selected, id)
		}
	}
	return selected
}
