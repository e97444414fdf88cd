// Package outline is the scene that shows an article at a glance, in the order of
// its text: its headings, who speaks first where, its figures and its notes, and what the reader
// has marked. Above them a line of blocks shows who speaks where, and how much.
// Choosing one goes there.
package outline

import (
	"sort"
	"strings"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/ui/page"
)

// kind tells what an entry of the outline is.
type kind uint8

const (
	heading kind = iota
	speaker
	figure
	note
	marked
)

// entry is a line of the outline.
type entry struct {
	kind
	at    quotes.Span // in the article's text: a quote's own span for a speaker
	level int         // of a heading: 0 for the highest there is
	who   int         // of a speaker: an index into Found.Speakers
	text  string      // on one clean line
	sign  string      // of what the reader has marked
}

// Mark is something that the reader has written on the article.
type Mark struct {
	At         quotes.Span // empty where its words are gone
	Sign, Text string
}

// Voices is who speaks in an article.
type Voices struct {
	quotes.Found
	Initials []string // of each speaker
	Reported bool     // reported speech counts as well
	Marks    []Mark   // and what the reader has marked
}

// longest is how many bytes of a heading or a caption are shown at most.
const longest = 400

// of makes an article's outline. It takes time linear in its length.
func of(a *articles.Article, v Voices) []entry {
	all := append(blocks(a), speakers(v)...)
	for _, s := range page.LinksOf(a).Notes() {
		all = append(all, entry{kind: note, at: s, text: brief(s.Of(a.Text))})
	}
	for _, m := range v.Marks {
		if m.At.Empty() {
			m.At = quotes.Span{Start: len(a.Text), End: len(a.Text)}
		}
		all = append(all, entry{kind: marked, at: m.At, text: brief(m.Text), sign: m.Sign})
	}
	order.Stable(all, func(x, y entry) int { return x.at.Start - y.at.Start })
	return leveled(all)
}

// blocks are the entries of headings and figures that the page sets: the title is in its head.
func blocks(a *articles.Article) (all []entry) {
	for _, b := range a.Blocks {
		k := map[articles.BlockKind]kind{articles.Subheading: heading, articles.Caption: figure}
		kind, ok := k[b.Kind]
		if text := brief(b.Of(a.Text)); ok && text != "" {
			all = append(all, entry{kind: kind, at: b.Span, text: text, level: level(a, b.Start)})
		}
	}
	return all
}

// brief is the beginning of a text on one line.
func brief(text string) string {
	return clean.Line(strings.ToValidUTF8(text[:min(len(text), longest)], ""))
}

// level is how many signs of a heading stand before the text at an offset in the
// Markdown, "##"; two where none do.
func level(a *articles.Article, at int) int {
	i := sort.Search(len(a.Runs), func(i int) bool { return a.Runs[i].Text.End > at })
	if i == len(a.Runs) {
		return 2
	}
	line := a.Body[:a.Runs[i].Body.Start]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	if n := strings.Count(line, "#"); n > 0 {
		return n
	}
	return 2
}

// leveled counts the levels of headings from the highest that there is.
func leveled(all []entry) []entry {
	highest := 1 << 30
	for _, e := range all {
		if e.kind == heading {
			highest = min(highest, e.level)
		}
	}
	for i := range all {
		all[i].level = max(0, all[i].level-highest)
	}
	return all
}

// speakers are the entries of who speaks, each where they first do.
func speakers(v Voices) (all []entry) {
	spoken := make([]bool, len(v.Speakers))
	for i := range v.Quotes {
		q := &v.Quotes[i]
		if q.Speaker < 0 || !v.says(q) || spoken[q.Speaker] {
			continue
		}
		spoken[q.Speaker] = true
		s := v.Speakers[q.Speaker]
		all = append(all, entry{kind: speaker, at: q.Span, who: q.Speaker, text: clean.Label(s.Name)})
	}
	return all
}
