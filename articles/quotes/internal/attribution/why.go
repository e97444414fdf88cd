package attribution

import (
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// reasons are what a reader is told of a choice, by relation. Where a phrase
// of the text belongs in, it is put before, between the reason's two halves.
var reasons = [Relations][2]string{
	Inverted:   {"“", "” follows the words"},
	After:      {"“", "” follows the words"},
	Introduced: {"“", "” leads to the words"},
	Labelled:   {"the line begins with the name “", "”"},
	Signed:     {"the words are signed “", "”"},
	Owned:      {"the words are what is told as “", "”"},
	Addressed:  {"the one who is asked does not speak, and nobody else is named", ""},
	Reopened:   {"the paragraph goes on with what the one before left open", ""},
	Sourced:    {"the words are told according to “", "”"},
	Announced:  {"“", "” announces the words"},
	Continued:  {"the words go on after “", "”"},
	Following:  {"the quotation that follows at once is told by “", "”"},
	Governed:   {"the words stand in what is told by “", "”"},
	Trailing:   {"“", "” closes the sentence"},
	Acting:     {"“", "” is who acts in the sentence"},
	Preceding:  {"the sentence before is told by “", "”"},
	Answered:   {"question and answer take turns", ""},
	Carried:    {"the paragraph names nobody: the speaker before it goes on", ""},
	Neighbour:  {"the sentence before is about “", "”"},
	Next:       {"the sentence after is about “", "”"},
	Nearby:     {"“", "” stands near the words"},
	Holder:     {"the words are about what is “", "”"},
	Lingering:  {"nobody near is likelier: whoever spoke last goes on", ""},
	Heralded:   {"the paragraph before announces the words", ""},
	Repeating:  {"the words go on after “", "”"},

	Interviewed: {"the words are set as in an interview, which the text begins by naming", ""},
	Silent:      {"the words are set as speech, and nobody is named", ""},
	Agent:       {"the words are said by “", "”"},
	Inner:       {"the sentence tells words of “", "”"},
}

// plainReasons say the same of a choice that no phrase of the text can be shown for.
var plainReasons = [Relations]string{
	None:      "nobody is named near the words",
	Addressed: "the one who is asked does not speak, and nobody else is named",
	Reopened:  "the paragraph goes on with what the one before left open",
	Announced: "the paragraph before announces the words",
	Continued: "the words go on with what was said just before",
	Following: "the words go on in the quotation that follows",
	Answered:  "question and answer take turns",
	Carried:   "the paragraph names nobody: the speaker before it goes on",
	Lingering: "nobody near is likelier: whoever spoke last goes on",
	Heralded:  "the paragraph before announces the words",
	Repeating: "the words go on with what was said just before",

	Interviewed: "the words are set as in an interview, which the text begins by naming",
	Silent:      "the words are set as speech, and nobody is named",
	Agent:       "a passive tells who says the words",
	Inner:       "the sentence tells who says the words",
}

// PlainReason is the reason for a choice by a relation that no phrase can be shown for.
func PlainReason(r Relation) string { return plainReasons[r] }

// LongestReason bounds how much of the text a reason repeats, in bytes.
const LongestReason = 60

// why puts the reason for a choice into words: “Kern replied” follows the words.
func (t *Attributor) why(c Candidate) string {
	if c.Item >= 0 && c.Clause >= 0 && t.S.Items[c.Item].IsEmpty() {
		return t.whyUnnamed(c)
	}
	reason := reasons[c.Relation]
	span := t.sourceOf(c).Mention
	if reason[1] == "" || span.Empty() || !IsOneLine(span.Of(t.S.Text)) {
		return plainReasons[c.Relation]
	}
	if c.Clause >= 0 {
		verb := &t.S.Items[t.S.Clauses[c.Clause].Verb]
		v := t.M.MentionSpan(t.S.Clauses[c.Clause].Verb)
		whole := words.Span{Start: min(span.Start, v.Start), End: max(span.End, v.End, t.S.SayingIn(verb.First, verb.Last).End)}
		if whole.End-whole.Start <= LongestReason && IsOneLine(whole.Of(t.S.Text)) && c.Relation != Sourced {
			span = whole
		}
	}
	return reason[0] + span.Of(t.S.Text) + reason[1]
}

// doubt tells what in the text leaves open who is meant; empty where nothing does.
func (t *Attributor) doubt(c Candidate) string {
	ref := t.sourceOf(c).Named
	switch {
	case c.Who < 0:
		return ""
	case ref.Shared:
		return "; somebody else is named in the same breath"
	case ref.IsOpen():
		return "; somebody else may be meant by that"
	case t.Discourse.lineOf(c) == LaterLine:
		return "; the speakers may take turns"
	}
	return ""
}

// near is how far behind the choice a rival is named for the reader, in
// model.Units: one who is at most e times less likely.
const near = model.Unit

// Rivalry tells who else may have spoken passage n: ; “Lind” is nearly as
// likely. It is empty where nobody is.
func (t *Attributor) Rivalry(n int) string {
	if t.Choice.Ranker == nil || t.Choice.rankings[n].X == nil || t.Choice.rankings[n].Margin > near {
		return ""
	}
	rival := t.sourceOf(t.Choice.rankings[n].rival).Mention.Of(t.S.Text)
	if rival == "" || len(rival) > LongestReason || !IsOneLine(rival) {
		return ""
	}
	return "; “" + rival + "” is nearly as likely"
}

// IsOneLine reports whether s can be repeated within a line.
func IsOneLine(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == '<' {
			return false
		}
	}
	return true
}

// whyUnnamed is the reason for a choice whose words name nobody: “dijo” goes
// on with whoever was named before.
func (t *Attributor) whyUnnamed(c Candidate) string {
	verb, who := t.M.MentionSpan(t.S.Clauses[c.Clause].Verb).Of(t.S.Text), t.M.Shown[c.Item]
	switch {
	case !IsOneLine(verb):
		return plainReasons[Continued]
	case who.Empty() || !IsOneLine(who.Of(t.S.Text)):
		return "“" + verb + "” tells the words, and names nobody"
	}
	return "“" + verb + "” tells the words, and “" + who.Of(t.S.Text) + "” was named before"
}
