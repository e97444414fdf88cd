package quotes

import "pullquote/articles/quotes/tagger"

// room is what a reading fills anew for every paragraph. Its slices are used
// again, by other documents too.
type room struct {
	tokens         []token
	words          []tagger.Word // by token
	passages       []passage
	items          []item
	named          []Span // by person: the words that last named them, where the language leaves subjects out
	shown          []Span // by item: what an empty pronoun shows of whom it stands for
	implied        []item // items, while empty pronouns are put among them
	clauses        []clause
	persons        []int32     // by item: who it stands for, -1 unknown
	references     []reference // by item: how it came to stand for that person
	cands          []candidate
	chosen         []candidate // by passage
	rankings       []ranking   // by passage
	scores         []int32     // by candidate
	x              []int8      // the candidates' features, one after the other
	values         []int8      // those of the chosen
	reports        []report
	indirect       []Quote   // the same
	nameX, speechX []int8    // features of a name, and of a passage
	phrase         []item    // that is read inside a passage
	quotes         []Quote   // those found, at the end of a reading
	speakers       []Speaker // likewise
	spoken         []bool    // by passage: it is speech
	listed         []int     // by speaker found: the person

	// of a sentence with reported speech
	attributing []bool // by clause
	retellings  []retelling
	glimpses    []glimpse // by item
	spots       []spot
	odds        []int32 // by spot
	begun       []ranked
	ended       []ranked
	guesses     []draft
	drafts      []draft
	nested      []bool // by draft
	mayTell     []teller
	hashes      []uint32 // the traits of a place
}

// The bounds of a reading whose room is kept.
const (
	mostPeople = 1 << 9
	mostQuotes = 1 << 10
)

// newReading returns a reading of a text that has not begun.
func newReading(text string, l *language) *reading {
	r := new(reading)
	r.begin(text, l)
	return r
}

// makeRoom gives what every paragraph fills the room that an ordinary one needs.
func (m *room) makeRoom() {
	const tokens, items = 128, 96
	m.tokens, m.words = make([]token, 0, tokens), make([]tagger.Word, 0, tokens)
	m.items, m.clauses = make([]item, 0, items), make([]clause, 0, items/4)
	m.persons, m.references, m.glimpses = make([]int32, 0, items), make([]reference, 0, items), make([]glimpse, 0, items)
	m.x, m.values = make([]int8, 0, 16*len(speakerFeatures)), make([]int8, 0, 4*len(speakerFeatures))
	m.cands, m.hashes = make([]candidate, 0, 32), make([]uint32, 0, 32)
}

// begin makes an empty reading one of a text.
func (r *reading) begin(text string, l *language) {
	r.text, r.language, r.speaker, r.herald = text, l, silence, silence
	r.turns = exchange{asker: silence, answerer: silence}
	if r.people == nil {
		r.people = newPeople()
		r.makeRoom()
	}
	r.people.language = l
	r.found.Quotes, r.found.Speakers = r.quotes, r.speakers
}

// end empties a reading for another document.
func (r *reading) end() {
	if len(r.people.all) > mostPeople || len(r.found.Quotes) > mostQuotes {
		*r = reading{}
		return
	}
	r.empty()
}

// empty takes everything out of a reading but its room.
func (r *reading) empty() {
	r.quotes, r.speakers = r.found.Quotes, r.found.Speakers
	r.people.empty()
	*r = reading{people: r.people, room: r.emptied()}
}

// emptied returns the room without what is in it.
func (m *room) emptied() room {
	clear(m.reports[:cap(m.reports)]) // they hold texts
	clear(m.indirect[:cap(m.indirect)])
	clear(m.quotes[:cap(m.quotes)])
	clear(m.speakers[:cap(m.speakers)])
	return room{
		tokens: m.tokens[:0], words: m.words[:0], passages: m.passages[:0], items: m.items[:0], named: m.named[:0], shown: m.shown[:0],
		implied: m.implied[:0], clauses: m.clauses[:0], persons: m.persons[:0], references: m.references[:0], cands: m.cands[:0], chosen: m.chosen[:0],
		rankings: m.rankings[:0], scores: m.scores[:0], x: m.x[:0], values: m.values[:0], reports: m.reports[:0], indirect: m.indirect[:0], nameX: m.nameX[:0], speechX: m.speechX[:0], phrase: m.phrase[:0], quotes: m.quotes[:0], speakers: m.speakers[:0], spoken: m.spoken[:0],
		listed: m.listed[:0], attributing: m.attributing[:0], retellings: m.retellings[:0], glimpses: m.glimpses[:0], spots: m.spots[:0],
		odds: m.odds[:0], begun: m.begun[:0], ended: m.ended[:0], guesses: m.guesses[:0], drafts: m.drafts[:0], nested: m.nested[:0],
		mayTell: m.mayTell[:0], hashes: m.hashes[:0],
	}
}
