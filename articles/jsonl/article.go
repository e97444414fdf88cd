package jsonl

import (
	"fmt"
	"strings"

	"pullquote/articles"
	"pullquote/articles/clean"
)

// Article reads the article that a record holds, and has it know what the record tells of
// it. A text that is empty is an article that says nothing.
func (r *Record) Article() (*articles.Article, *Fault) {
	a := &articles.Article{}
	data, src := []byte(r.Text), articles.Source{Encoding: "utf-8", Title: r.Of("title"), Address: r.Of("url")}
	if r.page != nil {
		data, src = r.page, articles.Source{Name: "page.warc"}
	} else {
		format := strings.ToLower(r.Of("format"))
		name, known := formats()[format]
		if !known {
			return nil, &Fault{NoText, fmt.Sprintf("the format %q is not text, markdown or html", format)}
		}
		src.Name = name
	}
	if r.page != nil || strings.TrimSpace(r.Text) != "" {
		var err error
		src.Size = int64(len(data))
		if a, err = articles.ReadBytes(data, src); err != nil {
			return nil, &Fault{NoText, clean.Line(err.Error())}
		}
	}
	if title := clean.Line(r.Of("title")); title != "" {
		a.Title = title
	}
	if source := clean.Line(r.Of("source")); source != "" {
		a.Source = source
	}
	if url := clean.URL(r.Of("url")); url != "" {
		a.URL = url
	}
	if when, ok := r.Published(); ok {
		a.Published, a.DateOnly = when.Time, when.DateOnly
	}
	return a, nil
}

// formats are what a record may say its text is, each with the name of a file of that
// format. Where it says nothing, what the text holds decides.
func formats() map[string]string {
	const text, markdown, html = "the text.txt", "the text.md", "the text.html"
	return map[string]string{
		"": "the text", "text": text, "txt": text, "plain": text, "text/plain": text,
		"markdown": markdown, "md": markdown, "text/markdown": markdown, "html": html, "text/html": html,
	}
}
