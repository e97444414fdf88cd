package report

// Added is what became of an article that was to be put into the library.
type Added struct {
	From      string // the file or address that it was in
	Part      string // of a book, an export or a database: which part
	Title     string
	Path      string // below the library; empty if it was not added
	Duplicate string // the article of the library that is the same, or empty
	Reason    string // why it is the same, or what went wrong
}

// added is that in JSON; docs/usage.md describes every member.
type added struct {
	From      fileName `json:"from"`
	Part      string   `json:"part"`
	Title     string   `json:"title"`
	Added     bool     `json:"added"`
	Path      fileName `json:"path"`
	Duplicate fileName `json:"duplicate_of"`
	Reason    string   `json:"reason"`
}

// JSONLine is a as JSON on one line.
func (a Added) JSONLine() ([]byte, error) {
	return line(added{fileName(a.From), a.Part, a.Title, a.Path != "", fileName(a.Path), fileName(a.Duplicate), a.Reason})
}
