package index

import "strings"

// addSpeakers writes who speaks in an article, and counts their quotations to
// the people that they are. It returns for each of them the words by which a
// search for what somebody said finds them: every name that the article gives.
func (b *batch) addSpeakers(id ID, r record) (who []string, err error) {
	for n, s := range r.found.Speakers {
		folded := strings.ToLower(s.Name)
		if err := b.exec("INSERT INTO person (key, name, role, folded) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING", folded, s.Name, s.Role, folded); err != nil {
			return nil, err
		}
		var person int64
		if _, err := b.get("SELECT id FROM person WHERE key = ?", []any{folded}, &person); err != nil {
			return nil, err
		}
		if err := b.exec("INSERT INTO speaker (article, n, name, role, also, surname, person, quotes, words) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?)",
			id, n, s.Name, s.Role, joined(s.Also), person, s.Quotes, s.Words); err != nil {
			return nil, err
		}
		if err := b.exec("UPDATE person SET quotes = quotes + ?, articles = articles + 1, words = words + ?, last = max(last, ?) WHERE id = ?", s.Quotes, s.Words, r.Entry.Date().Unix(), person); err != nil {
			return nil, err
		}
		who = append(who, s.Name+" "+strings.Join(s.Also, " "))
	}
	return who, nil
}

// removeSpeakers takes an article's speakers away, and their quotations from
// the people that they are.
func (b *batch) removeSpeakers(id ID) error {
	return b.exec("DELETE FROM speaker WHERE article = ?", id)
}
