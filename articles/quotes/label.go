package quotes

// longestLabel bounds the name before the colon of a transcript, in tokens.
const longestLabel = 4

// labelIn returns the candidate of a passage that begins with a speaker's
// name and a colon.
func (r *reading) labelIn(p *passage) (candidate, bool) {
	k := p.first
	for k < p.last && k < p.first+longestLabel && r.tokens[k].kind == capital && upper(r.tokens[k].Of(r.text)) {
		k++
	}
	if k == p.first || k >= p.last || r.tokens[k].kind != colon {
		return r.incised(p)
	}
	it := item{kind: iName, first: p.first, last: k}
	n := r.nameIn(p.first, r.nameStart(&it), k)
	n.nature = likely // capitals are no acronym here
	who := r.people.named(n)
	return candidate{relation: labelled, item: -1, clause: -1, who: who, mention: Span{r.tokens[p.first].Start, r.tokens[k-1].End}, named: r.people.how}, true
}

// upper reports whether w is all in capitals and more than an initial.
func upper(w string) bool {
	for i := range len(w) {
		if w[i] >= 'a' && w[i] <= 'z' {
			return false
		}
	}
	return len(w) > 1
}
