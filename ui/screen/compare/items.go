package compare

import (
	"strconv"
	"strings"

	"pullquote/articles/align"
	"pullquote/articles/clean"
	"pullquote/articles/compare"
	"pullquote/articles/quotes"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/words"
)

// item is a quotation, or a change of the text, as the scene shows it.
type item struct {
	sign    string         // "=", "~", "−", "+" or "→": colour says no more than this
	about   string         // what it is, and who says it
	at      [2]quotes.Span // where it stands in both texts; empty where it does not
	passage bool           // it is a place in the text, and no quotation
	text    [2]string      // what is drawn of it on each side
}

// same reports whether it is alike in both articles.
func (i *item) same() bool { return i.sign == "=" }

// mostItems is how many items are shown; pullquote compare prints all.
const mostItems = 2000

// items are the quotations and then the changes of the text that they do not tell of.
func (f *Found) items(k ink.Ink) (all []item) {
	for i := range f.Shared {
		all = append(all, f.shared(k, &f.Shared[i]))
	}
	for side, sign := range [2]string{"−", "+"} {
		for _, n := range f.Alone[side] {
			q := &f.sides[side].Found.Quotes[n]
			it := item{sign: sign, about: words.Join("only in "+names()[side], f.speaker(side, n))}
			it.at[side], it.text[side] = q.Span, brief(q.Marked.Of(f.sides[side].Article.Text))
			all = append(all, it)
		}
	}
	for i := range f.Changes {
		if x := &f.Changes[i]; !x.Quoted {
			all = append(all, f.changed(k, x))
		}
	}
	return all[:min(len(all), mostItems)]
}

// names are what the two articles are called on the screen.
func names() [2]string { return [2]string{"a", "b"} }

// shared is a quotation that both have.
func (f *Found) shared(k ink.Ink, p *compare.Pair) item {
	it := item{sign: "~"}
	if p.Same() {
		it.sign = "="
	}
	how := p.How.String()
	switch p.Less {
	case [2]bool{true, false}:
		how = "cut in a"
	case [2]bool{false, true}:
		how = "cut in b"
	case [2]bool{true, true}:
		how = "cut in both"
	}
	who := [2]string{f.speaker(0, p.Quotes[0]), f.speaker(1, p.Quotes[1])}
	if p.Who != compare.Alike {
		who[0] += " ≠ " + who[1]
	}
	it.about = words.Join(how, who[0])
	for side := range f.sides {
		it.at[side] = f.sides[side].Found.Quotes[p.Quotes[side]].Span
		it.text[side] = f.side(k, p.Words, side)
	}
	return it
}

// speaker names who says a quote; a question mark behind the name is a guess.
func (f *Found) speaker(side, quote int) string {
	found := f.sides[side].Found
	q := &found.Quotes[quote]
	switch {
	case q.Speaker < 0:
		return "unknown"
	case q.Surety() == quotes.Guess:
		return clean.Label(found.Speakers[q.Speaker].Name) + " ?"
	}
	return clean.Label(found.Speakers[q.Speaker].Name)
}

// changed is a change of the text.
func (f *Found) changed(k ink.Ink, x *compare.Change) item {
	signs := [...]string{compare.Added: "+", compare.Removed: "−", compare.Changed: "~", compare.Moved: "→"}
	it := item{sign: signs[x.Kind], at: x.At, passage: true}
	places := []string{"text " + x.Kind.String()}
	for side, n := range x.Paragraph {
		if n > 0 {
			places = append(places, "paragraph "+strconv.Itoa(n)+" of "+names()[side])
		}
		if x.At[side].Empty() {
			continue
		}
		it.text[side] = brief(x.At[side].Of(f.sides[side].Article.Text))
		if x.Kind == compare.Changed {
			it.text[side] = f.side(k, x.Words, side)
		}
	}
	it.about = words.Join(places...)
	return it
}

// How many words are drawn of a stretch: of one that differs, or stands alone, and on
// either side of what differs of one that is the same.
const (
	longStretch  = 80
	around       = 12
	mostDrawn    = 200 // stretches of a text
	bytesOfWords = 16  // no word is longer, for what is drawn
)

// side draws what one side has of two texts. What the other does not have stands in [-…-] or
// {+…+}, and in another style.
func (f *Found) side(k ink.Ink, all []align.Stretch, side int) string {
	opens, closes := [2]string{"[-", "{+"}[side], [2]string{"-]", "+}"}[side]
	var parts []string
	for i, s := range all {
		at := [2]quotes.Span{s.Here, s.There}[side]
		if at.Empty() {
			continue
		}
		if len(parts) == mostDrawn {
			parts = append(parts, "…")
			break
		}
		text := at.Of(f.sides[side].Article.Text)
		switch {
		case !s.Same:
			parts = append(parts, k.Differs(opens+brief(text)+closes))
		case len(all) == 1:
			parts = append(parts, brief(text))
		default:
			parts = append(parts, edges(text, i > 0, i < len(all)-1))
		}
	}
	return strings.Join(parts, " ")
}

// brief is the first words of a text on one clean line.
func brief(text string) string {
	const enough = longStretch * bytesOfWords
	list := strings.Fields(clean.Line(strings.ToValidUTF8(text[:min(len(text), enough)], "")))
	if len(list) > longStretch || len(text) > enough {
		return strings.Join(list[:min(len(list), longStretch)], " ") + " …"
	}
	return strings.Join(list, " ")
}

// edges is the words of a text next to what differs before it and behind it.
func edges(text string, before, behind bool) string {
	const enough = 3 * around * bytesOfWords
	if len(text) > 2*enough {
		text = strings.ToValidUTF8(text[:enough], "") + " " + strings.ToValidUTF8(text[len(text)-enough:], "")
	}
	list := strings.Fields(clean.Line(text))
	head, tail := 0, 0
	if before {
		head = around
	}
	if behind {
		tail = around
	}
	if len(list) <= head+tail+around {
		return strings.Join(list, " ")
	}
	parts := append(append(append([]string{}, list[:head]...), "…"), list[len(list)-tail:]...)
	return strings.Join(parts, " ")
}
