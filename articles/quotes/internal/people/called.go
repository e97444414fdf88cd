package people

import (
	"strings"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// Called returns the person of a name as it stands, of which the words tell nothing: a
// handle, "@kern", or the name beside one.
func (r *Resolver) Called(s string) int {
	n := name{full: s, last: s, nature: Likely}
	if i := strings.LastIndexByte(s, ' '); i > 0 && s[0] >= 'A' && s[0] <= 'Z' {
		n.last = s[i+1:]
		n.first, _, _ = strings.Cut(s, " ")
	}
	return r.Register.named(n)
}

// The bounds of initials that stand for a name before a colon: "HB:".
const (
	leastInitials = 2
	mostInitials  = 3
)

// WithInitials returns the first person so far of whose full name s is the initials; -1
// if there is none.
func (r *Resolver) WithInitials(s string) int {
	s = strings.ReplaceAll(s, ".", "")
	if len(s) < leastInitials || len(s) > mostInitials || strings.ToUpper(s) != s {
		return -1
	}
	for who := range r.Register.All {
		if one := &r.Register.All[who]; one.same < 0 && one.Nature > Unsure && initials(one.Name) == s {
			return who
		}
	}
	return -1
}

// initials returns the first letters of the words of a name that have capitals.
func initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// IsGuest reports whether the phrase at item i names somebody who may be interviewed.
func (r *Resolver) IsGuest(i int) bool {
	one := &r.Register.All[r.Who(i)]
	return r.s.Items[i].Kind == syntax.Name && one.Nature > Unsure && !one.Place && one.Last != ""
}

// asking are offices of those who ask.
const asking = "reporter journalist writer correspondent editor columnist interviewer host presenter Reporter Journalist Journalistin Redakteur Redakteurin periodista journaliste giornalista"

// Weight tells how much more likely somebody answers in an interview than asks, by the office.
func (r *Resolver) Weight(who int) int {
	one := &r.Register.All[r.Register.Root(who)]
	switch {
	case one.Role == "":
		return 0
	case language.Listed(asking, r.Register.language.HeadOf(one.Role)):
		return -4
	}
	return 1
}
