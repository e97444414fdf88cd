package intake

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"net/url"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store/same"
	"pullquote/store/web"
)

// errNoText is why an article was not added that says nothing.
var errNoText = errors.New("contains no text")

// made is an article that was no file: what is known of it, and its text in
// one of the forms that it may come in.
type made struct {
	facts  articles.Facts
	saved  time.Time // when its reader kept it; the file gets this time
	tags   []string
	html   string
	page   bool   // html is a page with menus and all
	text   string // plain text or Markdown, if html is empty
	number string // its place in a book, for its name

	replaces string // the path of the article that it is a corrected version of
	marked   bool   // it holds what its reader has marked on the page at its address, and is not that page

	fetched   string   // the address that html came from, if it was fetched
	otherwise Bookmark // what was known of a page before it was fetched, for what it does not tell itself
	note      string   // what there is to tell of it already: what was left out, …
}

// markHTML begins HTML that is UTF-8, whatever it says itself.
const markHTML = "\ufeff<html>"

// draft makes a Markdown file of it.
func (m made) draft() (draft, error) {
	m.facts.URL = web.WithoutPassword(m.facts.URL) // of an export, of a cache
	a, err := m.read()
	if err != nil {
		return draft{title: m.facts.Title}, err
	}
	if m.fetched != "" {
		m.facts.URL = trusted(a.URL, m.fetched)
	}
	a.Know(m.facts)
	m.otherwise.fill(a)
	switch short := runes(a.Title, budget.TitleBytes); {
	case short == "":
		a.Title = beginning(a)
	case short != a.Title:
		a.Title = strings.TrimSpace(short) + "…"
	}
	a.Title = clean.Line(a.Title) // as it will be read: what joined two letters may have lost the second
	if a.Source == "" {
		a.Source = host(a.URL)
	}
	m.bound(a)
	content := m.versioned(m.cut(a.Markdown(m.tags)))
	// What counts is what will be read from the file, by the index too.
	again, err := articles.Read(strings.NewReader(string(content)), articles.Source{Name: "made.md"})
	if err != nil || same.TextHash(again.Body) == 0 {
		return draft{title: a.Title}, errNoText
	}
	return draft{
		file:  file{dir: slug(a.Source), stem: m.stem(a), ext: ".md", content: content, modified: m.saved},
		title: a.Title, address: m.address(a.URL), part: same.Fragment(a.URL), text: same.Text(again), note: m.note, replaces: m.replaces,
	}, nil
}

// address is by what the article is found again, or empty.
func (m made) address(url string) string {
	if m.marked {
		return ""
	}
	return address(url)
}

// bound leaves out the authors and tags that are too many.
func (m *made) bound(a *articles.Article) {
	if len(a.Bylines) > budget.Names {
		a.Bylines = a.Bylines[:budget.Names]
		m.leaveOut(fmt.Sprintf("authors after the first %d", budget.Names))
	}
	if len(m.tags) > budget.Tags {
		m.tags = m.tags[:budget.Tags]
		m.leaveOut(fmt.Sprintf("tags after the first %d", budget.Tags))
	}
}

// cut cuts Markdown off that is too long, after a paragraph if there is one.
func (m *made) cut(content []byte) []byte {
	if len(content) <= budget.MadeBytes {
		return content
	}
	m.leaveOut(fmt.Sprintf("text after the first %d MB", budget.MadeBytes>>20))
	short := content[:budget.MadeBytes]
	if i := bytes.LastIndex(short, []byte("\n\n")); i > len(short)/2 {
		return short[:i+1]
	}
	return []byte(strings.ToValidUTF8(string(short), "") + "\n")
}

// leaveOut notes what is left out.
func (m *made) leaveOut(what string) { m.tell("left out: " + what) }

// tell adds a note, if it isn't empty.
func (m *made) tell(note string) {
	if m.note != "" && note != "" {
		m.note += "; "
	}
	m.note += note
}

// read makes an article of its text.
func (m made) read() (*articles.Article, error) {
	text, src := m.text, articles.Source{Title: m.facts.Title, Address: m.fetched}
	if m.html != "" {
		text, src = markHTML+m.titled()+m.html, articles.Source{Name: "made.html", Address: m.fetched, Whole: !m.page}
	}
	if strings.TrimSpace(text) == "" {
		return nil, errNoText
	}
	src.Size = int64(len(text))
	a, err := articles.Read(strings.NewReader(text), src)
	if err != nil {
		return nil, bare(err, src.Name)
	}
	return a, nil
}

// titled is HTML that tells the title, if it is known: else a first line that is
// short would be taken for it.
func (m made) titled() string {
	if m.facts.Title == "" {
		return ""
	}
	return `<meta property="og:title" content="` + html.EscapeString(m.facts.Title) + `">`
}

// stem makes a file's name of the day and the title.
func (m made) stem(a *articles.Article) string {
	var parts []string
	for _, part := range []string{day(a, m.saved), m.number, slug(a.Title)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return "article"
	}
	return unreserved(strings.Join(parts, "-"))
}

// day is the day of an article's publication, else that on which it was kept.
func day(a *articles.Article, saved time.Time) string {
	when := a.Published
	if when.IsZero() {
		when = saved
	}
	if when.IsZero() || when.Year() < 1 || when.Year() > 9999 {
		return ""
	}
	return when.Format(time.DateOnly)
}

// beginning makes a title of an article's first words.
func beginning(a *articles.Article) string {
	for _, b := range a.Blocks {
		words := strings.Fields(clean.Line(b.Of(a.Text)))
		if b.Kind == articles.Furniture || len(words) == 0 {
			continue
		}
		title := strings.Join(words[:min(len(words), 9)], " ")
		if short := runes(title, 90); len(words) > 9 || short != title {
			return strings.TrimRight(short, ".,;: ") + "…"
		}
		return title
	}
	return ""
}

// host is the site of an address, as a source where no other is known.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
