package quotes

// reading is the engine's state while it reads a document: what it knows of
// the people so far, and the paragraph at hand. Its slices are used again for
// every paragraph.
type reading struct {
	text     string
	singles  bool
	people   *people
	found    Found
	marks    pairing
	speaker  voice // who spoke last
	unsigned bool  // the paragraph before was all quotation and names nobody: a signature may follow
	herald   voice // whom the paragraph before announced: "Kerry continued:"
	sentence int   // counted over the document

	tokens   []token
	passages []passage
	items    []item
	clauses  []clause
	persons  []int32 // by item: who it stands for, -1 unknown
	cands    []candidate
	chosen   []candidate // by passage
	reports  []Quote
	spoken   []bool // by passage: it is speech
	listed   []int  // by speaker found: the person
}

// voice is somebody who speaks, and the words that last named them.
type voice struct {
	who     int // person; -1 if unknown
	mention Span
}

// silence is nobody's voice.
var silence = voice{who: -1}

// heard reports whether the voice is anybody's.
func (v voice) heard() bool { return v.who >= 0 || !v.mention.Empty() }

// longestPiece is how much of a paragraph is read at once, in bytes. A longer
// paragraph is cut between sentences, so that memory stays small.
const longestPiece = 16 << 10

// paragraph reads one paragraph.
func (r *reading) paragraph(p Paragraph) {
	for span := p.Span; !span.Empty(); {
		piece := span
		if span.End-span.Start > longestPiece {
			piece.End = cut(r.text, span)
		}
		r.piece(piece)
		span.Start = piece.End
		r.marks.midway = true
	}
	r.marks.midway = false
}

// cut returns where a long paragraph is divided: after the last full stop and
// space within longestPiece bytes, or else at a space or between runes.
func cut(text string, span Span) int {
	end := span.Start + longestPiece
	for i := end; i > end-longestPiece/2; i-- {
		if text[i] == ' ' && text[i-1] == '.' {
			return i
		}
	}
	for i := end; i > end-longestPiece/2; i-- {
		if text[i] <= ' ' {
			return i
		}
	}
	for end > span.Start+1 && text[end]&0xC0 == 0x80 {
		end--
	}
	return end
}

// piece reads a paragraph, or a part of a long one.
func (r *reading) piece(span Span) {
	r.tokens = tokenize(r.text, span, r.singles, r.tokens[:0])
	r.passages = pair(r.text, r.tokens, &r.marks, r.passages[:0])
	r.items = parse(r.text, r.tokens, r.passages, r.items[:0])
	r.findClauses()
	r.meet()
	r.settle()
	r.sign()
	r.publish()
	r.carryOver()
}

// sign gives the quotation that was the whole of the paragraph before to the
// name that stands after a dash in this one: "— Ines Calloway, mayor".
func (r *reading) sign() {
	unsigned := r.unsigned
	r.unsigned = len(r.passages) == 1 && r.items[0].kind == iQuote && (len(r.items) == 2 || r.items[1].kind == iEnd && len(r.items) == 3) &&
		weights[r.chosen[0].relation].score <= weights[carried].score
	if !unsigned || len(r.items) < 3 || len(r.items) > 12 || len(r.found.Quotes) == 0 {
		return
	}
	if it := &r.items[0]; it.kind != iDash && r.tokens[it.first].Of(r.text) != "-" || r.items[1].kind != iName {
		return
	}
	q := &r.found.Quotes[len(r.found.Quotes)-1]
	if q.Kind == Scare {
		return
	}
	r.attribute(q, candidate{relation: signed, item: 1, clause: -1, who: r.who(1)})
}

// carryOver keeps who spoke last in the paragraph, and whom it announces.
func (r *reading) carryOver() {
	r.herald = silence
	at := -1
	for i := range r.items {
		if it := &r.items[i]; it.kind == iQuote {
			if c := r.chosen[it.quote]; c.relation != none && r.spoken[it.quote] {
				r.speaker, at = r.voiceOf(c), i
			}
		}
	}
	for n := len(r.clauses) - 1; n >= 0 && r.clauses[n].verb > at; n-- {
		c := &r.clauses[n]
		if c.class&saying != 0 && !c.passive && !c.according && !c.hedged && c.subject >= 0 && r.items[c.subject].kind != iNoun && r.who(c.subject) >= 0 {
			r.speaker = voice{r.who(c.subject), r.mentionSpan(c.subject)}
			break
		}
	}
	if n := len(r.items); n >= 3 && r.items[n-2].kind == iColon {
		r.herald = r.announcer(n - 2)
	}
}

// announcer returns who speaks after the colon at item i.
func (r *reading) announcer(i int) voice {
	start := r.sentenceStart(i)
	best := -1
	for n := r.clauseAfter(i) - 1; n >= 0 && r.clauses[n].verb >= start; n-- {
		c := &r.clauses[n]
		if c.subject < 0 || c.passive || r.who(c.subject) < 0 && r.items[c.subject].kind != iPronoun {
			continue
		}
		if best < 0 || c.says() {
			best = c.subject
		}
		if c.says() {
			break
		}
	}
	if best < 0 {
		if best = r.label(i, start); best < 0 {
			return silence
		}
	}
	return voice{r.who(best), r.mentionSpan(best)}
}

// label returns the phrase that stands alone before the colon at item i:
// "Kerry:", "Kerry (to the press):"; -1 if more stands there.
func (r *reading) label(i, start int) int {
	k := i - 1
	for k > start && r.items[k].kind == iAside {
		k--
	}
	if k >= start && r.items[k].phrase() && (k == start || r.items[k-1].kind == iDash || r.items[k-1].kind == iOther) {
		return k
	}
	return -1
}

// voiceOf returns who speaks by a choice.
func (r *reading) voiceOf(c candidate) voice {
	if c.item >= 0 {
		if c.clause >= 0 && r.clauses[c.clause].who >= 0 {
			return voice{c.who, r.mentionSpan(r.clauses[c.clause].who)}
		}
		return voice{c.who, r.mentionSpan(c.item)}
	}
	return voice{c.who, c.mention}
}

// meet resolves the phrases of the paragraph in reading order.
func (r *reading) meet() {
	r.persons = r.persons[:0]
	for range r.items {
		r.persons = append(r.persons, -1)
	}
	next := 0
	for i := range r.items {
		it := &r.items[i]
		if it.kind == iEnd {
			r.sentence++
		}
		for next < len(r.clauses) && r.clauses[next].verb < i {
			next++
		}
		if !it.phrase() {
			continue
		}
		subject := r.isSubject(i)
		if it.kind != iName && !subject {
			continue
		}
		who := r.introduced(i)
		if who < 0 {
			who = r.whoIs(i)
		}
		if who < 0 && it.kind != iPronoun {
			continue
		}
		r.persons[i] = int32(who)
		r.people.attend(who, r.sentence, subject)
		r.apposition(i, who)
		r.acronym(i, who)
	}
}

// introduced returns the person whose name stands after a role at item i: "the
// mayor, Ines Calloway,"; -1 if none does.
func (r *reading) introduced(i int) int {
	it := &r.items[i]
	if it.kind != iNoun || it.head&role == 0 || i+3 >= len(r.items) || r.items[i+1].kind != iComma || r.items[i+2].kind != iName {
		return -1
	}
	next := &r.items[i+2]
	if closing := r.items[i+3].kind; closing != iComma && closing != iEnd && closing != iAside || r.nameStart(next) == next.last {
		return -1
	}
	who := r.whoIs(i + 2)
	r.people.office(who, Span{r.tokens[r.undetermined(it)].Start, r.tokens[it.last-1].End}.Of(r.text))
	return who
}

// acronym reads the short name in parentheses after a name: "the Seafarers’
// Union (SU)".
func (r *reading) acronym(i, who int) {
	if who < 0 || r.items[i].kind != iName || i+1 >= len(r.items) || r.items[i+1].kind != iAside {
		return
	}
	first := r.items[i+1].first + 1
	if r.items[i+1].last-first != 2 || !upper(r.tokens[first].Of(r.text)) || len(r.people.all[who].name) <= r.tokens[first].End-r.tokens[first].Start {
		return
	}
	short := r.tokens[first].Of(r.text)
	r.people.byShort[string(r.people.fold(short))] = int32(who)
	r.people.alias(who, short)
}

// isSubject reports whether a clause near item i has it for its subject.
func (r *reading) isSubject(i int) bool {
	for n := r.clauseAfter(i); n < len(r.clauses) && r.clauses[n].verb < i+clauseReach/2; n++ {
		if r.clauses[n].subject == i {
			return true
		}
	}
	for n := r.clauseAfter(i) - 1; n >= 0 && r.clauses[n].verb > i-3; n-- {
		if r.clauses[n].subject == i {
			return true
		}
	}
	return false
}

// who returns the person that item i stands for.
func (r *reading) who(i int) int {
	if i < 0 {
		return -1
	}
	return int(r.persons[i])
}

// apposition reads the role that stands after a name: "Kirby, a spokesman for
// the department,".
func (r *reading) apposition(i, who int) {
	if who < 0 || r.items[i].kind != iName || i+2 >= len(r.items) || r.items[i+1].kind != iComma {
		return
	}
	k := i + 2
	it := &r.items[k]
	if it.kind != iNoun && it.kind != iName || it.head&role == 0 || r.tokens[it.first].kind == capital && it.kind == iNoun {
		return
	}
	last := it.last
	for k+2 < len(r.items) && r.items[k+1].kind == iPrep && r.items[k+2].phrase() && r.items[k+2].last-it.first < 10 {
		k += 2
		last = r.items[k].last
	}
	phrase := r.text[r.tokens[it.first].Start:r.tokens[last-1].End]
	r.people.office(who, withoutArticle(phrase))
}

// publish appends the paragraph's quotations to what was found.
func (r *reading) publish() {
	r.spoken = r.spoken[:0]
	began := len(r.found.Quotes)
	for i := range r.items {
		if r.items[i].kind != iQuote {
			continue
		}
		p := &r.passages[r.items[i].quote]
		c := r.chosen[r.items[i].quote]
		q := Quote{Span: p.inner, Marked: p.marked, Speaker: -1, Kind: r.kindOf(i, c)}
		r.spoken = append(r.spoken, q.Kind != Scare)
		if q.Kind != Scare && c.relation != none {
			r.attribute(&q, c)
		}
		r.found.Quotes = append(r.found.Quotes, q)
	}
	r.reports = r.indirectSpeech(r.reports[:0])
	r.found.Quotes = merge(r.found.Quotes, began, r.reports)
}

// merge puts reports in their places among the quotations from index began on.
// The two are disjoint and each is in order.
func merge(all []Quote, began int, reports []Quote) []Quote {
	i, j := len(all)-1, len(reports)-1
	all = append(all, reports...)
	for k := len(all) - 1; j >= 0; k-- {
		if i >= began && all[i].Start > reports[j].Start {
			all[k] = all[i]
			i--
		} else {
			all[k] = reports[j]
			j--
		}
	}
	return all
}

// attribute writes a choice into a quotation.
func (r *reading) attribute(q *Quote, c candidate) {
	q.Mention = r.voiceOf(c).mention
	if c.clause >= 0 && r.clauses[c.clause].class&cueWords != 0 {
		v := &r.items[r.clauses[c.clause].verb]
		q.Cue = Span{r.tokens[v.first].Start, r.tokens[v.last-1].End}
	}
	q.Why = r.why(c)
	if c.who >= 0 {
		q.Speaker = r.list(c.who)
		q.Confidence = r.confidence(c)
	}
}

// unsaid is what is left of the confidence where the saying is denied or only
// supposed: "she would not say that it was “over”".
const unsaid = 0.75

// confidence is how sure a choice is.
func (r *reading) confidence(c candidate) float64 {
	sure := weights[c.relation].confidence
	if c.clause >= 0 && r.clauses[c.clause].hedged {
		sure *= unsaid
	}
	return sure
}

// mentionSpan returns the words of the phrase at item i.
func (r *reading) mentionSpan(i int) Span {
	it := &r.items[i]
	first := it.first
	if it.kind == iName {
		if from := r.nameStart(it); from < it.last {
			first = from
		}
	}
	return Span{r.tokens[first].Start, r.tokens[it.last-1].End}
}

// list returns the person's index among the speakers found.
func (r *reading) list(who int) int {
	one := &r.people.all[who]
	if one.listed < 0 {
		one.listed = len(r.found.Speakers)
		r.found.Speakers = append(r.found.Speakers, Speaker{})
		r.listed = append(r.listed, who)
	}
	return one.listed
}
