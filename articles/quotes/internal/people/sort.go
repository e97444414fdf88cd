package people

// Sort tells what somebody is whom a text names, as far as it says so.
type Sort uint8

// The sorts of those who are named.
const (
	Human    Sort = iota // who has a name: "Jonas Kern"
	Nameless             // who has none: "a senior official", "witnesses"
	Body                 // an organisation, a place, a crowd that speaks as one: "police"
	Document             // "a report", "his letter"
)

// SortOf tells what somebody is. "The harbour board" is a body, though a board is written on as well.
func SortOf(r *Register, one *Person) Sort {
	switch {
	case one.written && !r.otherBody(one.head):
		return Document
	case one.voiced, one.Last != "" && one.Nature == Thing:
		return Body
	case one.Last == "" && one.head != "":
		return Nameless
	}
	return Human
}

// IsKnown reports whether somebody but the author is a human being without doubt, and has a name: a title, a
// role or a forename says so, and not a capital alone, as in "Gannet Point".
func IsKnown(r *Register, one *Person) bool {
	return one.Last != "" && one.Nature == Certain && !one.self && SortOf(r, one) == Human
}
