package articles

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles/clean"
	"pullquote/articles/hidden"
)

// written reads what Markdown writes.
func written(t *testing.T, a *Article, tags ...string) *Article {
	t.Helper()
	again, err := Read(strings.NewReader(string(a.Markdown(tags))), Source{Name: "a.md"})
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// sameArticle reports what of an article was lost when it was written.
func sameArticle(t *testing.T, a, again *Article) {
	t.Helper()
	if a.Title != again.Title || !slices.Equal(a.Bylines, again.Bylines) || a.Source != again.Source || a.URL != again.URL || a.Language != again.Language {
		t.Errorf("got  %q %q %q %q %q\nwant %q %q %q %q %q", again.Title, again.Bylines, again.Source, again.URL, again.Language, a.Title, a.Bylines, a.Source, a.URL, a.Language)
	}
	if !a.Published.Equal(again.Published) || a.DateOnly != again.DateOnly {
		t.Errorf("got %v %v, want %v %v", again.Published, again.DateOnly, a.Published, a.DateOnly)
	}
	if got, want := bodyWords(again), bodyWords(a); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// bodyWords returns the words of an article without its title and bylines, in
// order of the alphabet: what stands above a headline may come to stand below. What
// shows nothing, or stands in for that, is no part of a word.
func bodyWords(a *Article) []string {
	var all []string
	seen := strings.NewReplacer(string(hidden.Sequence), "", string(hidden.StandIn), "", "\u00ad", "")
	for _, b := range a.Blocks {
		if b.Kind != Byline && (b.Kind != Title || !strings.EqualFold(clean.Line(b.Of(a.Text)), a.Title)) {
			all = append(all, strings.Fields(seen.Replace(b.Of(a.Text)))...)
		}
	}
	slices.Sort(all)
	return all
}

const crane = "“Not one boat leaves before the crane is mended,” said Ada Quill, who has run the harbour since 1998.\n\n" +
	"1984. was a year * of _storms_ # and of [brackets](not) <b>and</b> &amp; signs | bars at www.merrow.example and ~tildes~.\n\n" +
	"– Ben Ostler\n\n+ three + boats\n\n> He said so\n\n    indented\n"

func TestWhatIsWrittenReadsAsItWas(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"a.txt":  "The crane\n\nAda Quill | September 27, 2026 | 9:00pm EDT\n\n" + crane,
		"b.txt":  crane,
		"c.md":   "---\ntitle: \"A \\\"crane\\\" \\\\ ours: #1\"\nauthor: [Ada Quill, Ben Ostler]\nurl: https://harbourpost.example/crane\ndate: 2026-09-27\nlang: en\nsource: The Harbour Post\n---\n\n# Another\n\nBy Ada Quill\n\n## More\n\n* one\n* two\n\n> " + crane + "[1]: https://merrow.example\n",
		"d.html": `<html lang="fr"><head><title>La grue | Le Port</title><meta name="author" content="Ada Quill"><meta property="article:published_time" content="2026-09-27T21:00:00-04:00"></head><body><article><h1>La grue est cassée</h1><p>Par Ada Quill</p><p>` + strings.Repeat("Il faut réparer la grue * du port, dit-elle. ", 20) + `</p><ul><li>un<li>deux</ul><table><tr><td>a<td>b</table></article></body></html>`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, err := Read(strings.NewReader(text), Source{Name: name})
			if err != nil {
				t.Fatal(err)
			}
			sameArticle(t, a, written(t, a, "port", "crane: ours"))
		})
	}
}

func TestWhatATerminalWouldHaveActedOnIsNotWritten(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“The \x1b[1mcrane\x1b[0m, and the b\bboat,” she said.": "“The crane, and the boat,” she said.",
		"\x1b[31mShe\x1b[0m left.":                              "She left.",
		"1\x1b[0m. May was the day.":                            "1\\. May was the day.",
		"\x1b[1m#\x1b[0m one":                                   "\\# one",
	} {
		a, err := Read(strings.NewReader("The crane\n\nAda Quill spoke on Friday.\n\n"+text), Source{Name: "a.txt"})
		if err != nil {
			t.Fatal(err)
		}
		if got := string(a.Markdown(nil)); !strings.HasSuffix(got, "\n\n"+want+"\n") {
			t.Errorf("%q is written as %q", text, got)
		}
		sameArticle(t, a, written(t, a))
	}
}

func TestATitleThatEndsInASignIsSetOnce(t *testing.T) {
	t.Parallel()
	for _, title := range []string{"Lessons in C#", "The plan *", "Number 1 #", "One ## #", "What is left of _", "#", `The path C:\`, `C:\#`} {
		a, err := Read(strings.NewReader("<p>Ada Quill teaches it.</p>"), Source{Name: "a.html", Whole: true})
		if err != nil {
			t.Fatal(err)
		}
		a.Know(Facts{Title: title})
		sameArticle(t, a, written(t, a))
	}
}

func TestANameOnALineOfItsOwnStaysAByline(t *testing.T) {
	t.Parallel()
	for _, by := range []string{"Ada Quier\nSeptember 27, 2026", "Ada Quier\n| September 27, 2026", "By Ada Quier\nHarbour Post", "Ada Quier"} {
		a, err := Read(strings.NewReader("The crane\n\n"+by+"\n\nNot one boat leaves before noon, and nobody knows why."), Source{Name: "a.txt"})
		if err != nil {
			t.Fatal(err)
		}
		sameArticle(t, a, written(t, a))
	}
}

func TestFactsStandBeforeWhatAnArticleTells(t *testing.T) {
	t.Parallel()
	a, err := Read(strings.NewReader("<p>“Not one boat.”</p>"), Source{Name: "a.html", Whole: true})
	if err != nil {
		t.Fatal(err)
	}
	when := time.Date(2026, 5, 3, 9, 0, 0, 0, time.UTC)
	a.Know(Facts{Title: "The\x1b[2J crane\n", Authors: []string{"By Ada Quill and Ben Ostler"}, Source: "Post", URL: "javascript:alert(1)", Published: when, Language: "en_GB"})
	if a.Title != "The␛[2J crane" || !slices.Equal(a.Bylines, []string{"Ada Quill", "Ben Ostler"}) || a.URL != "" || a.Language != "en-GB" || !a.Published.Equal(when) {
		t.Errorf("got %+v", a)
	}
	sameArticle(t, a, written(t, a))
	a.Know(Facts{})
	if a.Title == "" || a.Source != "Post" {
		t.Error("empty facts took what was known")
	}
}

func TestWholeKeepsWhatReadabilityWouldDrop(t *testing.T) {
	t.Parallel()
	const page = `<div class="sidebar"><p>Short.</p></div><div class="comment"><p>` + "“Not one boat,” said Ada Quill. “Not today, not tomorrow, and not before the crane is mended.”" + `</p></div><div id="footer"><p>The end.</p></div>`
	a, err := Read(strings.NewReader(page), Source{Name: "a.html", Whole: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Short.", "Not one boat", "The end."} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("%q is missing in %q", want, a.Text)
		}
	}
}

func TestFrontMatterFitsWhereAListReadsIt(t *testing.T) {
	t.Parallel()
	a := &Article{Title: strings.Repeat("crane ", 40), Body: "One."}
	var tags []string
	for range 500 {
		tags = append(tags, "harbour")
		a.Bylines = append(a.Bylines, strings.Repeat("Quill ", 10))
	}
	text := a.Markdown(tags)
	if f := frontMatter(string(text[:summaryBytes])); f == (fence{}) {
		t.Error("the front matter is too long for a list")
	}
}

func FuzzWriteRead(f *testing.F) {
	f.Add("The crane\n\nAda Quill | September 27, 2026\n\n"+crane, "a.txt", "", "")
	f.Add("---\ntitle: x\n---\n# y\n\n"+crane, "b.md", "It's \"so\": \\", "Ada Quill and Ben")
	f.Add("<html><body><h1>x</h1><p>By Ada Quill</p><p>“Not *one* boat,” she said.</p></body></html>", "c.html", "# x", "[")
	f.Fuzz(func(t *testing.T, text, name, title, author string) {
		a, err := Read(strings.NewReader(text), Source{Name: name, Whole: true})
		if err != nil {
			return
		}
		a.Know(Facts{Title: title, Authors: []string{author}})
		if a.Title == "" || len(a.Title) > 500 || len(a.Bylines) > 5 || len(a.Source) > 200 || len(a.URL) > 500 {
			return
		}
		sameArticle(t, a, written(t, a))
	})
}
