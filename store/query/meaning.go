package query

// meaning returns the filter that somebody meant who typed another name, or
// nothing.
func meaning(name string) string {
	switch name {
	case "says", "speaker", "quote", "quoted", "who":
		return "said"
	case "author", "byline", "writer":
		return "by"
	case "site", "outlet", "publication", "paper":
		return "source"
	case "date", "published", "since", "after", "before", "until", "to":
		return "from"
	case "label", "keyword":
		return "tag"
	}
	for _, f := range Filters() {
		if len(f) > 2 && slip(name, f) || len(name) == len(f) && swapped(name, f) {
			return f
		}
	}
	return ""
}

// slip tells that a name is one slip of the fingers from another: a letter too
// many, one too few, a wrong one, or two the wrong way round.
func slip(typed, meant string) bool {
	i := 0
	for i < len(typed) && i < len(meant) && typed[i] == meant[i] {
		i++
	}
	t, m := typed[i:], meant[i:]
	switch len(t) - len(m) {
	case 0:
		return t == "" || t[1:] == m[1:] || swapped(t, m)
	case 1:
		return t[1:] == m
	case -1:
		return t == m[1:]
	}
	return false
}

// swapped tells that two names of one length differ in the order of their
// first two letters.
func swapped(t, m string) bool {
	return len(t) > 1 && len(t) == len(m) && t[0] == m[1] && t[1] == m[0] && t[2:] == m[2:]
}
