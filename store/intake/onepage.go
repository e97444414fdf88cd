package intake

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"sync"

	"pullquote/articles"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/same"
)

// entry is an article that has the address of a page. Several may have the same,
// each a part of that page: the days of a live report, the versions in release
// notes, of which only what stands after "#" is another.
type entry struct {
	path, fragment, title string
	marked                bool // it holds but highlights of that page
}

// added is what was added in this run, by normal address. Candidates ask for it while
// those before them are put down.
type added struct {
	lock sync.RWMutex
	by   map[string][]entry
	here map[string]bool // paths below the library
}

// put notes an article of this run.
func (a *added) put(path string) {
	a.lock.Lock()
	defer a.lock.Unlock()
	if a.here == nil {
		a.here = map[string]bool{}
	}
	a.here[path] = true
}

// has reports whether an article is of this run: a walk around the library meets it.
func (a *added) has(path string) bool {
	a.lock.RLock()
	defer a.lock.RUnlock()
	return a.here[path]
}

func (a *added) add(address string, e entry) {
	a.lock.Lock()
	defer a.lock.Unlock()
	if a.by == nil {
		a.by = map[string][]entry{}
	}
	a.by[address] = append(a.by[address], e)
}

func (a *added) at(address string) []entry {
	a.lock.RLock()
	defer a.lock.RUnlock()
	return a.by[address]
}

// headBytes is how much of a file is read to find its address and title.
const headBytes = 64 << 10

// atAddress finds the article of an address: of the same part of the page, or of
// another with the same title, such as "#comments".
func (a *Adder) atAddress(address, fragment, title string) (path string, ok bool) {
	if address == "" {
		return "", false
	}
	for _, e := range a.pages.at(address) {
		if e.is(fragment, title) {
			return e.path, true
		}
	}
	path, ok = a.known(address, 0)
	if !ok {
		return "", false
	}
	e := entry{path: path, fragment: fragment}
	_ = fault.Guard(func() error { // a file that cannot be read is as its address says
		e.read(filepath.Join(a.options.Library, filepath.FromSlash(path)))
		return nil
	})
	return path, e.is(fragment, title)
}

func (e entry) is(fragment, title string) bool {
	return !e.marked && (e.fragment == fragment || same.TextHash(e.title) == same.TextHash(title))
}

// read reads an article's address and title from its file.
func (e *entry) read(file string) {
	f, _, err := store.OpenRegular(file)
	if err != nil {
		return
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, headBytes))
	if err != nil {
		return
	}
	e.marked = strings.HasPrefix(string(head), start+markedLine)
	a, err := articles.Read(bytes.NewReader(head), articles.Source{Name: filepath.Base(file)})
	if err == nil {
		e.fragment, e.title = same.Fragment(a.URL), a.Title
	}
}
