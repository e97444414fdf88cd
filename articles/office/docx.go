package office

import (
	"encoding/xml"
	"strconv"
	"strings"

	"pullquote/articles/archive"
)

// docx reads the text of a document of Office Open XML.
type docx struct {
	page
	links   map[string]string // addresses by their IDs
	styles  map[string]string // names of styles by their IDs, in lower case
	ordered map[string]int    // the first numbers of lists that count, by their IDs
	counted map[string][]int  // the last numbers in these, by their levels
	notes   map[string]string // what the notes say, by "footnote 2"
	said    []string          // the notes that were met, in their order
	title   string            // the paragraph of the style Title
	inStyle string            // of the paragraph
	level   int               // of the paragraph, if it is a heading
	item    string            // the list that the paragraph is in
	listed  string            // its ID
	depth   int               // the level in it
	set     style             // of the run
	link    string
	hidden  bool // the run is
	reads   bool // inside w:t
	inText  strings.Builder
}

func readDocx(a *archive.Archive) (Document, error) {
	content, leftOut, err := text(a, "word/document.xml")
	if err != nil {
		return Document{}, err
	}
	d := Document{LeftOut: leftOut}
	shared := docx{
		links: relations(side(a, "word/_rels/document.xml.rels")), styles: styleNames(side(a, "word/styles.xml")),
		ordered: orderedLists(side(a, "word/numbering.xml")),
	}
	notes := map[string]string{}
	for _, kind := range [...]string{"footnote", "endnote"} {
		shared.readNotes(kind, side(a, "word/"+kind+"s.xml"), notes)
	}
	x := docx{links: shared.links, styles: shared.styles, ordered: shared.ordered, notes: notes}
	x.read(content)
	x.page.notes(x.said)
	d.Title, d.Authors, d.Language = properties(side(a, "docProps/core.xml"))
	if x.title != "" {
		d.Title = x.title
	}
	d.HTML = x.finish(d.Title, d.Language)
	return d, nil
}

// read writes the page of a piece of a document.
func (x *docx) read(content string) {
	walk{start: x.begins, end: x.ends, text: x.chars, skip: skippedInDocx}.over(content)
}

// skippedInDocx are the elements that nobody reads on paper, and the older copy of
// what stands there already.
func skippedInDocx(name string) bool {
	switch name {
	case "w:del", "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText", "mc:Fallback", "w:sdtPr", "w:sectPr", "w:pPrChange", "w:rPrChange", "w:tblPr", "m:ctrlPr":
		return true
	}
	return false
}

// begins is told where an element begins.
func (x *docx) begins(name string, attr []xml.Attr) {
	switch name {
	case "w:p":
		x.paragraph()
	case "w:pStyle":
		x.styled(value(attr, "val"))
	case "w:outlineLvl":
		if n, err := strconv.Atoi(value(attr, "val")); err == nil && n < 9 {
			x.level = n + 1
		}
	case "w:numId":
		x.item = "ul"
		x.listed = value(attr, "val")
		if _, counts := x.ordered[x.listed]; counts {
			x.item = "ol"
		} else if x.listed == "0" {
			x.item = ""
		}
	case "w:ilvl":
		if n, err := strconv.Atoi(value(attr, "val")); err == nil && n >= 0 && n < 9 {
			x.depth = n
		}
	case "w:r":
		x.set, x.hidden = style{link: x.link}, false
	case "w:hyperlink":
		x.link = x.links[value(attr, "id")]
	case "w:t", "m:t":
		x.reads = true
	case "w:footnoteReference", "w:endnoteReference":
		x.refer(strings.TrimSuffix(name[len("w:"):], "Reference") + " " + value(attr, "id"))
	case "w:tbl":
		x.raw("<table>")
	case "w:tr":
		x.raw("<tr>")
	case "w:tc":
		x.raw("<td>")
	default:
		x.inRun(name, attr)
	}
}

// inRun is begins for what stands in a run of characters: how they are set, and those
// that have an element of their own.
func (x *docx) inRun(name string, attr []xml.Attr) {
	on := value(attr, "val")
	is := on == "" || on != "0" && on != "false" && on != "none" && on != "off"
	switch name {
	case "w:b":
		x.set.bold = is
	case "w:i":
		x.set.italic = is
	case "w:strike", "w:dstrike":
		x.set.struck = is
	case "w:vanish":
		x.hidden = is
	case "w:vertAlign":
		x.set.raised = map[string]int{"superscript": 1, "subscript": -1}[on]
	case "w:tab", "w:ptab":
		x.write(" ", x.set)
	case "w:noBreakHyphen":
		x.write("\u2011", x.set)
	case "w:sym":
		x.write("\ufffd", x.set)
	case "w:br", "w:cr":
		x.lineBreak()
	}
}

// ends is told where an element ends.
func (x *docx) ends(name string) {
	switch name {
	case "w:p":
		if strings.EqualFold(x.inStyle, "title") && x.title == "" {
			x.title = strings.TrimSpace(x.inText.String())
		}
		x.end()
		x.inStyle = ""
	case "w:r":
		x.set, x.hidden = style{link: x.link}, false
	case "w:hyperlink":
		x.link = ""
	case "w:t", "m:t":
		x.reads = false
	case "w:tbl":
		x.raw("</table>\n")
	case "w:tr":
		x.raw("</tr>")
	case "w:tc":
		x.raw("</td>")
	}
}

// chars is told of characters.
func (x *docx) chars(s string) {
	if !x.reads || x.hidden {
		return
	}
	if !x.written {
		x.open()
	}
	if x.title == "" && len(s) < 1000 {
		x.inText.WriteString(s)
	}
	x.write(s, x.set)
}

// paragraph begins a paragraph, of which the properties follow.
func (x *docx) paragraph() {
	x.end()
	x.inText.Reset()
	x.inStyle, x.level, x.item, x.set, x.link = "", 0, "", style{}, ""
	x.listed, x.depth = "", 0
}

// styled tells the style of a paragraph by its ID.
func (x *docx) styled(id string) {
	x.inStyle = x.styles[id]
	if x.inStyle == "" {
		x.inStyle = strings.ToLower(id)
	}
	if n, ok := strings.CutPrefix(strings.ReplaceAll(x.inStyle, " ", ""), "heading"); ok {
		if level, err := strconv.Atoi(n); err == nil {
			x.level = level
		}
	}
	switch {
	case strings.HasPrefix(x.inStyle, "list number"), strings.HasPrefix(x.inStyle, "listnumber"):
		x.item = "ol"
	case strings.HasPrefix(x.inStyle, "list bullet"), strings.HasPrefix(x.inStyle, "listbullet"):
		x.item = "ul"
	}
}

// count is the number of the item that begins. A list goes on behind what stands between
// its items; a list in it begins anew behind each of them.
func (x *docx) count() int {
	if x.counted == nil {
		x.counted = map[string][]int{}
	}
	levels := x.counted[x.listed]
	if levels == nil {
		levels = []int{x.ordered[x.listed] - 1}
	}
	for len(levels) <= x.depth {
		levels = append(levels, 0)
	}
	levels = levels[:x.depth+1]
	levels[x.depth]++
	x.counted[x.listed] = levels
	return levels[x.depth]
}

// open begins the block of a paragraph whose properties are known.
func (x *docx) open() {
	switch {
	case strings.EqualFold(x.inStyle, "title"):
		x.page.begin("h1", "")
	case x.level > 0:
		x.page.begin(heading(x.level), "")
	case x.item != "":
		x.page.begin("li", x.item)
		if _, counts := x.ordered[x.listed]; counts {
			x.page.number = x.count()
		}
	case x.inStyle == "quote" || x.inStyle == "intense quote" || x.inStyle == "block text":
		x.page.begin("blockquote", "")
	default:
		x.page.begin("p", "")
	}
}

// refer writes the number of a note.
func (x *docx) refer(note string) {
	said, ok := x.notes[note]
	if !ok || said == "" {
		return
	}
	x.said = append(x.said, said)
	x.write("["+strconv.Itoa(len(x.said))+"]", style{})
}

// readNotes reads the file of the notes of one kind.
func (x *docx) readNotes(kind, content string, notes map[string]string) {
	n := &docx{links: x.links, styles: x.styles}
	id := ""
	walk{
		start: func(name string, attr []xml.Attr) {
			if name == "w:"+kind {
				n, id = &docx{links: x.links, styles: x.styles}, value(attr, "id")
				if t := value(attr, "type"); t != "" && t != "normal" { // the rule above the notes
					id = ""
				}
				return
			}
			n.begins(name, attr)
		},
		end: func(name string) {
			if name == "w:"+kind {
				if id != "" {
					notes[kind+" "+id] = n.inlined()
				}
				return
			}
			n.ends(name)
		},
		text: func(s string) { n.chars(s) },
		skip: skippedInDocx,
	}.over(content)
}
