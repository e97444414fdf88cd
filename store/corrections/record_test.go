package corrections_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pullquote/articles/correct"
	"pullquote/articles/quotes/corpus"
	"pullquote/store"
	"pullquote/store/corrections"
)

// records are the corrections of the article, as another machine gets them.
func (w world) records(s *store.State) []corrections.Record {
	w.Helper()
	book, err := corrections.Read(w.Context(), s)
	if err != nil {
		w.Fatal(err)
	}
	e, a := w.article()
	return book.Records(e, a)
}

// taken has a state take in records, and tells how many were new to it.
func (w world) taken(s *store.State, all []corrections.Record) int {
	w.Helper()
	book, err := corrections.Read(w.Context(), s)
	if err != nil {
		w.Fatal(err)
	}
	step, changed, err := corrections.Importing(all, book)
	if err != nil {
		w.Fatal(err)
	}
	if _, err := s.Do(w.Context(), func([]store.Step) string { return "" }, step); err != nil {
		w.Fatal(err)
	}
	return changed
}

func TestCorrectionsGoToAnotherMachineAndBack(t *testing.T) {
	t.Parallel()
	here, there := newWorld(t), newWorld(t)
	one, other := here.open(), there.open()
	here.correct(one, by("Not a boat will leave,", "Ada Quill"))
	here.correct(one, correct.Correction{Do: correct.Rename, Person: "Jonas Kern", Name: "Jonas Aurel Kern"})

	text, err := json.Marshal(here.records(one))
	if err != nil {
		t.Fatal(err)
	}
	all, wrong, err := corrections.ReadRecords(bytes.NewReader(text))
	if err != nil || len(wrong) > 0 || len(all) != 2 {
		t.Fatalf("read %d, %v, %v", len(all), wrong, err)
	}
	if n := there.taken(other, all); n != 2 {
		t.Errorf("%d are taken in", n)
	}
	if got := there.who(other, "Not a boat"); got != "Ada Quill" {
		t.Errorf("there it is said by %s", got)
	}
	if n := there.taken(other, all); n != 0 {
		t.Errorf("%d are taken in twice", n)
	}
	back := there.records(other)
	for i := range back {
		back[i].Path = here.records(one)[i].Path // each machine has its own
	}
	if !reflect.DeepEqual(back, here.records(one)) {
		t.Errorf("they come back as\n%+v, and were\n%+v", back, here.records(one))
	}
}

func TestAnExportIsReadByWhoTeachesTheEngine(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.open()
	w.correct(s, by("Not a boat will leave,", "Ada Quill"))
	e, a := w.article()
	heard, err := corrections.Find(t.Context(), s, e, a)
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	x := corrections.Export{Dir: filepath.Join(root, "mine"), Layout: corrections.Gold}
	for _, path := range []string{"a/the quay.txt", "b/the_quay.md", "b/THE-QUAY.html", "---.txt"} {
		if err := x.Write(path, a, heard.Found(a.Text)); err != nil {
			t.Fatal(err)
		}
	}
	all, err := corpus.Read(root, "mine")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, one := range all {
		names = append(names, one.Name)
	}
	if got := strings.Join(names, " "); got != "THE-QUAY-3 article the-quay-2 the-quay" {
		t.Errorf("the articles are %s", got)
	}
	brat := corrections.Export{Dir: filepath.Join(root, "brat"), Layout: corrections.Brat}
	if err := brat.Write("quay.txt", a, heard.Found(a.Text)); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"quay.txt", "quay.ann", "annotation.conf"} {
		if _, err := os.Stat(filepath.Join(root, "brat", name)); err != nil {
			t.Error(err)
		}
	}
}

func TestWhatCannotBeWrittenIsSaid(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	_, a := w.article()
	x := corrections.Export{Dir: w.file, Layout: corrections.Gold} // which is no folder
	if err := x.Write("quay.txt", a, (*corrections.Book)(nil).Find(store.Entry{}, a)); err == nil || !strings.Contains(err.Error(), `exporting "quay.txt"`) {
		t.Errorf("the error is %v", err)
	}
}

// FuzzReadRecords holds that whatever comes in, what is taken for a correction can be kept,
// and is read back as it was.
func FuzzReadRecords(f *testing.F) {
	const one = `{"schema":1,"id":"a","url":"https://harbourpost.example/","made":"2031-05-06T07:08:09Z","do":"speaker","at":{"exact":"a","start":3,"end":4},"person":"Kern"}`
	for _, s := range []string{"", "[", "[]", one, one + one, "[" + one + "," + one + "]", "\ufeff\n[" + one + "]", "[" + strings.Replace(one, "Kern", "\\u001b[2J", 1) + "]", `{"schema":1}`, "[1, null, {}]"} {
		f.Add(s)
	}
	f.Add(strings.Replace(one, `"a"`, `"`+strings.Repeat("a", 600)+`"`, 1))
	f.Add(strings.Replace(one, `"start":3`, `"start":-3`, 1))
	s, err := store.OpenStateFile(f.Context(), ":memory:")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all, _, err := corrections.ReadRecords(strings.NewReader(text))
		if err != nil && len(all) > 0 {
			t.Fatal("what is none has corrections")
		}
		for _, r := range all {
			if err := r.Check(); err != nil {
				t.Fatal(err)
			}
		}
		step, n, err := corrections.Importing(all, nil)
		if err != nil || n != len(all) {
			t.Fatalf("%d of %d are to be kept: %v", n, len(all), err)
		}
		if _, err := s.Do(t.Context(), func([]store.Step) string { return "" }, step); err != nil {
			t.Fatalf("they are not kept: %v", err)
		}
	})
}
