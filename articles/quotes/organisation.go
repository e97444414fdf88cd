package quotes

import "strings"

// organisation adds a mention of a named body or thing: "the Seafarers’
// Union", "the Ministry of Trade", "Twitter".
func (r *reading) organisation(it *item, n name) int {
	if r.tokens[it.last-1].class&group != 0 {
		n.full += r.purpose(it.last)
	}
	who := r.people.named(n)
	one := &r.people.all[who]
	if one.nature != thing {
		return who
	}
	words := 0
	var short [8]byte
	for w := range strings.FieldsSeq(one.name) {
		if w[0] >= 'A' && w[0] <= 'Z' && words < len(short) {
			short[words] = w[0]
			words++
		}
		if r.people.all[who].sex != many && r.language.lexicon().lookup(trimmed(w))&group != 0 {
			r.people.byHead[string(r.people.fold(trimmed(w)))] = int32(who)
		}
	}
	if words >= 3 {
		key := string(r.people.fold(string(short[:words])))
		if _, ok := r.people.byShort[key]; !ok {
			r.people.byShort[key] = int32(who)
		}
	}
	return who
}

// purpose returns what follows the name of a body and belongs to it: " of
// Trade and Industry".
func (r *reading) purpose(k int) string {
	start := k
	if k+1 >= len(r.tokens) {
		return ""
	}
	switch r.tokens[k].Of(r.text) {
	case "of", "for", "on":
		k++
	default:
		return ""
	}
	if r.tokens[k].Of(r.text) == "the" && k+1 < len(r.tokens) {
		k++
	}
	first := k
	for k < len(r.tokens) && k-first < 5 {
		t := &r.tokens[k]
		if t.kind == capital && t.class&calendar == 0 {
			k++
			continue
		}
		if w := t.Of(r.text); k > first && (w == "and" || w == "&") && k+1 < len(r.tokens) && r.tokens[k+1].kind == capital && r.tokens[k+1].class&(male|female|honorific) == 0 {
			k += 2
			continue
		}
		break
	}
	if k == first {
		return ""
	}
	return " " + oneSpaced(r.text[r.tokens[start].Start:r.tokens[k-1].Start]+trimmed(r.tokens[k-1].Of(r.text)))
}

// acronym reads the short name in parentheses after a name: "the Seafarers’
// Union (SU)".
func (r *reading) acronym(i, who int) {
	if who < 0 || r.items[i].kind != iName || i+1 >= len(r.items) || r.items[i+1].kind != iAside {
		return
	}
	first := r.items[i+1].first + 1
	short := r.tokens[first].Of(r.text)
	if r.items[i+1].last-first != 2 || !upper(short) || strings.Contains(short, "-") || len(r.people.all[who].name) <= len(short) {
		return
	}
	r.people.byShort[string(r.people.fold(short))] = int32(who)
	r.people.alias(who, short)
}
