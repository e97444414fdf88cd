package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"pullquote/store/dossier"
	"pullquote/store/trash"
)

// Step is one thing that is done to the reading state, or that takes it back.
// One of its fields is set.
type Step struct {
	Marks       *Change       `json:"marks,omitempty"`
	People      *Edit         `json:"people,omitempty"`
	Search      *SearchChange `json:"search,omitempty"`
	Letter      *Lettering    `json:"letter,omitempty"`
	Annotations *Annotating   `json:"annotations,omitempty"`
	Feed        *FeedStep     `json:"feed,omitempty"`

	Dossier *dossier.Change `json:"dossier,omitempty"`

	// Setting is one that was switched before: to do this changes nothing here, and
	// whoever undoes it switches it back.
	Setting *SettingStep `json:"setting,omitempty"`

	// Deleted are files that were moved to the trash before: to do this changes
	// nothing, and to undo it puts them back.
	Deleted []trash.Trashed `json:"deleted,omitempty"`

	// Aside are files that were moved where old articles of feeds lie, likewise.
	Aside []trash.Trashed `json:"aside,omitempty"`
}

// FeedStep is a change of the subscriptions, which lie in a file that is not the reading
// state's: whoever makes it keeps here what takes it back, and whoever undoes it makes
// that change.
type FeedStep struct {
	Do   string    `json:"do"`
	Args []string  `json:"args"`
	Back *FeedStep `json:"back,omitempty"`
}

// SettingStep is how a setting was before it was switched in the reader, and what it was
// switched to, as a configuration would have them: "72".
type SettingStep struct {
	Key  string `json:"key"`
	From string `json:"from"`
	To   string `json:"to"`

	// What lay in the file of switches before, if anything did: what it had been switched
	// to, and what the configuration said of it then.
	Is  string `json:"is,omitempty"`
	Was string `json:"was,omitempty"`
	// Line is what the command line said of it, which holds for that run alone.
	Line string `json:"line,omitempty"`
}

// What can be undone is kept with the reading state, so that a star set by
// mistake can be taken away after the terminal was closed over it.
const (
	undoChanges = 100                // how many
	undoFor     = 7 * 24 * time.Hour // and for how long: what was done last month is no slip of a finger
	undoBytes   = 8 << 20            // of all of them: 300,000 articles; the last one is kept whatever its size
)

// ErrNothingToUndo is the error of Undo where there is nothing.
var ErrNothingToUndo = errors.New("nothing to undo")

// session is one run of the program. What it does can be undone in it and in
// those that begin later, and not in another window that is open beside it.
type session struct {
	number int64
	began  time.Time
}

// openSession opens a state and begins a session in it.
func openSession(ctx context.Context, file string) (*State, error) {
	s, notice := openState(ctx, file)
	s.session = session{rand.Int64(), time.Now()}
	return s, notice
}

// Do takes some steps as one: all of them or none are done, and Undo takes them
// back together, also in a later run of the program. What that will then say
// was done is told by said, which gets the steps that undo it, to be taken from
// the last to the first; these are returned. Where nothing had to be changed
// there are none, and nothing to undo.
func (s *State) Do(ctx context.Context, said func(undo []Step) string, steps ...Step) (undo []Step, err error) {
	return s.do(ctx, said, steps, false)
}

// DoFirst is Do for alternatives: it takes the first of the steps that changes
// anything, and none after it.
func (s *State) DoFirst(ctx context.Context, said func(undo []Step) string, steps ...Step) (undo []Step, err error) {
	return s.do(ctx, said, steps, true)
}

func (s *State) do(ctx context.Context, said func(undo []Step) string, steps []Step, first bool) (undo []Step, err error) {
	defer s.roomy(ctx, articlesIn(steps))()
	err = s.write(ctx, func(tx *sql.Tx) error {
		for _, step := range steps {
			back, changed, err := step.do(ctx, tx)
			if err != nil {
				return err
			}
			if changed {
				undo = append(undo, back)
			}
			if changed && first {
				break
			}
		}
		if len(undo) == 0 {
			return nil
		}
		return s.session.note(ctx, tx, said(undo), undo)
	})
	if err != nil {
		return nil, err
	}
	return undo, nil
}

// articlesIn counts the articles that are to be marked.
func articlesIn(steps []Step) (n int) {
	for _, step := range steps {
		if step.Marks != nil {
			n += len(step.Marks.On)
		}
	}
	return n
}

// do takes a step and tells what takes it back, and whether anything has changed.
func (s Step) do(ctx context.Context, tx *sql.Tx) (undo Step, changed bool, err error) {
	switch {
	case s.Marks != nil:
		back, err := s.Marks.do(ctx, tx)
		return Step{Marks: &back}, len(back.On) > 0, err
	case s.People != nil:
		back, err := s.People.do(ctx, tx)
		return Step{People: &back}, true, err
	case s.Search != nil:
		back, err := s.Search.do(ctx, tx)
		return Step{Search: &back}, true, err
	case s.Feed != nil:
		return Step{Feed: s.Feed.Back}, s.Feed.Back != nil, nil
	case s.Dossier != nil:
		back, changed, err := s.Dossier.Do()
		return Step{Dossier: &back}, changed, err
	case s.Letter != nil:
		back, err := s.Letter.do(ctx, tx)
		return Step{Letter: &back}, true, err
	case s.Annotations != nil:
		back, err := s.Annotations.do(ctx, tx)
		return Step{Annotations: &back}, len(back.Put)+len(back.Take) > 0, err
	case s.Deleted != nil, s.Aside != nil, s.Setting != nil:
		return s, true, nil
	}
	return Step{}, false, nil
}

// note keeps what can be undone, and forgets what that leaves no room for.
func (s session) note(ctx context.Context, tx *sql.Tx, said string, undo []Step) error {
	steps, err := json.Marshal(undo)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO undo (session, done, said, steps) VALUES (?, ?, ?, ?)", s.number, time.Now().UnixMilli(), said, steps)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM undo WHERE id IN (
		SELECT id FROM (SELECT id, row_number() OVER latest AS n, sum(length(steps)) OVER latest AS bytes FROM undo WINDOW latest AS (ORDER BY id DESC))
		WHERE n > ? OR n > 1 AND bytes > ?)`, undoChanges, undoBytes)
	return err
}

// Undone is what Undo has taken back.
type Undone struct {
	Said        string        // what had been done, as Do was told
	Done        time.Time     // when, to the millisecond
	Earlier     bool          // by a run of the program before this one
	People      bool          // who is who has changed, which an index is to follow
	Feeds       []FeedStep    // what is still to be done to the subscriptions, in this order
	Settings    []SettingStep // what is still to be switched back, in this order
	Files       bool          // files were put back, which an index is to find
	Annotations bool          // annotations have changed
}

// Undo takes back what Do did last, in this run of the program or in one before
// it, and not in one that began later and may still be open in another window.
// It reaches back over 100 changes of the last seven days. The error is
// ErrNothingToUndo if there is none. A change that cannot be taken back any
// more, because its saved search has gone, say, is passed over the next time.
func (s *State) Undo(ctx context.Context) (Undone, error) {
	var u Undone
	var id int64
	err := s.write(ctx, func(tx *sql.Tx) (err error) {
		var steps []Step
		if id, steps, err = s.session.last(ctx, tx, &u); err != nil {
			return err
		}
		for _, step := range slices.Backward(steps) {
			if _, _, err := step.do(ctx, tx); err != nil {
				return err
			}
			u.People, u.Files, u.Annotations = u.People || step.People != nil, u.Files || step.Deleted != nil || step.Aside != nil, u.Annotations || step.Annotations != nil
			if step.Feed != nil {
				u.Feeds = append(u.Feeds, *step.Feed)
			}
			if step.Setting != nil {
				u.Settings = append(u.Settings, *step.Setting)
			}
			if err := putBack(ctx, s.Restore, slices.Concat(step.Deleted, step.Aside)); err != nil {
				return err
			}
		}
		return forget(ctx, tx, id)
	})
	if refused(err) {
		err = errors.Join(err, s.write(ctx, func(tx *sql.Tx) error { return forget(ctx, tx, id) }))
	}
	return u, err
}

// Adopt has this run of the program undo, as if it had done so itself, that a refresh of
// feeds has moved old articles since a time: the process that did so has ended, and
// whoever asked for it is here. It returns what was said of each.
func Adopt(ctx context.Context, s *State, since time.Time) (said []string, err error) {
	err = s.write(ctx, func(tx *sql.Tx) error {
		said = nil
		rows, err := tx.QueryContext(ctx, `UPDATE undo SET session = ?1 WHERE session <> ?1 AND done >= ?2 AND CAST(steps AS TEXT) LIKE '[{"aside":%' RETURNING said`, s.session.number, since.UnixMilli())
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var one string
			if err := rows.Scan(&one); err != nil {
				return err
			}
			said = append(said, one)
		}
		return rows.Err()
	})
	return said, err
}

// putBack puts files back that were deleted: all that can be.
func putBack(ctx context.Context, restore func(context.Context, trash.Trashed) error, deleted []trash.Trashed) error {
	if restore == nil {
		restore = func(_ context.Context, t trash.Trashed) error { return Bin(nil, "").Restore(t) }
	}
	var failed []error
	for _, t := range deleted {
		if err := restore(ctx, t); err != nil {
			failed = append(failed, err)
		}
	}
	if len(failed) > 1 {
		return fmt.Errorf("%w (and %d more)", failed[0], len(failed)-1)
	}
	return errors.Join(failed...)
}

// last finds the change to undo.
func (s session) last(ctx context.Context, tx *sql.Tx, u *Undone) (id int64, steps []Step, err error) {
	const query = `SELECT id, session <> ?1, done, said, steps FROM undo
		WHERE (session = ?1 OR done <= ?2) AND done >= ?3 ORDER BY id DESC LIMIT 1`
	var done int64
	var text []byte
	err = tx.QueryRowContext(ctx, query, s.number, s.began.UnixMilli(), time.Now().Add(-undoFor).UnixMilli()).
		Scan(&id, &u.Earlier, &done, &u.Said, &text)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil, ErrNothingToUndo
	}
	if err != nil {
		return 0, nil, err
	}
	u.Done = time.UnixMilli(done)
	if err := json.Unmarshal(text, &steps); err != nil {
		return id, nil, fmt.Errorf("%w: %w", errUndo, err)
	}
	return id, steps, nil
}

// errUndo is the error for what was kept in vain.
var errUndo = errors.New("the undo record cannot be read")

// refused reports whether a change can never be taken back, as against one for
// which the disk is full at the moment.
func refused(err error) bool {
	never := []error{trash.ErrGone, trash.ErrTaken, trash.ErrOutside, trash.ErrKind, errUndo, errAction, ErrTag, ErrSamePerson, ErrSearchName, ErrSearchQuery, ErrSearchTaken, ErrNoSearch, ErrSearches, errLetter, ErrAnnotation, dossier.ErrChanged}
	return code(err) == sqlite3.SQLITE_CONSTRAINT || slices.ContainsFunc(never, func(e error) bool { return errors.Is(err, e) })
}

func forget(ctx context.Context, tx *sql.Tx, id int64) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM undo WHERE id = ?", id)
	return err
}
