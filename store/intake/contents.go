package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/layout"
)

// ncxFile is the older table of contents of a book. Its points stand in each
// other; the outermost name the chapters.
type ncxFile struct {
	Points []ncxPoint `xml:"navMap>navPoint"`
}

type ncxPoint struct {
	Label   string `xml:"navLabel>text"`
	Content struct {
		Src string `xml:"src,attr"`
	} `xml:"content"`
	Points []ncxPoint `xml:"navPoint"`
}

// contents returns what a book's table of contents calls its files. A file with
// several chapters has the name of the first.
func (b *bookFile) contents(p packageFile, dir string) map[string]string {
	names := map[string]string{}
	pages := 0 // that have been read; a book has one or two
	for _, item := range p.Items[:min(len(p.Items), budget.BookFiles)] {
		if pages == 4 {
			break
		}
		name := within(dir, item.Href)
		switch {
		case strings.Contains(" "+item.Properties+" ", " nav "):
			pages++
			if content, _, err := b.Read(name, budget.BookPaper); err == nil {
				navNames(string(content), parent(name), names)
			}
		case item.ID == p.Spine.TOC && p.Spine.TOC != "" || item.Type == "application/x-dtbncx+xml":
			pages++
			var ncx ncxFile
			if content, err := b.readWhole(name); err == nil && layout.Unmarshal(content, &ncx) == nil {
				ncxNames(ncx.Points, parent(name), names, 0)
			}
		}
	}
	return names
}

func ncxNames(points []ncxPoint, dir string, names map[string]string, depth int) {
	if depth > 8 {
		return
	}
	for _, point := range points {
		addName(names, within(dir, point.Content.Src), point.Label)
		ncxNames(point.Points, dir, names, depth+1)
	}
}

// navNames reads the links of a navigation page.
func navNames(page, dir string, names map[string]string) {
	z := html.NewTokenizer(strings.NewReader(page))
	href, label := "", ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			if href != "" && len(label) < 1000 {
				label += string(z.Text())
			}
		case html.StartTagToken:
			if name, more := z.TagName(); atom.Lookup(name) == atom.A {
				href, label = "", ""
				for more {
					var key, value []byte
					key, value, more = z.TagAttr()
					if string(key) == "href" {
						href = string(value)
					}
				}
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == atom.A && href != "" {
				addName(names, within(dir, href), label)
				href = ""
			}
		}
	}
}

func addName(names map[string]string, file, label string) {
	if label = strings.TrimSpace(clean.Line(label)); label != "" && names[file] == "" {
		names[file] = label
	}
}

func parent(name string) string {
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		return name[:i]
	}
	return ""
}
