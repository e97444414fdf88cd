package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/ui/report"
)

// newNewsroom is a home whose library has what a filter may be wrong about: people who were
// renamed and merged, speakers without a name, articles without a day, marks around nobody's
// words, a file that is none, and, since it was indexed, a file that has changed, one that is
// new, one that is gone, and another correction.
func newNewsroom(t *testing.T) house {
	t.Helper()
	h := house{t, t.TempDir()}
	day := func(day, text string) string {
		return "---\ntitle: Of " + day + "\npublished: " + day + "\n---\n\n" + text + "\n"
	}
	for name, text := range map[string]string{
		"a.md":     day("2031-05-06", "“Not one boat will leave,” said Ada Quill, the harbour master. Jonas Kern said that the crew was tired."),
		"b.md":     day("2031-04-01T23:30:00-05:00", "“The quay is old,” said Jonas Kern. “It leaks,” he added."),
		"c.txt":    "The mill\n\n“Bread is dear,” a senior official said. The “fair price” was never paid.\n",
		"d.md":     day("2031-04-02", "The “quiet season” is over, and the “grand hotel” stays shut."),
		"sub/e.md": day("2031-04-02", "“We will dredge,” said Bo Tarn. Quill said that he was wrong. “Perhaps,” somebody wrote."),
		"sub/f.md": day("2031-03-01", "“The ferry is late,” said Ben Ostler, a clerk."),
		"sub/g.md": day("2031-03-02", "“It was never on time,” said A. Quill."),
		"sub/h.md": day("2031-03-03", "Nobody says anything."),
		"z.txt":    "\x00\x01\x02\x03\x04\x05\x06\x07\x00\x01\x02\x03",
	} {
		putFile(t, h.file(filepath.Join("articles", name)), text)
	}
	h.runs("corrections", "rename", "--everywhere", "Ben Ostler", "Bern Osterley")
	_, _, _ = h.run("people", "--merge", "A. Quill", "Ada Quill") // which says that z.txt can't be read
	putFile(t, h.file("articles/sub/h.md"), day("2031-05-03", "“The ferry is late,” said Ada Quill."))
	putFile(t, h.file("articles/i.md"), day("2031-05-04", "“The ferry is gone,” said Bern Osterley."))
	if err := os.Remove(h.file("articles/sub/g.md")); err != nil {
		t.Fatal(err)
	}
	return h
}

// runs runs the program, which is to succeed.
func (h house) runs(args ...string) {
	h.Helper()
	if _, errs, status := h.run(args...); status != 0 {
		h.Fatalf("%q: status %d, %s", args, status, errs)
	}
}

// said is all that a command says in that home.
func (h house) said(args ...string) string {
	h.Helper()
	out, errs, status := h.run(args...)
	return out + "\nerrors: " + errs + "\nstatus: " + string(rune('0'+status))
}

// filtered are commands that print some quotations of the library.
func filtered() (all [][]string) {
	wanted := [][]string{
		{"--speaker", "quill"},
		{"--kind", "indirect"},
		{"--speaker", "KERN jonas"},
		{"--speaker", "osterley"},
		{"--speaker", "official"},
		{"--kind", "mixed,scare"},
		{"--min-confidence", "0.9"},
		{"--min-confidence", "NaN", "--kind", "direct"},
		{"--min-confidence", "-1", "--since", "2031-05-01"},
		{"--since", "2031-04-02"},
		{"--since", "2040-01-01"},
		{"--speaker", "quill", "--kind", "indirect", "--min-confidence", "0.2", "--since", "2031-04-01"},
	}
	for _, only := range wanted {
		all = append(all, append([]string{"quotes", "--format", "jsonl"}, only...))
	}
	for i, format := range append(report.QuoteFormats(), report.Parquet) {
		all = append(all, append([]string{"quotes", "--format", string(format)}, wanted[i%2]...))
	}
	for i, format := range report.Formats() {
		all = append(all, append([]string{"speakers", "--format", string(format)}, wanted[i%2]...))
	}
	return append(all, []string{"speakers", "--since", "2031-04-02", "--min-confidence", "0.5"}, []string{"quotes", "--rows", "--since", "2031-05-01"}, []string{"quotes", "--text", "--format", "json", "--speaker", "tarn"}, []string{"quotes", "--speaker", "tarn"})
}

// What is printed of the library is that of all its articles, read one after the other.
func TestAFilterPrintsWhatReadingAllArticlesPrints(t *testing.T) {
	t.Parallel()
	h := newNewsroom(t)
	all := filtered()
	got := make([]string, len(all))
	for i, args := range all {
		got[i] = h.said(args...)
	}
	h.forgets("index.db")
	for i, args := range all {
		if want := h.said(args...); got[i] != want {
			t.Errorf("%q prints\n%s\nand without the index\n%s", args, got[i], want)
		}
	}
	if _, err := os.Stat(h.file("index.db")); err == nil {
		t.Error("it has made an index")
	}
}

// forgets removes a database.
func (h house) forgets(name string) {
	for _, part := range []string{"", "-wal", "-shm"} {
		_ = os.Remove(h.file(name + part)) // most are not there
	}
}

// Files are read where something may be wanted in them and where they have changed, and no others.
func TestAFilterReadsNoFileInWhichNothingIsWanted(t *testing.T) {
	t.Parallel()
	h := newNewsroom(t)
	file := h.file("articles/sub/f.md")
	kept, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	// It holds other words now, and is as long and as old as it was.
	putFile(t, file, strings.Replace(string(kept), "Ben Ostler", "Bob Quills", 1))
	if err := os.Chtimes(file, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if out := h.said("quotes", "--speaker", "quills"); strings.Contains(out, "ferry") {
		t.Errorf("it was read: %s", out)
	}
	if out := h.said("quotes", "--speaker", "osterley"); !strings.Contains(out, "Bob Quills") && !strings.Contains(out, "The ferry is gone") {
		t.Errorf("what is wanted was not read: %s", out)
	}
	later := info.ModTime().Add(time.Hour)
	if err := os.Chtimes(file, later, later); err != nil {
		t.Fatal(err)
	}
	if out := h.said("quotes", "--speaker", "quills"); !strings.Contains(out, "The ferry is late") {
		t.Errorf("it has changed, and was not read: %s", out)
	}
}

// An index that cannot be asked is none.
func TestAFilterGoesOnWithoutAnIndex(t *testing.T) {
	t.Parallel()
	args := []string{"quotes", "--format", "jsonl", "--speaker", "quill"}
	for name, harm := range map[string]func(house){
		"damaged":       func(h house) { putFile(h.T, h.file("index.db"), "no index") },
		"empty":         func(h house) { putFile(h.T, h.file("index.db"), "") },
		"cut":           func(h house) { cutFile(h, 8192) },
		"older":         func(h house) { _ = h.does("index.db", "PRAGMA user_version = 1").Close() },
		"newer":         func(h house) { _ = h.does("index.db", "PRAGMA user_version = 4000").Close() },
		"another's":     func(h house) { h.does("index.db", "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE") },
		"being written": func(h house) { h.does("index.db", "BEGIN IMMEDIATE", "DELETE FROM said", "DELETE FROM article") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newNewsroom(t)
			want := h.said(args...)
			if !strings.Contains(want, "Not one boat") {
				t.Fatal(want)
			}
			harm(h)
			if got := h.said(args...); got != want {
				t.Errorf("it prints\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// cutFile leaves of an index the first bytes.
func cutFile(h house, n int64) {
	h.Helper()
	_ = os.Remove(h.file("index.db-wal"))
	if err := os.Truncate(h.file("index.db"), n); err != nil {
		h.Fatal(err)
	}
}

// What a correction says holds at once, whether the index has followed it or not.
func TestAFilterFollowsCorrectionsThatTheIndexDoesNotKnow(t *testing.T) {
	t.Parallel()
	h := newNewsroom(t)
	before, err := os.ReadFile(h.file("index.db"))
	if err != nil {
		t.Fatal(err)
	}
	h.runs("corrections", "rename", "--everywhere", "Bo Tarn", "Boris Ternan")
	h.forgets("index.db")
	putFile(t, h.file("index.db"), string(before))
	if out := h.said("quotes", "--speaker", "ternan"); !strings.Contains(out, "We will dredge") {
		t.Errorf("it prints %s", out)
	}
}
