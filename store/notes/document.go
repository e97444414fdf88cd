package notes

import (
	"strings"
	"time"

	"pullquote/articles/clean"
	"pullquote/articles/markdown"
)

// Document is an article's notes in Markdown: its title and where it is from, then the words
// of each note as a block quote, with what is said of them below. It is the same for the same
// notes, so that a file of it changes only when they do.
func Document(title, address, path string, all []Placed) string {
	var b strings.Builder
	b.WriteString("# " + escaped(clean.Line(title)) + "\n\n")
	switch {
	case address != "":
		b.WriteString("<" + clean.URL(address) + ">\n\n")
	case path != "":
		b.WriteString(escaped(clean.Line(path)) + "\n\n")
	}
	lost := false
	for _, n := range all {
		if !n.Found && !lost {
			lost = true
			b.WriteString("## Words that are gone\n\n")
		}
		n.write(&b)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func (n Note) write(b *strings.Builder) {
	if n.Words.Exact != "" {
		for part := range strings.SplitSeq(strings.TrimSpace(n.Words.Exact), "\n") {
			b.WriteString(strings.TrimRight("> "+escaped(clean.Line(part)), " ") + "\n")
		}
		b.WriteString("\n")
	}
	if n.Text != "" { // is Markdown, of whoever has written it
		b.WriteString(clean.Text(n.Text) + "\n\n")
	}
	about := []string{string(n.Color.Or())}
	for _, tag := range n.Tags {
		about = append(about, "#"+strings.ReplaceAll(clean.Line(tag), " ", "-"))
	}
	if at := n.Modified; !at.IsZero() {
		about = append(about, at.UTC().Format(time.DateOnly))
	}
	b.WriteString("*" + strings.Join(about, " · ") + "*\n\n")
}

// escaped is a line of text as it stands in Markdown.
func escaped(line string) string {
	var b strings.Builder
	markdown.Escape(&b, line)
	return b.String()
}
