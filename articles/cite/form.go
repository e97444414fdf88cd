package cite

// Form is a way to write a citation.
type Form string

// The forms.
const (
	Sentence   Form = "sentence"
	Markdown   Form = "markdown"
	Plain      Form = "plain"
	HTML       Form = "html"
	Org        Form = "org"
	BibTeX     Form = "bibtex"
	CSL        Form = "csl"
	RIS        Form = "ris"
	Annotation Form = "annotation"
	Link       Form = "link"
)

// form is a row of the table of forms.
type form struct {
	Form
	letter string // by which it is called
	about  string
	write  func(*Citation) string
}

// forms are all, in the order in which they are offered.
func forms() []form {
	return []form{
		{Sentence, "s", "a sentence that says who said it, and where", (*Citation).sentence},
		{Plain, "p", "the words, and lines that say who, where and when", (*Citation).plain},
		{Markdown, "m", "Markdown: a block quote with a link", (*Citation).markdown},
		{HTML, "h", "HTML: a figure with a block quote", (*Citation).html},
		{Org, "o", "org: a quote block with a link", (*Citation).org},
		{BibTeX, "b", "BibTeX: an entry for LaTeX", (*Citation).bibtex},
		{CSL, "c", "CSL-JSON: an item for Zotero and pandoc", (*Citation).csl},
		{RIS, "r", "RIS: a record for reference managers", (*Citation).ris},
		{Annotation, "a", "W3C annotation in JSON-LD", (*Citation).annotation},
		{Link, "l", "a link to the words", (*Citation).Link},
	}
}

// Forms are the forms, in the order in which they are offered.
func Forms() []Form {
	var all []Form
	for _, f := range forms() {
		all = append(all, f.Form)
	}
	return all
}

// row is that of a form; ok is false if there is none.
func (f Form) row() (row form, ok bool) {
	for _, row := range forms() {
		if row.Form == f {
			return row, true
		}
	}
	return form{}, false
}

// About says in a few words what a form is.
func (f Form) About() string { row, _ := f.row(); return row.about }

// Letter is the letter by which a form is called.
func (f Form) Letter() string { row, _ := f.row(); return row.letter }

// As is the citation in a form, without a newline at its end. That of a link is empty
// where the article has no address; that of no form is the sentence.
func (c *Citation) As(f Form) string {
	if row, ok := f.row(); ok {
		return row.write(c)
	}
	return c.sentence()
}
