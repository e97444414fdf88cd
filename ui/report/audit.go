package report

import (
	"io"
	"strconv"

	"pullquote/articles/audit"
)

// Audited is who is heard in an article, or in all of a report together.
type Audited struct {
	Path       string // as the user knows it; empty for several articles together
	By, Same   string // what these have in common: "month", "2031-05"; empty for all of them
	Title      string
	Audit      audit.Audit
	Attributes []audit.Attribute // by a table of one's own; nil without one
}

// Audits returns an empty report of who is heard in articles. Its objects and its
// texts are articles, its rows what there is to count in them.
func Audits(w io.Writer, f Format, o Options) *Report[Audited] {
	return newReport(w, layout[Audited]{
		object: func(a Audited, _ Options) any { return newAudit(a) },
		fields: []string{"path", "about", "name", "kind", "role", "sources", "quotes", "reported", "words", "share", "quote", "confidence", "by", "same", "where"},
		rows:   auditRows,
		text:   auditText,
		prose:  auditProse,
		gap:    "\n",
		empty:  "no articles\n",
	}, f, o)
}

// auditObject is an audit in JSON; docs/usage.md describes every member.
type auditObject struct {
	Schema     int              `json:"schema"`
	Path       *fileName        `json:"path"`
	By         string           `json:"by,omitempty"`
	Same       *string          `json:"same,omitempty"`
	Title      string           `json:"title"`
	Articles   int              `json:"articles"`
	Words      int              `json:"words"`
	First      *firstQuote      `json:"first_quote"`
	Said       saidObject       `json:"said"`
	Direct     partObject       `json:"direct"`
	Told       partObject       `json:"reported"`
	Unknown    saidObject       `json:"unknown"`
	Kinds      []kindObject     `json:"kinds"`
	Sources    []sourceObject   `json:"sources"`
	Unquoted   []string         `json:"unquoted"`
	Silent     []silentObject   `json:"silent"`
	Guessed    int              `json:"low_confidence"`
	Guesses    []guessObject    `json:"low_confidence_quotes"`
	Attributes *[]attributeList `json:"attributes,omitempty"`
}

type firstQuote struct {
	Quote int     `json:"quote"`
	After int     `json:"words_before"`
	Share float64 `json:"share"`
}

// saidObject is how much is said, and its share of all that is.
type saidObject struct {
	Quotes   int     `json:"quotes"`
	Reported int     `json:"reported"`
	Words    int     `json:"words"`
	Share    float64 `json:"share"`
}

type partObject struct {
	Words int     `json:"words"`
	Share float64 `json:"share"`
}

type kindObject struct {
	Kind    string `json:"kind"`
	Sources int    `json:"sources"`
	Roles   int    `json:"roles"`
	saidObject
}

type sourceObject struct {
	Name   string `json:"name"`
	Role   string `json:"role"`
	Kind   string `json:"kind"`
	Issuer string `json:"issuer,omitempty"`
	Where  []int  `json:"where,omitempty"`
	saidObject
}

type silentObject struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

type guessObject struct {
	Quote      int     `json:"quote"`
	Speaker    string  `json:"speaker"`
	Confidence float64 `json:"confidence"`
}

type attributeList struct {
	Attribute string        `json:"attribute"`
	Values    []valueObject `json:"values"`
}

type valueObject struct {
	Value   *string `json:"value"`
	Sources int     `json:"sources"`
	saidObject
}

func newAudit(a Audited) auditObject {
	it := &a.Audit
	all := it.Total()
	doc := auditObject{
		Schema: Schema, Title: a.Title, Articles: it.Articles, Words: it.Words, First: newFirst(it),
		Said: newSaid(all, all), Unknown: newSaid(it.Unknown, all),
		Direct: partObject{all.Words, share(all.Words, all.All())}, Told: partObject{all.Told, share(all.Told, all.All())},
		Sources: []sourceObject{}, Unquoted: []string{}, Silent: []silentObject{}, Guessed: it.Guessed, Guesses: []guessObject{},
	}
	if a.Path != "" {
		path := fileName(a.Path)
		doc.Path = &path
	}
	if a.By != "" {
		doc.By, doc.Same = a.By, &a.Same
	}
	for _, g := range it.Groups() {
		doc.Kinds = append(doc.Kinds, kindObject{g.Sort.String(), g.Sources, g.Roles, newSaid(g.Said, all)})
	}
	for _, s := range it.Sources {
		doc.Sources = append(doc.Sources, sourceObject{s.Name, s.Role, s.Sort.String(), s.Issuer, s.Where, newSaid(s.Said, all)})
	}
	for _, s := range it.Unquoted() {
		doc.Unquoted = append(doc.Unquoted, s.Name)
	}
	for _, n := range it.Silent {
		doc.Silent = append(doc.Silent, silentObject(n))
	}
	for _, g := range it.Guesses {
		doc.Guesses = append(doc.Guesses, guessObject{g.Quote, g.Speaker, round(g.Confidence)})
	}
	if a.Attributes != nil {
		doc.Attributes = newAttributes(a.Attributes)
	}
	return doc
}

// newAttributes are shares of what is said by those whom the attributes are for.
func newAttributes(all []audit.Attribute) *[]attributeList {
	out := []attributeList{}
	for _, a := range all {
		l, sum := attributeList{a.Name, []valueObject{}}, a.Total()
		for _, v := range a.Values {
			o := valueObject{Sources: v.Sources, saidObject: newSaid(v.Said, sum)}
			if v.Value != "" {
				o.Value = &v.Value
			}
			l.Values = append(l.Values, o)
		}
		out = append(out, l)
	}
	return &out
}

func newFirst(a *audit.Audit) *firstQuote {
	if a.First.Quote == 0 {
		return nil
	}
	return &firstQuote{a.First.Quote, a.First.After, share(a.First.After, a.Words)}
}

func newSaid(s, all audit.Said) saidObject {
	return saidObject{s.Quotes, s.Reported, s.All(), share(s.All(), all.All())}
}

// share is a part of a whole, from 0 to 1; 0 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return round(float64(part) / float64(whole))
}

// auditRows are an article's sources, a row for each, and what else was counted,
// which the second field tells apart.
func auditRows(a Audited) (rows [][]any) {
	doc := newAudit(a)
	add := func(about, name, kind, role string, sources any, s saidObject) {
		rows = append(rows, []any{a.Path, about, name, kind, role, sources, s.Quotes, s.Reported, s.Words, s.Share, nil, nil, a.By, a.Same, nil})
	}
	bare := func(about, name, role string, words, share, quote, confidence any) {
		rows = append(rows, []any{a.Path, about, name, "", role, nil, nil, nil, words, share, quote, confidence, a.By, a.Same, nil})
	}
	add("article", doc.Title, "", "", len(doc.Sources), doc.Said)
	if f := doc.First; f != nil {
		bare("first quote", "", "", f.After, f.Share, f.Quote, nil)
	}
	bare("direct", "", "", doc.Direct.Words, doc.Direct.Share, nil, nil)
	bare("reported", "", "", doc.Told.Words, doc.Told.Share, nil, nil)
	add("unknown", "", "", "", nil, doc.Unknown)
	for _, k := range doc.Kinds {
		add("kind", "", k.Kind, "", k.Sources, k.saidObject)
	}
	for _, s := range doc.Sources {
		add("source", s.Name, s.Kind, s.Role, nil, s.saidObject)
		where := make([]string, len(s.Where))
		for i, n := range s.Where {
			where[i] = strconv.Itoa(n)
		}
		rows[len(rows)-1][len(rows[0])-1] = where
	}
	for _, s := range doc.Silent {
		bare("silent", s.Name, s.Role, nil, nil, nil, nil)
	}
	for _, g := range doc.Guesses {
		bare("low confidence", g.Speaker, "", nil, nil, g.Quote, g.Confidence)
	}
	if doc.Attributes == nil {
		return rows
	}
	for _, l := range *doc.Attributes {
		for _, v := range l.Values {
			value := ""
			if v.Value != nil {
				value = *v.Value
			}
			add("attribute "+l.Attribute, value, "", "", v.Sources, v.saidObject)
		}
	}
	return rows
}
