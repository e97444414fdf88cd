package cite_test

import (
	"encoding/json"
	"flag"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/yuin/goldmark"
	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"pullquote/articles/cite"
)

// nasty is an article of which every part is what some form has a meaning for.
const nasty = `---
title: 'A_b $5 & {50%} #1 ~ ^x \end{a} [[b]] <c> *d* "e" ]]'
author: ['Zoë O’Łukasz', 'Quill & Sons', 'Anna van der Berg', 'Harbour Press Agency', 'Plato']
source: 'Post & <Co> _x_'
date: 2031-05-06
url: https://harbourpost.example/a_b?c=%20{x}&d=1#e
---

“Müller &amp; Søn cost \$5 \_net\_, \*all\* of it: 50% or #1, C:\\new, a{b}c ~x^2 \[\[x\]\] &lt;b&gt; Москва — ‘yes’, TY  - x,” said Ada Quill.

ER ran.
`

// words of a citation that a reader of any form must find in it.
func nastyCitation(t *testing.T) *cite.Citation {
	t.Helper()
	return starting(t, source(t, nasty), "Müller & Søn cost $5 _net_, *all* of it: 50% or #1, C:\\new")
}

// An entry of BibTeX is read by a reader of its grammar: braces that match, fields with
// values in braces.
func TestBibTeXIsReadAgain(t *testing.T) {
	t.Parallel()
	c := nastyCitation(t)
	entry := readBibTeX(t, c.As(cite.BibTeX))
	for field, want := range map[string]string{
		"title":  `A_b $5 & {50%} #1 ~ ^x \end{a} [[b]] <c> *d* "e" ]]`,
		"author": "O’Łukasz, Zoë and Quill & Sons and van der Berg, Anna and Harbour Press Agency and Plato",
		"date":   "2031-05-06", "year": "2031", "month": "5",
		"journal": "Post & <Co> _x_",
		"annote":  "“" + c.Line() + "” — Ada Quill",
	} {
		if got := untex(entry[field]); got != want {
			t.Errorf("%s is %s, and not %s", field, got, want)
		}
	}
	if got := entry["url"]; got != "https://harbourpost.example/a_b?c=%20%7Bx%7D&d=1#e" {
		t.Errorf("url is %s", got)
	}
	for _, by := range []string{"{Quill \\& Sons}", "{Plato}", "{Harbour Press Agency}"} {
		if !strings.Contains(entry["author"], by) {
			t.Errorf("%s may be taken apart: %s", by, entry["author"])
		}
	}
}

// readBibTeX reads one entry.
func readBibTeX(t testing.TB, text string) map[string]string {
	t.Helper()
	head := regexp.MustCompile(`^@(article|misc)\{([a-z0-9-]+),\n`).FindStringSubmatch(text)
	if head == nil || !strings.HasSuffix(text, "\n}") {
		t.Fatalf("no entry: %s", text)
	}
	rest := strings.TrimSuffix(text[len(head[0]):], "\n}")
	fields := map[string]string{"": head[2]}
	for rest != "" {
		field := regexp.MustCompile(`^ *([a-z]+) = \{`).FindStringSubmatch(rest)
		if field == nil {
			t.Fatalf("no field: %s", rest)
		}
		depth, i := 1, len(field[0])
		for start := i; depth > 0; i++ {
			switch {
			case i >= len(rest):
				t.Fatalf("a brace is open in %s", rest)
			case rest[i] == '{':
				depth++
			case rest[i] == '}':
				if depth--; depth == 0 {
					fields[field[1]] = rest[start:i]
				}
			}
		}
		rest = strings.TrimPrefix(rest[i:], ",\n")
	}
	return fields
}

var command = regexp.MustCompile("\\{\\\\([a-zA-Z]+|[`'^~=.\"])(?:\\{(.)\\})?\\}")

// untex is what LaTeX sets.
func untex(s string) string {
	signs := map[string]string{
		"textbackslash": `\`, "textbraceleft": "\x01", "textbraceright": "\x02", "textasciitilde": "~", "textasciicircum": "^", "l": "ł", "L": "Ł", "o": "ø", "O": "Ø", "ss": "ß",
		"textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’", "textendash": "–", "textemdash": "—", "textellipsis": "…",
		"ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "i": "ı",
	}
	accents := map[string]string{"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", `"`: "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331"}
	s = regexp.MustCompile(`\\([&%$#_])`).ReplaceAllString(s, "$1")
	s = command.ReplaceAllStringFunc(s, func(m string) string {
		part := command.FindStringSubmatch(m)
		if part[2] != "" {
			return norm.NFC.String(part[2] + accents[part[1]])
		}
		return signs[part[1]]
	})
	return strings.NewReplacer("{", "", "}", "", "\x01", "{", "\x02", "}").Replace(s)
}

// RIS is lines of a tag and a value.
func TestRISIsReadAgain(t *testing.T) {
	t.Parallel()
	c := nastyCitation(t)
	got := readRIS(t, c.As(cite.RIS))
	for tag, want := range map[string][]string{
		"TY": {"NEWS"}, "TI": {`A_b $5 & {50%} #1 ~ ^x \end{a} [[b]] <c> *d* "e" ]]`}, "T2": {"Post & <Co> _x_"}, "PY": {"2031"}, "DA": {"2031/05/06"},
		"AU": {"O’Łukasz, Zoë", "Quill & Sons", "van der Berg, Anna", "Harbour Press Agency", "Plato"}, "N1": {"“" + c.Line() + "” — Ada Quill"}, "ID": {c.Key()}, "ER": {""},
	} {
		if !slices.Equal(got[tag], want) {
			t.Errorf("%s is %q, and not %q", tag, got[tag], want)
		}
	}
}

func readRIS(t testing.TB, text string) map[string][]string {
	t.Helper()
	got := map[string][]string{}
	for line := range strings.SplitSeq(text, "\n") {
		if !regexp.MustCompile(`^[A-Z][A-Z0-9]  - `).MatchString(line) {
			t.Fatalf("no line of RIS: %q", line)
		}
		got[line[:2]] = append(got[line[:2]], line[6:])
	}
	if !strings.HasPrefix(text, "TY  - ") || !strings.HasSuffix(text, "\nER  - ") {
		t.Fatalf("no record: %s", text)
	}
	return got
}

// cslSchema is the schema that CSL-JSON is validated against. Ours says of each member that
// is written what it is, and lets no others pass. CSL has one of all that its input may be,
// https://resource.citationstyles.org/schema/latest/input/json/csl-data.json:
//
//	go test ./articles/cite -csl "$PWD/csl-data.json"
var cslSchema = flag.String("csl", filepath.Join("testdata", "csl-items.json"), "the schema that CSL-JSON is validated against")

// fitsCSL is the schema, read once.
var fitsCSL = sync.OnceValues(func() (*jsonschema.Schema, error) {
	return jsonschema.NewCompiler().Compile(*cslSchema)
})

// What does not fit a schema of CSL's is told: a member that there is not, a number in place
// of a text, a date of no parts, a type of another world.
func TestWhatIsNoCSLIsTold(t *testing.T) {
	t.Parallel()
	const item = `[{"id": "quill2031-41d08e33", "type": "webpage", "title": "Ferries", "annote": "“We wait”", "issued": {"date-parts": [[2031, 5, 6]]}, "author": [{"literal": "Plato"}]}]`
	if err := validCSL(item); err != nil {
		t.Fatal(err)
	}
	for old, bad := range map[string]string{
		`"title"`: `"titel"`, `"Ferries"`: `7`, `[2031, 5, 6]`: `[]`, `"webpage"`: `"web page"`, `"literal"`: `"name"`, `"id": "quill2031-41d08e33", `: ``, `[{"id"`: `{"id"`,
	} {
		if doc := strings.Replace(item, old, bad, 1); validCSL(doc) == nil {
			t.Errorf("it passes: %s", doc)
		}
	}
}

// validCSL validates a text against the schema.
func validCSL(doc string) error {
	schema, err := fitsCSL()
	if err != nil {
		return err
	}
	it, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
	if err != nil {
		return err
	}
	return schema.Validate(it)
}

func TestCSLIsAsItsSchemaSays(t *testing.T) {
	t.Parallel()
	for _, text := range []string{ferries, nasty, "“We wait,” said Ada Quill.\n"} {
		for _, c := range source(t, text).Quotes() {
			checkCSL(t, c.As(cite.CSL))
		}
	}
}

func checkCSL(t testing.TB, doc string) {
	t.Helper()
	if err := validCSL(doc); err != nil {
		t.Errorf("%v in %s", err, doc)
	}
}

// terms are those of http://www.w3.org/ns/anno.jsonld that are used.
var terms = []string{
	"@context", "id", "type", "motivation", "body", "value", "format", "purpose", "target", "source", "selector", "exact", "prefix", "suffix", "start", "end",
}

// An annotation has terms of its context alone, and its selectors lead to the words.
func TestAnAnnotationLeadsToTheWords(t *testing.T) {
	t.Parallel()
	for _, text := range []string{ferries, nasty} {
		s := source(t, text)
		for _, c := range s.Quotes() {
			checkAnnotation(t, s.Article.Text, c.As(cite.Annotation))
		}
	}
}

func checkAnnotation(t testing.TB, text, doc string) {
	t.Helper()
	var note struct {
		Context string `json:"@context"`
		ID      string
		Type    string
		Target  []struct {
			Source   string
			Selector []struct {
				Type                  string
				Exact, Prefix, Suffix string
				Start, End            int
			}
		}
	}
	if err := json.Unmarshal([]byte(doc), &note); err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?m)^ *"([^"]+)":`).FindAllStringSubmatch(doc, -1) {
		if !slices.Contains(terms, m[1]) {
			t.Errorf("%s is no term", m[1])
		}
	}
	if note.Context != "http://www.w3.org/ns/anno.jsonld" || note.Type != "Annotation" || !regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(note.ID) {
		t.Errorf("it is %+v", note)
	}
	runes := []rune(text)
	for _, target := range note.Target {
		words, place := target.Selector[0], target.Selector[1]
		if words.Type != "TextQuoteSelector" || place.Type != "TextPositionSelector" || string(runes[place.Start:place.End]) != words.Exact {
			t.Errorf("%+v do not lead to the same words", target.Selector)
		}
		if !strings.HasSuffix(string(runes[:place.Start]), words.Prefix) || !strings.HasPrefix(string(runes[place.End:]), words.Suffix) || utf8.RuneCountInString(words.Prefix) > 32 {
			t.Errorf("%+v is elsewhere", words)
		}
	}
}

// HTML is parsed as browsers parse it, and holds the words as text.
func TestHTMLHoldsTheWordsAsText(t *testing.T) {
	t.Parallel()
	c := nastyCitation(t)
	root, err := html.Parse(strings.NewReader("<!DOCTYPE html><body>" + c.As(cite.HTML)))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && !slices.Contains([]string{"html", "head", "body", "figure", "blockquote", "p", "figcaption", "cite", "a", "time"}, n.Data) {
			t.Errorf("there is a %s", n.Data)
		}
		if n.Type == html.TextNode && n.Parent != nil {
			said[n.Parent.Data] += n.Data
		}
	}
	if said["p"] != "“"+c.Words()+"”" || said["cite"] != `A_b $5 & {50%} #1 ~ ^x \end{a} [[b]] <c> *d* "e" ]]` || !strings.Contains(said["figcaption"], "Post & <Co> _x_") {
		t.Errorf("it says %q", said)
	}
}

// Markdown sets the words as they are spelled.
func TestMarkdownSetsTheWords(t *testing.T) {
	t.Parallel()
	c := nastyCitation(t)
	var b strings.Builder
	if err := goldmark.Convert([]byte(c.As(cite.Markdown)), &b); err != nil {
		t.Fatal(err)
	}
	got := html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(b.String(), ""))
	if !strings.Contains(got, c.Words()) || !strings.Contains(got, `A_b $5 & {50%} #1 ~ ^x \end{a} [[b]] <c> *d* "e" ]]`) || strings.Count(b.String(), "<a ") != 1 {
		t.Errorf("it sets %s", b.String())
	}
}

// In org the words are what stands there without its escapes, and no sign has a meaning.
func TestOrgSetsTheWords(t *testing.T) {
	t.Parallel()
	c := nastyCitation(t)
	checkOrg(t, c)
	if got := c.As(cite.Org); strings.Count(got, "[[") != 1 || strings.Count(got, "]]") != 1 {
		t.Errorf("another link is in %s", got)
	}
}

var orgBegins = regexp.MustCompile(`^(\*+ |#|\||:|- |\+ |\d+[.)] )`)

func checkOrg(t testing.TB, c *cite.Citation) {
	t.Helper()
	doc := c.As(cite.Org)
	rest, begins := strings.CutPrefix(doc, "#+begin_quote\n")
	words, _, ends := strings.Cut(rest, "\n#+end_quote\n— ")
	if !begins || !ends {
		t.Fatalf("no block: %s", doc)
	}
	for line := range strings.SplitSeq(words, "\n") {
		if orgBegins.MatchString(line) {
			t.Errorf("a line begins something: %q", line)
		}
	}
	plain := strings.NewReplacer(`\zwnj{}`, "", `\under{}`, "_", `\asciicirc{}`, "^", `\dollar{}`, "$").Replace(words)
	if !strings.Contains(plain, strings.TrimSpace(strings.Split(c.Words(), "\n")[0])) {
		t.Errorf("%q is not in %q", c.Words(), plain)
	}
}
