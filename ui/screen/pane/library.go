package pane

import (
	"context"
	"errors"
	"strings"
	"time"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/shelf"
)

// Library is where the articles of the list lie: the reader's own, which the index knows, or an
// archive that several people share. Articles have numbers there: those of the index are above zero,
// and those of an archive below.
type Library interface {
	Rows(ctx context.Context, ids []index.ID) ([]index.Row, error)
	Search(ctx context.Context, q query.Query, among []index.ID, now time.Time) ([]index.ID, error)
	Sightings(ctx context.Context, ids []index.ID) ([]store.Sighting, error)
	Snippets(ctx context.Context, q query.Query, ids []index.ID) ([]index.Snippet, error)
	Sources(ctx context.Context, in index.Scope) ([]index.Value, error)
	Shown(ctx context.Context, paths []string) (index.Scope, error)
	Latest(ctx context.Context, in index.Scope) (time.Time, error)
}

// Quoted is who is quoted in a library.
type Quoted interface {
	List(ctx context.Context, q index.PeopleQuery) ([]index.Person, error)
	Count(ctx context.Context, q index.PeopleQuery) (int, error)
	ByKey(ctx context.Context, key string) (index.Person, bool, error)
	Months(ctx context.Context, people []index.PersonID, in index.Scope, from, to time.Time) (map[index.PersonID][]int, error)
	index.Speech
}

// Library is what the list shows; nil where one article alone was given, and until it is open.
func (s *Session) Library() Library {
	switch {
	case s.OnArchive:
		return s.Archive
	case s.Index != nil:
		return s.Index
	}
	return nil
}

// Quoted is who is quoted in what the list shows; nil where there is no library.
func (s *Session) Quoted() Quoted {
	switch {
	case s.OnArchive:
		return s.Archive.People()
	case s.Index != nil:
		return s.Index.People()
	}
	return nil
}

// Open opens the article at a path: a file, or what lies in the shared archive that is set.
func (s *Session) Open(ctx context.Context, path string) (index.Row, error) {
	switch {
	case !strings.HasPrefix(path, shelf.Prefix):
		e, err := store.Open(path)
		return index.Row{Entry: e}, err
	case s.Archive == nil:
		return index.Row{}, store.Problem{Path: path, Err: errors.New("lies in a shared archive, and none is set")}
	}
	return s.Archive.Open(ctx, path)
}

// Source is a library and who is quoted in it: scenes of people stay with the one that they were
// opened on. The zero Source is none.
type Source struct {
	Library
	Quoted
}

// Source is what the list shows.
func (s *Session) Source() Source { return Source{s.Library(), s.Quoted()} }

// Holding is the library that has numbered an article: what was opened in one is of that one
// also after the list shows the other.
func (s *Session) Holding(id index.ID) Library {
	switch {
	case id < 0 && s.Archive != nil:
		return s.Archive
	case id > 0 && s.Index != nil:
		return s.Index
	}
	return nil
}
