package score

import (
	"strings"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
)

// Clusters sums, over quotations whose speaker is annotated as a person, how the
// quotations of one found speaker and those of one person cover each other, which
// is B-cubed (Bagga and Baldwin, "Entity-Based Cross-Document Coreferencing Using
// the Vector Space Model", ACL 1998). For one quotation, precision is the share of
// its found speaker's quotations that are its person's, and recall the share of
// its person's that are its found speaker's. A quotation given to nobody stands alone.
type Clusters struct {
	Quotes           int
	SumPure, SumFull float64 // of precision and of recall
}

// Precision is the mean over quotations.
func (c Clusters) Precision() float64 { return ratio(c.SumPure, float64(c.Quotes)) }

// Recall is the mean over quotations.
func (c Clusters) Recall() float64 { return ratio(c.SumFull, float64(c.Quotes)) }

// F1 is the harmonic mean of precision and recall.
func (c Clusters) F1() float64 { return harmonic(c.Precision(), c.Recall()) }

func (c *Clusters) add(o Clusters) {
	c.Quotes += o.Quotes
	c.SumPure += o.SumPure
	c.SumFull += o.SumFull
}

// countPeople compares speakers with the persons that the annotation names.
func (j *Judgement) countPeople(c *Counts) {
	people := j.people()
	person, speaker, both := map[int]int{}, map[int]int{}, map[[2]int]int{}
	var pairs [][2]int
	for i := range j.Passages {
		p := &j.Passages[i]
		if p.Quote < 0 || p.Attribution.Person == 0 {
			continue
		}
		found := j.Found.Quotes[p.Quote].Speaker
		c.Person.count(j.isPerson(&j.Found.Quotes[p.Quote], p.Attribution, people))
		if found < 0 {
			found = -1 - len(pairs) // alone
		}
		pair := [2]int{p.Attribution.Person, found}
		pairs = append(pairs, pair)
		person[pair[0]]++
		speaker[pair[1]]++
		both[pair]++
	}
	for _, pair := range pairs {
		c.Clusters.Quotes++
		c.Clusters.SumPure += float64(both[pair]) / float64(speaker[pair[1]])
		c.Clusters.SumFull += float64(both[pair]) / float64(person[pair[0]])
	}
}

// people returns the names of the article's annotated persons by number, and of
// those who issued a document that is a source.
func (j *Judgement) people() map[int]string {
	names := map[int]string{}
	for i := range j.Article.Attributions {
		a := &j.Article.Attributions[i]
		names[a.Person], names[a.Issuer] = a.PersonName, a.IssuerName
	}
	delete(names, 0)
	return names
}

// isPerson reports whether a quote's speaker is an attribution's person. A document
// may be shown by its own name or by its issuer's: "the white paper" as the
// Harbour Board.
func (j *Judgement) isPerson(q *quotes.Quote, a *corpus.Attribution, people map[int]string) bool {
	if q.Speaker < 0 {
		return false
	}
	s := &j.Found.Speakers[q.Speaker]
	return samePerson(s, a.Person, people) || a.Issuer != 0 && samePerson(s, a.Issuer, people)
}

// samePerson reports whether a speaker is a person: its names are like the
// person's, and less like those of any other person of the article.
func samePerson(s *quotes.Speaker, person int, people map[int]string) bool {
	mine := likeness(s, people[person])
	for other, name := range people {
		if other != person && likeness(s, name) >= mine {
			return false
		}
	}
	return mine > 0
}

// likeness tells how much a speaker's names are like a person's: 3 if one is the
// same, 2 if the fullest begins like it or it like the fullest, as "a man" and "a man
// on the same street" do, 1 if they end in the same word, and 0 otherwise.
func likeness(s *quotes.Speaker, name string) int {
	name = plainName(name)
	for _, one := range append([]string{s.Name}, s.Also...) {
		if plainName(one) == name {
			return 3
		}
	}
	fullest := plainName(s.Name)
	switch {
	case strings.HasPrefix(fullest, name+" ") || strings.HasPrefix(name, fullest+" "):
		return 2
	case fullest != "" && lastWord(fullest) == lastWord(name):
		return 1
	default:
		return 0
	}
}

// plainName is a name in small letters without its article or the sign of an
// account: "senior official" for "A senior official", "kern" for "@Kern".
func plainName(s string) string {
	fields := strings.Fields(strings.ToLower(s))
	if len(fields) > 1 && isArticle(fields[0]) {
		fields = fields[1:]
	}
	return strings.TrimPrefix(strings.Join(fields, " "), "@")
}

func isArticle(word string) bool {
	switch word {
	case "a", "an", "the", "der", "die", "das", "dem", "den", "ein", "eine", "le", "la", "les", "un", "une", "el", "los", "las", "una":
		return true
	default:
		return false
	}
}

func lastWord(plain string) string { return plain[strings.LastIndexByte(plain, ' ')+1:] }
