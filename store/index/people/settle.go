package people

import "pullquote/articles/names"

// Settle writes what has been done to people: first who is counted to whom, then
// the forms, then which of these are one person, then the totals. It ends the
// ledger.
func (l *Ledger) Settle() error {
	if err := l.settleCells(); err != nil {
		return err
	}
	changed, err := l.writeForms()
	if err != nil {
		return err
	}
	if err := l.settleKin(append(changed, l.doubted...)); err != nil {
		return err
	}
	for _, f := range l.sorted() {
		if err := l.writeTotals(f); err != nil {
			return err
		}
	}
	return nil
}

// writeForms adds the rows of new forms and removes those that nobody has any
// more, and returns the keys of both.
func (l *Ledger) writeForms() (changed []string, err error) {
	for _, f := range l.sorted() {
		switch {
		case f.seen == 0 && f.fresh:
			f.touched = false
		case f.seen == 0:
			changed = append(changed, f.key)
			f.touched = false
			err = l.Exec("DELETE FROM person WHERE id = ?", f.id)
		case f.fresh:
			changed = append(changed, f.key)
			base, _ := names.Base(f.key)
			err = l.Exec("INSERT INTO person (id, key, base, same, root, seen, name, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
				f.id, f.key, base, f.same, f.key, f.seen, f.name, names.Spelling(f.name))
		case f.stale:
			if err = l.bestName(f); err == nil {
				err = l.Exec("UPDATE person SET seen = ?, name = ?, folded = ? WHERE id = ?", f.seen, f.name, names.Spelling(f.name), f.id)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return changed, nil
}

// bestName looks up how a form is spelled best, if the spelling may be gone.
func (l *Ledger) bestName(f *form) error {
	var there int
	is, err := l.Get("SELECT 1 FROM speaker WHERE person = ? AND person <> 0 AND name = ? LIMIT 1", []any{f.id, f.name}, &there)
	if err != nil || is {
		return err
	}
	rows, err := l.speakers("WHERE person = ? AND person <> 0", f.id)
	if err != nil {
		return err
	}
	f.name = ""
	for _, s := range rows {
		if f.name == "" || names.Better(s.name, f.name) {
			f.name = s.name
		}
	}
	return nil
}

// writeTotals writes what is to be added to a person.
func (l *Ledger) writeTotals(f *form) error {
	switch {
	case f.recount:
		return l.writeRecount(f)
	case f.same != f.id:
		if f.stale || f.fresh {
			return nil
		}
		return l.Exec("UPDATE person SET seen = ?, name = ?, folded = ? WHERE id = ?", f.seen, f.name, names.Spelling(f.name), f.id)
	case f.fresh:
		err := l.Exec("UPDATE person SET quotes = ?, reported = ?, articles = ?, words = ?, last = nullif(?, ?), role = ?, roled = ? WHERE id = ?",
			f.quotes, f.reported, f.articles, f.spoken, f.last, int64(never), f.role, max(0, f.roled), f.id)
		if err != nil || !f.stale {
			return err
		}
		return l.latest(f) // a surname that came with the batch and was joined to a full name in it
	}
	err := l.Exec(`UPDATE person SET seen = ?, name = ?, folded = ?, quotes = quotes + ?, reported = reported + ?, articles = articles + ?, words = words + ?, last = nullif(max(ifnull(last, ?), ?), ?),
		role = CASE WHEN (?, ?) > (roled, role) THEN ? ELSE role END, roled = max(roled, ?) WHERE id = ?`,
		f.seen, f.name, names.Spelling(f.name), f.quotes, f.reported, f.articles, f.spoken, int64(never), f.last, int64(never), f.roled, f.role, f.role, f.roled, f.id)
	if err != nil || !f.stale {
		return err
	}
	return l.latest(f)
}

// latest looks up the newest article of a person and the newest role.
func (l *Ledger) latest(f *form) error {
	return l.Exec(`UPDATE person SET last = (SELECT max(s.date) FILTER (WHERE s.dated) FROM person AS p CROSS JOIN speaker AS s ON s.person = p.id AND s.person <> 0 WHERE p.same = ?1),
		(role, roled) = (SELECT ifnull(max(role), ''), ifnull(max(date), 0) FROM (
			SELECT s.role, iif(s.given <> '' AND s.held <> s.role, ?2, s.date) AS date FROM person AS p CROSS JOIN speaker AS s ON s.person = p.id AND s.person <> 0
			WHERE p.same = ?1 AND (s.role <> '' OR s.given <> '' AND s.held <> s.role) ORDER BY 2 DESC, s.role DESC LIMIT 1))
		WHERE id = ?1`, f.id, int64(byHand))
}

// writeRecount counts a person anew from the speakers.
func (l *Ledger) writeRecount(f *form) error {
	if f.same != f.id {
		return l.Exec("UPDATE person SET seen = ?, name = ?, folded = ?, quotes = 0, reported = 0, articles = 0, words = 0, last = NULL, role = '', roled = 0 WHERE id = ?",
			f.seen, f.name, names.Spelling(f.name), f.id)
	}
	err := l.Exec(`UPDATE person SET seen = ?2, name = ?3, folded = ?4, (quotes, reported, articles, words) = (
			SELECT ifnull(sum(s.quotes), 0), ifnull(sum(s.sayings - s.quotes), 0), count(DISTINCT s.article), ifnull(sum(s.words), 0)
			FROM person AS p CROSS JOIN speaker AS s ON s.person = p.id AND s.person <> 0 WHERE p.same = ?1)
		WHERE id = ?1`, f.id, f.seen, f.name, names.Spelling(f.name))
	if err != nil {
		return err
	}
	return l.latest(f)
}
