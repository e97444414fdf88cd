package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"pullquote/articles/clean"
	"pullquote/store"
)

// Failure names what could not be added, and says why. It is nil for what was.
func (r Result) Failure() error {
	if r.Err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", r.what(), r.Err)
}

// Noted names an article of which something was left out, and says what.
func (r Result) Noted() error { return fmt.Errorf("%s: %s", r.what(), r.Note) }

// what names an article in a message: by its title alone where it comes from no
// file and has no address, as an item of a feed may.
func (r Result) what() string {
	if r.From == "" {
		return fmt.Sprintf("adding %q", runes(clean.Line(r.Title), spareTitle))
	}
	what := fmt.Sprintf("adding %q", r.From)
	if r.Part != "" {
		what += ", " + clean.Line(r.Part)
	}
	if r.Title != "" {
		what += fmt.Sprintf(" (%q)", runes(clean.Line(r.Title), spareTitle))
	}
	return what
}

// reason takes the path out of an error that package os made: the report
// names it already.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	var p store.Problem
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// bare takes the name out of an error of package articles.
func bare(err error, name string) error {
	text := err.Error()
	for _, start := range []string{clean.Line(name) + " ", "the article "} {
		switch rest, ok := strings.CutPrefix(text, start); {
		case ok && rest == errNoText.Error():
			return errNoText
		case ok:
			return errors.New(rest)
		}
	}
	return err
}
