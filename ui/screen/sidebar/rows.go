package sidebar

import (
	"slices"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/order"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/web"
	"pullquote/ui/config"
)

// kind is what a row is.
type kind uint8

const (
	standing     kind = iota // is always there
	blank                    // parts two sections
	heading                  // of a section
	folder                   // of feeds
	subscription             // a feed
	source                   // a publication
	tag
	saved      // a search
	more       // the rest of a long section
	invitation // to what a section without rows could hold
)

// section is a part of the side bar.
type section uint8

const (
	none section = iota // what is always there
	feeds
	sources
	tags
	searches
)

// name is how the settings call a section, and title how its heading does.
func (s section) name() string {
	if s == none {
		return ""
	}
	return config.Sections()[s-1]
}

func (s section) title() string { return [...]string{"", "Feeds", "Sources", "Tags", "Searches"}[s] }

// counts is what the numbers in a section count: a feed is looked at for what is new, and
// all else for what there is.
func (s section) counts() string {
	if s == feeds {
		return "unread"
	}
	return "all"
}

// row is a line of the side bar.
type row struct {
	kind    kind
	section section
	name    string
	text    string    // the query that it narrows the list to
	feed    feed.Feed // of a subscription
	folder  string    // of a folder, with those around it: "News/North"
	depth   int       // folders around it
	count   int       // of articles; -1 until they are counted
	counts  string    // of a heading: what the numbers below it count
	rest    int       // articles that are not unread, of a feed
}

// same reports whether a row is another that was there before.
func (r row) same(as row) bool {
	return r.kind == as.kind && r.section == as.section && r.text == as.text && r.feed.URL == as.feed.URL && r.folder == as.folder && (r.name == as.name || r.kind != saved)
}

// arrange makes the rows of all that is known. The cursor stays on what it is on.
func (b *Bar) arrange() {
	var was row
	if len(b.rows) > 0 {
		was = b.at()
	}
	b.folded = b.Settings.List.Folded
	b.rows = []row{{name: "All"}, {name: "Unread", text: "is:unread"}, {name: "Starred", text: "is:starred"}}
	for i := range b.rows {
		b.rows[i].count = b.amounts.of(b.rows[i].text)
	}
	b.add(feeds, b.feedRows())
	b.add(sources, b.valueRows(sources, source, "source", b.amounts.sources))
	b.add(tags, b.valueRows(tags, tag, "tag", b.amounts.tags))
	var some []row
	for _, s := range b.searches {
		some = append(some, row{kind: saved, name: s.Name, text: s.Query, count: b.amounts.of(s.Query)})
	}
	b.add(searches, some)
	if i := slices.IndexFunc(b.rows, was.same); i >= 0 {
		b.cursor = i
	}
	b.Move(0)
}

// add adds a section with its heading; nothing if there is nothing in it.
func (b *Bar) add(s section, rows []row) {
	if len(rows) == 0 {
		return
	}
	unread := -1
	for _, r := range rows {
		if r.kind == subscription && r.count > 0 {
			unread = max(unread, 0) + r.count
		}
	}
	if !b.isFolded(s) {
		unread = -1
	}
	h := row{kind: heading, section: s, name: s.title(), count: unread}
	if counting := rows[0].kind != invitation; counting && !b.isFolded(s) {
		h.counts = s.counts()
	}
	b.rows = append(b.rows, row{kind: blank, section: s}, h)
	if b.isFolded(s) {
		return
	}
	for _, r := range rows {
		r.section = s
		b.rows = append(b.rows, r)
	}
}

// feedRows are the feeds that lie in no folder, and then each folder with its own.
func (b *Bar) feedRows() []row {
	if len(b.feeds) == 0 {
		return []row{{kind: invitation, name: "add a feed", count: -1}}
	}
	all := slices.Clone(b.feeds)
	order.Stable(all, func(x, y feed.Feed) int { return slices.Compare(x.Folder, y.Folder) })
	var rows []row
	var in []string
	for _, f := range all {
		for depth := range f.Folder {
			if path := f.Folder[:depth+1]; len(in) <= depth || !slices.Equal(in[:depth+1], path) {
				rows = append(rows, b.folderRow(path))
			}
		}
		in = f.Folder
		n, known := b.amounts.feeds[f.URL]
		r := row{kind: subscription, name: Title(f), text: b.queryOf(f), feed: f, depth: len(f.Folder), count: -1}
		if known {
			r.count, r.rest = n.Unread, n.Articles-n.Unread
		}
		rows = append(rows, r)
	}
	return rows
}

// folderRow is the row of a folder, with what is unread in it.
func (b *Bar) folderRow(path []string) row {
	r := row{kind: folder, name: path[len(path)-1], folder: strings.Join(path, "/"), depth: len(path) - 1, count: -1}
	r.text = "feed:" + quoted(r.folder)
	for _, f := range b.feeds {
		if n, known := b.amounts.feeds[f.URL]; known && len(f.Folder) >= len(path) && slices.Equal(f.Folder[:len(path)], path) {
			r.count = max(0, r.count) + n.Unread
		}
	}
	return r
}

// Title is what a feed is called, without what is secret in its address.
func Title(f feed.Feed) string {
	if f.Title == clean.Line(f.URL) {
		return strings.TrimPrefix(strings.TrimPrefix(web.Shown(f.URL), "https://"), "http://")
	}
	return web.Redacted(f.Title)
}

// queryOf is the query that finds what a feed has brought: by its title where that says
// which feed it is, or else by its address.
func (b *Bar) queryOf(f feed.Feed) string {
	title := fold.String(f.Title, fold.Search)
	for _, other := range b.feeds {
		taken := slices.ContainsFunc(other.Folder, func(name string) bool { return fold.String(name, fold.Search) == title })
		if taken || other.URL != f.URL && fold.String(other.Title, fold.Search) == title {
			return "feed:" + quoted(web.Shown(f.URL))
		}
	}
	if f.Title == clean.Line(f.URL) || query.Text(f.Title) == "" {
		return "feed:" + quoted(web.Shown(f.URL))
	}
	return "feed:" + quoted(f.Title)
}

// quoted is a text in quotation marks, of which it can have none itself.
func quoted(text string) string { return `"` + strings.ReplaceAll(text, `"`, " ") + `"` }

// How many rows a section of sources or tags has, before somebody asks for the rest and then.
const (
	fewValues  = 8
	mostValues = 200
)

// valueRows are the sources or tags that most articles have.
func (b *Bar) valueRows(s section, k kind, filter string, values []index.Value) []row {
	most := fewValues
	if b.long[s] {
		most = mostValues
	}
	var rows []row
	for _, v := range values[:min(most, len(values))] {
		text := filter + ":" + quoted(v.Text)
		n := b.amounts.of(text)
		if n < 0 {
			n = v.Articles
		}
		if n > 0 { // else a search cannot ask for it: a source that is called "???"
			rows = append(rows, row{kind: k, name: v.Text, text: text, count: n})
		}
	}
	if n := len(values) - most; n > 0 && !b.long[s] {
		rows = append(rows, row{kind: more, name: "more", count: n})
	}
	return rows
}
