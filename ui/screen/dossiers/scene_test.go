package dossiers

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/cite"
	"pullquote/store"
	"pullquote/store/dossier"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// full is the scene of a dossier of 500 quotations, which has been read.
func full(tb testing.TB) *Scene {
	tb.Helper()
	const n = 500
	in := dossier.Folder(tb.TempDir())
	file, err := in.File("Harbour")
	if err != nil {
		tb.Fatal(err)
	}
	_, _, err = dossier.Change{File: file, By: func(d *dossier.Dossier) error {
		for i := range n {
			d.Add(dossier.Entry{
				Kept: cite.Kept{
					Key: fmt.Sprintf("quill2031-%d", i), Words: fmt.Sprintf("Boat %d of %d will not leave the harbour of Orla before the wind has turned, and that may take %d hours.", i, n, i%48), Kind: "direct",
					Who: fmt.Sprintf("Ada Quill the %dth, mayor", i%40), Speaker: fmt.Sprintf("Ada Quill the %dth", i%40), Title: fmt.Sprintf("Ferries stay in port for day %d", i/3), Source: "The Harbour Post", URL: "https://harbourpost.example/",
				},
				Context: "Nobody said a word.", Prefix: "before", Suffix: "behind", Path: fmt.Sprintf("/news/%d.md", i/3), Line: i + 1,
			})
		}
		return nil
	}}.Do()
	if err != nil {
		tb.Fatal(err)
	}
	held := config.Held{Settings: config.Default()}
	s := &Scene{Session: pane.NewSession(context.Background(), pane.Options{Settings: &held, Dossiers: in}), name: "Harbour", by: "hand"}
	if s.State, err = store.OpenStateFile(context.Background(), file+".db"); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { s.Changes.Wait(); s.State.Close() })
	s.Answer(s.read()())
	return s
}

// done waits until all that was asked for is written, and takes the answers.
func (s *Scene) done(w pane.Wish) {
	for w != nil {
		cmd, ok := w.(tea.Cmd)
		if !ok || cmd == nil {
			return
		}
		w = s.Answer(cmd())
	}
}

func TestALongDossierIsShownAndChangedFromEndToEnd(t *testing.T) {
	t.Parallel()
	s := full(t)
	for _, size := range []struct{ w, h int }{{80, 22}, {140, 38}, {20, 5}, {1, 1}} {
		for _, a := range []keys.Action{keys.Bottom, keys.Up, keys.HalfUp, keys.Top, keys.PageDown, keys.NextSame, keys.GroupRows, keys.Bottom, keys.PrevSame, keys.GroupRows, keys.Top, keys.GroupRows} {
			s.Do(a)
			s.Layout(size.w, size.h)
			lines := s.View(size.w, size.h)
			if len(lines) < size.h {
				t.Errorf("%v at %v draws %d lines", a, size, len(lines))
			}
			for _, l := range lines[:size.h] {
				if size.w >= 20 && ansi.StringWidth(l) > size.w {
					t.Errorf("%v at %v draws %q", a, size, ansi.Strip(l))
				}
			}
			if picture := ansi.Strip(strings.Join(lines[:size.h], "\n")); size.w >= 20 && !strings.Contains(picture, "▌") {
				t.Errorf("%v at %v: the cursor is not in sight:\n%s", a, size, picture)
			}
		}
	}
	s.Do(keys.Bottom)
	last := s.current().Key
	s.done(s.Do(keys.MoveUp))
	if s.At != 498 || s.current().Key != last || s.pending != 0 {
		t.Errorf("the last is at %d, %d pending", s.At, s.pending)
	}
	s.done(s.Do(keys.TakeAway))
	if len(s.order) != 499 || s.d.Find(last) >= 0 || s.At != 498 {
		t.Errorf("of %d the cursor is on %d", len(s.order), s.At)
	}
}

// BenchmarkRead is a dossier of 500 quotations that is opened.
func BenchmarkRead(b *testing.B) {
	s := full(b)
	for b.Loop() {
		s.Answer(s.read()())
	}
}

// BenchmarkKey is a key that moves the cursor among 500, and the picture after it.
func BenchmarkKey(b *testing.B) {
	s := full(b)
	for i := 0; b.Loop(); i++ {
		s.Do([]keys.Action{keys.Down, keys.PageDown, keys.Bottom, keys.Top}[i%4])
		s.Layout(140, 38)
		s.View(140, 38)
	}
}

// BenchmarkMove is a key that moves a quotation among 500, and the picture after it; it is
// written behind that.
func BenchmarkMove(b *testing.B) {
	s := full(b)
	for i := 0; b.Loop(); i++ {
		s.Do([]keys.Action{keys.MoveDown, keys.MoveUp}[i%2])
		s.Layout(140, 38)
		s.View(140, 38)
	}
}
