package index

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"strings"

	"pullquote/articles/names"
	"pullquote/store/corrections"
	"pullquote/store/index/people"
)

// Regroup follows what was decided by hand about people since the last time:
// the merges and parts that store.State keeps, and who is called otherwise in all articles. Update does so too, when it
// begins.
func (who People) Regroup(ctx context.Context) error {
	edits, err := who.decisions(ctx)
	if err != nil {
		return besideState{fmt.Errorf("querying the reading state: %w", err)}
	}
	// The write connection, so that what another instance is doing is waited for.
	return who.index.in(ctx, func(b *batch) error {
		l, err := b.people()
		if err != nil {
			return err
		}
		return l.Follow(edits)
	})
}

// decisions reads what was decided by hand from the database of reading state.
// There may be none yet.
func (who People) decisions(ctx context.Context) (people.Edits, error) {
	edits, err := who.edits(ctx)
	if err != nil {
		return edits, err
	}
	book, err := corrections.ReadFile(ctx, who.index.state)
	if err != nil {
		return edits, err
	}
	for _, key := range book.Renamed() {
		edits.Rename(key[0], key[1])
	}
	return edits, nil
}

// edits are the merges and parts among them.
func (who People) edits(ctx context.Context) (people.Edits, error) {
	if _, err := os.Stat(who.index.state); err != nil {
		return people.None(), nil
	}
	edits, err := decisionsIn(ctx, connector{file: who.index.state, mode: aside, wait: lockedFor / 4})
	if err != nil { // as attach does
		return decisionsIn(ctx, connector{file: who.index.state, mode: still})
	}
	return edits, nil
}

func decisionsIn(ctx context.Context, state connector) (people.Edits, error) {
	db := sql.OpenDB(state)
	defer db.Close()
	return people.Decided(ctx, db)
}

// people returns the batch's ledger.
func (b *batch) people() (*people.Ledger, error) {
	if b.who != nil {
		return b.who, nil
	}
	l, err := people.New(b.Tx)
	if err == nil {
		b.who = l
	}
	return l, err
}

// settlePeople writes what a batch has done to people.
func (b *batch) settlePeople() error {
	if b.who == nil {
		return nil
	}
	l := b.who
	b.who = nil
	return l.Settle()
}

// addSpeakers writes who speaks in an article. It returns for each of them the
// words by which a search for what somebody said finds them: every name that the
// article gives.
func (b *batch) addSpeakers(id ID, r record) (who []string, err error) {
	l, err := b.people()
	if err != nil {
		return nil, err
	}
	sayings := make([]int, len(r.speakers))
	for _, q := range r.said {
		if q.Speaker >= 0 {
			sayings[q.Speaker]++
		}
	}
	for _, s := range r.speakers {
		who = append(who, names.Seen(s.Name)+" "+strings.Join(s.Also, " "))
	}
	e := r.Entry
	in := people.Article{ID: int64(id), Content: e.Key, Outlet: e.Summary.Source, Date: e.Date().Unix(), Dated: e.Dated()}
	return who, l.Add(in, r.speakers, sayings)
}

// removeSpeakers takes an article's speakers away.
func (b *batch) removeSpeakers(id ID) error {
	l, err := b.people()
	if err != nil {
		return err
	}
	return l.Remove(int64(id))
}
