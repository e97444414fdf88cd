package feed

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/order"
)

// edit puts a text in the place of a stretch of an outline.
type edit struct {
	span
	text string
}

// apply makes edits that do not overlap, and finds the outlines anew.
func (o *Outline) apply(edits []edit) error {
	order.Stable(edits, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(o.text[at:e.start])
		b.WriteString(e.text)
		at = e.end
	}
	b.WriteString(o.text[at:])
	o.text = b.String()
	return o.scan()
}

// Add adds feeds at the end of their folders, which are made if they are
// missing. Those that are subscribed to already are left out; one that is given
// several times is put into all its folders.
func (o *Outline) Add(feeds ...Feed) error {
	known := map[string]bool{}
	for _, n := range o.nodes {
		known[n.URL] = true
	}
	root := &branch{called: map[string]*branch{}}
	placed := map[string]bool{}
	for _, f := range feeds {
		f.Folder = f.Folder[:min(len(f.Folder), budget.OutlineDepth/2)]
		key := f.URL + "\x00" + strings.Join(f.Folder, "\x00")
		if known[f.URL] || placed[key] || placed[f.URL] && len(f.Folder) == 0 {
			continue
		}
		placed[key], placed[f.URL] = true, true
		folder := root.at(f.Folder, f.within)
		folder.feeds = append(folder.feeds, f)
	}
	o.openBody()
	return o.apply(o.graft(root, -1, o.folders(), nil))
}

// openBody gives a body that is empty, <body/>, an end tag of its own.
func (o *Outline) openBody() {
	if tag := o.text[:o.body.start]; strings.HasSuffix(tag, "/>") {
		name := tagName(tag[strings.LastIndexByte(tag, '<'):])
		o.text = strings.TrimRight(strings.TrimSuffix(tag, "/>"), " ") + ">\n</" + name + ">" + o.text[o.body.start:]
		_ = o.scan() // it was well-formed, and is
	}
}

// branch is a folder of feeds that are to be added.
type branch struct {
	name     string
	more     []xml.Attr // what else is known of it
	feeds    []Feed
	branches []*branch
	called   map[string]*branch // the branches, by their names
}

// at returns the branch of a folder, and what else is known of the folders around it.
func (b *branch) at(folder []string, more [][]xml.Attr) *branch {
	for i, title := range folder {
		title = name(title)
		c := b.called[title]
		if c == nil {
			c = &branch{name: title, called: map[string]*branch{}}
			if i < len(more) {
				c.more = more[i]
			}
			b.branches = append(b.branches, c)
			b.called[title] = c
		}
		b = c
	}
	return b
}

// graft returns the edits that add a branch to an outline, or to the body if
// there is none: its feeds and new folders at the end, the rest in folders that
// are there.
func (o *Outline) graft(b *branch, at int, folders map[place]int, edits []edit) []edit {
	end := o.body.end
	if at >= 0 {
		end = o.nodes[at].end
	}
	line := lineStart(o.text, end)
	before := o.text[line:end]
	lead := before[:len(before)-len(strings.TrimLeft(before, " \t"))]
	var text strings.Builder
	for _, f := range b.feeds {
		writeFeed(&text, f, deeper(lead))
	}
	for _, c := range b.branches {
		if i, there := folders[place{at, c.name}]; there {
			edits = o.graft(c, i, folders, edits)
		} else {
			c.write(&text, deeper(lead))
		}
	}
	switch {
	case text.Len() == 0:
		return edits
	case lead != before: // something stands before the end tag
		return append(edits, edit{span{end, end}, "\n" + text.String() + lead})
	}
	return append(edits, edit{span{line, line}, text.String()})
}

// longestIndent is how far, in bytes, the ends of a line are looked for: a file may
// be one line, in which each outline is looked at.
const longestIndent = 1024

// lineStart returns where the line begins in which a byte stands, or a place
// within it where it is very long.
func lineStart(text string, at int) int {
	from := max(at-longestIndent, 0)
	return from + strings.LastIndexByte(text[from:at], '\n') + 1
}

// deeper indents one step more, by tabs where there are some.
func deeper(indent string) string {
	if strings.HasPrefix(indent, "\t") {
		return indent + "\t"
	}
	return indent + "  "
}

// place is where a folder is looked for.
type place struct {
	parent int // in Outline.nodes, or -1
	name   string
}

// folders finds the outlines without a feed of their own that others can be put
// into. Of those of one name the first counts.
func (o *Outline) folders() map[place]int {
	all := map[place]int{}
	for i, n := range o.nodes {
		at := place{n.parent, n.Title}
		if _, there := all[at]; !there && n.URL == "" && n.end < n.at.end {
			all[at] = i
		}
	}
	return all
}

func (b *branch) write(to *strings.Builder, indent string) {
	to.WriteString(indent + "<outline" + attribute("text", b.name))
	for i, a := range b.more {
		writeAttribute(to, a, i)
	}
	to.WriteString(">\n")
	for _, f := range b.feeds {
		writeFeed(to, f, deeper(indent))
	}
	for _, c := range b.branches {
		c.write(to, deeper(indent))
	}
	to.WriteString(indent + "</outline>\n")
}

func writeFeed(to *strings.Builder, f Feed, indent string) {
	title := cmp.Or(name(f.Title), f.URL)
	kind, text := "rss", title
	var others strings.Builder
	for i, a := range f.more {
		switch {
		case a.Name.Space == "" && a.Name.Local == "type":
			kind = a.Value
		case a.Name.Space == "" && a.Name.Local == "text":
			text = a.Value
		default:
			writeAttribute(&others, a, i)
		}
	}
	to.WriteString(indent + `<outline` + attribute("type", kind) + attribute("text", text) + attribute("title", title) + attribute("xmlUrl", f.URL))
	if f.Site != "" {
		to.WriteString(attribute("htmlUrl", f.Site))
	}
	to.WriteString(others.String() + "/>\n")
}

// writeAttribute writes an attribute of another program, the nth of its outline: one of a
// namespace with that namespace.
func writeAttribute(to *strings.Builder, a xml.Attr, n int) {
	if a.Name.Space == "" {
		to.WriteString(attribute(a.Name.Local, a.Value))
		return
	}
	prefix := "p" + strconv.Itoa(n)
	to.WriteString(attribute("xmlns:"+prefix, a.Name.Space) + attribute(prefix+":"+a.Name.Local, a.Value))
}

// attribute spells an attribute with a space before it.
func attribute(name, value string) string { return " " + name + `="` + escaped(value) + `"` }

func escaped(value string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(value)) // a Builder does not fail
	return b.String()
}

// Remove removes the feeds with these URLs. An outline with others in it stays
// and loses only its feed.
func (o *Outline) Remove(urls ...string) error {
	var edits []edit
	for _, n := range o.nodes {
		switch {
		case n.URL == "" || !slices.Contains(urls, n.URL):
		case n.children > 0:
			edits = append(edits, o.attributeEdits(n, "xmlUrl", "")...)
		default:
			edits = append(edits, edit{o.line(n.at), ""})
		}
	}
	return o.apply(edits)
}

// line widens an element to its line, if it stands there alone.
func (o *Outline) line(at span) span {
	start := lineStart(o.text, at.start)
	end := strings.IndexByte(o.text[at.end:min(len(o.text), at.end+longestIndent)], '\n')
	if end < 0 || strings.TrimSpace(o.text[start:at.start]) != "" || strings.TrimSpace(o.text[at.end:at.end+end]) != "" {
		return at
	}
	return span{start, at.end + end + 1}
}

// Move gives the feed with a URL another one.
func (o *Outline) Move(from, to string) error {
	var edits []edit
	for _, n := range o.nodes {
		if n.URL == from {
			edits = append(edits, o.attributeEdits(n, "xmlUrl", attribute("xmlUrl", to))...)
		}
	}
	return o.apply(edits)
}

// attributeEdits puts an attribute in the place of the one of that name in an
// outline's tag, however it is spelled there, with the space before it.
func (o *Outline) attributeEdits(n node, name, text string) []edit {
	tag := o.text[n.tag.start:n.tag.end]
	for at := len(tagName(tag)) + 1; at < len(tag); {
		space := len(tag[at:]) - len(strings.TrimLeft(tag[at:], " \t\r\n"))
		start := at + space
		end := start
		for end < len(tag) && !strings.ContainsRune(" \t\r\n=/>", rune(tag[end])) {
			end++
		}
		found := strings.EqualFold(tag[start:end], name)
		end = valueEnd(tag, end)
		if found {
			if end < len(tag) && !strings.ContainsRune(" \t\r\n/>", rune(tag[end])) {
				text += " " // the next stands close to it: <outline xmlUrl="a"text="b">
			}
			return []edit{{span{n.tag.start + at, n.tag.start + end}, text}}
		}
		at = max(end, at+1)
	}
	return nil
}

// valueEnd returns where an attribute ends whose name ends at i.
func valueEnd(tag string, i int) int {
	at := i + len(tag[i:]) - len(strings.TrimLeft(tag[i:], " \t\r\n"))
	if at == len(tag) || tag[at] != '=' {
		return i
	}
	at++
	at += len(tag[at:]) - len(strings.TrimLeft(tag[at:], " \t\r\n"))
	if at == len(tag) {
		return at
	}
	if quote := tag[at]; quote == '"' || quote == '\'' {
		if n := strings.IndexByte(tag[at+1:], quote); n >= 0 {
			return at + n + 2
		}
	}
	if n := strings.IndexAny(tag[at:], " \t\r\n>"); n >= 0 { // without quotation marks
		return at + n
	}
	return len(tag)
}
