package quotes

// A verb of saying and its subject may stand inside the marks, as in French
// and Italian papers: « L’eau, explique Anne Kervella, ne reviendra pas. »

// incised returns the candidate whom a passage itself names so.
func (r *reading) incised(p *passage) (candidate, bool) {
	if !r.language.has(parentheticals) {
		return candidate{}, false
	}
	for k := p.first + 2; k+1 < p.last; k++ {
		t := &r.tokens[k]
		if t.class&saying == 0 || !r.language.insertion(r.tokens[:p.last], k) {
			continue
		}
		c := chunker{text: r.text, language: r.language, toks: r.tokens, items: append(r.phrase[:0], item{kind: iVerb})}
		end := c.item(k+1, p.last)
		r.phrase = c.items
		it := c.items[len(c.items)-1]
		if !it.phrase() || end < p.last && r.tokens[end].kind < comma && r.tokens[end].class&(preposition|adverb|conjunction) == 0 {
			continue
		}
		if who := r.whoIsItem(&it, telling); who >= 0 || it.kind == iPronoun {
			return candidate{relation: inverted, item: -1, clause: -1, who: who, mention: Span{r.tokens[it.first].Start, r.tokens[it.last-1].End}, named: r.people.how}, true
		}
	}
	return candidate{}, false
}
