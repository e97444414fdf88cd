package quotes

import (
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// reasons are what a reader is told of a choice, by relation. Where a phrase
// of the text belongs in, it is put before, between the reason's two halves.
var reasons = [relations][2]string{
	inverted:   {"“", "” follows the words"},
	after:      {"“", "” follows the words"},
	introduced: {"“", "” leads to the words"},
	labelled:   {"the line begins with the name “", "”"},
	signed:     {"the words are signed “", "”"},
	owned:      {"the words are what is told as “", "”"},
	addressed:  {"the one who is asked does not speak, and nobody else is named", ""},
	reopened:   {"the paragraph goes on with what the one before left open", ""},
	sourced:    {"the words are told according to “", "”"},
	announced:  {"“", "” announces the words"},
	continued:  {"the words go on after “", "”"},
	following:  {"the quotation that follows at once is told by “", "”"},
	governed:   {"the words stand in what is told by “", "”"},
	trailing:   {"“", "” closes the sentence"},
	acting:     {"“", "” is who acts in the sentence"},
	preceding:  {"the sentence before is told by “", "”"},
	answered:   {"question and answer take turns", ""},
	carried:    {"the paragraph names nobody: the speaker before it goes on", ""},
	neighbour:  {"the sentence before is about “", "”"},
	next:       {"the sentence after is about “", "”"},
	nearby:     {"“", "” stands near the words"},
	holder:     {"the words are about what is “", "”"},
	lingering:  {"nobody near is likelier: whoever spoke last goes on", ""},
	heralded:   {"the paragraph before announces the words", ""},
	repeating:  {"the words go on after “", "”"},
}

// plainReasons say the same of a choice that no phrase of the text can be shown for.
var plainReasons = [relations]string{
	none:      "nobody is named near the words",
	addressed: "the one who is asked does not speak, and nobody else is named",
	reopened:  "the paragraph goes on with what the one before left open",
	announced: "the paragraph before announces the words",
	continued: "the words go on with what was said just before",
	following: "the words go on in the quotation that follows",
	answered:  "question and answer take turns",
	carried:   "the paragraph names nobody: the speaker before it goes on",
	lingering: "nobody near is likelier: whoever spoke last goes on",
	heralded:  "the paragraph before announces the words",
	repeating: "the words go on with what was said just before",
}

// longestReason bounds how much of the text a reason repeats, in bytes.
const longestReason = 60

// why puts the reason for a choice into words: “Kern replied” follows the words.
func (t *attributor) why(c candidate) string {
	if c.item >= 0 && c.clause >= 0 && t.s.Items[c.item].IsEmpty() {
		return t.whyUnnamed(c)
	}
	reason := reasons[c.relation]
	span := t.voiceOf(c).mention
	if reason[1] == "" || span.Empty() || !oneLine(span.Of(t.s.Text)) {
		return plainReasons[c.relation]
	}
	if c.clause >= 0 {
		verb := &t.s.Items[t.s.Clauses[c.clause].Verb]
		v := t.m.mentionSpan(t.s.Clauses[c.clause].Verb)
		whole := words.Span{Start: min(span.Start, v.Start), End: max(span.End, v.End, t.s.SayingIn(verb.First, verb.Last).End)}
		if whole.End-whole.Start <= longestReason && oneLine(whole.Of(t.s.Text)) && c.relation != sourced {
			span = whole
		}
	}
	return reason[0] + span.Of(t.s.Text) + reason[1]
}

// doubt tells what in the text leaves open who is meant; empty where nothing does.
func (t *attributor) doubt(c candidate) string {
	ref := t.voiceOf(c).named
	switch {
	case c.who < 0:
		return ""
	case ref.shared:
		return "; somebody else is named in the same breath"
	case ref.isOpen():
		return "; somebody else may be meant by that"
	case t.discourse.lineOf(c) == LaterLine:
		return "; the speakers may take turns"
	}
	return ""
}

// near is how far behind the choice a rival is named for the reader, in
// model.Units: one who is at most e times less likely.
const near = model.Unit

// rivalry tells who else may have spoken passage n: ; “Lind” is nearly as
// likely. It is empty where nobody is.
func (t *attributor) rivalry(n int) string {
	if t.choice.ranker == nil || t.choice.rankings[n].x == nil || t.choice.rankings[n].margin > near {
		return ""
	}
	rival := t.voiceOf(t.choice.rankings[n].rival).mention.Of(t.s.Text)
	if rival == "" || len(rival) > longestReason || !oneLine(rival) {
		return ""
	}
	return "; “" + rival + "” is nearly as likely"
}

// oneLine reports whether s can be repeated within a line.
func oneLine(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == '<' {
			return false
		}
	}
	return true
}

// whyUnnamed is the reason for a choice whose words name nobody: “dijo” goes
// on with whoever was named before.
func (t *attributor) whyUnnamed(c candidate) string {
	verb, who := t.m.mentionSpan(t.s.Clauses[c.clause].Verb).Of(t.s.Text), t.m.shown[c.item]
	switch {
	case !oneLine(verb):
		return plainReasons[continued]
	case who.Empty() || !oneLine(who.Of(t.s.Text)):
		return "“" + verb + "” tells the words, and names nobody"
	}
	return "“" + verb + "” tells the words, and “" + who.Of(t.s.Text) + "” was named before"
}
