package office

import (
	"html"
	"strconv"
	"strings"
)

// style is how characters are set.
type style struct {
	bold, italic, struck bool
	raised               int // 1 above the line, -1 below it
	link                 string
}

// tags are the elements that set a style, the outermost first.
func (s style) tags() []string {
	var tags []string
	if s.link != "" {
		tags = append(tags, `a href="`+html.EscapeString(s.link)+`"`)
	}
	for _, t := range [...]struct {
		on  bool
		tag string
	}{{s.bold, "strong"}, {s.italic, "em"}, {s.struck, "del"}, {s.raised > 0, "sup"}, {s.raised < 0, "sub"}} {
		if t.on {
			tags = append(tags, t.tag)
		}
	}
	return tags
}

// page writes the HTML of a document.
type page struct {
	b       strings.Builder
	block   string // the element that is open: "p", "h2", "li"; or empty
	list    string // the list that is open: "ul", "ol"; or empty
	next    int    // the number that the next item of the open list has by itself
	number  int    // the number that the open item has; 0 for that one
	set     style  // of what was written last
	written bool   // something stands in the open block
}

// begin begins a block: a paragraph, a heading, an item of a list (in "ul" or "ol").
func (p *page) begin(block, list string) {
	p.end()
	if list != p.list {
		p.endList()
		if list != "" {
			p.b.WriteString("<" + list + ">")
		}
		p.list, p.next = list, 1
	}
	p.block, p.number = block, 0
}

// value is the attribute of an item that has another number than the one after the item
// before.
func (p *page) value() string {
	if p.block != "li" || p.list != "ol" {
		return ""
	}
	if p.number == 0 || p.number == p.next {
		p.next++
		return ""
	}
	p.next = p.number + 1
	return ` value="` + strconv.Itoa(p.number) + `"`
}

// write writes text into the open block, or into a paragraph of its own.
func (p *page) write(text string, s style) {
	if text == "" {
		return
	}
	if p.block == "" {
		p.block = "p"
	}
	if !p.written {
		p.b.WriteString("<" + p.block + p.value() + ">")
		p.written = true
	}
	if s != p.set {
		p.unset()
		for _, tag := range s.tags() {
			p.b.WriteString("<" + tag + ">")
		}
		p.set = s
	}
	p.b.WriteString(html.EscapeString(text))
}

// lineBreak breaks the line in a block.
func (p *page) lineBreak() {
	if p.written {
		p.unset()
		p.b.WriteString("<br>")
	}
}

// unset ends the style that is set.
func (p *page) unset() {
	tags := p.set.tags()
	for i := len(tags) - 1; i >= 0; i-- {
		name, _, _ := strings.Cut(tags[i], " ")
		p.b.WriteString("</" + name + ">")
	}
	p.set = style{}
}

// end ends the open block. One that nothing was written into leaves no trace.
func (p *page) end() {
	if p.written {
		p.unset()
		p.b.WriteString("</" + p.block + ">\n")
	}
	p.block, p.written = "", false
}

func (p *page) endList() {
	if p.list != "" {
		p.b.WriteString("</" + p.list + ">\n")
		p.list = ""
	}
}

// raw writes an element that parts blocks, such as those of a table.
func (p *page) raw(element string) {
	p.end()
	p.endList()
	p.b.WriteString(element)
}

// notes writes what notes say, behind the text, each with its number.
func (p *page) notes(notes []string) {
	if len(notes) == 0 {
		return
	}
	p.raw("<hr>")
	for i, note := range notes {
		p.b.WriteString("<p>[" + strconv.Itoa(i+1) + "] " + note + "</p>\n")
	}
}

// inlined is a page as it is put into another: what its blocks say, in one.
func (p *page) inlined() string {
	p.raw("")
	return strings.TrimSuffix(blocks.Replace(p.b.String()), "<br>")
}

// blocks takes the elements of blocks out of a page.
var blocks = strings.NewReplacer("<p>", "", "</p>\n", "<br>", "<ul>", "", "</ul>\n", "", "<ol>", "", "</ol>\n", "", "<li>", "", "</li>\n", "<br>")

// finish returns the whole page.
func (p *page) finish(title, language string) string {
	p.raw("")
	head := "\ufeff<html>"
	if language != "" {
		head = "\ufeff<html lang=\"" + html.EscapeString(language) + "\">"
	}
	if title != "" {
		head += "<title>" + html.EscapeString(title) + "</title>"
	}
	return head + "<body>" + p.b.String() + "</body></html>"
}

// heading is the element of a heading of some level.
func heading(level int) string { return "h" + strconv.Itoa(min(max(level, 1), 6)) }
