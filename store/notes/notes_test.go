package notes

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pullquote/articles/anchor"
	"pullquote/articles/quotes"
	"pullquote/store"
)

const ferry = "Ferries stay in port\n\nThe board closed the port. “Not one boat will leave,” said Ada Quill, its director. Tom Reed would not wait.\n"

// on is a note on words of the ferry's text.
func on(words string, b Body) Note {
	at := strings.Index(ferry, words)
	n := Note{Body: b}
	n.ID, n.On, n.Title = store.NewID(), store.Sighting{Key: "k", Path: "/news/ferry.txt"}, "Ferries stay in port"
	n.Words = anchor.Of(ferry, quotes.Span{Start: at, End: at + len(words)})
	n.Created, n.Modified = time.Date(2031, 5, 6, 7, 8, 9, 0, time.UTC), time.Date(2031, 5, 7, 7, 8, 9, 0, time.UTC)
	n.Annotation = n.Kept()
	return n
}

// strict are the members that the Web Annotation Data Model and its context give an
// annotation, and no others: what is written must fit in here.
type strict struct {
	Context    string       `json:"@context"`
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	Motivation string       `json:"motivation"`
	Created    time.Time    `json:"created"`
	Modified   time.Time    `json:"modified"`
	Body       []strictBody `json:"body"`
	Target     struct {
		Type   string `json:"type"`
		Source struct {
			ID        string `json:"id"`
			Type      string `json:"type"`
			Canonical string `json:"canonical"`
			Title     string `json:"dc:title"`
		} `json:"source"`
		StyleClass string           `json:"styleClass"`
		Selector   []strictSelector `json:"selector"`
	} `json:"target"`
}

type strictBody struct {
	Type    string `json:"type"`
	Value   string `json:"value"`
	Format  string `json:"format"`
	Purpose string `json:"purpose"`
}

type strictSelector struct {
	Type   string  `json:"type"`
	Exact  *string `json:"exact"`
	Prefix *string `json:"prefix"`
	Suffix *string `json:"suffix"`
	Start  *int    `json:"start"`
	End    *int    `json:"end"`
}

// valid reads an annotation by the rules of the model.
func valid(t *testing.T, data []byte) (w strict) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.DisallowUnknownFields()
	if err := d.Decode(&w); err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	if w.Context != Context || w.Type != "Annotation" || !strings.Contains(w.ID, ":") || w.Target.Source.ID == "" || w.Target.Type != "SpecificResource" {
		t.Errorf("%s", data)
	}
	for _, b := range w.Body {
		if b.Type != "TextualBody" || b.Value == "" || b.Purpose != "commenting" && b.Purpose != "tagging" {
			t.Errorf("body %+v", b)
		}
	}
	for _, s := range w.Target.Selector {
		quote, position := s.Exact != nil && s.Prefix != nil && s.Suffix != nil, s.Start != nil && s.End != nil && *s.Start < *s.End
		if s.Type == "TextQuoteSelector" && (!quote || position) || s.Type == "TextPositionSelector" && (quote || !position) || !strings.HasPrefix(s.Type, "Text") {
			t.Errorf("selector %+v", s)
		}
	}
	return w
}

func TestANoteGoesOutAndComesInAsItWas(t *testing.T) {
	t.Parallel()
	for _, n := range []Note{
		on("Not one boat", Body{Color: Pink, Text: "ask *Quill*\n\nwhy", Tags: []string{"harbour", "work in progress"}}),
		on("Tom Reed", Body{Color: Green}),
		on("closed the port", Body{Tags: []string{"port"}}),
	} {
		p := Place(ferry, []Note{n})[0]
		data, err := json.Marshal(p.Web(func(at int) int { return utf8.RuneCountInString(ferry[:at]) }))
		if err != nil {
			t.Fatal(err)
		}
		w := valid(t, data)
		position := w.Target.Selector[1]
		if got := string([]rune(ferry)[*position.Start:*position.End]); got != n.Words.Exact {
			t.Errorf("the position is that of %q", got)
		}
		back, err := From(data)
		if err != nil || len(back.Notes) != 1 || len(back.Told) > 0 {
			t.Fatal(back, err)
		}
		got := back.Notes[0]
		got.Words.Start, got.Words.End, got.Seen = n.Words.Start, n.Words.End, n.Seen
		got.Annotation = got.Kept()
		if want, is := fmt.Sprintf("%+v", n.Annotation), fmt.Sprintf("%+v", got.Annotation); want != is {
			t.Errorf("got  %s\nwant %s", is, want)
		}
	}
}

func TestExportsOfOthersAreRead(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ data, want, told string }{
		"Hypothesis's client": {
			`{"export_date":"2031-05-06","annotations":[{"id":"a1","created":"2031-05-06T07:08:09.000000+00:00","updated":"2031-05-06T07:08:09.000000+00:00","uri":"https://post.example/ferry#top","text":"ask","tags":["sea"],
			"document":{"title":["Ferries"]},"target":[{"source":"https://post.example/ferry","selector":[{"type":"RangeSelector"},{"type":"TextQuoteSelector","exact":"Not one boat","prefix":"port. “","suffix":" will"}]}]}]}`,
			"https://hypothes.is/a/a1 https://post.example/ferry Ferries “Not one boat” ask [sea]  commenting; ", "map[]",
		},
		"Hypothesis's interface": {
			`{"total":1,"rows":[{"id":"a2","uri":"https://post.example/ferry","text":"of the page","target":[{"source":"https://post.example/ferry"}]}]}`,
			"https://hypothes.is/a/a2 https://post.example/ferry  “” of the page []  commenting; ", "map[]",
		},
		"Readwise's table": {
			"\ufeffHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n\"Not one, boat\",The Sea,Reed,,ask,orange,\"a,b\",page,1,2031-05-06 07:08:09+00:00,\r\n",
			"urn:sha256:* urn:readwise:The Sea The Sea “Not one, boat” ask [a b] yellow commenting; ", "map[]",
		},
		"Readwise's interface": {
			`{"count":1,"results":[{"user_book_id":7,"title":"The Sea","source_url":"https://post.example/sea","highlights":[{"id":12,"text":"a boat","note":"","color":"blue","highlighted_at":"2031-05-06T07:08:09Z","tags":[{"name":"sea"}]},{"id":13,"text":"","note":""}]}]}`,
			"urn:readwise:12 https://post.example/sea The Sea “a boat”  [sea] blue highlighting; ", "map[" + withoutAnything + ":1]",
		},
		"an annotation of the model's simplest kind": {
			`{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://example.org/anno1","type":"Annotation","body":"http://example.org/post1","target":"http://example.com/page1"}`,
			"http://example.org/anno1 http://example.com/page1  “” http://example.org/post1 []  commenting; ", "map[]",
		},
		"a page of annotations, with a motivation that nobody knows": {
			`{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[{"id":"x:1","type":"Annotation","motivation":["grumbling","tagging"],"body":[{"type":"TextualBody","value":"no","purpose":["commenting"]}],"target":{"source":"https://post.example/ferry","selector":{"type":"TextQuoteSelector","exact":"boat"}}}]}`,
			"x:1 https://post.example/ferry  “boat” no []  commenting; ", "map[" + unknownMotivation + ":1]",
		},
		"one that is about no article": {
			`[{"id":"x:1","type":"Annotation","body":"no","target":{"selector":{"type":"TextQuoteSelector","exact":"boat"}}}]`, "", "map[" + withoutArticle + ":1]",
		},
		"hostile text": {
			`[{"id":"x:1\u001b]0;","type":"Annotation","body":{"value":"\u001b[31mred\u202e"},"target":{"source":{"id":"https://post.example/f","dc:title":"The\u0007 ferry"},"selector":{"type":"TextQuoteSelector","exact":"bo\u001bat"}}}]`,
			"x:1␛]0; https://post.example/f The␇ ferry “bo␛at” ␛[31mred\ufffd []  commenting; ", "map[]",
		},
	} {
		r, err := From([]byte(c.data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := ""
		for _, n := range r.Notes {
			if strings.HasPrefix(n.ID, "urn:sha256:") {
				n.ID = "urn:sha256:*"
			}
			got += fmt.Sprintf("%s %s %s “%s” %s %s %s %s; ", n.ID, n.Address, n.Title, n.Words.Exact, n.Text, n.Tags, n.Color, n.Kept().Motivation)
		}
		if told := fmt.Sprint(r.Told); got != c.want || told != c.told {
			t.Errorf("%s:\n got %q %s\nwant %q %s", name, got, told, c.want, c.told)
		}
	}
	for _, no := range []string{"", "{}", "[1]", "[", `{"annotations":[{}]}`, "a,b\n1,2\n", "<html>"} {
		if r, err := From([]byte(no)); err == nil && (len(r.Notes) > 0 || no != "" && r.Whose != "") {
			t.Errorf("%q is read as %+v", no, r)
		}
	}
}

func TestHugeNotesAreCutAndThatIsSaid(t *testing.T) {
	t.Parallel()
	tags := strings.Repeat(`{"type":"TextualBody","purpose":"tagging","value":"t"},`, 3) + `{"type":"TextualBody","purpose":"tagging","value":"` + strings.Repeat("x", 70) + `"}`
	data := fmt.Sprintf(`{"id":"x:1","type":"Annotation","body":[{"value":"%s"},%s],"target":{"source":"https://post.example/a","selector":{"type":"TextQuoteSelector","exact":"%s","prefix":"%s","suffix":"%s"}}}`,
		strings.Repeat("é", 1<<20), tags, strings.Repeat("w ", 1<<20), strings.Repeat("p", 1<<20), strings.Repeat("s", 1<<20))
	r, err := From([]byte(data))
	if err != nil || len(r.Notes) != 1 || r.Told[wasCut] != 1 {
		t.Fatal(len(r.Notes), r.Told, err)
	}
	n := r.Notes[0]
	if len(n.Text) > longestText || len(n.Words.Exact) > longestText || len(n.Words.Prefix)+len(n.Words.Suffix) > 2*longestAround || len(n.Tags) != 1 || !utf8.ValidString(n.Text) {
		t.Errorf("kept are %d bytes of text, %d of words, %q", len(n.Text), len(n.Words.Exact), n.Tags)
	}
}

func TestWordsOfALineThatBeginWithASignAreTags(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"ask Quill #harbour  #pier": "“ask Quill” [harbour pier] ask Quill #harbour #pier",
		"#1 of many, and # alone":   "“of many, and # alone” [1] of many, and # alone #1",
		"two\n\nlines #a":           "“two\n\nlines” [a] two\n\nlines #a",
		"":                          "“” [] ",
	} {
		b := Body{Color: Blue, Tags: []string{"gone"}}.Written(line)
		if got := fmt.Sprintf("“%s” %s %s", b.Text, b.Tags, b.Line()); got != want || b.Color != Blue {
			t.Errorf("%q is %s, want %s", line, got, want)
		}
	}
}

func TestNotesArePlacedAndThoseThatAreLostStandLast(t *testing.T) {
	t.Parallel()
	all := []Note{on("Not one boat", Body{}), on("Tom Reed", Body{}), on("closed the port", Body{})}
	got := ""
	for _, p := range Place(strings.Replace(ferry, "closed the port", "said nothing", 1), all) {
		got += fmt.Sprint(p.Words.Exact, " ", p.Found, "; ")
	}
	if want := "Not one boat true; Tom Reed true; closed the port false; "; got != want {
		t.Errorf("got %s", got)
	}
}

func TestADocumentIsWrittenOverItsOwnFileAlone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(title, id, document, name string, changed bool) {
		t.Helper()
		file, is, err := Keep(dir, title, id, document)
		if err != nil || filepath.Base(file) != name || is != changed {
			t.Errorf("%s: %q, %v, %v", title, file, is, err)
		}
	}
	mine := filepath.Join(dir, "Ferries stay.md")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	write("Ferries/stay", "k", "one", "Ferries stay (2).md", true)
	write("Ferries/stay", "k", "one", "Ferries stay (2).md", false)
	write("Ferries/stay", "k", "two", "Ferries stay (2).md", true)
	write("Ferries/stay", "other", "one", "Ferries stay (3).md", true)
	write("../..", "k", "one", "article.md", true)
	write("\x1b[31m"+strings.Repeat("x", 400), "k", "one", "␛ 31m"+strings.Repeat("x", 93)+".md", true)
	for id, want := range map[string]bool{"k": true, "nobody": false} {
		if dropped, err := Drop(dir, "Ferries/stay", id); err != nil || dropped != want {
			t.Errorf("of %s dropped is %v, %v", id, dropped, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "Ferries stay (2).md")); err == nil {
		t.Error("the file of an article without notes is left")
	}
	if was, err := os.ReadFile(mine); err != nil || string(was) != "mine" {
		t.Errorf("somebody's own file is %q, %v", was, err)
	}
}

func TestADocumentHoldsAllThatIsNoted(t *testing.T) {
	t.Parallel()
	all := Place(ferry, []Note{on("Not one boat", Body{Color: Pink, Text: "ask *Quill*", Tags: []string{"work in progress"}}), on("Tom Reed", Body{})})
	all[1].Found = false
	want := "# Ferries \\*stay\\*\n\n<https://post.example/a>\n\n> Not one boat\n\nask *Quill*\n\n*pink · #work-in-progress · 2031-05-07*\n\n## Words that are gone\n\n> Tom Reed\n\n*yellow · 2031-05-07*\n"
	if got := Document("Ferries *stay*", "https://post.example/a", "", all); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func FuzzFrom(f *testing.F) {
	f.Add([]byte(`{"annotations":[{"id":"a","uri":"https://a.example","text":"t","target":[{"selector":[{"type":"TextQuoteSelector","exact":"x"}]}]}]}`))
	f.Add([]byte(`[{"id":"a","type":"Annotation","motivation":"tagging","body":[{"value":"v","purpose":"tagging"}],"target":{"source":{"id":"file:///a"},"styleClass":"pink"}}]`))
	f.Add([]byte("Highlight,Book Title\nx,y\n"))
	f.Add([]byte(`{"results":[{"highlights":[{"text":"x","id":1}],"title":"t"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := From(data)
		if err != nil {
			return
		}
		for _, n := range r.Notes {
			kept := n.Kept()
			again, ok := Of(kept)
			if !ok || again.Text != n.Text || strings.ContainsAny(n.Text+n.Title+n.Address+n.ID+n.Words.Exact, "\x1b\x07\u202e") {
				t.Errorf("%+v", n)
			}
			if !utf8.ValidString(string(kept.Body)+kept.ID+kept.Address+kept.Title+kept.Words.Exact) || len(kept.ID) > 512 || len(kept.Address) > 4096 {
				t.Errorf("cannot be kept: %+v", n)
			}
		}
	})
}
