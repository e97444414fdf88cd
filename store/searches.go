package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"pullquote/articles/clean"
)

// SavedSearch is a query that was given a name.
type SavedSearch struct {
	Name  string // one line, no two alike
	Query string // as it was typed
}

const (
	longestName  = 80   // characters
	longestQuery = 4096 // bytes
	mostSearches = 200
)

// These are the reasons for which a search is not saved.
var (
	ErrSearchName  = fmt.Errorf("give the search a name: one line of at most %d characters", longestName)
	ErrSearchQuery = fmt.Errorf("a saved query must have 1 to %d bytes", longestQuery)
	ErrSearchTaken = errors.New("there is already a search with that name")
	ErrNoSearch    = errors.New("there is no search with that name")
	ErrSearches    = fmt.Errorf("there are already %d saved searches", mostSearches)
)

// SavedSearches returns all saved searches, in the order in which they were
// first saved.
func (s *State) SavedSearches(ctx context.Context) ([]SavedSearch, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT name, query FROM searches ORDER BY position, rowid`)
	if err != nil {
		return nil, fmt.Errorf("looking up saved searches: %w", err)
	}
	defer rows.Close()
	var all []SavedSearch
	for rows.Next() {
		var search SavedSearch
		if err := rows.Scan(&search.Name, &search.Query); err != nil {
			return nil, fmt.Errorf("looking up saved searches: %w", err)
		}
		all = append(all, search)
	}
	return all, rows.Err()
}

// SearchAction is what a SearchChange does.
type SearchAction string

// The actions.
const (
	SearchSaved   SearchAction = "saved"   // Query is kept under Name
	SearchRenamed SearchAction = "renamed" // the search Name is called To from now on
	SearchRemoved SearchAction = "removed" // there is no search Name any more
)

// SearchChange changes the saved searches.
type SearchChange struct {
	Do    SearchAction `json:"do"`
	Name  string       `json:"name"`
	Query string       `json:"query,omitempty"`
	To    string       `json:"to,omitempty"`
}

// SaveSearch keeps a query under a name, at the end of the list. A search that
// has the name keeps its place and gets the new query.
func (s *State) SaveSearch(ctx context.Context, name, query string) error {
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := saveSearch(ctx, tx, name, query)
		return err
	})
}

// RemoveSearch removes the search of a name; the error is ErrNoSearch if there
// is none.
func (s *State) RemoveSearch(ctx context.Context, name string) error {
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := removeSearch(ctx, tx, name)
		return err
	})
}

// RenameSearch gives a search another name and leaves it in its place. The
// error is ErrSearchTaken if another search has the new name, and ErrNoSearch if
// none has the old one.
func (s *State) RenameSearch(ctx context.Context, name, to string) error {
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := renameSearch(ctx, tx, name, to)
		return err
	})
}

// do makes a change in a transaction.
func (c SearchChange) do(ctx context.Context, tx *sql.Tx) (undo SearchChange, err error) {
	switch c.Do {
	case SearchSaved:
		return saveSearch(ctx, tx, c.Name, c.Query)
	case SearchRenamed:
		return renameSearch(ctx, tx, c.Name, c.To)
	case SearchRemoved:
		return removeSearch(ctx, tx, c.Name)
	}
	return SearchChange{}, fmt.Errorf("%w %q", errAction, c.Do)
}

func saveSearch(ctx context.Context, tx *sql.Tx, name, query string) (undo SearchChange, err error) {
	name, query = cleanName(name), strings.TrimSpace(query)
	switch {
	case name == "":
		return undo, ErrSearchName
	case query == "" || len(query) > longestQuery || !utf8.ValidString(query):
		return undo, naming(name, ErrSearchQuery)
	}
	old, err := searchQuery(ctx, tx, name)
	switch {
	case err == nil:
		_, err = tx.ExecContext(ctx, `UPDATE searches SET query = ? WHERE name = ?`, query, name)
		return SearchChange{Do: SearchSaved, Name: name, Query: old}, err
	case !errors.Is(err, ErrNoSearch):
		return undo, err
	}
	err = anyRow(tx.ExecContext(ctx, `INSERT INTO searches (name, query, position)
		SELECT ?, ?, coalesce(max(position), 0) + 1 FROM searches HAVING count(*) < ?`, name, query, mostSearches))
	if errors.Is(err, ErrNoSearch) {
		err = naming(name, ErrSearches)
	}
	return SearchChange{Do: SearchRemoved, Name: name}, err
}

func removeSearch(ctx context.Context, tx *sql.Tx, name string) (undo SearchChange, err error) {
	clean := cleanName(name)
	old, err := searchQuery(ctx, tx, clean)
	if err != nil {
		return undo, naming(name, err)
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM searches WHERE name = ?`, clean)
	return SearchChange{Do: SearchSaved, Name: clean, Query: old}, err
}

func renameSearch(ctx context.Context, tx *sql.Tx, name, to string) (undo SearchChange, err error) {
	from, clean := cleanName(name), cleanName(to)
	if clean == "" {
		return undo, ErrSearchName
	}
	var taken bool
	err = tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM searches WHERE name = ?1 AND name <> ?2)`, clean, from).Scan(&taken)
	if err != nil {
		return undo, err
	}
	if taken {
		return undo, naming(clean, ErrSearchTaken)
	}
	err = anyRow(tx.ExecContext(ctx, `UPDATE searches SET name = ? WHERE name = ?`, clean, from))
	return SearchChange{Do: SearchRenamed, Name: clean, To: from}, naming(name, err)
}

// searchQuery returns the query of a search; the error is ErrNoSearch if there
// is none.
func searchQuery(ctx context.Context, tx *sql.Tx, name string) (query string, err error) {
	err = tx.QueryRowContext(ctx, `SELECT query FROM searches WHERE name = ?`, name).Scan(&query)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNoSearch
	}
	return query, err
}

// cleanName returns a search's name as it is kept, or nothing if it is none.
func cleanName(name string) string {
	name = strings.TrimSpace(clean.Line(name))
	if utf8.RuneCountInString(name) > longestName {
		return ""
	}
	return name
}

// anyRow makes ErrNoSearch of a statement that has touched no row.
func anyRow(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); n > 0 || err != nil {
		return err
	}
	return ErrNoSearch
}

// naming says of an error, if there is one, which search it is about.
func naming(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("search %s: %w", strconv.Quote(name), err)
}
