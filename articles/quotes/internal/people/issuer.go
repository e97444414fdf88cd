package people

import (
	"slices"
	"strings"

	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
)

// issue notes who issued the document that the phrase at item i is: the subject of
// "published a report", the owner of "Quill’s report", who stands after "by" or "from".
func issue(r *Resolver, i, who int) {
	it := &r.s.Items[i]
	if r.s.Language.Publishing == "" || who < 0 || it.Kind != syntax.Noun || it.Head&class.Document == 0 || r.Register.All[who].Last != "" || r.Register.All[who].issuer > 0 {
		return
	}
	issuer := -1
	if it.Class&(class.Possessive|class.Possessing) != 0 {
		issuer, _ = r.Possessor(it)
	}
	if issuer < 0 {
		issuer = r.publisher(i)
	}
	if issuer >= 0 && r.Register.Root(issuer) != who && r.Register.All[r.Register.Root(issuer)].head == "" {
		r.Register.All[who].issuer = issuer + 1
	}
}

// publisher returns the subject of a verb of publishing that the phrase at item i is the object of.
func (r *Resolver) publisher(i int) int {
	v, verbs := i-1, r.s.Language.Publishing
	if v > 0 && r.s.Is(v, "out") {
		v, verbs = v-1, r.s.Language.PuttingOut
	}
	if v < 0 || r.s.Items[v].Kind != syntax.Verb || !language.Listed(verbs, r.s.Tokens[r.s.Items[v].First].Of(r.s.Text)) {
		return -1
	}
	n := r.s.Clauses.After(v - 1)
	if n >= len(r.s.Clauses) || r.s.Clauses[n].Verb != v || r.s.Clauses[n].Subject < 0 || r.s.Clauses[n].Passive {
		return -1
	}
	return int(r.persons[r.s.Clauses[n].Subject])
}

// HasIssued reports whether somebody has issued a document: “The board published a survey. It
// found that …”, which may be the one or the other.
func HasIssued(p *Register, who int) bool {
	return slices.ContainsFunc(p.All, func(one Person) bool { return one.issuer > 0 && p.Root(one.issuer-1) == who })
}

// issuedBy looks for who issued a document after its phrase at item i, once these were
// met: "a report by the Harbour Board".
func issuedBy(r *Resolver, i int) {
	if i < 2 || r.s.Items[i-1].Kind != syntax.Preposition || !r.s.Is(i-1, "by") && !r.s.Is(i-1, "from") || r.s.Items[i].Kind != syntax.Name {
		return
	}
	doc := int(r.persons[i-2])
	if it := &r.s.Items[i-2]; doc < 0 || it.Kind != syntax.Noun || it.Head&class.Document == 0 || r.Register.All[doc].issuer > 0 {
		return
	}
	if who := int(r.persons[i]); who >= 0 && who != doc {
		r.Register.All[doc].issuer = who + 1
	}
}

// Issuer returns who issued a document, and what that is called in short; -1 if nobody is known.
func (p *Register) Issuer(who int) (issuer int, document string) {
	one := &p.All[p.Root(who)]
	if one.issuer == 0 {
		return -1, ""
	}
	document = one.Name
	if at := strings.IndexAny(document, "’'"); at > 0 || one.owned {
		document = one.head
	}
	for _, end := range [...]string{" by ", " from "} {
		document, _, _ = strings.Cut(document, end)
	}
	document = withoutArticle(document)
	document = strings.TrimPrefix(strings.TrimPrefix(document, "a "), "an ")
	return p.Root(one.issuer - 1), document
}

// alikeWriting returns the document that the text told of last by another noun than the one
// that it goes on with: a lawsuit by "the complaint"; -1 if there is none.
func alikeWriting(p *Register, d *described) int {
	if !d.definite || d.owned || d.complete || d.mods != "" {
		return -1
	}
	best := -1
	for noun := range strings.FieldsSeq(p.language.AlikeWritings[d.head]) {
		who, known := p.byHead[noun]
		if !known {
			continue
		}
		if root := p.Root(int(who)); p.All[root].Last == "" && p.All[root].Nature == Thing && (best < 0 || p.All[root].Seen > p.All[best].Seen) {
			best = root
		}
	}
	return best
}
