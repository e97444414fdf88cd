// Package export writes an article clean: what it says and nothing of what stood
// around it. Bylines, captions and furniture ("Share this") are no part of its
// text, and are told apart from it. What shows nothing (see package hidden) is left
// out: a copy must not say more than its reader sees.
package export

import (
	"sort"
	"strings"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/hidden"
	"pullquote/articles/quotes"
)

// Text is the article's text for programs and for reading aloud: its paragraphs,
// subheadings, list items, quoted blocks, code and tables, with a blank
// line between. Items of one list follow one another. Lines of a paragraph that
// were broken to fit a page are one. It ends with a newline unless it is empty.
func Text(a *articles.Article) string {
	var b strings.Builder
	last := articles.Title
	var list items
	for _, block := range a.Blocks {
		if !says(block.Kind) {
			continue
		}
		if b.Len() > 0 && (block.Kind != articles.Item || last != articles.Item) {
			b.WriteByte('\n')
		}
		b.WriteString(list.lead(a, block) + passage(a, block))
		b.WriteByte('\n')
		last = block.Kind
	}
	return seen(b.String())
}

// passage is the text of a block. A line that goes on in the body's Markdown, as
// one that was broken to fit a page does, goes on here.
func passage(a *articles.Article, block articles.Block) string {
	t := strings.TrimSpace(block.Of(a.Text))
	if block.Kind == articles.Code || block.Kind == articles.Table || strings.IndexByte(t, '\n') < 0 {
		return t
	}
	var b strings.Builder
	from := block.Start
	run := sort.Search(len(a.Runs), func(i int) bool { return a.Runs[i].Text.End > block.Start })
	for ; run+1 < len(a.Runs) && a.Runs[run+1].Text.Start < block.End; run++ {
		this, next := a.Runs[run], a.Runs[run+1]
		if goesOn(a.Text[this.Text.End:next.Text.Start]) && !breaks(a.Body[this.Body.End:next.Body.Start]) {
			b.WriteString(joined(a.Text[from:this.Text.End], next.Text.Of(a.Text)))
			from = next.Text.Start
		}
	}
	b.WriteString(a.Text[from:block.End])
	return strings.TrimSpace(b.String())
}

// Words are those of a stretch of the article's text, as they are read aloud: its paragraphs
// with a blank line between, lines that were broken to fit a page as one, and nothing of
// captions and furniture that lie within.
func Words(a *articles.Article, s quotes.Span) string {
	var parts []string
	first := sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].End > s.Start })
	for _, block := range a.Blocks[first:] {
		if block.Start >= s.End {
			break
		}
		within := quotes.Span{Start: max(block.Start, s.Start), End: min(block.End, s.End)}
		if between := block.Kind == articles.Caption || block.Kind == articles.Furniture; between && within != s {
			continue
		}
		if t := seen(passage(a, articles.Block{Span: within, Kind: block.Kind})); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, "\n\n")
}

// goesOn reports whether what stands between two lines is the end of the first alone, or
// that of a page in the middle of a paragraph.
func goesOn(between string) bool {
	return between == "\n" || strings.Contains(between, clean.PageBreak) && strings.Trim(between, " \t\r\n"+clean.PageBreak) == ""
}

// joined is a line that goes on in the next: after a blank, or in the middle of a
// word that a hyphen parts.
func joined(line, next string) string {
	if fold.Rejoins(line, next) {
		_, size := utf8.DecodeLastRuneInString(line)
		return line[:len(line)-size]
	}
	return line + " "
}

// breaks reports whether Markdown between two lines ends the first one for good.
func breaks(between string) bool {
	return strings.Contains(between, "\\\n") || strings.Contains(between, "  \n") || strings.Contains(strings.ToLower(between), "<br")
}

// says reports whether a block of some kind is part of what an article says.
func says(k articles.BlockKind) bool {
	switch k {
	case articles.Title, articles.Byline, articles.Caption, articles.Furniture:
		return false
	default:
		return true
	}
}

// Captions are the article's captions, each on one line.
func Captions(a *articles.Article) []string { return of(a, articles.Caption) }

// Furniture is what stood among the article and is no part of it: "Share this",
// "Read more: the tide tables". Each piece is on one line.
func Furniture(a *articles.Article) []string { return of(a, articles.Furniture) }

// of are the texts of all blocks of one kind.
func of(a *articles.Article, k articles.BlockKind) []string {
	var all []string
	for _, block := range a.Blocks {
		if block.Kind != k {
			continue
		}
		if t := seen(clean.Line(block.Of(a.Text))); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// Markdown is the article as a Markdown file with front matter, as
// [articles.Article.Markdown] writes it, without its furniture.
func Markdown(a *articles.Article, tags []string) []byte {
	clean := *a
	clean.Body = withoutFurniture(a)
	return []byte(seen(string(clean.Markdown(tags))))
}

// withoutFurniture is the Markdown of the body without the lines that hold
// nothing but furniture.
func withoutFurniture(a *articles.Article) string {
	var b strings.Builder
	from, run := 0, 0
	for _, block := range a.Blocks {
		if block.Kind != articles.Furniture {
			continue
		}
		cut, next := bodyOf(a, block.Span, run)
		run = next
		if cut.Start > from {
			b.WriteString(a.Body[from:cut.Start])
		}
		from = max(from, cut.End)
	}
	b.WriteString(a.Body[from:])
	return b.String()
}

// bodyOf returns the whole lines of the body that set a stretch of the text,
// looking from some run on, and the run after them. They are none where the body
// leaves it out.
func bodyOf(a *articles.Article, s quotes.Span, run int) (lines quotes.Span, next int) {
	for run < len(a.Runs) && a.Runs[run].Text.End <= s.Start {
		run++
	}
	first := run
	for run < len(a.Runs) && a.Runs[run].Text.Start < s.End {
		run++
	}
	if first == run {
		return quotes.Span{}, run
	}
	start, end := a.Runs[first].Body.Start, a.Runs[run-1].Body.End
	start = strings.LastIndexByte(a.Body[:start], '\n') + 1
	if i := strings.IndexByte(a.Body[end:], '\n'); i >= 0 {
		return quotes.Span{Start: start, End: end + i + 1}, run
	}
	return quotes.Span{Start: start, End: len(a.Body)}, run
}

// seen is text as its reader sees it: without what shows nothing, without a pile of
// marks on a letter, and with the line ends of a text.
func seen(text string) string {
	return clean.FewMarks(hidden.Strip(strings.NewReplacer("\r\n", "\n", "\r", " ").Replace(text)))
}
