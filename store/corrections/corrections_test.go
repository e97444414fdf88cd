package corrections_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/anchor"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
)

const quay = "The quay\n\n“The quay is closed,” said Jonas Kern, the spokesman. “Not a boat will leave,” he added.\n\nAda Quill said that she knew.\n"

// world is a folder with an article, and a reading state.
type world struct {
	*testing.T
	file, state string
}

func newWorld(t *testing.T) world {
	t.Helper()
	dir := t.TempDir()
	w := world{t, filepath.Join(dir, "quay.txt"), filepath.Join(dir, "state.db")}
	w.write(quay)
	return w
}

func (w world) write(text string) {
	w.Helper()
	if err := os.WriteFile(w.file, []byte(text), 0o600); err != nil {
		w.Fatal(err)
	}
}

func (w world) open() *store.State {
	w.Helper()
	s, err := store.OpenStateFile(w.Context(), w.state)
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() { s.Close() })
	return s
}

func (w world) article() (store.Entry, *articles.Article) {
	w.Helper()
	e, err := store.Open(w.file)
	if err != nil {
		w.Fatal(err)
	}
	a, err := e.Load(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	return e, a
}

// correct makes a correction of the article as it is.
func (w world) correct(s *store.State, c correct.Correction) {
	w.Helper()
	e, a := w.article()
	of, err := corrections.Of(w.Context(), s, e, a.URL)
	if err != nil {
		w.Fatal(err)
	}
	step, err := corrections.Making(c, of, e, a, time.Now())
	if err != nil {
		w.Fatal(err)
	}
	if _, err := s.Do(w.Context(), func([]store.Step) string { return c.String() }, step); err != nil {
		w.Fatal(err)
	}
}

// by is a correction that somebody says some words of the article.
func by(words, person string) correct.Correction {
	i := strings.Index(quay, words)
	return correct.Correction{Do: correct.Speaker, At: anchor.Of(quay, quotes.Span{Start: i, End: i + len(words)}), Person: person, Kind: "direct"}
}

// who says what begins with some words, by all ways to find it.
func (w world) who(s *store.State, words string) string {
	w.Helper()
	e, a := w.article()
	heard, err := corrections.Find(w.Context(), s, e, a)
	if err != nil {
		w.Fatal(err)
	}
	one := speaker(a.Text, heard.Found(a.Text), words)
	book, err := corrections.ReadFile(w.Context(), w.state)
	if err != nil {
		w.Fatal(err)
	}
	if other := speaker(a.Text, book.Find(e, a), words); other != one {
		w.Errorf("the state says %s, and its file %s", one, other)
	}
	e.Key = "" // as a walk knows it
	if other := speaker(a.Text, book.Find(e, a), words); other != one {
		w.Errorf("the state says %s, and its file %s of an entry of a walk", one, other)
	}
	return one
}

func speaker(text string, found quotes.Found, words string) string {
	for _, q := range found.Quotes {
		if strings.HasPrefix(q.Of(text), words) && q.Speaker >= 0 {
			return found.Speakers[q.Speaker].Name
		}
	}
	return "nobody"
}

func TestACorrectionLastsAndIsUndone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	if got := w.who(s, "Not a boat"); got != "Jonas Kern" {
		t.Fatalf("the engine says %s", got)
	}
	w.correct(s, by("Not a boat will leave,", "Ada Quill"))
	if got := w.who(s, "Not a boat"); got != "Ada Quill" {
		t.Errorf("it is said by %s", got)
	}
	w.correct(s, by("Not a boat will leave,", "Ines Pell"))
	if got, all := w.who(s, "Not a boat"), w.all(s); got != "Ines Pell" || len(all) != 1 {
		t.Errorf("it is said by %s, and %d corrections are kept", got, len(all))
	}
	for _, want := range []string{"Ada Quill", "Jonas Kern"} {
		if u, err := s.Undo(t.Context()); err != nil || !u.Annotations {
			t.Fatalf("undone is %+v, %v", u, err)
		}
		if got := w.who(s, "Not a boat"); got != want {
			t.Errorf("undone, it is said by %s, not %s", got, want)
		}
	}
}

func (w world) all(s *store.State) []corrections.Kept {
	w.Helper()
	book, err := corrections.Read(w.Context(), s)
	if err != nil {
		w.Fatal(err)
	}
	if book == nil {
		return nil
	}
	return book.All
}

// The file is edited elsewhere, copied and moved; a copy is known by its content, a file by
// its path.
func TestACorrectionFollowsItsArticle(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	w.correct(s, by("Not a boat will leave,", "Ada Quill"))
	w.write("UPDATED\n\n" + strings.Replace(quay, "he added", "he told us", 1))
	if got := w.who(s, "Not a boat"); got != "Ada Quill" {
		t.Errorf("edited, it is said by %s", got)
	}
	w.write(quay)
	moved := filepath.Join(filepath.Dir(w.file), "moved.txt")
	if err := os.Rename(w.file, moved); err != nil {
		t.Fatal(err)
	}
	w.file = moved
	if got := w.who(s, "Not a boat"); got != "Ada Quill" {
		t.Errorf("moved, it is said by %s", got)
	}
}

// What is gone is an orphan, and not lost: the words come back, and so does the correction.
func TestACorrectionOfWhatIsGoneIsKept(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	w.correct(s, by("Not a boat will leave,", "Ada Quill"))
	role := correct.Correction{Do: correct.Role, Person: "Jonas Kern", Role: "clerk"}
	role.At = anchor.Of(quay, quotes.Span{Start: strings.Index(quay, "Jonas"), End: strings.Index(quay, ", the spokesman")})
	w.correct(s, role)
	w.write("Bread\n\n“Bread is dear,” said Jonas Kern, a baker, who bakes for us all and sells what he bakes at the mill.\n")
	e, a := w.article()
	heard, err := corrections.Find(t.Context(), s, e, a)
	if err != nil {
		t.Fatal(err)
	}
	found, orphans := heard.Apply(a.Text)
	if len(orphans) != 2 || found.Speakers[0].Role == "clerk" {
		t.Errorf("in another article orphans are %v, and speakers %+v", orphans, found.Speakers)
	}
	if err := os.Remove(w.file); err != nil {
		t.Fatal(err)
	}
	if all := w.all(s); len(all) != 2 || all[0].Title != "The quay" {
		t.Errorf("kept are %+v", all)
	}
	w.write(quay)
	if got := w.who(s, "Not a boat"); got != "Ada Quill" {
		t.Errorf("back again, it is said by %s", got)
	}
}

// One window corrects, and another knows of it.
func TestTwoWindowsCorrectAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	one, other := w.open(), w.open()
	w.correct(one, by("Not a boat will leave,", "Ada Quill"))
	w.correct(other, by("The quay is closed,", "Ines Pell"))
	for _, s := range []*store.State{one, other} {
		if a, b := w.who(s, "Not a boat"), w.who(s, "The quay"); a != "Ada Quill" || b != "Ines Pell" {
			t.Errorf("it is said by %s and %s", a, b)
		}
	}
}

// What another program keeps with the same motivation is no correction, and does no harm.
func TestForeignAnnotationsAreNoCorrections(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	e, _ := w.article()
	var put []store.Annotation
	for _, body := range []string{`"change this"`, `{"do":"eat"}`, `{"do":"speaker","person":"\u001b[2J"}`, `[1]`, `{"do":"role","person":"Kern","role":7}`} {
		put = append(put, store.Annotation{ID: store.NewID(), On: e.Sighting(), Motivation: corrections.Motivation, Words: anchor.Of(quay, quotes.Span{End: 8}), Body: []byte(body)})
	}
	if _, err := s.Do(t.Context(), func([]store.Step) string { return "" }, store.Step{Annotations: &store.Annotating{Put: put}}); err != nil {
		t.Fatal(err)
	}
	if all := w.all(s); len(all) != 0 {
		t.Errorf("corrections are %+v", all)
	}
	if got := w.who(s, "Not a boat"); got != "Jonas Kern" {
		t.Errorf("it is said by %s", got)
	}
}

// Nothing is written by who only reads, and no state is none.
func TestAStateIsReadAndNotMade(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	if book, err := corrections.ReadFile(context.Background(), file); book != nil || err != nil {
		t.Errorf("of no state there is %v, %v", book, err)
	}
	if err := os.WriteFile(file, []byte(strings.Repeat("no database ", 500)), 0o600); err != nil {
		t.Fatal(err)
	}
	if book, err := corrections.ReadFile(context.Background(), file); book != nil || err == nil {
		t.Errorf("of a damaged state there is %v, %v", book, err)
	}
	names, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
	if want := []string{file}; err != nil || !slices.Equal(names, want) {
		t.Errorf("beside it there is %v", names)
	}
}
