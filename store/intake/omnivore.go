package intake

import (
	"os"
	"path/filepath"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/store"
)

// The export of Omnivore is a folder: what is known of the articles stands in files
// called metadata_0_to_20.json, and the text of each in content/SLUG.html.
const omnivoreContent = "content"

// beside returns what finds the text of an item beside the file that names it, by the
// item's slug; nil if nothing lies there.
func (h *holder) beside() func(slug string) (string, bool) {
	dir := filepath.Join(filepath.Dir(h.real), omnivoreContent)
	if h.real == "" || !isOmnivore(filepath.Base(h.real)) {
		return nil
	}
	return func(slug string) (string, bool) {
		if safeName(slug) != slug || slug == "" {
			return "", false
		}
		for _, ext := range [...]string{".html", ".md"} {
			f, _, err := store.OpenRegular(filepath.Join(dir, slug+ext))
			if err != nil {
				continue
			}
			defer f.Close()
			if content, err := readAll(f, budget.PageBytes); err == nil {
				return charset.Decode(string(content), charset.Hint{Form: charset.HTML}).String, true
			}
		}
		return "", false
	}
}

func isOmnivore(name string) bool {
	return strings.HasPrefix(name, "metadata_") && strings.HasSuffix(name, ".json")
}

// omnivore tells which folders hold the texts that files beside them name: these are
// no articles by themselves.
type omnivore map[string]bool

// holdsTexts reports whether a folder is the content of an export of Omnivore.
func (o omnivore) holdsTexts(dir string) bool {
	if filepath.Base(dir) != omnivoreContent {
		return false
	}
	is, known := o[dir]
	if !known {
		names, _ := os.ReadDir(filepath.Dir(dir))
		for _, n := range names {
			is = is || isOmnivore(n.Name()) && n.Type().IsRegular()
		}
		o[dir] = is
	}
	return is
}
