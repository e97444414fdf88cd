package page

import (
	"encoding/binary"
	"hash/fnv"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/yuin/goldmark/ast"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
)

// hyperlink is a link to a page on the web, or none: a terminal opens what it
// is given, and a file or a command must never be among it. Its id, made of where
// it stands in the body, keeps the parts of a link together that is broken over
// lines, and apart from another to the same page.
func hyperlink(target string, at int) uv.Link {
	scheme, _, ok := strings.Cut(target, "://")
	if !ok || len(target) > budget.Link || !strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") {
		return uv.Link{}
	}
	target = encoded(target)
	h := fnv.New32a()
	h.Write([]byte(target))
	h.Write(binary.LittleEndian.AppendUint64(nil, uint64(at)))
	return uv.Link{URL: target, Params: "id=" + strconv.FormatUint(uint64(h.Sum32()), 36)}
}

// encoded is an address in printable ASCII, as OSC 8 wants it.
func encoded(target string) string {
	var b strings.Builder
	for i := range len(target) {
		if c := target[i]; c > ' ' && c < 0x7f {
			b.WriteByte(c)
			continue
		}
		const hex = "0123456789ABCDEF"
		b.WriteByte('%')
		b.WriteByte(hex[target[i]>>4])
		b.WriteByte(hex[target[i]&15])
	}
	return b.String()
}

// Link is a stretch of an article's text that leads somewhere: to an address on
// the web, or to a note further down.
type Link struct {
	Span    quotes.Span
	Address string      // printable ASCII; empty for that of a note
	Note    quotes.Span // what the note says; empty for an address
}

// Links is what leads somewhere from an article.
type Links struct {
	a     *articles.Article
	notes map[string]quotes.Span // what they say, by their labels
}

// LinksOf looks through an article for its notes. It takes time linear in its length.
func LinksOf(a *articles.Article) *Links { return &Links{a, notesOf(a)} }

// In lists what leads somewhere from section i, in the order of the text: links,
// numbers of notes and, in plain text, addresses.
func (l *Links) In(i int) []Link {
	s := l.a.Sections[i]
	all := l.noteMarks(s)
	if l.a.Format == articles.Plain {
		all = append(all, bare(l.a.Text, s.Text)...)
	} else if _, root := l.a.Parse(i); root != nil {
		all = append(all, linksBelow(l.a, root, s.Body.Start)...)
	}
	order.Stable(all, func(x, y Link) int { return x.Span.Start - y.Span.Start })
	return all
}

// Notes are what the notes say, in the order of the text.
func (l *Links) Notes() []quotes.Span {
	return slices.SortedFunc(maps.Values(l.notes), func(a, b quotes.Span) int { return a.Start - b.Start })
}

// Sections is how many sections there are.
func (l *Links) Sections() int { return len(l.a.Sections) }

// linksBelow lists the links of a section, which begins at base in the body.
func linksBelow(a *articles.Article, root ast.Node, base int) (all []Link) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		l, ok := n.(*ast.Link)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		if to := hyperlink(string(l.Destination), 0).URL; to != "" {
			if at := textOf(a, l, base); !at.Empty() {
				all = append(all, Link{Span: at, Address: to})
			}
		}
		return ast.WalkSkipChildren, nil
	})
	return all
}

// textOf is the stretch of an article's text that a node of a section shows,
// which begins at base in the body.
func textOf(a *articles.Article, n ast.Node, base int) (at quotes.Span) {
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := c.(*ast.Text); ok && entering {
			from := base + t.Segment.Start
			if r := runAt(a, from); r < len(a.Runs) && a.Runs[r].Body.Start == from {
				at = join(at, a.Runs[r].Text)
			}
		}
		return ast.WalkContinue, nil
	})
	return at
}

// runAt is the first run that begins at an offset of the body or after it.
func runAt(a *articles.Article, offset int) int {
	return sort.Search(len(a.Runs), func(i int) bool { return a.Runs[i].Body.Start >= offset })
}

// noteMark is the Markdown of a note's number, [^1], or, where it begins what the
// note says, [^1]:; anything else has no label.
func noteMark(a *articles.Article, r articles.Run) (label string, begins bool) {
	label, ok := strings.CutPrefix(r.Body.Of(a.Body), "[^")
	if !ok {
		return "", false
	}
	label, begins = strings.CutSuffix(label, ":")
	if label, ok = strings.CutSuffix(label, "]"); !ok || strings.ContainsAny(label, "]\n") {
		return "", false
	}
	return label, begins
}

// noteMarks lists the numbers of notes in a section.
func (l *Links) noteMarks(s articles.Section) (all []Link) {
	if len(l.notes) == 0 {
		return nil
	}
	for i := runAt(l.a, s.Body.Start); i < len(l.a.Runs) && l.a.Runs[i].Body.Start < s.Body.End; i++ {
		label, begins := noteMark(l.a, l.a.Runs[i])
		if says, ok := l.notes[label]; ok && !begins {
			all = append(all, Link{Span: l.a.Runs[i].Text, Note: says})
		}
	}
	return all
}

// notesOf is what the notes of an article say. They stand at the end of its text,
// one behind the other.
func notesOf(a *articles.Article) map[string]quotes.Span {
	notes := map[string]quotes.Span{}
	says := quotes.Span{}
	for i := len(a.Runs) - 1; i >= 0; i-- {
		r := a.Runs[i]
		switch label, begins := noteMark(a, r); {
		case begins:
			if says.Start = r.Text.End; !says.Empty() {
				notes[label] = says
			}
			says = quotes.Span{}
		default:
			says.End = max(says.End, r.Text.End)
		}
	}
	return notes
}

// bare lists addresses that stand as such in a stretch of plain text.
func bare(text string, in quotes.Span) (all []Link) {
	for at := in.Start; at < in.End; {
		i := strings.Index(text[at:in.End], "://")
		if i < 0 {
			break
		}
		from, to := addressAround(text[:in.End], at, at+i)
		if address := hyperlink(text[from:to], 0).URL; address != "" {
			all = append(all, Link{Span: quotes.Span{Start: from, End: to}, Address: address})
		}
		at = max(to, at+i+len("://"))
	}
	return all
}

// addressAround is the address of which the sign :// stands at sign, in the text
// from least on: its scheme before, and what follows up to a blank or a bracket,
// without the sentence's own marks at its end.
func addressAround(text string, least, sign int) (from, to int) {
	from = sign
	for from > least && text[from-1]|0x20 >= 'a' && text[from-1]|0x20 <= 'z' {
		from--
	}
	rest := text[sign:]
	if n := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”«»", r) }); n >= 0 {
		rest = rest[:n]
	}
	rest = strings.TrimRight(rest, ".,;:!?'’…")
	for strings.HasSuffix(rest, ")") && strings.Count(rest, ")") > strings.Count(rest, "(") {
		rest = strings.TrimRight(rest[:len(rest)-1], ".,;:!?'’…")
	}
	return from, sign + len(rest)
}
