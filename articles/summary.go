package articles

import (
	"strings"
	"time"

	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/markdown"
)

// Summary is what a list shows of an article before anyone opens it.
type Summary struct {
	Title     string
	Bylines   []string
	Source    string
	Published time.Time
	DateOnly  bool
	DatedBy   dates.Evidence // how Published is known
	Saved     time.Time      // when a page was saved, where it says so
	URL       string         // http or https, or empty
	Words     int            // estimated
	Tags      []string       // that its file gives it
}

// summaryBytes is how much of a plain or Markdown file is looked at.
const summaryBytes = 3 << 10

// wordBytes is how many bytes a word and the blank behind it take, about.
const wordBytes = 6

// Summarize reads an article's first bytes (8 KB are plenty) and the file's
// size and tells what can be told without parsing the rest. What is no article
// has an empty summary.
func Summarize(head []byte, src Source) Summary {
	raw := string(head[:min(len(head), judged)])
	if f, ok := wrapping(raw, src.Name); ok && !src.inner {
		return f.summarizeWrapped(raw, src)
	}
	encoding := encodingOf(raw, src)
	if checkText(raw, encoding, src) != nil {
		return Summary{}
	}
	text := clean.File(encoding.DecodeHead(raw[:min(len(raw), summaryBytes)]))
	if strings.TrimSpace(text) == "" || refuseRecords(text, src, int64(len(text)) >= src.Size) != nil {
		return Summary{}
	}
	a := &Article{Partial: true}
	kind := sniff(text, src.Name)
	format := formats[kind]
	format.summarize(a, file{raw: raw, text: text, encoding: encoding, src: src, partial: true})
	if kind == Markdown {
		a.takeName(src.Name)
	}
	s := a.Summary()
	switch size := max(src.Size, int64(len(head))); {
	case format.perWord > 0:
		s.Words = int(size / format.perWord)
	case size > int64(len(raw)):
		s.Words = int(size / wordBytes)
	default:
		s.Words = strings.Count(raw, " ") + strings.Count(raw, "\n")/2 + 1
	}
	return s
}

// Summary is what a list shows of an article that is known.
func (a *Article) Summary() Summary {
	return Summary{Title: a.Title, Bylines: a.Bylines, Source: a.Source, Published: a.Published, DateOnly: a.DateOnly, DatedBy: a.DatedBy, Saved: a.Saved, URL: a.URL, Words: a.Words, Tags: a.Tags}
}

// summarizePlain reads the first blocks of plain text.
func summarizePlain(a *Article, text string) {
	a.Text = clean.WithoutPlaceholders(text)
	a.Blocks = splitPlain(a.Text, wrapOf(text))
	classifyHead(a, headEnd(a))
	finishMeta(a, a.Text)
	a.takeLetterhead(a.Text)
}

// summarizeMarkdown reads front matter and the head without a parser.
func summarizeMarkdown(a *Article, src string) {
	if f := frontMatter(src); f != (fence{}) {
		scanMeta(src[f.start:f.end]).fill(a, src[f.start:f.end])
		src = src[f.body:]
	}
	for _, part := range splitHead(strings.TrimPrefix(src, "\ufeff"), a.Title).parts {
		line := strings.Trim(part.text, "#*_=\r\n\t ")
		switch {
		case part.kind == Byline:
			a.credit(byline.Parse(line))
		case a.Title == "":
			a.Title = clean.Line(markdown.Unmarked(line))
		}
	}
	finishMeta(a, src)
}
