package reported

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// German tells without "dass" as often as with it: in a main clause behind a comma ("Kern
// sagte, er habe nichts gewusst"), in an infinitive ("schlug vor, die Brücke zu sperren"), by a
// source in the middle ("plant laut Kern den Abbau"), and on and on in the subjunctive,
// which alone shows that somebody else speaks.

// findVerbSecond appends the reported speech of a paragraph in a language whose verb stands second.
func findVerbSecond(l *Rules, out []Report) []Report {
	last := -1 // the phrase that named who told last
	for lo := 0; lo < len(l.S.Items); {
		hi := l.S.Items.SentenceEnd(lo)
		if hi <= lo {
			lo++
			continue
		}
		before := len(out)
		out, last = sentence(l, lo, hi, last, out)
		if len(out) == before {
			out, last = l.runningOn(lo, hi, last, out)
		}
		lo = hi + 1
	}
	return out
}

// sentence appends what the sentence in items [lo, hi) tells by a word of its own.
func sentence(l *Rules, lo, hi, last int, out []Report) ([]Report, int) {
	done := lo
	for n := l.S.Clauses.After(lo - 1); n < len(l.S.Clauses) && l.S.Clauses[n].Verb < hi; n++ {
		c := withDocument(l, &l.S.Clauses[n], lo, hi)
		if c.Verb < lo || c.Subject < 0 || l.S.Items[c.Verb].Class&class.Subjunctive != 0 || c.Passive || c.Verb < done && !c.According || l.attributes(n) || l.S.Items[c.Subject].IsEmpty() && !l.byAnother(c) {
			continue
		}
		first, end := toldBy(l, c, lo, hi)
		if first < 0 || first < done && done > lo {
			continue
		}
		if p, ok := l.reportIn(c, first, end); ok {
			out, last, done = append(out, p), c.Subject, end
		} else if c.Says() && l.M.Who(c.Subject) >= 0 {
			last = c.Subject
		}
	}
	if done == lo {
		return byOneself(l, lo, hi, last, out)
	}
	return out, last
}

// byAnother reports whether the source is somebody who was named before: "volgens hem",
// "ihrer Meinung nach", and not whom the sentence is about: "nach eigenen Angaben".
func (l *Rules) byAnother(c *syntax.Clause) bool {
	v := &l.S.Items[c.Verb]
	source := l.S.Text[l.S.Tokens[v.First].Start:l.S.Tokens[v.Last-1].End]
	return c.According && l.M.Who(c.Subject) >= 0 && !strings.Contains(source, "eigen")
}

// withDocument returns a clause with what it comes out of for its subject: the report in "Aus
// dem Bericht geht hervor, dass …" and "Wie aus dem Bericht hervorgeht, …".
func withDocument(l *Rules, c *syntax.Clause, lo, hi int) *syntax.Clause {
	form := l.S.Tokens[l.S.Items[c.Verb].First].Of(l.S.Text)
	if !strings.HasPrefix(form, "hervorg") && (!listed("geht ging gehen gingen", form) || !l.separable(c, hi)) {
		return c
	}
	for k := max(lo, c.Verb-mostBeforeVerb); k+1 < hi && k < c.Verb+mostBeforeVerb; k++ {
		if l.S.Items[k].Kind == syntax.Preposition && strings.EqualFold(l.S.Tokens[l.S.Items[k].First].Of(l.S.Text), "aus") && l.S.Items[k+1].IsPhrase() {
			out := *c
			out.Subject, out.Inverted, out.Class = k+1, false, c.Class|class.Saying|class.Reporting
			return &out
		}
	}
	return c
}

// byOneself appends what somebody does "nach eigenen Angaben": whoever the sentence is about tells it.
func byOneself(l *Rules, lo, hi, last int, out []Report) ([]Report, int) {
	for k := lo; k < hi; k++ {
		if l.S.Items[k].Class&class.Viewpoint == 0 || l.S.Items[k].Class&class.Sourcing == 0 {
			continue
		}
		for n := l.S.Clauses.After(lo - 1); n < len(l.S.Clauses) && l.S.Clauses[n].Verb < hi; n++ {
			c := l.S.Clauses[n]
			if c.Subject < lo || c.Verb < lo || l.S.Items[c.Subject].IsEmpty() {
				continue
			}
			c.Verb = k
			first, end := l.bySource(&syntax.Clause{Verb: k, Subject: k}, lo, hi)
			if first < 0 {
				return out, last
			}
			if p, ok := l.reportIn(&c, first, end); ok {
				return append(out, p), c.Subject
			}
			return out, last
		}
	}
	return out, last
}

// toldBy returns the items that a clause tells, or -1.
func toldBy(l *Rules, c *syntax.Clause, lo, hi int) (first, end int) {
	switch {
	case c.According:
		return l.bySource(c, lo, hi)
	case c.Class&(class.Saying|class.Reporting) == 0 && !l.separable(c, hi):
		return l.byNoun(c, hi)
	case as(l, c, lo):
		return l.beside(c, lo, hi)
	case l.S.Items.Follows(c.Verb, syntax.Comma) && c.Inverted && l.holdsVerb(lo, c.Verb-1) && !opensBracket(l, lo, c.Verb-2):
		return lo, c.Verb - 1 // "Er habe nichts gewusst, sagte Kern"
	case l.S.Items.Follows(c.Verb, syntax.Comma) && c.Inverted:
		return around(l, c, hi)
	}
	return l.behind(c, hi, c.Class&class.Reporting != 0 || l.separable(c, hi))
}

// separables are verbs that tell with the word that ends their clause: "schlug vor". Each
// form stands before those words, up to a stroke.
const separables = `schlug schlägt schlugen schlagen: vor / warf wirft werfen warfen: vor / gab gibt gaben geben: an zu bekannt / wies weist wiesen weisen: darauf
	hin / legte legt: dar / machte macht machten machen: deutlich klar geltend / stellte stellt stellten: klar fest / führte führt: aus an /
	deutete deutet: an / ging geht gehen gingen: davon / sprach spricht sprachen: dafür dagegen / setzte setzt: hinzu / ließ lässt: wissen verlauten /
	rief ruft riefen: auf / zeigte zeigt: überzeugt zuversichtlich enttäuscht / bat: darum / trat tritt: entgegen / wollte will wollten wollen: wissen / rechnete rechnet
	rechnen rechneten: damit / drängte drängt drängten: darauf / pochte pocht pochten: darauf / hob hebt hoben: hervor / verwies verweist verwiesen: darauf /
	bestand besteht bestanden: darauf / trug trägt: vor / gab gibt: kund / nahm nimmt: an / stritt streitet stritten: ab / sagte sagt: voraus zu aus / lehnte lehnt lehnten: ab / mahnte mahnt mahnten: an / geht ging gehen gingen: hervor`

// separable reports whether the verb of a clause tells together with a word behind it.
func (l *Rules) separable(c *syntax.Clause, hi int) bool {
	form := l.S.Tokens[l.S.Items[c.Verb].First].Of(l.S.Text)
	for one := range strings.SplitSeq(separables, "/") {
		forms, ends, _ := strings.Cut(one, ":")
		if !listed(forms, form) {
			continue
		}
		for k := c.Verb + 1; k < hi && l.S.Items[k].Kind != syntax.Comma; k++ {
			if listed(ends, l.S.Tokens[l.S.Items[k].Last-1].Of(l.S.Text)) {
				return true
			}
		}
	}
	return false
}

// around returns what goes on behind an insertion: "Die Brücke, sagte Kern, sei zu teuer".
func around(l *Rules, c *syntax.Clause, hi int) (first, end int) {
	k := l.segmentEnd(c.Subject+1, hi)
	if k+1 < hi && (l.S.Items[k+1].Kind == syntax.Verb || l.S.Items[k+1].Kind == syntax.Auxiliary || opensBracket(l, l.S.Items.SentenceStart(c.Verb), c.Verb-2)) {
		return k + 1, l.toldUntil(k+1, hi)
	}
	return l.behind(c, hi, c.Class&class.Reporting != 0)
}

// opensBracket reports whether the verb at item k, after lo, is the first of two that what is
// told stands between: "Die Frau habe, sagte der Arzt, Glück gehabt".
func opensBracket(l *Rules, lo, k int) bool {
	return k > lo && (l.S.Items[k].Kind == syntax.Verb || l.S.Items[k].Kind == syntax.Auxiliary) && l.S.Items[k-1].IsPhrase() && !l.holdsVerb(lo, k)
}

// bySource returns what is told "laut Kern": what follows the source, from the verb on where it
// opens the sentence, or else what stands before it.
func (l *Rules) bySource(c *syntax.Clause, lo, hi int) (first, end int) {
	from, to := min(c.Verb, c.Subject), max(c.Verb, c.Subject)+1
	if from-lo <= 1 {
		for k := to; k < hi; k++ {
			if unlistedSecond(l, k) {
				return k, l.toldUntil(k, hi)
			}
			if kind := l.S.Items[k].Kind; kind == syntax.Verb || kind == syntax.Auxiliary {
				return k, l.toldUntil(k, hi)
			}
		}
		return -1, -1
	}
	for to < hi && l.S.Items[to].Kind == syntax.Comma {
		to++
	}
	if n := l.wordsIn(to, hi); n >= leastReported && (n >= l.wordsIn(lo, from) || endsInVerb(l, lo, from-1)) {
		return to, hi
	}
	return lo, l.beforeComma(lo, from)
}

// unlistedSecond reports whether the word at item k, behind a source that opens the sentence,
// is a verb that no list holds: "Laut einem Bericht fehlen der Stadt Wohnungen".
func unlistedSecond(l *Rules, k int) bool {
	it := &l.S.Items[k]
	if it.Kind != syntax.Adverb || it.Last-it.First != 1 || !l.S.Items[k-1].IsPhrase() {
		return false
	}
	t := &l.S.Tokens[it.First]
	w := t.Of(l.S.Text)
	return t.Class == 0 && len(w) > 4 && (strings.HasSuffix(w, "en") || strings.HasSuffix(w, "t") || strings.HasSuffix(w, "e"))
}

// as reports whether a clause is one of "wie die Polizei mitteilte".
func as(l *Rules, c *syntax.Clause, lo int) bool {
	for k := min(c.Verb, c.Subject) - 1; k >= lo; k-- {
		switch l.S.Items[k].Kind {
		case syntax.Subordinator:
			return l.S.Is(k, "wie") || l.S.Is(k, "Wie") || language.Listed(l.S.Language.As, l.S.Tokens[l.S.Items[k].First].Of(l.S.Text))
		case syntax.Comma, syntax.Verb, syntax.Auxiliary, syntax.That:
			return false
		}
	}
	return false
}

// beside returns what stands before a clause of "wie" or, where that opens the sentence, behind it.
func (l *Rules) beside(c *syntax.Clause, lo, hi int) (first, end int) {
	k := min(c.Verb, c.Subject)
	for k > lo && l.S.Items[k].Kind != syntax.Subordinator {
		k--
	}
	after := l.segmentEnd(c.Verb+1, hi) + 1
	switch {
	case k <= lo+1 && after < hi:
		return after, hi
	case k <= lo+1:
		return -1, -1
	case endsInVerb(l, lo, k-1) && l.wordsIn(after, hi) > l.wordsIn(lo, k):
		return after, hi // "Die Reederei werde, wie der Chef sagte, im Mai zwei Schiffe verkaufen"
	}
	return lo, l.beforeComma(lo, k)
}

// endsInVerb reports whether items [lo, end) end in a verb, perhaps before a comma, so that
// its sentence goes on behind an insertion.
func endsInVerb(l *Rules, lo, end int) bool {
	for end > lo && l.S.Items[end].Kind != syntax.Verb && l.S.Items[end].Kind != syntax.Auxiliary {
		if l.S.Items[end].Kind != syntax.Comma {
			return false
		}
		end--
	}
	return end > lo
}

// opinions are nouns that tell with "dass" behind them: "die Ansicht, dass".
const opinions = `ansicht meinung auffassung überzeugung einschätzung behauptung forderung hinweis warnung ankündigung vorwurf these aussage
	erklärung eindruck bedenken hoffnung standpunkt argument`

// convictions are words that tell with "dass" behind somebody who is: "ist überzeugt, dass".
const convictions = "überzeugt sicher zuversichtlich"

// byNoun returns what a clause tells by its object: "Er vertritt die Ansicht, dass …".
func (l *Rules) byNoun(c *syntax.Clause, hi int) (first, end int) {
	for k := c.Verb + 1; k+2 < hi; k++ {
		if l.S.Items[k].Kind == syntax.Comma {
			return -1, -1
		}
		it := &l.S.Items[k]
		if k == c.Subject || l.S.Items[k+1].Kind != syntax.Comma || l.S.Items[k+2].Kind != syntax.That {
			continue
		}
		w := l.S.Tokens[it.Last-1].Of(l.S.Text)
		if it.Kind == syntax.Noun && listed(opinions, w) || it.Kind != syntax.Noun && c.Class&class.Being != 0 && listed(convictions, w) {
			return k + 2, l.toldUntil(k+2, hi)
		}
	}
	return -1, -1
}

func listed(list, w string) bool {
	w = strings.ToLower(w)
	for one := range strings.FieldsSeq(list) {
		if one == w {
			return true
		}
	}
	return false
}

// behind returns what a clause of saying tells behind a comma: a clause with "dass" or a
// question word, an infinitive, or a main clause.
func (l *Rules) behind(c *syntax.Clause, hi int, reports bool) (first, end int) {
	from := max(c.Verb, c.Subject) + 1
	if c.Subject < c.Verb {
		from = c.Verb + 1
	}
	for k := from; k+1 < hi; k++ {
		if kind := l.S.Items[k].Kind; kind == syntax.Colon && reports && l.S.Language.Has(language.CapitalNouns) && l.holdsVerb(k+1, hi) {
			return k + 1, l.toldUntil(k+1, hi) // "Die Stadt teilte mit: Alle Bäder bleiben geschlossen"
		} else if kind == syntax.Quote || kind == syntax.Colon {
			return -1, -1
		} else if kind == syntax.That && k > from-1 {
			return k, l.toldUntil(k, hi) // "zei dat"
		} else if kind != syntax.Comma {
			continue
		}
		stop := l.segmentEnd(k+1, hi)
		switch {
		case l.relates(k + 1):
			k = stop - 1
			continue
		case l.S.Items[k+1].Kind == syntax.That, l.S.Items[k+1].Kind == syntax.Subordinator && !l.circumstance(k+1) && (reports || c.Class&class.Saying != 0), l.infinitive(k+1, stop), l.second(k+1, stop, reports):
			return k + 1, l.toldUntil(k+1, hi)
		}
		return -1, -1
	}
	if reports && l.S.Language.Infinitive == "te" && from < hi && l.infinitive(from, hi) {
		return from, hi // "beloofde de brug niet te sluiten"
	}
	return -1, -1
}
