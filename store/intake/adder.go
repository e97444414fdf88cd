package intake

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/fault"
	"pullquote/store/same"
	"pullquote/store/web"
)

// Known finds an article of the library by its normal address (see
// same.NormalURL) or by its text (see same.Text) and returns its path. It is
// asked for one of them at a time, the other being empty or 0. The path is
// absolute or below the library; one that lies outside it, or that no file has
// any more, counts for nothing. It is asked by several goroutines at once.
type Known func(url string, text uint64) (path string, ok bool)

// Options say how articles are added.
type Options struct {
	Library     string       // the folder of the library; it is made if it is missing
	To          string       // a folder below it, or empty
	DryRun      bool         // tell what would be added, and write nothing
	Encoding    string       // in which articles and e-mails are, by a name that charset.Lookup knows; empty to find it out
	FollowLinks bool         // follow links that lead out of a folder that is added
	Known       Known        // nil if nothing is known of the library
	Fetch       *web.Client  // fetches what is known by its address alone; nil to leave it
	Report      func(Result) // is told of each article in its turn, from one goroutine
}

// Reason tells by what an article was found to be there already.
type Reason string

// The reasons.
const (
	SameAddress Reason = "same address"
	SameText    Reason = "same text"
	InLibrary   Reason = "in the library" // the file itself lies there
)

// Result is what became of one article.
type Result struct {
	From   string // the path or address that was given, or a file in that folder; raw
	Part   string // which one, of a file that holds many: "item 3"
	Title  string
	Path   string    // where it was put, below the library, with slashes; raw
	Same   string    // the path of the article that is there already
	Reason Reason    // why Same is the same
	Err    error     // why it was not added
	Later  *Bookmark // what is known of it, if that is an address alone: it can be fetched; then Err is nil
	Note   string    // what was left out of it, as too much, or that its encoding is a guess; or empty
}

// Adder adds articles to a library. Its methods are to be called one at a time,
// and Close at the end.
type Adder struct {
	options Options
	place   place
	pages   added
	texts   map[uint64]string // paths by text
}

// New prepares to add articles. Nothing is written before the first of them.
func New(o Options) (*Adder, error) {
	o.To = filepath.ToSlash(filepath.Clean(o.To))
	if !filepath.IsLocal(o.To) {
		return nil, fmt.Errorf("%s is not a folder inside the library", strconv.Quote(o.To))
	}
	var parts []string
	for part := range strings.SplitSeq(o.To, "/") {
		if part == "." {
			continue
		}
		if safeName(part) != part {
			return nil, fmt.Errorf("%s is not a valid folder name for the library", strconv.Quote(part))
		}
		parts = append(parts, part)
	}
	o.To = strings.Join(parts, "/")
	return &Adder{options: o, place: place{root: o.Library, dry: o.DryRun}, texts: map[uint64]string{}}, nil
}

// Close makes what was added outlast a loss of power.
func (a *Adder) Close() { a.place.close() }

// draft is an article that is ready to be put into the library.
type draft struct {
	file
	title   string
	address string // normal, or empty
	part    string // of the page at that address: same.Fragment
	text    uint64 // same.Text
	note    string // what was left out, and that the encoding is a guess

	replaces string // the path of the article of which it is a corrected version
}

// candidate is an article that was found somewhere; draft reads it. That takes
// time and is done on all cores.
type candidate struct {
	from, part     string
	title, address string // if they are known before it is drafted; the address is normal
	fragment       string // of the address
	size           int64  // bytes from which it is drafted, or 0 if that is not known
	draft          func(context.Context) (draft, error)
}

// of is the candidate for what was made, some part of a file. What is but an address
// is fetched, if it can be.
func (m made) of(from, part string, get fetch) candidate {
	if m.isAddress() {
		return m.bookmark().candidate(from, part, get)
	}
	return candidate{
		from: from, part: part, title: m.facts.Title, address: m.address(m.facts.URL), fragment: same.Fragment(m.facts.URL), size: int64(len(m.html) + len(m.text)),
		draft: func(context.Context) (draft, error) { return m.draft() },
	}
}

// take adds a draft and reports it. The only error is that nothing can be
// written.
func (a *Adder) take(c candidate, d draft, err error) error {
	r, err := a.guardedEnter(c, d, err)
	if err == nil {
		a.options.Report(r)
	}
	return err
}

// guardedEnter is enter, where a panic is the trouble of one article.
func (a *Adder) guardedEnter(c candidate, d draft, err error) (r Result, failure error) {
	failure = fault.Guard(func() (e error) {
		r, e = a.enter(c, d, err)
		return e
	})
	if fault.Is(failure) {
		return Result{From: c.from, Part: c.part, Title: d.title, Err: failure}, nil
	}
	return r, failure
}

// enter adds a draft that was made with err. The only error is that nothing can
// be written.
func (a *Adder) enter(c candidate, d draft, err error) (Result, error) {
	r := Result{From: c.from, Part: c.part, Title: d.title, Note: d.note}
	var there *alreadyThere
	var later *onlyAddress
	switch {
	case errors.As(err, &later):
		r.Later = &later.Bookmark
	case errors.As(err, &there):
		r.Same, r.Reason = there.path, there.reason
	case err == nil:
		r.Same, r.Reason = a.find(d)
		if r.Same == "" {
			r.Path, err = a.put(d)
		}
	}
	var unwritable *Unwritable
	if errors.As(err, &unwritable) {
		return r, err
	}
	if r.Same == "" {
		r.Err = err
	}
	return r, nil
}

// put writes a draft and remembers it.
func (a *Adder) put(d draft) (string, error) {
	d.dir = strings.Trim(a.options.To+"/"+d.dir, "/")
	path, err := a.place.put(d.file)
	if err != nil {
		return "", err
	}
	a.pages.put(path)
	if d.address != "" {
		a.pages.add(d.address, entry{path: path, fragment: d.part, title: d.title})
	}
	if d.text != 0 {
		a.texts[d.text] = path
	}
	return path, nil
}

// find finds the article that a draft is the same as.
func (a *Adder) find(d draft) (path string, why Reason) {
	if path, ok := a.atAddress(d.address, d.part, d.title); ok && d.replaces == "" {
		return path, SameAddress
	}
	if d.text != 0 {
		if path, ok := a.texts[d.text]; ok {
			return path, SameText
		}
		if path, ok := a.known("", d.text); ok {
			return path, SameText
		}
	}
	return "", ""
}

// known asks what is known of the library. What lies elsewhere, or nowhere any
// more, is no reason to leave an article out.
func (a *Adder) known(url string, text uint64) (string, bool) {
	if a.options.Known == nil {
		return "", false
	}
	path, ok := a.options.Known(url, text)
	if !ok {
		return "", false
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(a.options.Library, filepath.FromSlash(path))
	}
	return a.below(path)
}

// address is by what an article's address is looked up. A site's front page is
// no article's address, though some sites call all their pages so.
func address(url string) string {
	normal := same.NormalURL(url)
	if !strings.ContainsAny(normal, "/?#") {
		return ""
	}
	return normal
}

// copied drafts a file that Pullquote reads as it is: it stays so byte for byte.
func copied(content []byte, a *articles.Article, dir, name string, modified time.Time) draft {
	ext := filepath.Ext(name)
	if strings.EqualFold(ext, ".gz") { // crane.html.gz
		ext = filepath.Ext(strings.TrimSuffix(name, ext)) + ext
	}
	if !listed(name) {
		ext = articles.FormatOf(content, name).Extensions()[0]
		name += ext
	}
	return draft{
		file:  file{dir: dir, stem: strings.TrimSuffix(name, ext), ext: ext, content: content, modified: modified},
		title: a.Title, address: address(a.URL), part: same.Fragment(a.URL), text: same.Text(a), note: a.Encoding.Note(),
	}
}

// listed reports whether a list shows a file of this name.
func listed(name string) bool {
	_, article := articles.Named(name)
	return article || filepath.Ext(name) == ""
}

// alreadyThere tells that an article need not be read to be known.
type alreadyThere struct {
	path   string
	reason Reason
}

func (t *alreadyThere) Error() string { return "is already in the library: " + string(t.reason) }
