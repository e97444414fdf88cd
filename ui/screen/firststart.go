package screen

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/store"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
)

// sampling reports whether all samples are in the list, since the library holds nothing yet.
func sampling(l *list) bool {
	if len(l.Options.Paths) > 0 || len(l.rows.ids) == 0 || l.answered.Root != nil {
		return false
	}
	it := l.rows.item(l.rows.ids[0])
	return it != nil && strings.HasPrefix(string(it.Entry.ID), store.SamplePrefix)
}

// firstStart says, in so many lines at most, what the samples are and how articles of
// one's own come in their place.
func firstStart(k ink.Ink, width, most int) []string {
	ways := []struct{ typed, does string }{
		{"pullquote add FILE or URL", "puts it into the library"},
		{"pullquote feed add URL", "follows a feed"},
		{"pullquote FOLDER", "opens a folder as it is"},
	}
	const column = 27
	lines := told(k, "These are samples: invented news that teaches the keys while you read it. Articles of your own take their place:", width)
	lines = append(lines, "")
	for _, w := range ways {
		if width >= 60 {
			lines = append(lines, "      "+k.Strong(cells.Pad(w.typed, column, false))+k.Hinted(w.does))
			continue
		}
		lines = append(lines, "      "+k.Strong(w.typed))
	}
	lines = append(lines, "")
	lines = append(lines, told(k, "What you put into "+store.FromHome(store.Library())+" is listed as well.", width)...)
	if len(lines) <= most {
		return lines
	}
	if lines = told(k, "These are samples. For articles of your own: pullquote add FILE or URL", width); len(lines) <= most {
		return lines
	}
	return nil
}

// told is a text below the rows of a list, where their titles begin.
func told(k ink.Ink, text string, width int) []string {
	lines := strings.Split(ansi.Wrap(text, max(10, width-5), "/"), "\n")
	for i, l := range lines {
		lines[i] = "    " + k.Hinted(l)
	}
	return lines
}
