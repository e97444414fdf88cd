package index

import (
	"context"
	"slices"
)

// finish forgets what is gone, and tells what has to be read whole, with the
// numbers that new files have got.
func (s *scan) finish(ctx context.Context) ([]job, error) {
	if err := s.index.keepLinks(ctx, s.scope, s.links); err != nil {
		return nil, err
	}
	var gone []ID
	for _, k := range s.known {
		if !k.seen {
			gone = append(gone, k.id)
		}
	}
	gone, err := s.certain(ctx, gone)
	if err != nil {
		return nil, err
	}
	if err := s.index.forget(ctx, gone); err != nil {
		return nil, err
	}
	if len(gone) > 0 {
		s.note(func(p *Progress) { p.Changed = true })
	}
	if err := s.number(ctx); err != nil {
		return nil, err
	}
	readable := s.jobs[:0]
	for _, j := range s.jobs { // what has no row now could not be read, and is named already
		if j.id != 0 {
			readable = append(readable, j)
		}
	}
	return readable, nil
}

// number gives the files that are new the numbers of their rows.
func (s *scan) number(ctx context.Context) error {
	if !slices.ContainsFunc(s.jobs, func(j job) bool { return j.id == 0 }) {
		return nil
	}
	return s.index.in(ctx, func(b *batch) error {
		for i, j := range s.jobs {
			if j.id != 0 {
				continue
			}
			if _, err := b.get("SELECT id FROM article WHERE path = ?", []any{string(j.entry.ID)}, &s.jobs[i].id); err != nil {
				return err
			}
		}
		return nil
	})
}

// certain leaves out articles that may still be there, in a folder that could
// not be searched.
func (s *scan) certain(ctx context.Context, gone []ID) ([]ID, error) {
	if len(s.lost) == 0 || len(gone) == 0 {
		return gone, nil
	}
	rows, err := s.index.Rows(ctx, gone)
	if err != nil {
		return nil, err
	}
	var sure []ID
	for _, r := range rows {
		if path := string(r.Entry.ID); !(Scope{folders: s.lost}).holds(path) {
			sure = append(sure, r.ID)
		}
	}
	return sure, nil
}
