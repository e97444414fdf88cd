package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"pullquote/articles"
	"pullquote/store/dossier"
	dossiercheck "pullquote/store/dossier/check"
	"pullquote/ui/screen/pane"
)

// desk is a folder of three articles, and one of no dossiers yet.
func desk(t *testing.T) (o pane.Options, dir string) {
	t.Helper()
	o, dir = shelved(t)
	o.Dossiers, o.Config = dossier.Folder(filepath.Join(dir, "dossiers")), configured(t, "")
	return o, dir
}

// keyed are the words of the quotations of a dossier, as its file has them.
func keyed(t *testing.T, o pane.Options, name string) string {
	t.Helper()
	d, err := o.Dossiers.Read(name)
	if err != nil {
		return err.Error()
	}
	var all []string
	for _, e := range d.Entries {
		all = append(all, strings.TrimPrefix(e.Title, "The ")+" "+e.Note)
	}
	return strings.TrimSpace(strings.Join(all, ","))
}

func TestAQuoteIsPutIntoTheDossierAtHand(t *testing.T) {
	t.Parallel()
	o, _ := desk(t)
	check := func(when, name, want string) {
		t.Helper()
		if got := keyed(t, o, name); got != want {
			t.Errorf("%s %s has %q, want %q", when, name, got, want)
		}
	}
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.press("enter", "n", "c")
		tm.wants("in “Collected”, 1 quotation · U undoes")
		check("at first", "Collected", "tram")
		tm.press("c")
		tm.wants("already in “Collected”, 1 quotation")
		tm.press("J", "n", "c")
		tm.wants("in “Collected”, 2 quotations")
		tm.press("U")
		tm.wants("undone: 1 quotation put into “Collected”")
		check("undone", "Collected", "tram")
		tm.press("C")
		tm.wants("into dossier:", "▌ Collected  at hand")
		for _, r := range "Harb" {
			tm.press(string(r))
		}
		tm.wants("enter makes “Harb”")
		tm.typeLine("our")
		tm.wants("in “Harbour”, 1 quotation")
		check("chosen", "Harbour", "ferry")
		tm.press("J", "n", "c")
		check("at hand", "Harbour", "ferry ,crane")
		tm.press("C", "ctrl+u")
		tm.typeLine("a/b")
		tm.wants("a dossier's name is a line without", "into dossier: a/b")
		tm.press("esc", "C")
		tm.wants("▌ Harbour  at hand")
		tm.press("up", "enter")
		tm.wants("in “Collected”, 2 quotations")
	})
	onTerminal(t, 80, 24, o, func(tm *terminal) { // what is at hand lasts
		time.Sleep(time.Hour)
		tm.settle()
		tm.press("Q")
		tm.wants("▌ Collected", "2 quotations · 1 speaker", "at hand")
	})
}

func TestWhatIsSelectedIsPutIntoTheDossier(t *testing.T) {
	t.Parallel()
	file, o := onDesk(t)
	o.Dossiers = dossier.Folder(t.TempDir())
	entries := func() []dossier.Entry {
		d, err := o.Dossiers.Read("Collected")
		if err != nil {
			t.Fatal(err)
		}
		return d.Entries
	}
	onTerminal(t, 90, 24, o, func(tm *terminal) {
		tm.press("v", "2", "h", "c")
		tm.wants("in “Collected”, 1 quotation · U undoes")
		tm.press("g", "n", "v", "c") // a quotation stays one
		tm.wants("in “Collected”, 2 quotations")
		tm.press("n", "n", "n", "v", "h", "c") // a part of one is whose it is
		tm.wants("in “Collected”, 3 quotations")
		tm.press("esc", "g", "V", "}", "c")
		tm.wants("in “Collected”, 4 quotations")
	})
	all := entries()
	for i, want := range []string{
		"passage “It rained over the harbour on Monday, and nobody” by  in It rained over the harbour on Monday, and nobody went out.",
		"direct “Not one boat, … will leave the harbour today.” by Lena Ortiz in “Not one boat,” said Mayor Lena Ortiz, “will leave the harbour today.”",
		"direct “I have a” by Tom Reed in “I have a bicycle,” he said.",
		"passage “It rained over the harbour on Monday, and nobody went out. The pier was empty.\n\n“Not one boat,” said Mayor Lena Ortiz, “will leave the harbour today.” She went home.” by  in ",
	} {
		e := &all[i]
		if got := fmt.Sprintf("%s “%s” by %s in %s", e.Kind, e.Words, e.Speaker, e.Context); got != want {
			t.Errorf("entry %d is %q, want %q", i+1, got, want)
		}
		if e.Title != "Ferries stay in port" || e.Path != file || e.URL == "" || e.Paragraph == 0 || e.Line == 0 {
			t.Errorf("entry %d is from %q, %q, %q, paragraph %d, line %d", i+1, e.Title, e.Path, e.URL, e.Paragraph, e.Line)
		}
	}
	for now, want := range map[string]string{
		noted: "still there, still there, still there, still there",
		strings.NewReplacer("and nobody", "and hardly anybody", "I have", "I own").Replace(noted): "changed, still there, changed, changed",
	} {
		a, err := articles.Read(strings.NewReader(now), articles.Source{Name: "ferries.md"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range all {
			got = append(got, dossiercheck.In(&all[i], a).Is.String())
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("they are %q, want %q", got, want)
		}
	}
}

func TestKeysTypedBeforeADossierIsReadAreDoneInOrder(t *testing.T) {
	t.Parallel()
	o, _ := desk(t)
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.press("enter", "n", "c", "J", "n", "c")
		for _, key := range []string{"Q", "enter", "j"} { // faster than the files are read
			tm.program.Send(pressed(key))
		}
		tm.settle()
		tm.wants("Collected  2 quotations", "quotation 2/2")
	})
}

func TestADossierThatHoldsNothingYetIsEmptyAndNoMistake(t *testing.T) {
	t.Parallel()
	o, _ := desk(t)
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.press("Q", "enter")
		tm.wants("Nothing is collected here yet.")
	})
}

func TestADossierIsPutInOrder(t *testing.T) {
	t.Parallel()
	o, dir := desk(t)
	onTerminal(t, 100, 30, o, func(tm *terminal) {
		tm.press("enter", "n", "c", "J", "n", "c", "J", "n", "c", "q", "Q", "enter")
		tm.wants("Collected  3 quotations · 1 speaker · 3 articles · at hand", "the same words as 2, 3", "quotation 1/3")
		tm.press("J")
		if got := keyed(t, o, "Collected"); got != "ferry ,tram ,crane" {
			t.Errorf("moved it is %q", got)
		}
		tm.wants("▌  2 Ada Quill  The tram", "quotation moved in “Collected” · u undoes")
		tm.press("u")
		tm.wants("▌  1 Ada Quill  The tram", "undone: quotation moved")
		tm.press("e")
		tm.typeLine("ask her again")
		tm.wants("note: ask her again")
		tm.press("G", "J")
		tm.wants("it goes no further")
		tm.press("H", "H")
		tm.wants("by source", "The tram")
		tm.press("K")
		tm.wants("the order is yours where nothing is grouped: H")
		tm.press("g", "D")
		if got := keyed(t, o, "Collected"); got != "ferry ,crane" {
			t.Errorf("taken out it is %q", got)
		}
		tm.press("u", "u", "u")
		if got := keyed(t, o, "Collected"); got != "tram ,ferry" {
			t.Errorf("undone it is %q", got)
		}
		tm.wants("undone: 1 quotation put into “Collected”", "2 quotations")

		// An article opens at the quotation, and leads back.
		tm.press("g", "enter")
		tm.wants("“It moves,”", "quote 1/1")
		tm.press("esc")
		tm.wants("Collected  2 quotations")
		if err := os.Remove(filepath.Join(dir, "articles", "tram.md")); err != nil {
			t.Fatal(err)
		}
		tm.press("enter")
		tm.wants("tram.md\": no such file")
		tm.press("=")
		tm.wants("whole", "ferry")
		tm.press("q", "q")
		tm.wants("Dossiers", "Collected")
		tm.press("D")
		tm.wants("“Collected” removed · u undoes")
		if got := keyed(t, o, "Collected"); !strings.Contains(got, "no such dossier") {
			t.Errorf("removed it is %q", got)
		}
		tm.press("D")
		tm.wants("there is nothing in it yet")
		tm.press("u", "enter")
		tm.wants("Collected  2 quotations")
	})
}

func TestWhoIsMissingInADossierIsNamed(t *testing.T) {
	t.Parallel()
	o, dir := desk(t)
	file := filepath.Join(dir, "articles", "tram.md")
	if err := os.WriteFile(file, []byte("---\ntitle: The tram\ndate: 2031-05-03\n---\n\n“It moves,” said Ada Quill.\n\n“It does not,” said Bo Tarn. “It never did,” said Bo Tarn.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.press("R", "enter", "n", "c", "Q", "enter")
		tm.wants("1 missing, whom these articles quote: Bo Tarn (2)")
		lacks(t, tm, "never quoted")
		tm.press("q", "q")
		tm.wants("quote 1/3")
	})
}

func TestWhoIsNamedAndNeverQuotedIsNamedBesideADossier(t *testing.T) {
	t.Parallel()
	o, dir := desk(t)
	for name, text := range map[string]string{
		"tram.md":  "---\ntitle: The tram\ndate: 2031-05-03\n---\n\nMayor Elsa Wend met Council Leader Tom Reed and did not comment.\n\n“It moves,” said Ada Quill. Jonas Kern, the surveyor, said that the rails were safe.\n",
		"ferry.md": "---\ntitle: The ferry\ndate: 2031-05-02\n---\n\n“It floats,” said Ada Quill, whom Mayor Elsa Wend heard.\n\n“It does,” said Tom Reed, the council leader.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, "articles", name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	onTerminal(t, 110, 24, o, func(tm *terminal) {
		tm.press("R", "enter", "n", "c", "Q", "enter")
		tm.wants("3 named in these articles and never quoted: Jonas Kern (reported), Elsa Wend, Tom Reed")
		lacks(t, tm, "missing")
		tm.press("q", "q", "J", "n", "c", "Q", "enter") // the other article quotes one of them
		tm.wants("1 missing, whom these articles quote: Tom Reed", "2 named in these articles and never quoted: Jonas Kern (reported), Elsa Wend")
		tm.press("q", "q", "K", "i", "g", "n", "n", "c", "Q", "enter") // reported speech is collected too
		tm.wants("1 named in these articles and never quoted: Elsa Wend")
		tm.press("T")
		tm.wants("Audit of 2 articles together", "Reported, never quoted", "Jonas Kern", "Named, and say nothing", "Elsa Wend")
		tm.press("q")
		tm.wants("Collected  3 quotations")
	})
}

func TestAMistakeInADossierIsToldByItsLine(t *testing.T) {
	t.Parallel()
	o, _ := desk(t)
	if err := os.MkdirAll(string(o.Dossiers), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(string(o.Dossiers), "Mine.toml"), []byte("[[quote]]\nwords = \"We wait\"\ndate = \"soon\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	onTerminal(t, 100, 24, o, func(tm *terminal) {
		tm.press("Q", "G", "k", "enter")
		tm.wants("“We wait”", "line 3: date: must be a day")
		tm.press("enter")
		tm.wants("the dossier names no file")
		tm.press("o")
		tm.wants("this quotation has no URL")
		tm.press("=")
		tm.wants("Finding the same words needs the article in a library")
	})
}

// What a dossier looks like, by size and theme. To change it on purpose:
//
//	go test ./ui/screen -run Look -update
func TestDossiersLookAsTheyDid(t *testing.T) {
	t.Parallel()
	for name, pressed := range map[string][]string{"dossier": {"enter", "j"}, "grouped": {"enter", "H"}, "choosing": {"q", "enter", "C"}} {
		for _, size := range []struct{ w, h int }{{60, 20}, {140, 40}} {
			for _, theme := range []string{"light", "mono"} {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", name, size.w, size.h, theme), func(t *testing.T) {
					t.Parallel()
					o, _ := desk(t)
					o.Config = configured(t, "theme = \""+theme+"\"\n")
					var got string
					onTerminal(t, size.w, size.h, o, func(tm *terminal) {
						tm.press("enter", "n", "c", "J", "n", "c", "q", "Q", "enter", "e")
						tm.typeLine("ask her again")
						tm.press("q")
						tm.press(pressed...)
						got = picture(tm.emu)
					})
					golden.RequireEqual(t, got)
				})
			}
		}
	}
}
