package offer

import "strings"

// operator is a way to write something in a search.
type operator struct {
	text  string // what is put into the line; empty for what is only told of
	shown string
	told  string
}

// operatorTable is the language of searches, those ways first that are wanted most.
func operatorTable() []operator {
	return []operator{
		{"said:", "said:NAME", "who is quoted; words behind it are looked for in what they say"},
		{"source:", "source:NAME", "the publication"},
		{"tag:", "tag:TAG", "a tag"},
		{"by:", "by:NAME", "the author"},
		{"from:", "from:DATE", "the day: 2026, 2026-05..2026-07, 7d for the last seven days"},
		{"is:", "is:unread", "unread, read, starred or archived"},
		{"has:quotes", "has:quotes", "with quotations"},
		{"", `"two words"`, "one after the other"},
		{"", "strik*", "words that begin so"},
		{"", "-word  -tag:TAG", "without that"},
		{"", "a or b", "one of them"},
		{"saved:", "saved:DATE", "the day on which a file without a date was saved"},
		{"has:notes", "has:notes", "with highlights or notes"},
		{"note:", "note:WORD", "a word of what you have noted"},
	}
}

// operators are the ways that fit what is typed; all of them where the line is empty.
func operators(w word, empty bool) (rows []row) {
	if w.value == "" && !empty || w.marked {
		return nil
	}
	for _, op := range operatorTable() {
		if op.text == "" && !empty || !strings.HasPrefix(op.text, strings.ToLower(w.value)) {
			continue
		}
		rows = append(rows, row(op))
	}
	return rows
}

// fixed are what may stand behind a filter that has few values, or values of a form.
func fixed(filter, typed string) (rows []row) {
	table := map[string][]row{
		"is":  {{"unread", "is:unread", "not opened yet"}, {"read", "is:read", "opened"}, {"starred", "is:starred", "starred"}, {"archived", "is:archived", "put away; nothing else finds these"}},
		"has": {{"quotes", "has:quotes", "with quotations"}, {"notes", "has:notes", "with highlights or notes"}},
		"from": {
			{"today", "from:today", "published today"},
			{"7d", "from:7d", "in the last seven days; 3w, 2m and 1y are weeks, months and years"},
			{"", "from:2026-05", "in a month; 2026 in a year, 2026-05-06 on a day"},
			{"", "from:2026-05..2026-07", "between two; either end may be left open"},
		},
		"said": {{"*", "said:*", "whatever anybody says"}},
	}
	table["saved"] = nil
	for _, r := range table["from"] {
		r.shown = "saved" + strings.TrimPrefix(r.shown, "from")
		r.told = strings.Replace(r.told, "published", "saved", 1)
		table["saved"] = append(table["saved"], r)
	}
	for _, r := range table[filter] {
		value := strings.TrimPrefix(r.shown, filter+":")
		if !strings.HasPrefix(value, strings.ToLower(typed)) {
			continue
		}
		if r.text != "" {
			r.text = filter + ":" + r.text
		}
		rows = append(rows, r)
	}
	return rows
}
