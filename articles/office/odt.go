package office

import (
	"encoding/xml"
	"strconv"
	"strings"

	"pullquote/articles/archive"
)

// odtStyle is what a style of a document says of characters, and of what it is made.
type odtStyle struct {
	style
	parent string
	shown  string // as the word processor calls it
}

// odt reads the text of an OpenDocument.
type odt struct {
	page
	styles  map[string]odtStyle
	setting []style  // of the spans that are open, the innermost last
	blocks  []string // "text:p" and the like that are open: a note stands in a paragraph
	lists   []string // "ul", "ol" that are open
	title   string
	titling bool
	counted map[string]bool // styles of lists that count
	note    *odt            // that is open
	said    []string        // what the notes say, in their order
	reads   bool            // inside the text of the document
	nested  int             // notes that are open in the open one
	citing  bool            // inside the number of a note, which is counted anew
}

func readODT(a *archive.Archive) (Document, error) {
	content, leftOut, err := text(a, "content.xml")
	if err != nil {
		return Document{}, err
	}
	if strings.Contains(side(a, "META-INF/manifest.xml"), "encryption-data") {
		return Document{}, archive.ErrEncrypted
	}
	d := Document{LeftOut: leftOut}
	x := &odt{styles: map[string]odtStyle{}, counted: map[string]bool{}}
	x.readStyles(side(a, "styles.xml"))
	x.readStyles(content)
	walk{start: x.begins, end: x.ends, text: x.chars, skip: skippedInODT}.over(content)
	if !x.reads && x.b.Len() == 0 && !strings.Contains(content, "<office:text") {
		return Document{}, ErrNone // a table, a drawing
	}
	x.page.notes(x.said)
	d.Title, d.Authors, d.Language = properties(side(a, "meta.xml"))
	if x.title != "" {
		d.Title = x.title
	}
	d.HTML = x.finish(d.Title, d.Language)
	return d, nil
}

func skippedInODT(name string) bool {
	switch name {
	case "office:annotation", "office:annotation-end", "text:tracked-changes", "office:automatic-styles", "office:styles", "text:table-of-content-source", "office:forms", "office:binary-data", "text:hidden-text":
		return true
	}
	return false
}

// readStyles reads how the styles of a file set characters.
func (x *odt) readStyles(content string) {
	at, list := "", ""
	walk{
		start: func(name string, attr []xml.Attr) {
			switch name {
			case "style:style":
				at = value(attr, "name")
				x.styles[at] = odtStyle{parent: value(attr, "parent-style-name"), shown: value(attr, "display-name")}
			case "style:text-properties":
				if s, ok := x.styles[at]; ok {
					s.style = characters(attr)
					x.styles[at] = s
				}
			case "text:list-style":
				list = value(attr, "name")
			case "text:list-level-style-number":
				if value(attr, "level") == "1" && value(attr, "num-format") != "" {
					x.counted[list] = true
				}
			}
		},
		end: func(name string) {
			if name == "style:style" {
				at = ""
			}
		},
		text: func(string) {},
		skip: func(name string) bool { return name == "office:body" },
	}.over(content)
}

// characters reads how a style sets characters.
func characters(attr []xml.Attr) style {
	s := style{
		bold:   value(attr, "font-weight") == "bold" || strings.HasPrefix(value(attr, "font-weight"), "7"),
		italic: value(attr, "font-style") == "italic" || value(attr, "font-style") == "oblique",
		struck: value(attr, "text-line-through-style") != "" && value(attr, "text-line-through-style") != "none",
	}
	switch position := value(attr, "text-position"); {
	case strings.HasPrefix(position, "super"), position != "" && position[0] >= '1' && position[0] <= '9':
		s.raised = 1
	case strings.HasPrefix(position, "sub"), strings.HasPrefix(position, "-"):
		s.raised = -1
	}
	return s
}

// begins is told where an element begins.
func (x *odt) begins(name string, attr []xml.Attr) {
	if x.note != nil {
		if name == "text:note-body" { // a note in a note is part of it
			x.nested++
			return
		}
		x.note.begins(name, attr)
		return
	}
	switch name {
	case "office:text":
		x.reads = true
	case "text:h", "text:p":
		x.blocks = append(x.blocks, name)
		x.paragraph(name, attr)
	case "text:span":
		x.setting = append(x.setting, x.over(x.styles[value(attr, "style-name")].style))
	case "text:a":
		s := x.current()
		s.link = value(attr, "href")
		x.setting = append(x.setting, s)
	case "text:s":
		x.put(" ")
	case "text:tab":
		x.put(" ")
	case "text:line-break":
		x.lineBreak()
	case "text:list":
		kind := "ul"
		if x.counted[value(attr, "style-name")] || value(attr, "style-name") == "" && len(x.lists) > 0 && x.lists[len(x.lists)-1] == "ol" {
			kind = "ol"
		}
		x.lists = append(x.lists, kind)
	case "text:note-citation":
		x.citing = true
	case "text:note-body":
		x.note = &odt{styles: x.styles, counted: x.counted, reads: true}
	case "table:table", "table:table-row", "table:table-cell":
		x.raw("<" + tableTag(name) + ">")
	}
}

func tableTag(name string) string {
	switch name {
	case "table:table-row":
		return "tr"
	case "table:table-cell":
		return "td"
	}
	return "table"
}

// ends is told where an element ends.
func (x *odt) ends(name string) {
	if x.nested > 0 && name == "text:note-body" {
		x.nested--
		return
	}
	if x.note != nil && name == "text:note-body" {
		if said := x.note.inlined(); said != "" {
			x.said = append(x.said, said)
			x.write("["+strconv.Itoa(len(x.said))+"]", style{})
		}
		x.note = nil
		return
	}
	if x.note != nil {
		x.note.ends(name)
		return
	}
	switch name {
	case "text:h", "text:p":
		x.end()
		x.titling, x.setting = false, nil
		x.blocks = x.blocks[:max(len(x.blocks)-1, 0)]
	case "text:span", "text:a":
		x.setting = x.setting[:max(len(x.setting)-1, 0)]
	case "text:list":
		x.lists = x.lists[:max(len(x.lists)-1, 0)]
	case "text:note-citation":
		x.citing = false
	case "table:table", "table:table-row", "table:table-cell":
		x.raw("</" + tableTag(name) + ">")
	case "office:text":
		x.reads = false
	}
}

// paragraph begins a paragraph or a heading.
func (x *odt) paragraph(name string, attr []xml.Attr) {
	family := x.family(value(attr, "style-name"))
	list := ""
	if len(x.lists) > 0 {
		list = x.lists[0]
	}
	switch {
	case family == "title":
		x.titling = x.title == ""
		x.begin("h1", "")
	case name == "text:h":
		level, _ := strconv.Atoi(value(attr, "outline-level"))
		x.begin(heading(level), "")
	case list != "":
		x.begin("li", list)
	case family == "quotations" || family == "quote":
		x.begin("blockquote", "")
	default:
		x.begin("p", "")
	}
	set := x.styles[value(attr, "style-name")].style
	if name == "text:h" || family == "title" {
		set = style{} // a heading is bold anyway
	}
	x.setting = append(x.setting[:0], set)
}

// family is what a style is made of: its own name, or that of the one above it which
// the word processor brought along.
func (x *odt) family(name string) string {
	for range 8 {
		s, ok := x.styles[name]
		if !ok || s.parent == "" {
			break
		}
		if lower := strings.ToLower(name); lower == "title" || lower == "quotations" {
			break
		}
		name = s.parent
	}
	return strings.ToLower(name)
}

// current is how characters are set here.
func (x *odt) current() style {
	if n := len(x.setting); n > 0 {
		return x.setting[n-1]
	}
	return style{}
}

// over lays a style over that of what it stands in.
func (x *odt) over(s style) style {
	c := x.current()
	c.bold, c.italic, c.struck = c.bold || s.bold, c.italic || s.italic, c.struck || s.struck
	if s.raised != 0 {
		c.raised = s.raised
	}
	return c
}

// chars is told of characters. Between paragraphs they are the XML's own.
func (x *odt) chars(s string) {
	if x.note != nil {
		x.note.chars(s)
		return
	}
	if len(x.blocks) == 0 || !x.reads || x.citing {
		return
	}
	if x.titling && len(x.title)+len(s) < 1000 {
		x.title += s
	}
	x.put(s)
}

func (x *odt) put(s string) {
	if x.reads && len(x.blocks) > 0 {
		x.write(s, x.current())
	}
}
