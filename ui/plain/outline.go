package plain

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pullquote/articles"
	"pullquote/ui/screen/words"
)

// part is a part of an article that its outline names: a heading, or what somebody says
// before anybody else does.
type part struct {
	at    int    // where it begins, in the article's text
	quote int    // the first of it, an index into the quotes found; -1 for a heading
	said  string // in words
}

// parts are those of the article, in the order of its text. It takes time linear in its length.
func (p *Page) parts() (all []part) {
	for _, b := range p.a.Blocks {
		if b.Kind == articles.Subheading {
			all = append(all, part{b.Start, -1, "heading: " + inLine(b.Of(p.a.Text))})
		}
	}
	first, n, said := -1, 0, 0 // of the quotes of one speaker behind each other
	spoken := func() {
		if first >= 0 {
			q := &p.found.Quotes[first]
			who := "nobody is named"
			if q.Speaker >= 0 {
				who = p.speaker(q.Speaker)
			}
			all = append(all, part{q.Start, first, joined(who, words.Plural(n, "quote"), words.Plural(said, "word"))})
		}
	}
	for i := range p.found.Quotes {
		q := &p.found.Quotes[i]
		if !p.lit(q) {
			continue
		}
		if first < 0 || q.Speaker != p.found.Quotes[first].Speaker {
			spoken()
			first, n, said = i, 0, 0
		}
		n, said = n+1, said+len(strings.Fields(q.Of(p.a.Text)))
	}
	spoken()
	slices.SortStableFunc(all, func(a, b part) int { return a.at - b.at })
	return all
}

// Outline says the headings, and who speaks where and how much: "2. At 24 %, Ada Quill,
// harbour master, 1 quote, 8 words."
func (p *Page) Outline() []string {
	all := p.parts()
	if len(all) == 0 {
		return []string{"No headings, and nobody speaks."}
	}
	var lines []string
	for i, part := range all {
		lines = append(lines, fmt.Sprintf("%d. At %d %%, %s", i+1, 100*part.at/max(1, len(p.a.Text)), sentence(part.said)))
	}
	return append(lines, "O and a number: go there.")
}

// Part goes to a part of the outline, counted from 1, and says it.
func (p *Page) Part(n int) []string {
	all := p.parts()
	if n < 1 || n > len(all) {
		return []string{fmt.Sprintf("There is no part of that number: %s.", words.Plural(len(all), "part"))}
	}
	to := all[n-1]
	if to.quote < 0 {
		p.To(to.at)
		return p.Down()
	}
	p.quote, p.block = to.quote, p.blockAt(to.at)
	return []string{p.sayQuote(to.quote)}
}

func outline(_ context.Context, r *Reader, rest string) error {
	if rest == "" {
		return r.say(r.page.Outline()...)
	}
	n, err := strconv.Atoi(rest)
	if err != nil {
		n = 0
	}
	return r.say(r.page.Part(n)...)
}
