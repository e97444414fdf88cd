// Package hostile makes files that try to bring a program down: a thousand, the same each time, in every format that is read. They are nested,
// truncated, repeated and flooded; they ask for a hundred million cells, hold
// archives that unpack into more than there is, and have names that act on a
// terminal. What is wrong with each is said by its name.
//
// Nothing in them is from anywhere else: who attacks a reader of news writes
// little news.
package hostile

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// File is one file.
type File struct {
	Name  string        // below the folder, with slashes; raw bytes, of which some systems refuse a few
	Large bool          // it has more than 4 MB
	make  func() string // its bytes
}

// Data makes the file's bytes.
func (f File) Data() string { return f.make() }

// Files lists all files in the order of their names.
func Files() []File {
	var all list
	all.fragments()
	all.texts()
	all.pages()
	all.markdown()
	all.heads()
	all.feeds()
	all.exports()
	all.mails()
	all.books()
	all.saved()
	all.names()
	all.large()
	slices.SortFunc(all, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// list is files as they are being listed.
type list []File

func (l *list) add(name, data string) { l.lazy(name, func() string { return data }) }

func (l *list) lazy(name string, data func() string) {
	*l = append(*l, File{Name: name, make: data})
}

// Few lists short files that are enough for a look: those in which the least asks
// for the most, and some of each other kind.
func Few() []File {
	var few []File
	for i, f := range Files() {
		if f.Large || i%29 != 0 && !strings.Contains(f.Name, "/table") && (i%3 != 0 || !strings.HasPrefix(f.Name, nameFolder)) {
			continue
		}
		if len(f.Data()) < 128<<10 {
			few = append(few, f)
		}
	}
	return few
}

// Write makes files in a folder and returns how many there are. A name that the
// file system does not take is passed over.
func Write(dir string, files []File) (int, error) {
	n := 0
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return n, fmt.Errorf("making hostile files: %w", err)
		}
		if err := os.WriteFile(path, []byte(f.Data()), 0o644); err != nil {
			if strings.HasPrefix(f.Name, nameFolder) && !errors.Is(err, os.ErrPermission) {
				continue
			}
			return n, fmt.Errorf("making hostile files: %w", err)
		}
		n++
	}
	return n, nil
}

// fill repeats a unit to about size bytes.
func fill(unit string, size int) string { return strings.Repeat(unit, max(1, size/len(unit))) }
