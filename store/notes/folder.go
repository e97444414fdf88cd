package notes

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"pullquote/articles/clean"
	"pullquote/store/files"
)

// mark begins the files of Keep: what has it is written over, and nothing else is.
const mark = "---\npullquote-notes: "

// Keep writes an article's document into a folder, in a file that is named by its title,
// and reports whether that has changed. It writes over a file only that it has written for
// the same article before, which id names.
func Keep(folder, title, id, document string) (file string, changed bool, err error) {
	id = clean.Line(id)
	content := []byte(mark + id + "\n---\n\n" + document)
	for n := 1; ; n++ {
		file = filepath.Join(folder, called(title, n))
		was, err := os.ReadFile(file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return file, true, files.Write(file, content)
		case err != nil:
			return file, false, err
		case bytes.Equal(was, content):
			return file, false, nil
		case bytes.HasPrefix(was, []byte(mark+id+"\n")):
			return file, true, files.Write(file, content)
		case n == mostAlike:
			return file, false, fmt.Errorf("there are %d other files of this name", n)
		}
	}
}

// Drop removes the file that Keep has written for an article on which nothing is noted any
// more, and reports whether there was one.
func Drop(folder, title, id string) (dropped bool, err error) {
	for n := 1; n < mostAlike; n++ {
		file := filepath.Join(folder, called(title, n))
		was, err := os.ReadFile(file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return false, nil
		case err != nil:
			return false, err
		case bytes.HasPrefix(was, []byte(mark+clean.Line(id)+"\n")):
			return true, os.Remove(file)
		}
	}
	return false, nil
}

// mostAlike is how many files of one title are looked at.
const mostAlike = 1000

// called is the nth name for a file of a title, which every system takes.
func called(title string, n int) string {
	const longest = 100 // bytes
	var b strings.Builder
	for _, r := range clean.Label(title) {
		if strings.ContainsRune(`/\:*?"<>|#^[]`, r) || !unicode.IsPrint(r) {
			r = ' '
		}
		if b.Len() < longest {
			b.WriteRune(r)
		}
	}
	name := strings.Trim(strings.Join(strings.Fields(b.String()), " "), ". ")
	if name == "" {
		name = "article"
	}
	if n > 1 {
		name = fmt.Sprintf("%s (%d)", name, n)
	}
	return name + ".md"
}
