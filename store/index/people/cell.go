package people

import "pullquote/articles/names"

// week is the time within which a surname alone is taken for the full name, in
// seconds.
const week = 7 * 24 * 60 * 60

// settleCells counts each name alone, in the cells where somebody came or went,
// to the full name that it may stand for, if there is one such person within a
// week, and else to itself.
func (l *Ledger) settleCells() error {
	for cell, at := range l.cells {
		var one int
		from, to := at.from-week, at.to+week
		is, err := l.Get("SELECT 1 FROM speaker WHERE cell = ? AND cell <> 0 AND alone = 1 AND date BETWEEN ? AND ? LIMIT 1", []any{cell, from, to}, &one)
		if err != nil {
			return err
		}
		if !is {
			continue
		}
		if err := l.settleCell(cell, from, to); err != nil {
			return err
		}
	}
	return nil
}

// settleCell looks at the names alone between two days.
func (l *Ledger) settleCell(cell, from, to int64) error {
	const rows = "WHERE cell = ? AND cell <> 0 AND alone = ? AND date BETWEEN ? AND ? ORDER BY date"
	alone, err := l.speakers(rows, cell, 1, from, to)
	if err != nil {
		return err
	}
	named, err := l.speakers(rows, cell, 0, from-week, to+week)
	if err != nil {
		return err
	}
	near := map[int64]int{} // forms of full names within a week, and how often
	first, last := 0, 0
	for _, s := range alone {
		for ; last < len(named) && named[last].date <= s.date+week; last++ {
			near[named[last].person]++
		}
		for ; first < last && named[first].date < s.date-week; first++ {
			if p := named[first].person; near[p] == 1 {
				delete(near, p)
			} else {
				near[p]--
			}
		}
		if err := l.join(s, near); err != nil {
			return err
		}
	}
	return nil
}

// join counts a name alone to the one person among some forms, or to itself.
func (l *Ledger) join(s speaker, near map[int64]int) error {
	to, err := l.onlyOne(near)
	if err != nil {
		return err
	}
	if to == nil {
		if to, err = l.own(s); err != nil {
			return err
		}
	}
	if to.id == s.person {
		return nil
	}
	return l.move(s, to)
}

// onlyOne returns the form that some forms stand for if only initials tell them
// apart: the first by the alphabet. It is nil if they are two people, or none.
func (l *Ledger) onlyOne(near map[int64]int) (*form, error) {
	var one *form
	var base, middle string
	for id := range near {
		f, err := l.formAt(id)
		if err != nil {
			return nil, err
		}
		b, m := names.Base(f.key)
		if one != nil && (b != base || m != "" && middle != "" && m != middle) {
			return nil, nil
		}
		if base = b; m != "" {
			middle = m
		}
		if one == nil || f.key < one.key {
			one = f
		}
	}
	return one, nil
}

// own returns the form of a speaker by the article alone.
func (l *Ledger) own(s speaker) (*form, error) {
	if _, err := l.Get("SELECT key, source FROM article WHERE id = ?", []any{s.article}, &s.content, &s.outlet); err != nil {
		return nil, err
	}
	return l.formOf(s.form(l.edits.Parted))
}
