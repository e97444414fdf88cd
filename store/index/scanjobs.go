package index

import (
	"context"

	"pullquote/articles"
)

// listed makes jobs of new files, now that they have their rows.
func (s *scan) listed(written []record) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range written {
		e := r.Entry
		e.Summary = articles.Summary{} // it will be read again
		s.jobs = append(s.jobs, job{entry: e, id: r.id, size: e.Size})
	}
}

// finish forgets what is gone, and tells what has to be read whole.
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
	return s.jobs, nil
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
