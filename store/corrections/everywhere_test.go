package corrections_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
)

// rename calls somebody by another name in all articles.
func rename(person, name string) correct.Correction {
	return correct.Correction{Do: correct.Rename, Person: person, Name: name, Everywhere: true}
}

// make makes a correction everywhere.
func (w world) make(s *store.State, c correct.Correction) {
	w.Helper()
	step, err := corrections.Make(w.Context(), s, c, corrections.Place{}, time.Now())
	if err != nil {
		w.Fatal(err)
	}
	if _, err := s.Do(w.Context(), func([]store.Step) string { return c.String() }, step); err != nil {
		w.Fatal(err)
	}
}

func TestACorrectionEverywhereHoldsInAnyArticle(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	w.make(s, rename("Jonas Kern", "Jonas Kerne"))
	if got := w.who(s, "Not a boat"); got != "Jonas Kerne" {
		t.Errorf("it is said by %s", got)
	}
	w.write(strings.ReplaceAll(quay, "Jonas Kern", "Ida Holm"))
	if got := w.who(s, "The quay"); got != "Ida Holm" {
		t.Errorf("in an article without him it is said by %s", got)
	}
	w.write("NEW\n\n" + strings.ReplaceAll(quay, "Jonas Kern", "JONAS KERN"))
	w.make(s, rename("Jonas Kerne", "Jo Kerne"))
	if got := w.who(s, "Not a boat"); got != "Jo Kerne" {
		t.Errorf("in another article it is said by %s", got)
	}
	w.correct(s, correct.Correction{Do: correct.Rename, Person: "Jo Kerne", Name: "Bo Tarn"})
	if got := w.who(s, "Not a boat"); got != "Bo Tarn" {
		t.Errorf("in an article where he is another it is said by %s", got)
	}
	for _, want := range []string{"Jo Kerne", "Jonas Kerne", "Jonas Kern"} {
		if u, err := s.Undo(t.Context()); err != nil || !u.Annotations {
			t.Fatalf("undone is %+v, %v", u, err)
		}
		if got := w.who(s, "Not a boat"); !strings.EqualFold(got, want) {
			t.Errorf("undone, it is said by %s, not %s", got, want)
		}
	}
}

// To give somebody their name back is to take back that they were renamed, and so whoever has
// the other name of their own keeps it.
func TestARenameBackTakesTheFirstOneBack(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	w.make(s, rename("Jonas Kern", "Jonas Kerne"))
	w.make(s, rename("Jonas Kerne", "Jonas Kern"))
	if all := w.all(s); len(all) != 0 {
		t.Errorf("kept are %v", all)
	}
	w.make(s, rename("Jonas Kern", "Jonas Kerne"))
	w.make(s, rename("Jonas Kern", "Jonas Keane"))
	if all := w.all(s); len(all) != 1 || all[0].Name != "Jonas Keane" {
		t.Errorf("kept are %v", all)
	}
}

// Two windows, or two machines, have called somebody by different names: the later one holds,
// and the other is told of and kept.
func TestOfTwoCorrectionsEverywhereTheLaterOneHolds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	var steps []store.Step
	for i, name := range []string{"Jonas Kerne", "Jonas Keane"} {
		step, err := corrections.Make(t.Context(), s, rename("Jonas Kern", name), corrections.Place{}, time.Now().Add(time.Duration(i)*time.Second))
		if err != nil {
			t.Fatal(err)
		}
		steps = append(steps, step)
	}
	if _, err := s.Do(t.Context(), func([]store.Step) string { return "" }, steps...); err != nil {
		t.Fatal(err)
	}
	if got := w.who(s, "Not a boat"); got != "Jonas Keane" {
		t.Errorf("it is said by %s", got)
	}
	book, err := corrections.Read(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	wide := book.Wide()
	if len(wide) != 2 || wide[0].Orphan != "a later correction of Jonas Kern holds" || wide[1].Orphan != "" || wide[1].URL != "" {
		t.Errorf("told is %+v", wide)
	}
	if got := book.Renamed(); !slices.Equal(got, [][2]string{{"jonas kern", "jonas keane"}}) {
		t.Errorf("renamed are %q", got)
	}
}

// Of two people of one name one was made somebody else by hand, in the article: it is the other
// who is called otherwise.
func TestWhoIsSomebodyElseInAnArticleIsNotCorrectedThere(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	e, _ := w.article()
	if _, err := s.Part(t.Context(), store.KeyOf(string(e.ID)), "Jonas Kern", ""); err != nil {
		t.Fatal(err)
	}
	w.make(s, rename("Jonas Kern", "Jonas Kerne"))
	if got := w.who(s, "Not a boat"); got != "Jonas Kern" {
		t.Errorf("it is said by %s", got)
	}
	w.write(quay + "It rains.\n")
	if got := w.who(s, "Not a boat"); got != "Jonas Kerne" {
		t.Errorf("in another article it is said by %s", got)
	}
}

func TestCorrectionsEverywhereGoToAnotherMachine(t *testing.T) {
	t.Parallel()
	w, other := newWorld(t), newWorld(t)
	s, o := w.open(), other.open()
	w.make(s, rename("Jonas Kern", "Jonas Kerne"))
	book, err := corrections.Read(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	if n := other.taken(o, book.Wide()); n != 1 {
		t.Errorf("%d are taken in", n)
	}
	if n := other.taken(o, book.Wide()); n != 0 {
		t.Errorf("a second time %d are taken in", n)
	}
	if got := other.who(o, "Not a boat"); got != "Jonas Kerne" {
		t.Errorf("there it is said by %s", got)
	}
	if all := other.records(o); len(all) != 1 || !all[0].Everywhere || all[0].Orphan != "" {
		t.Errorf("of the article is told %+v", all)
	}
}

// A record that says of itself that it holds everywhere, and is one of an article, is neither.
func TestACorrectionHoldsEverywhereOrInAnArticle(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	put := store.Annotation{ID: store.NewID(), Address: "https://coast.example/quay", Motivation: corrections.Motivation, Body: []byte(`{"do":"rename","person":"Jonas Kern","name":"Jonas Kerne","everywhere":true}`)}
	if _, err := s.Do(t.Context(), func([]store.Step) string { return "" }, store.Step{Annotations: &store.Annotating{Put: []store.Annotation{put}}}); err != nil {
		t.Fatal(err)
	}
	if got := w.who(s, "Not a boat"); got != "Jonas Kern" {
		t.Errorf("it is said by %s", got)
	}
}

// What is corrected in an article is told from what is not, by whom it names.
func TestASumIsOfWhatBearsOnAnArticle(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	w.make(s, rename("Jonas Kern", "Jonas Kerne"))
	book, err := corrections.ReadFile(t.Context(), w.state)
	if err != nil {
		t.Fatal(err)
	}
	e, a := w.article()
	heard := book.Hear(quotes.Find(a.Document()), e, a.URL)
	if sum := heard.Sum(); sum == 0 || sum != book.Sum(e, a.URL, corrections.Called(heard.Engine)) {
		t.Errorf("the sum is %d", sum)
	}
	if sum := book.Sum(e, a.URL, []string{"Ada Quill", "Kern"}); sum != 0 {
		t.Errorf("of an article without him the sum is %d", sum)
	}
}
