package feed

import (
	"encoding/base64"
	"strings"

	"pullquote/store/feed/markup"
)

// form is in what a text of a feed is written.
type form int

const (
	asHTML     form = iota // markup, escaped; where there is none it is text
	asText                 // declared to be text: "<b>" is three characters
	undeclared             // Atom's, which is text by RFC 4287, 3.1.1, but for those who don't know
	asXHTML                // markup as elements, whatever is declared
	asBase64
)

// form returns what an element says of its text. Atom 1.0 does so by type, its
// version 0.3 by mode, and RSS leaves it open.
func (f frame) form(e *markup.Element) form {
	kind, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(e.Value("type"))), ";")
	mode := strings.ToLower(e.Value("mode"))
	own := strings.HasPrefix(e.Name, "atom:") || f.atom && !strings.Contains(e.Name, ":")
	switch {
	case mode == "base64":
		return asBase64
	case !e.Plain():
		return asXHTML
	case kind == "html" || kind == "text/html" || mode == "escaped" && !strings.HasPrefix(kind, "text"): // version 0.3
		return asHTML
	case kind == "xhtml" || kind == "application/xhtml+xml" || mode == "xml" || kind == "text" || kind == "text/plain" || kind == "plain":
		return asText
	case own && kind == "":
		return undeclared
	case strings.HasPrefix(e.Name, "media:") && kind == "":
		return asText
	}
	return asHTML
}

// body is an item's text as HTML, and the element that it stands in.
type body struct {
	html string
	from *markup.Element
}

// body returns the text of an item: the whole, or what is the longest. What
// describes a film or a picture is the text where there is no other.
func (f frame) body(e *markup.Element) body {
	var best body
	for _, names := range [...][]string{
		{"content:encoded", "content", "atom:content", "xhtml:body", "body", "fullitem"},
		{"description", "summary", "atom:summary", "dc:description", "abstract", "dcterms:abstract"},
	} {
		found := f.longest(f.named(e, names...))
		if best.from == nil || len(strings.TrimSpace(found.html)) > len(strings.TrimSpace(best.html)) {
			best = found
		}
	}
	if strings.TrimSpace(best.html) != "" {
		return best
	}
	if found := f.longest(f.media(e)); found.from != nil {
		return found
	}
	return f.longest(f.named(e, "itunes:summary", "itunes:subtitle", "tagline"))
}

// media returns what describes the films and pictures of an item, in groups or
// not, and what is said in them.
func (f frame) media(e *markup.Element) []*markup.Element {
	all := e.Children("media:description", "media:text")
	for _, group := range e.Children("media:group", "media:content") {
		all = append(all, group.Children("media:description", "media:text")...)
		for _, content := range group.Children("media:content") {
			all = append(all, content.Children("media:description", "media:text")...)
		}
	}
	return all
}

func (f frame) longest(elements []*markup.Element) body {
	var best body
	for _, e := range elements {
		if text := f.html(e); best.from == nil || len(strings.TrimSpace(text)) > len(strings.TrimSpace(best.html)) {
			best = body{text, e}
		}
	}
	return best
}

// html returns what stands in an element as HTML.
func (f frame) html(e *markup.Element) string {
	text := e.Text()
	switch how := f.form(e); {
	case how == asBase64:
		data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), ""))
		if err != nil {
			return ""
		}
		return fromHTML(strings.ToValidUTF8(string(data), "\ufffd"))
	case how == asXHTML:
		return e.HTML()
	case how == asText || how == undeclared && !blockMarkup(text):
		return paragraphs(text)
	}
	return fromHTML(text)
}

// fromHTML returns text that is HTML, if it has any markup; else it is text, in
// which paragraphs are parted by empty lines.
func fromHTML(text string) string {
	if marked(text) {
		return text
	}
	return paragraphs(markup.Decode(text))
}

// blockMarkup reports whether text is HTML though nobody says so: what nobody
// writes about in passing stands in it, such as paragraphs and links.
func blockMarkup(text string) bool {
	low := strings.ToLower(text)
	for _, pair := range [...][2]string{{"<p>", "</p>"}, {"<p ", "</p>"}, {"<div", "</div>"}, {"<a href=", "</a>"}, {"<ul>", "</ul>"}, {"<blockquote", "</blockquote>"}} {
		if i := strings.Index(low, pair[0]); i >= 0 && strings.Contains(low[i:], pair[1]) {
			return true
		}
	}
	return strings.Contains(low, "<br>") || strings.Contains(low, "<br/>") || strings.Contains(low, "<br />") || strings.Contains(low, "<img src=")
}
