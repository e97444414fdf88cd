package cite

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"pullquote/articles/clean"
)

// Item is a citation as CSL-JSON has it: the members are those of its schema.
type Item struct {
	ID        string  `json:"id"`
	Type      string  `json:"type"`
	Title     string  `json:"title"`
	Author    []csl   `json:"author,omitempty"`
	Container string  `json:"container-title,omitempty"`
	Issued    *issued `json:"issued,omitempty"`
	URL       string  `json:"URL,omitempty"`
	Language  string  `json:"language,omitempty"`
	Annote    string  `json:"annote"`
}

type csl struct {
	Family  string `json:"family,omitempty"`
	Given   string `json:"given,omitempty"`
	Literal string `json:"literal,omitempty"`
}

type issued struct {
	Parts [][]int `json:"date-parts"`
}

// Item is the citation as an item of CSL-JSON.
func (c *Citation) Item() Item {
	a := c.of.Article
	i := Item{
		ID: c.Key(), Type: "webpage", Title: c.title(), Container: clean.Line(a.Source),
		URL: clean.Line(a.URL), Language: clean.Line(a.Language), Annote: c.annote(),
	}
	if i.Container != "" {
		i.Type = "article-newspaper"
	} else if i.URL == "" {
		i.Type = "document"
	}
	for _, by := range c.authors() {
		i.Author = append(i.Author, csl{by.family, by.given, by.literal})
	}
	if at := a.Published; !at.IsZero() {
		i.Issued = &issued{[][]int{{at.Year(), int(at.Month()), at.Day()}}}
	}
	return i
}

// csl is the citation as a list of one item, which is how programs read them.
func (c *Citation) csl() string { return indented([]Item{c.Item()}) }

// annotation is the citation as a W3C annotation.
func (c *Citation) annotation() string { return indented(c.Note(c.of.points())) }

// indented is a value as JSON in which nothing acts on a terminal.
func indented(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(v) // of texts and numbers, which are always JSON
	return string(clean.JSON(bytes.TrimSuffix(b.Bytes(), []byte("\n"))))
}

// Note is a citation as an annotation of W3C's Web Annotation Data Model: its body says
// whose the words are, and its target where they stand.
type Note struct {
	Context    string   `json:"@context"`
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation string   `json:"motivation"`
	Body       []body   `json:"body,omitempty"`
	Target     []target `json:"target"`
}

type body struct {
	Type    string `json:"type"`
	Value   string `json:"value"`
	Format  string `json:"format"`
	Purpose string `json:"purpose"`
}

type target struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

// selector is one by words, or one by positions, which count code points.
type selector struct {
	Type   string  `json:"type"`
	Exact  *string `json:"exact,omitempty"`
	Prefix *string `json:"prefix,omitempty"`
	Suffix *string `json:"suffix,omitempty"`
	Start  *int    `json:"start,omitempty"`
	End    *int    `json:"end,omitempty"`
}

// aroundCells is how many code points of the text around the words an annotation holds.
const aroundCells = 32

// Note is the citation as an annotation. at counts the code points of the article's text
// before a byte of it.
func (c *Citation) Note(at func(offset int) int) Note {
	n := Note{Context: "http://www.w3.org/ns/anno.jsonld", ID: c.urn(), Type: "Annotation", Motivation: "highlighting"}
	if who := c.attribution(); who != "" {
		n.Motivation = "identifying"
		n.Body = []body{{"TextualBody", who, "text/plain", "identifying"}}
	}
	text := c.of.Article.Text
	for _, part := range c.parts {
		exact, prefix, suffix := part.Of(text), lastRunes(text[:part.Start]), firstRunes(text[part.End:])
		start, end := at(part.Start), at(part.End)
		n.Target = append(n.Target, target{c.of.iri(), []selector{
			{Type: "TextQuoteSelector", Exact: &exact, Prefix: &prefix, Suffix: &suffix},
			{Type: "TextPositionSelector", Start: &start, End: &end},
		}})
	}
	return n
}

// points counts code points from the start for each offset.
func (s *Source) points() func(int) int {
	return func(offset int) int { return utf8.RuneCountInString(s.Article.Text[:offset]) }
}

// lastRunes and firstRunes are what an annotation holds of the text before the words, and behind.
func lastRunes(text string) string {
	at := len(text)
	for n := 0; n < aroundCells && at > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}

func firstRunes(text string) string {
	at := 0
	for n := 0; n < aroundCells && at < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at]
}

// urn names an annotation, which has to have a name: the same for the same words in the
// same article.
func (c *Citation) urn() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %v %s", c.of.iri(), c.parts, c.parts[0].Of(c.of.Article.Text)))
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80 // a UUID of version 8, RFC 9562
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// iri names what is annotated: the article's address, or else its file.
func (s *Source) iri() string {
	switch path := filepath.ToSlash(s.Path); {
	case s.Article.URL != "":
		return s.Article.URL
	case filepath.IsAbs(s.Path):
		return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(path, "/")}).String()
	default:
		return (&url.URL{Path: path}).String()
	}
}
