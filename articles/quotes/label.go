package quotes

// longestLabel bounds the name before the colon of a transcript, in tokens.
const longestLabel = 4

// labelIn returns the candidate of a passage that begins with a speaker's
// name and a colon.
func (f *finder) labelIn(p *passage) (candidate, bool) {
	k := p.first
	for k < p.last && k < p.first+longestLabel && f.s.tokens[k].kind == capital && upper(f.s.tokens[k].Of(f.s.text)) {
		k++
	}
	if k == p.first || k >= p.last || f.s.tokens[k].kind != colon {
		return f.incised(p)
	}
	it := item{kind: iName, first: p.first, last: k}
	n := f.m.w.nameIn(p.first, f.m.w.nameStart(&it), k)
	n.nature = likely // capitals are no acronym here
	who := f.m.people.named(n)
	return candidate{relation: labelled, item: -1, clause: -1, who: who, mention: Span{f.s.tokens[p.first].Start, f.s.tokens[k-1].End}, named: f.m.people.how}, true
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
