package attribution

import (
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
)

// A quotation may float, a paragraph by itself whose speaker the next one tells: "So says Bea
// Link", "That was how Kern described the merger", "Those are the words of the mayor".

// pointers are words that point back to what was just quoted.
const pointers = "So Thus That Those These This Such"

// words by which a sentence that points back tells that somebody spoke, where it has no verb of saying.
const utterances = "words view verdict opinion message how voice motto summary assessment reply answer conclusion"

// pointed returns who speaks the quotation before the paragraph, by a sentence that points back to it.
func (d *discourse) pointed() (c Candidate, ok bool) {
	if len(d.S.Items) < 3 || !listed(pointers, d.S.Tokens[0].Of(d.S.Text)) {
		return Candidate{}, false
	}
	end := d.S.Items.SentenceEnd(0)
	spoken := false
	for k := range min(end, longestPointer) {
		it := &d.S.Items[k]
		w := strings.ToLower(d.S.Tokens[it.Last-1].Of(d.S.Text))
		spoken = spoken || listed(utterances, w) || it.Class&(class.Saying|class.Calling) != 0 && it.Kind == syntax.Verb
		if k > 0 && spoken && (it.Kind == syntax.Name || it.Kind == syntax.Noun && it.Head&class.Role != 0) {
			who := d.M.Who(k)
			if who < 0 {
				who = d.M.WhoIsItem(it, people.Telling)
			}
			if who < 0 || d.M.Register.All[d.M.Register.Root(who)].Place {
				continue
			}
			return Candidate{Relation: Next, Item: -1, Clause: -1, Who: who, Mention: d.M.MentionSpan(k), Named: d.M.Register.How}, true
		}
	}
	return Candidate{}, false
}

// longestPointer bounds where the speaker is named in such a sentence, in items.
const longestPointer = 12

// reciting are verbs after which a paragraph announces what is read out in those that follow.
const reciting = "read reads recited recites quoted quotes"

// recites returns who reads out what follows the paragraph: "Inga Moe read from her log."
func (d *discourse) recites() people.Source {
	if len(d.S.Passages) > 0 || len(d.S.Clauses) == 0 {
		return people.NoSource
	}
	c := &d.S.Clauses[len(d.S.Clauses)-1]
	if c.Subject < 0 || c.Passive || c.Verb+1 >= len(d.S.Items) || !listed(reciting, d.S.Tokens[d.S.Items[c.Verb].First].Of(d.S.Text)) || !d.S.Is(c.Verb+1, "from") && !d.S.Is(c.Verb+1, "aloud") && !d.S.Is(c.Verb+1, "out") {
		return people.NoSource
	}
	return d.M.SourceAt(c.Subject)
}

func listed(list, w string) bool {
	for one := range strings.FieldsSeq(list) {
		if one == w {
			return true
		}
	}
	return false
}
