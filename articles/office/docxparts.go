package office

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// relations reads the addresses of a document's links by their IDs.
func relations(content string) map[string]string {
	links := map[string]string{}
	walk{
		start: func(name string, attr []xml.Attr) {
			if name == "Relationship" && strings.HasSuffix(value(attr, "Type"), "/hyperlink") {
				links[value(attr, "Id")] = value(attr, "Target")
			}
		},
		end: func(string) {}, text: func(string) {},
	}.over(content)
	return links
}

// styleNames reads what styles are called, by their IDs: "berschrift1" is "heading 1" in
// a German document too.
func styleNames(content string) map[string]string {
	names := map[string]string{}
	id := ""
	walk{
		start: func(name string, attr []xml.Attr) {
			switch name {
			case "w:style":
				id = value(attr, "styleId")
			case "w:name":
				if id != "" {
					names[id] = strings.ToLower(value(attr, "val"))
				}
			}
		},
		end: func(string) {}, text: func(string) {},
	}.over(content)
	return names
}

// orderedLists reads which lists count, by their IDs, and from what number. Of a list's
// levels the first tells.
func orderedLists(content string) map[string]int {
	formats, starts, lists := map[string]string{}, map[string]int{}, map[string]int{}
	abstract, number := "", ""
	walk{
		start: func(name string, attr []xml.Attr) {
			switch name {
			case "w:abstractNum":
				abstract = value(attr, "abstractNumId")
			case "w:start":
				if n, err := strconv.Atoi(value(attr, "val")); err == nil && n >= 0 && n < 1_000_000 {
					if _, told := starts[abstract]; !told {
						starts[abstract] = n
					}
				}
			case "w:numFmt":
				if formats[abstract] == "" {
					formats[abstract] = value(attr, "val")
				}
			case "w:num":
				number = value(attr, "numId")
			case "w:abstractNumId":
				if f := formats[value(attr, "val")]; f != "" && f != "bullet" && f != "none" {
					lists[number] = 1
					if n, told := starts[value(attr, "val")]; told {
						lists[number] = n
					}
				}
			}
		},
		end: func(string) {}, text: func(string) {},
	}.over(content)
	return lists
}
