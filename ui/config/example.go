package config

import "strings"

// titles say what the tables are for.
func titles() map[string]string {
	return map[string]string{
		"page":   "The page of an article.",
		"quotes": "How quotations are told from the text around them. Each can be on or off.",
		"dates":  "Dates on pages and in lists. Reports for scripts have ISO 8601 whatever stands here.",
		"list":   "The list of articles.",
		"status": "The line at the bottom of the reader.",
		"feeds":  "Subscriptions.",
		"web":    "Whatever is fetched.",
	}
}

// lineCells is how wide the comments of the example are.
const lineCells = 100

// Example is a configuration that documents all of it and changes nothing: every
// setting is there with its default, behind a #.
func Example() string {
	var b strings.Builder
	comment(&b, "Pullquote reads this file when it starts, and again whenever it changes. All of it is optional: "+
		"what stands behind a # is what holds anyway. A mistake costs its line and is told; pullquote config check finds them all.")
	comment(&b, "")
	comment(&b, "What is switched in the reader (the width by + and -, the order of the list) lasts until the file says something else of it. "+
		"Flags such as --width go before both.")
	before := ""
	for _, s := range Declared() {
		table, name, in := strings.Cut(s.Key, ".")
		if !in {
			table, name = "", s.Key
		}
		b.WriteByte('\n')
		if table != before {
			comment(&b, titles()[table])
			b.WriteString("[" + table + "]\n\n")
			before = table
		}
		comment(&b, s.Means)
		if s.Takes != onOrOff {
			comment(&b, "It may be "+s.Takes+".")
		}
		b.WriteString("#" + name + " = " + s.Show(Default()) + "\n")
	}
	for _, t := range ofOnesOwn() {
		b.WriteByte('\n')
		comment(&b, t.means)
		b.WriteString("# " + strings.ReplaceAll(t.lines, "\n", "\n# ") + "\n")
	}
	return b.String()
}

// ofOnesOwn are the tables whose lines somebody names, with an example of each.
func ofOnesOwn() []struct{ means, lines string } {
	return []struct{ means, lines string }{
		{"Forms of one's own in which quotations are copied: templates of Go. docs/desk.md has their fields.", "[templates]\nnote = \"- {{.Line}} ({{.Who}}, {{.Source}}, {{.Year}})\""},
		{"Commands that a quotation or an article is sent to: a program and its arguments.", "[pipes]\ncount = [\"wc\", \"-w\"]"},
	}
}

// comment writes a text as lines of comment.
func comment(b *strings.Builder, text string) {
	line := "#"
	for word := range strings.FieldsSeq(text) {
		if len(line)+1+len(word) > lineCells {
			b.WriteString(line + "\n")
			line = "#"
		}
		line += " " + word
	}
	b.WriteString(line + "\n")
}
