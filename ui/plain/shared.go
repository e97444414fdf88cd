package plain

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/shelf"
	"pullquote/ui/screen/words"
)

// Shared is a shared archive in place of the library. The zero Shared is none.
type Shared struct {
	Archive *shelf.Catalogue // nil where none is set
	Read    bool             // the list is of the archive

	listing *shelf.Listing
	more    bool // it has more articles behind those of the list
}

// library is where the articles of the list lie.
type library interface {
	Rows(ctx context.Context, ids []index.ID) ([]index.Row, error)
}

// library is the archive while that is read, and else the index.
func (r *Reader) library() library {
	if r.Shared.Read {
		return r.Shared.Archive
	}
	return r.Index
}

// patience is how long an archive has for an answer.
const patience = 10 * time.Second

// find finds the first articles of an archive that a query asks for, and counts the archive.
func (s *Shared) find(ctx context.Context, q query.Query) (ids []index.ID, total int, err error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	s.leave()
	if s.listing, err = s.Archive.List(ctx, q, index.Newest, time.Now(), nil); err != nil {
		return nil, 0, err
	}
	if ids, err = s.grow(ctx, pageful); err == nil {
		total, err = s.Archive.Total(ctx)
	}
	return ids, total, err
}

// grow has the list hold so many articles, if there are so many.
func (s *Shared) grow(ctx context.Context, n int) (ids []index.ID, err error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for s.more = true; s.more && len(ids) < n && err == nil; {
		ids, s.more, err = s.listing.Grow(ctx, n)
	}
	return ids, err
}

// leave gives back what the server keeps for the list.
func (s *Shared) leave() {
	if s.listing != nil {
		s.listing.Close()
	}
	s.listing, s.more = nil, false
}

// narrowArchive lists what a search finds in the archive, from its start.
func (r *Reader) narrowArchive(ctx context.Context, q query.Query) error {
	ids, total, err := r.Shared.find(ctx, q)
	switch {
	case r.Shared.listing == nil: // it cannot be answered
		return err
	case err != nil:
		r.Shared.leave()
		return r.forsake(ctx, err)
	}
	told := words.Plural(total, "article") + " in the shared archive."
	if q.Root != nil {
		told = "Of " + told
	}
	return r.list(ctx, ids, told)
}

// turnOver reads the library in place of the archive, or that in its place.
func turnOver(ctx context.Context, r *Reader, _ string) error {
	if r.Shared.Archive == nil {
		return r.say("No shared archive is set.")
	}
	r.Shared.leave()
	r.ids = nil
	if r.Shared.Read = !r.Shared.Read; !r.Shared.Read {
		if err := r.say("Your library."); err != nil {
			return err
		}
	}
	return r.narrow(ctx, "")
}

// forsake goes on with the library where the archive does not answer at the start. Later that is
// said, and the list stays: numbers that are typed meanwhile are those of its articles.
func (r *Reader) forsake(ctx context.Context, err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		err = fmt.Errorf("the archive gives no answer within %v", patience)
	}
	if len(r.ids) > 0 {
		return r.say(err.Error()+".", "L turns to your library.")
	}
	r.Shared.leave()
	r.Shared.Read = false
	if err := r.say(err.Error()+".", "This is your library; L tries the archive again."); err != nil {
		return err
	}
	return r.narrow(ctx, "")
}
