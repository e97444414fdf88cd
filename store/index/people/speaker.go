package people

import (
	"hash/fnv"
	"strings"

	"pullquote/articles/names"
	"pullquote/articles/quotes"
)

// speaker is a row of the table of that name.
type speaker struct {
	article       int64
	n             int
	name, role    string
	also          []string
	issuer        string // of a document: who issued it
	given, held   string // name and role that the article gives, where they were corrected in all articles
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

// form returns the key of a speaker's form, empty if it has no name or only tells what
// others say, and sets the cell. Both are made of what the article says: whoever is called
// otherwise in all articles is the same person as before, and so are those who were joined to them.
func (s *speaker) form(parted map[[2]string]string) string {
	s.cell, s.alone = 0, false
	if s.sayings == 0 {
		return ""
	}
	if key, ok := parted[[2]string{s.content, s.name}]; ok {
		return key
	}
	name, said := s.name, s.role
	if s.given != "" {
		name, said = s.given, s.held
	}
	kind, key := names.Of(name)
	if kind == names.Unnamed {
		return s.document()
	}
	role, outlet := names.Role(said), names.Spelling(s.outlet)
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

// document returns the key of a document that somebody with a full name issued: that name, and
// what the document is called. The reports of the Harbour Board are one in all articles.
func (s *speaker) document() string {
	kind, issuer := names.Of(s.issuer)
	called, is := strings.CutPrefix(s.name, s.issuer)
	if kind != names.Full || !is {
		return ""
	}
	return issuer + " " + names.Spelling(called)
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

// Article is where somebody speaks.
type Article struct {
	ID      int64  // its row
	Content string // its key, the same for every copy of it
	Outlet  string // the publication
	Date    int64  // in seconds of Unix
	Dated   bool   // the date is that of publication, and not the file's
}

// Key is the key of a speaker as the first article has it in which they speak: what was decided
// by hand is not asked. It is empty for who has no name, or says nothing.
func Key(in Article, found quotes.Speaker, sayings int) string {
	s := speaker{name: names.Seen(found.Name), role: found.Role, also: found.Also, issuer: found.Issuer, outlet: in.Outlet, content: in.Content, sayings: sayings}
	return s.form(nil)
}

// Add writes who speaks in an article, and counts what they say to the people that
// they are. sayings has, for each of the speakers, how many quotations are theirs,
// in marks or reported.
func (l *Ledger) Add(in Article, speakers []quotes.Speaker, sayings []int) error {
	counted := map[*form]bool{}
	for n, found := range speakers {
		s := speaker{
			article: in.ID, n: n, name: names.Seen(found.Name), role: found.Role, also: found.Also, issuer: found.Issuer,
			given: names.Seen(found.Given.Name), held: found.Given.Role, outlet: in.Outlet, content: in.Content, date: in.Date, dated: in.Dated,
			quotes: found.Quotes, words: found.Words, sayings: sayings[n],
		}
		if err := l.enter(&s, counted); err != nil {
			return err
		}
		if err := l.Exec(`INSERT INTO speaker (article, n, name, role, also, issuer, given, held, person, cell, alone, date, dated, quotes, words, sayings)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			s.article, n, s.name, s.role, names.Joined(s.also), s.issuer, s.given, s.held, s.person, s.cell, s.alone, s.date, s.dated, s.quotes, s.words, s.sayings); err != nil {
			return err
		}
	}
	return nil
}

// Remove takes an article's speakers away, and what they say from the people that
// they are.
func (l *Ledger) Remove(article int64) error {
	all, err := l.speakers("WHERE article = ?", article)
	if err != nil {
		return err
	}
	in := map[*form]bool{}
	for _, s := range all {
		if err := l.leave(s, in); err != nil {
			return err
		}
	}
	return l.Exec("DELETE FROM speaker WHERE article = ?", article)
}

// speakers reads rows of the table speaker.
func (l *Ledger) speakers(where string, args ...any) ([]speaker, error) {
	rows, err := l.Rows("SELECT article, n, name, role, also, issuer, given, held, person, cell, alone, date, dated, quotes, words, sayings FROM speaker "+where, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []speaker
	for rows.Next() {
		var s speaker
		var also string
		if err := rows.Scan(&s.article, &s.n, &s.name, &s.role, &also, &s.issuer, &s.given, &s.held, &s.person, &s.cell, &s.alone, &s.date, &s.dated, &s.quotes, &s.words, &s.sayings); err != nil {
			return nil, err
		}
		s.also = names.Split(also)
		all = append(all, s)
	}
	return all, rows.Err()
}
