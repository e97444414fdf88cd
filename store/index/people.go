package index

import (
	"hash/fnv"
	"strings"

	"pullquote/store/index/names"
)

// A person is whoever several speakers are: those of one article by the engine's
// judgement, and those of two articles by their names. Each speaker of an
// article has a form, a key made of nothing but that article:
//
//   - a full name: "jonas kern", the same in every article;
//   - a name alone, with a role, in a known publication: all three of them;
//   - a name alone: that and the article's content.
//
// A form is a row of the table person. Speakers without a name have none.
//
// From there on the whole library counts, and only what is in it, never the
// order in which it came. A name alone is counted to the form of a full name
// where one person of that surname and role speaks in the same publication in
// the same week: see cells. And forms are one person where only initials tell
// them apart, or somebody has said so: see kin.

// speaker is a row of the table of that name.
type speaker struct {
	article       ID
	n             int
	name, role    string
	also          []string
	outlet        string // the publication
	content       string // the article's key
	date          int64
	dated         bool // the date is that of publication, and not the file's
	quotes, words int
	sayings       int // quotes and reported speech

	person int64 // its form, 0 if unnamed
	cell   int64 // those who may be one, 0 if none may
	alone  bool
}

// form returns the key of a speaker's form, empty if it has no name, and sets
// the cell.
func (s *speaker) form(parted map[[2]string]string) string {
	s.cell, s.alone = 0, false
	if key, ok := parted[[2]string{s.content, s.name}]; ok {
		return key
	}
	kind, key := names.Of(s.name)
	if kind == names.Unnamed {
		return ""
	}
	role, outlet := names.Role(s.role), names.Spelling(s.outlet)
	s.alone = kind == names.Alone
	if role != "" && outlet != "" {
		surname := key
		if kind == names.Full {
			surname = names.Surname(key, s.also)
		}
		s.cell = cellOf(surname, role, outlet)
	}
	switch {
	case kind == names.Full:
		return key
	case s.cell != 0:
		return names.InOutlet(key, role, outlet)
	}
	return names.InArticle(key, s.content)
}

// cellOf numbers the speakers of a surname and a role in a publication. That
// two cells share a number is not to be expected in any library.
func cellOf(surname, role, outlet string) int64 {
	h := fnv.New64a()
	for _, part := range []string{surname, role, outlet} {
		_, _ = h.Write([]byte(part)) // never fails
		_, _ = h.Write([]byte{0})
	}
	return int64(h.Sum64() | 1)
}

// addSpeakers writes who speaks in an article, and counts their quotations to
// the people that they are. It returns for each of them the words by which a
// search for what somebody said finds them: every name that the article gives.
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
	in := map[*form]bool{}
	for n, found := range r.speakers {
		s := speaker{
			article: id, n: n, name: names.Seen(found.Name), role: found.Role, also: found.Also,
			outlet: r.Entry.Summary.Source, content: r.Entry.Key, date: r.Entry.Date().Unix(), dated: r.Entry.Dated(),
			quotes: found.Quotes, words: found.Words, sayings: sayings[n],
		}
		if err := l.enter(&s, in); err != nil {
			return nil, err
		}
		if err := b.exec(`INSERT INTO speaker (article, n, name, role, also, person, cell, alone, date, dated, quotes, words, sayings)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			id, n, s.name, s.role, joined(s.also), s.person, s.cell, s.alone, s.date, s.dated, s.quotes, s.words, s.sayings); err != nil {
			return nil, err
		}
		who = append(who, s.name+" "+strings.Join(s.also, " "))
	}
	return who, nil
}

// removeSpeakers takes an article's speakers away, and their quotations from
// the people that they are.
func (b *batch) removeSpeakers(id ID) error {
	l, err := b.people()
	if err != nil {
		return err
	}
	all, err := b.speakers("WHERE article = ?", id)
	if err != nil {
		return err
	}
	in := map[*form]bool{}
	for _, s := range all {
		if err := l.leave(s, in); err != nil {
			return err
		}
	}
	return b.exec("DELETE FROM speaker WHERE article = ?", id)
}

// speakers reads rows of the table speaker.
func (b *batch) speakers(where string, args ...any) ([]speaker, error) {
	st, err := b.statement("SELECT article, n, name, role, also, person, cell, alone, date, dated, quotes, words, sayings FROM speaker " + where)
	if err != nil {
		return nil, err
	}
	rows, err := st.QueryContext(b.ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []speaker
	for rows.Next() {
		var s speaker
		var also string
		if err := rows.Scan(&s.article, &s.n, &s.name, &s.role, &also, &s.person, &s.cell, &s.alone, &s.date, &s.dated, &s.quotes, &s.words, &s.sayings); err != nil {
			return nil, err
		}
		s.also = lines(also)
		all = append(all, s)
	}
	return all, rows.Err()
}
