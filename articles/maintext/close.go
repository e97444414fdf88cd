package maintext

// closeRegions marks the passages of the regions that are believed, none of which
// holds the most of the page, unless readability left it out as well.
func (p *passages) closeRegions() {
	whole := span{0, len(p.all)}
	total, read := p.weight(whole), p.readIn(whole)
	for at, r := range p.regions {
		if r.from == r.to || p.all[r.from].reason != "" && p.all[r.to-1].reason != "" || !p.believes(r) {
			continue
		}
		if p.holdsThePage(r, total, read) {
			continue
		}
		total, read = total-p.weight(r.span), read-p.readIn(r.span)
		p.regions[at].closed = true
		for i := r.from; i < r.to; i++ {
			if p.all[i].reason == "" {
				p.all[i].reason = r.reason
			}
		}
	}
}

// holdsThePage reports whether too much of the page's prose stands in a region for
// it to be one: the most of what readability took, or of all, if readability took
// but a little.
func (p *passages) holdsThePage(r region, total, read int) bool {
	if read*5 >= total && r.reason != Hidden {
		return p.readIn(r.span)*2 > read
	}
	return p.weight(r.span)*5 > total*2
}

// readIn is how much of the prose of a stretch readability took.
func (p *passages) readIn(s span) int {
	return p.sum(s, func(t *passage) int {
		if !t.prose || t.reason != "" {
			return 0
		}
		return t.read
	})
}

// weight is how much prose stands in a stretch of passages that no region holds.
func (p *passages) weight(s span) int {
	n := 0
	for _, t := range p.all[s.from:s.to] {
		if t.prose && t.reason == "" {
			n += t.chars - t.linked
		}
	}
	return n
}

// believes reports whether an element is the region that its name tells. Where the
// name may be that of a part of the story, its content must speak for it: labels,
// links and headings rather than prose alone. Of quotations that stand without any
// of these no name is believed.
func (p *passages) believes(r region) bool {
	if r.proof == tagged || r.within >= 2 {
		return true
	}
	prose, labels, linked, chars, quoted := 0, 0, 0, 0, false
	for i := r.from; i < r.to; i++ {
		t := &p.all[i]
		linked += t.linked
		chars += t.chars
		if t.prose {
			prose++
			quoted = quoted || hasQuotation(t.text)
		} else {
			labels++
		}
	}
	if r.proof == sure {
		return !quoted || labels > 0 || linked > 0
	}
	return prose == 0 || labels >= prose || linked*2 > chars
}
