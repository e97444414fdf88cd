package store

import (
	"path/filepath"
	"slices"
	"testing"
)

func TestAnArticlesOwnTagCanBeTakenOffAndPutBack(t *testing.T) {
	t.Parallel()
	s := openTest(t, filepath.Join(t.TempDir(), "state.db"))
	ctx := t.Context()
	e := Entry{Key: "crane", Path: "crane.md", ID: "/news/crane.md"}
	e.Summary.Tags = []string{"port", "sea"}
	e.Tags = OwnTags(e.Summary.Tags)
	marked := func() []string {
		t.Helper()
		batch := []Entry{e}
		if err := s.Mark(ctx, batch); err != nil {
			t.Fatal(err)
		}
		return batch[0].Tags
	}
	apply := func(c Change) Change {
		t.Helper()
		undo, err := s.Apply(ctx, c)
		if err != nil {
			t.Fatal(err)
		}
		return undo
	}
	for _, step := range []struct {
		do      Action
		tag     string
		touched int
		want    []string
	}{
		{AddTag, "port", 0, []string{"port", "sea"}}, // it has it
		{RemoveTag, "port", 1, []string{"sea"}},
		{RemoveTag, "port", 0, []string{"sea"}},
		{RemoveTag, "pier", 0, []string{"sea"}}, // it has none
		{AddTag, "quay", 1, []string{"quay", "sea"}},
		{AddTag, "port", 1, []string{"port", "quay", "sea"}},
	} {
		before := marked()
		undo := apply(Change{Do: step.do, Tag: step.tag, On: []Sighting{e.Sighting()}})
		if got := marked(); len(undo.On) != step.touched || !slices.Equal(got, step.want) {
			t.Errorf("%v %s: %d touched, tags %q, want %q", step.do, step.tag, len(undo.On), got, step.want)
		}
		redo := apply(undo)
		if got := marked(); !slices.Equal(got, before) {
			t.Errorf("%v %s, undone: %q, want %q", step.do, step.tag, got, before)
		}
		apply(redo)
		if got := marked(); !slices.Equal(got, step.want) {
			t.Errorf("%v %s, done again: %q, want %q", step.do, step.tag, got, step.want)
		}
	}
}
