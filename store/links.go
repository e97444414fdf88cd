package store

import (
	"fmt"
	"path/filepath"
	"strings"
)

// LinksOut tells how many links in a folder were not followed, because they
// lead out of the folders that were given. It is the reason of a Problem that
// names the folder, and nothing has failed where it is met.
type LinksOut int

func (n LinksOut) Error() string {
	if n == 1 {
		return "1 link leads outside and was not followed (use --follow-links)"
	}
	return fmt.Sprintf("%d links lead outside and were not followed (use --follow-links)", int(n))
}

// root is a folder that was given.
type root struct {
	found
	desk bool // it is the library: see mayFollow
	out  int  // links that were not followed
}

// link is one that was found in a root.
type link struct {
	found
	root int
}

// enter begins with a folder that was given.
func (w *walk) enter(real, shown string) {
	library, err := realPath(Library())
	w.roots = append(w.roots, root{found: found{real: real, shown: shown}, desk: err == nil && real == library})
	w.root = len(w.roots) - 1
	w.inside = append(w.inside, real)
}

// followLinks follows the links that were found, and those that come to light
// behind them, and says of each folder how many it left alone.
func (w *walk) followLinks() {
	for len(w.links) > 0 && !w.done() {
		next := w.links[0]
		w.links = w.links[1:]
		w.link(next)
	}
	for _, r := range w.roots {
		if r.out > 0 && !w.done() {
			w.report(Problem{Path: r.shown, Err: LinksOut(r.out)})
		}
	}
}

// link follows a link to a folder or to an article. What is found behind it
// counts as found in the folder that the link lies in.
func (w *walk) link(at link) {
	w.root = at.root
	article, bare := w.named(filepath.Base(at.shown))
	to, err := resolve(at.real)
	switch {
	case err != nil && article:
		w.report(problem(at.shown, err))
	case err != nil || !to.dir && !article && !bare:
	case !w.mayFollow(at, to):
		w.roots[at.root].out++
	case to.dir:
		w.folder(to.real, at.shown)
	default:
		w.file(found{real: to.real, shown: at.shown, bare: bare})
	}
}

// mayFollow reports whether a link is followed: it leads to a place in one of
// the folders that were given, or stands directly in the library. What is
// unpacked or synchronized comes in folders of its own, while the library's
// first level is its owner's desk: a link there, to a folder on another disk,
// say, was put there to be followed. What it leads to is a folder given, too.
func (w *walk) mayFollow(at link, to named) bool {
	if w.FollowLinks {
		return true
	}
	for _, folder := range w.inside {
		if within(folder, to.real) {
			return true
		}
	}
	from := w.roots[at.root]
	asked := from.desk && filepath.Dir(at.real) == from.real
	if asked && to.dir {
		w.inside = append(w.inside, to.real)
	}
	return asked
}

// within reports whether a real path is a folder's or lies below it.
func within(folder, path string) bool {
	rest, below := strings.CutPrefix(path, strings.TrimSuffix(folder, string(filepath.Separator)))
	return below && (rest == "" || rest[0] == filepath.Separator)
}
