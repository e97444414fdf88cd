// Package notes has what a reader writes on articles: highlights in named colours,
// notes and tags, on some words or on all of an article.
//
// A Note is kept as an annotation (see store.Annotation), with a Body that this
// package alone understands, and goes out and comes in as the W3C's Web Annotation
// Data Model has it, in JSON-LD. What others export comes in too: Hypothesis's
// JSON, Readwise's CSV and JSON. All of that is somebody else's text until it was
// cleaned here, and it has bounds: a note of a megabyte is cut, and that is said.
package notes

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/articles/anchor"
	"pullquote/articles/clean"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store"
)

// Color is the name of a colour that words are highlighted in. The theme says what it
// looks like.
type Color string

// The colours.
const (
	Yellow Color = "yellow"
	Green  Color = "green"
	Blue   Color = "blue"
	Pink   Color = "pink"
)

// Colors are all colours; the first is that of a note which says none.
func Colors() []Color { return []Color{Yellow, Green, Blue, Pink} }

// Or is the colour, or the first of all where it is none of them.
func (c Color) Or() Color {
	if slices.Contains(Colors(), c) {
		return c
	}
	return Yellow
}

// Letter is what a colour is chosen by, and the sign that words have beside them which
// are highlighted in it.
func (c Color) Letter() string { return string(c.Or()[:1]) }

// Body is what is said of the words.
type Body struct {
	Color Color    `json:"color,omitempty"`
	Text  string   `json:"note,omitempty"` // in lines; may be Markdown
	Tags  []string `json:"tags,omitempty"` // as store.CleanTag leaves them
	From  string   `json:"from,omitempty"` // whose export it comes from: "Hypothesis"
}

// Note is a note with the words that it is about.
type Note struct {
	store.Annotation
	Body
}

// The motivations of the W3C's vocabulary that are notes. "editing" and the others are
// somebody else's: corrections, say.
const (
	highlighting = "highlighting"
	commenting   = "commenting"
	tagging      = "tagging"
)

// Motivations are those that notes are kept with.
func Motivations() []string {
	return []string{highlighting, commenting, tagging, "bookmarking", "describing", "questioning", "replying"}
}

// Of returns the note that an annotation is; false if it is none.
func Of(a store.Annotation) (n Note, ok bool) {
	if !slices.Contains(Motivations(), a.Motivation) {
		return Note{}, false
	}
	n.Annotation = a
	return n, json.Unmarshal(a.Body, &n.Body) == nil
}

// All returns the notes among annotations.
func All(some []store.Annotation) []Note {
	all := make([]Note, 0, len(some))
	for _, a := range some {
		if n, ok := Of(a); ok {
			all = append(all, n)
		}
	}
	return all
}

// Kept is the annotation that a note is kept as: a highlight with a text is a comment.
func (n Note) Kept() store.Annotation {
	a := n.Annotation
	a.Body, _ = json.Marshal(n.Body) // of texts, which are always JSON
	switch {
	case n.Text != "" && (a.Motivation == "" || a.Motivation == highlighting || a.Motivation == tagging):
		a.Motivation = commenting
	case a.Motivation == "" || a.Motivation == commenting && n.Text == "":
		a.Motivation = highlighting
	}
	return a
}

const (
	longestText = 64 << 10 // bytes of a note
	mostTags    = 50
)

// Written is the body that somebody has typed on a line, or in an editor: words that begin
// with # are tags. The colour stays.
func (b Body) Written(text string) Body {
	b.Text, b.Tags = "", nil
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		rest := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' })
		kept := slices.DeleteFunc(rest, func(w string) bool {
			tag, is := strings.CutPrefix(w, "#")
			if is = is && tag != "" && strings.Trim(tag, "#") != ""; is {
				b.Tags = append(b.Tags, tag)
			}
			return is
		})
		if len(kept) < len(rest) || len(b.Tags) == 0 {
			lines[i] = strings.Join(kept, " ")
		}
	}
	b.Text = strings.TrimSpace(strings.Join(lines, "\n"))
	b, _ = b.cleaned()
	return b
}

// Line is the body as it is typed: see Written.
func (b Body) Line() string {
	line := b.Text
	for _, tag := range b.Tags {
		line += " #" + strings.ReplaceAll(tag, " ", "-")
	}
	return strings.TrimSpace(line)
}

// cleaned is the body without what acts on a terminal, within its bounds. cut tells that
// there was more.
func (b Body) cleaned() (_ Body, cut bool) {
	if len(b.Text) > longestText {
		b.Text, cut = b.Text[:longestText], true
	}
	b.Text = strings.TrimSpace(clean.Text(strings.ReplaceAll(strings.ToValidUTF8(b.Text, ""), "\r", "")))
	b.From = clean.Line(b.From)
	var tags []string
	for _, tag := range b.Tags {
		tag, err := store.CleanTag(strings.ToValidUTF8(tag, "\ufffd"))
		if err != nil || len(tags) == mostTags {
			cut = true
			continue
		}
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	b.Tags = slices.Compact(tags)
	return b, cut
}

// Placed is a note and where its words stand in a text.
type Placed struct {
	Note
	At    quotes.Span // empty if it is lost, or about all of the article
	Found bool        // its words are there, or it is about all of the article
}

// Place finds the words of notes in a text: those in the text first, in its order, then
// those that are lost.
func Place(text string, all []Note) []Placed {
	in := anchor.Read(text)
	placed := make([]Placed, len(all))
	for i, n := range all {
		placed[i].Note = n
		if n.Words.Exact == "" {
			placed[i].Found = true
			continue
		}
		placed[i].At, placed[i].Found = in.Find(n.Words)
	}
	order.Stable(placed, func(a, b Placed) int {
		if a.Found != b.Found {
			return map[bool]int{true: -1, false: 1}[a.Found]
		}
		return cmp.Or(cmp.Compare(a.At.Start, b.At.Start), a.Created.Compare(b.Created))
	})
	return placed
}

// Quoted is the words of a note on one line, of so many letters at most.
func (n Note) Quoted(most int) string {
	words := clean.Line(strings.Join(strings.Fields(n.Words.Exact), " "))
	if utf8.RuneCountInString(words) <= most {
		return words
	}
	runes := []rune(words)
	return strings.TrimSpace(string(runes[:most-1])) + "…"
}
