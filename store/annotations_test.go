package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/articles/anchor"
)

// annotationOf is a note on some words of an article.
func annotationOf(key, path, words string) Annotation {
	return Annotation{
		ID: NewID(), On: Sighting{Key: key, Path: path}, Title: "Ferries stay in port", Motivation: "commenting",
		Words: anchor.Anchor{Exact: words, Prefix: "The board said ", Suffix: " would leave.", Start: 15, End: 15 + len(words)},
		Body:  json.RawMessage(`{"note":"ask Holm"}`),
	}
}

// annotationNumbered is the same for one number in every instance.
func annotationNumbered(i int) Annotation {
	a := annotationOf(fmt.Sprint("key ", i%7), fmt.Sprintf("/news/%d.txt", i%7), "not one boat")
	a.ID, a.Body = fmt.Sprintf("note-%06d", i), json.RawMessage(fmt.Sprintf(`{"note":"number %d"}`, i))
	return a
}

// noted keeps annotations.
func noted(t *testing.T, s *State, all ...Annotation) {
	t.Helper()
	undo, err := s.Do(t.Context(), saying("noted"), Step{Annotations: &Annotating{Put: all}})
	if err != nil || len(undo) != 1 {
		t.Fatal(undo, err)
	}
}

// notesOf returns the words of an article's annotations.
func notesOf(t *testing.T, s *State, key, path, address string) (words string) {
	t.Helper()
	all, err := AnnotationsOf(t.Context(), s, key, path, address)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		words += a.Words.Exact + "; "
	}
	return words
}

func TestAnAnnotationIsKeptWhole(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := undoTest(t, file)
	a := annotationOf("k", filepath.Join(t.TempDir(), "a.txt"), "not “one” boat")
	a.Address, a.Created, a.Modified = "https://northwick.example/a", time.UnixMilli(1900000000123), time.UnixMilli(1900000000456)
	noted(t, s, a)
	s.Close()
	all, err := Annotations(t.Context(), undoTest(t, file))
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	a.Seen = a.On.Key
	want, _ := json.Marshal(a)
	if got, _ := json.Marshal(all[0]); string(got) != string(want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestAnAnnotationFollowsItsArticle(t *testing.T) {
	t.Parallel()
	ctx, s := t.Context(), openTest(t, filepath.Join(t.TempDir(), "state.db"))
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	path := func(name string) string { return filepath.Join(dir, name) }
	a := annotationOf("first", path("a.txt"), "not one boat")
	a.Address = "https://northwick.example/a"
	noted(t, s, a)
	seen := func(key, name string) {
		t.Helper()
		if err := s.Carry(ctx, []Sighting{{Key: key, Path: path(name)}}); err != nil {
			t.Fatal(err)
		}
	}
	is := func(why string, want bool, key, name, address string) {
		t.Helper()
		if got := notesOf(t, s, key, path(name), address) != ""; got != want {
			t.Errorf("%s: found is %v", why, got)
		}
	}
	is("where it was made", true, "first", "a.txt", "")
	is("a copy", true, "first", "copy.txt", "")
	is("edited, and not seen since", true, "second", "a.txt", "")
	seen("second", "a.txt")
	is("edited", true, "second", "a.txt", "")
	is("edited and then moved", true, "second", "moved.txt", "")
	is("the copy that was not edited", true, "first", "copy.txt", "")
	is("another version at the address", true, "other", "b.txt", a.Address)
	is("another article", false, "other", "b.txt", "https://northwick.example/b")
	is("an article of which nothing is known", false, "", "b.txt", "")
	if err := s.Save(ctx, "second", path("moved.txt"), Reading{}); err != nil {
		t.Fatal(err)
	}
	seen("third", "moved.txt")
	is("moved and then edited", true, "third", "moved.txt", "")
	is("moved, edited and moved again", true, "third", "again.txt", "")
	all, err := AnnotationsOf(ctx, s, "third", "", "")
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	all[0].Body = json.RawMessage(`{}`)
	noted(t, s, all...)
	is("changed after all that", true, "third", "again.txt", "")
}

func TestWhatIsDoneToAnnotationsIsUndone(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := undoTest(t, file)
	one, two := annotationOf("k", "", "one"), annotationOf("k", "", "two")
	two.Words.Start++
	noted(t, s, one)
	changed := one
	changed.Body = json.RawMessage(`{"note":"asked"}`)
	noted(t, s, changed, two)
	done(t, s, "taken away", Step{Annotations: &Annotating{Take: []string{one.ID, two.ID, "none of these"}}})
	if got := notesOf(t, s, "k", "", ""); got != "" {
		t.Errorf("left are %s", got)
	}
	nothing := Step{Annotations: &Annotating{Take: []string{one.ID}}}
	if undo, err := s.Do(t.Context(), saying("nothing"), nothing); err != nil || len(undo) > 0 {
		t.Errorf("to take nothing away can be undone: %v, %v", undo, err)
	}
	longAgo(t, s)
	s.Close()
	s = undoTest(t, file)
	for _, step := range []struct{ said, left string }{{"taken away", "one; two; "}, {"noted", "one; "}, {"noted", ""}} {
		if u := undoes(t, s, step.said); !u.Annotations {
			t.Errorf("%s: nobody is told that annotations have changed", step.said)
		}
		if got := notesOf(t, s, "k", "", ""); got != step.left {
			t.Errorf("%s is undone: left are %q, want %q", step.said, got, step.left)
		}
		if all, _ := AnnotationsOf(t.Context(), s, "k", "", ""); len(all) == 1 && string(all[0].Body) != string(one.Body) {
			t.Errorf("its body is %s", all[0].Body)
		}
	}
}

func TestAnAnnotationThatCannotBeKeptIsRefusedAndNothingElseIsDone(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	for name, spoil := range map[string]func(*Annotation){
		"no id":            func(a *Annotation) { a.ID = "" },
		"no motivation":    func(a *Annotation) { a.Motivation = "" },
		"no article":       func(a *Annotation) { a.On = Sighting{} },
		"no JSON":          func(a *Annotation) { a.Body = json.RawMessage(`{"note":`) },
		"no body":          func(a *Annotation) { a.Body = nil },
		"no text":          func(a *Annotation) { a.Words.Exact = "boat\xff" },
		"turned round":     func(a *Annotation) { a.Words.Start = a.Words.End + 1 },
		"a body too large": func(a *Annotation) { a.Body = json.RawMessage(`"` + strings.Repeat("x", longestBody) + `"`) },
		"too many words":   func(a *Annotation) { a.Words.Exact = strings.Repeat("x", longestWords+1) },
	} {
		bad := annotationOf("k", "", "two")
		spoil(&bad)
		_, err := s.Do(t.Context(), saying("noted"), Step{Annotations: &Annotating{Put: []Annotation{annotationOf("k", "", "one"), bad}}})
		if !errors.Is(err, ErrAnnotation) || notesOf(t, s, "k", "", "") != "" {
			t.Errorf("%s: %v, kept are %q", name, err, notesOf(t, s, "k", "", ""))
		}
	}
}

func TestAnnotationsAreAskedForByMotivationAndArticle(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	note, correction, gone := annotationOf("k", "", "note"), annotationOf("k", "", "correction"), annotationOf("", "/gone.txt", "gone")
	correction.Motivation, note.Words.Start = "editing", correction.Words.Start+1
	gone.Title = "A bridge closes"
	noted(t, s, note, correction, gone)
	for motivations, want := range map[string]string{"": "gone correction note", "commenting": "gone note", "editing": "correction", "tagging": ""} {
		all, err := Annotations(t.Context(), s, strings.Fields(motivations)...)
		var got []string
		for _, a := range all {
			got = append(got, a.Words.Exact)
		}
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q, %v", motivations, got, want, err)
		}
	}
}

func TestAnnotationsSurviveAFileThatIsTornAndAFullDisk(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	var all []Annotation
	for i := range 400 {
		all = append(all, annotationNumbered(i))
	}
	noted(t, s, all...)
	if err := errors.Join(s.Backup(t.Context()), s.Close()); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	copy(data[len(data)/2:], strings.Repeat("\xaa", 8192))
	put(t, file, string(data))
	s, notice := openState(t.Context(), file)
	if errors.Is(notice, ErrNotKept) || notice == nil {
		t.Fatal(notice)
	}
	defer s.Close()
	got, err := Annotations(t.Context(), s)
	if err != nil || len(got) != len(all) {
		t.Errorf("%d of %d are left, %v", len(got), len(all), err)
	}
}

func TestTwoInstancesNoteAtOnceAndLoseNothing(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s, other := openTest(t, file), openTest(t, file)
	errs := make(chan error)
	for from, s := range []*State{s, other} {
		go func() {
			for i := range 50 {
				step := Step{Annotations: &Annotating{Put: []Annotation{annotationNumbered(2*i + from)}}}
				var err error
				for again := true; again; again = contended(err) {
					_, err = s.Do(context.WithoutCancel(t.Context()), saying("noted"), step)
				}
				if err != nil {
					errs <- err
					return
				}
			}
			errs <- nil
		}()
	}
	if err := errors.Join(<-errs, <-errs); err != nil {
		t.Fatal(err)
	}
	if all, err := Annotations(t.Context(), s); err != nil || len(all) != 100 {
		t.Errorf("%d of 100 are left, %v", len(all), err)
	}
}

func BenchmarkAnnotationsOfOneArticleAmong10000(b *testing.B) {
	s, notice := OpenStateFile(b.Context(), filepath.Join(b.TempDir(), "state.db"))
	if notice != nil {
		b.Fatal(notice)
	}
	defer s.Close()
	var all []Annotation
	for i := range 10_000 {
		a := annotationNumbered(i)
		a.On = Sighting{Key: fmt.Sprint("key ", i/10), Path: fmt.Sprintf("/news/%d.txt", i/10)}
		all = append(all, a)
	}
	if _, err := s.Do(b.Context(), saying("noted"), Step{Annotations: &Annotating{Put: all}}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if of, err := AnnotationsOf(b.Context(), s, "key 500", "/news/500.txt", ""); err != nil || len(of) != 10 {
			b.Fatal(len(of), err)
		}
	}
}
