package intake

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strconv"

	"pullquote/articles"
	"pullquote/store"
)

const (
	start = "---\n" // of front matter

	// markedLine tells in front matter that an article holds what somebody has marked in
	// the page whose address it has, and is not that page.
	markedLine = "highlights: true\n"
)

// versioned returns a Markdown file that names, in its front matter, the article
// of which it is a corrected version, and that it holds but highlights.
func (m made) versioned(content []byte) []byte {
	if m.marked {
		return append([]byte(start+markedLine), bytes.TrimPrefix(content, []byte(start))...)
	}
	if m.replaces == "" || len(m.replaces) > longestPath || string(content[:min(len(content), len(start))]) != start {
		return content
	}
	line := "replaces: " + strconv.Quote(m.replaces) + "\n"
	return append([]byte(start+line), content[len(start):]...)
}

// longestPath is how many bytes a path has at most that front matter names.
const longestPath = 400

// Find returns the path of the article of the library that has an address, or "".
func (a *Adder) Find(url string) string {
	if at := address(url); at != "" {
		if path, ok := a.known(at, 0); ok {
			return path
		}
	}
	return ""
}

// Read reads an article of the library by its path, below the library with
// slashes.
func (a *Adder) Read(path string) (*articles.Article, error) {
	at, ok := a.below(filepath.Join(a.options.Library, filepath.FromSlash(path)))
	if !ok {
		return nil, fmt.Errorf("no article of the library: %s", strconv.Quote(path))
	}
	f, info, err := store.OpenRegular(filepath.Join(a.options.Library, filepath.FromSlash(at)))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return articles.Read(f, articles.Source{Name: filepath.Base(path), Size: info.Size()})
}
