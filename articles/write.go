package articles

import (
	"strings"
	"time"

	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/lines"
	"pullquote/articles/markdown"
	"pullquote/articles/quotes"
)

// frontMatterBytes bounds the front matter that is written: a list reads it
// from a file's first 3 KB.
const frontMatterBytes = 2600

// Markdown writes the article as a Markdown file with front matter. Read makes
// an article of it that has the same title, bylines, source, URL, date,
// language and words. Tags are written for other programs. What does not fit
// into 2,600 bytes of front matter, such as a hundred tags, is left out.
func (a *Article) Markdown(tags []string) []byte {
	var b strings.Builder
	b.Grow(len(a.Body) + 512)
	b.WriteString("---\n")
	f := frontWriter{b: &b}
	f.value("title", a.Title)
	if at := SpellTime(a.Published, a.DateOnly); at != "" {
		f.line("published: " + at + "\n")
	}
	f.value("source", a.Source)
	f.value("url", a.URL)
	f.value("language", a.Language)
	f.list("author", a.Bylines)
	f.list("tags", tags)
	b.WriteString("---\n\n")
	if a.Title != "" {
		b.WriteString("# ")
		b.WriteString(headline(a.Title))
		b.WriteString("\n\n")
	}
	a.writeHead(&b)
	b.WriteString(strings.TrimRight(clean.WithoutPlaceholders(a.Body), " \n")) // its offsets are its own
	b.WriteString("\n")
	return []byte(b.String())
}

// SpellTime writes when an article was published: RFC 3339 in its own zone, the
// day alone where it names no time of day, and nothing where it names neither.
func SpellTime(t time.Time, dateOnly bool) string {
	if t.IsZero() {
		return ""
	}
	if dateOnly {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// writeHead writes what the body leaves out: bylines, where Read looks for
// them, and then headlines other than the title.
func (a *Article) writeHead(b *strings.Builder) {
	var headlines strings.Builder
	run := 0
	for _, block := range a.Blocks {
		for run < len(a.Runs) && a.Runs[run].Text.End <= block.Start {
			run++
		}
		if run < len(a.Runs) && a.Runs[run].Text.Start < block.End {
			continue // it stands in the body
		}
		switch text := clean.Line(block.Of(a.Text)); {
		case block.Kind == Title && !byline.Alike(text, a.Title):
			if a.Format != Plain { // where it is but a guess
				headlines.WriteString("## ")
			}
			headlines.WriteString(headline(text) + "\n\n")
		case block.Kind == Byline:
			writeLines(b, a.Text, block.Span)
			b.WriteByte('\n')
		}
	}
	b.WriteString(headlines.String())
}

// headline is the text of a heading as Markdown.
func headline(text string) string {
	var b strings.Builder
	markdown.Escape(&b, text)
	return markdown.Heading(b.String())
}

// writeLines writes the lines of a byline. A bar parts its fields, and is not
// escaped: it makes no table by itself. A line that is but a name is set in italics, by
// which Read tells it from a short paragraph.
func writeLines(b *strings.Builder, text string, s quotes.Span) {
	for at := s.Start; at < s.End; {
		end := min(lines.End(text, at), s.End)
		if line := trim(text, at, end); !line.Empty() {
			var l strings.Builder
			markdown.Escape(&l, line.Of(text))
			written := strings.ReplaceAll(l.String(), `\|`, "|")
			if by := byline.Parse(line.Of(text)); by.NameOnly && !by.Sure {
				written = "*" + written + "*"
			}
			b.WriteString(written + "\n")
		}
		at = lines.Next(text, end)
	}
}

// frontWriter writes front matter that any YAML parser reads, and scanMeta too:
// all strings stand in double quotes.
type frontWriter struct{ b *strings.Builder }

// line writes a line if it still fits, and reports whether it did.
func (f frontWriter) line(s string) bool {
	if f.b.Len()+len(s) > frontMatterBytes {
		return false
	}
	f.b.WriteString(s)
	return true
}

func (f frontWriter) value(key, value string) {
	if value = clean.Line(value); value != "" {
		f.line(key + ": " + quoted(value) + "\n")
	}
}

func (f frontWriter) list(key string, values []string) {
	head := key + ":\n"
	for _, v := range values {
		if v = clean.Line(v); v == "" || len(v) > 200 {
			continue
		}
		if !f.line(head + "  - " + quoted(v) + "\n") {
			return
		}
		head = ""
	}
}

// quoted writes a string as YAML does between double quotes.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
