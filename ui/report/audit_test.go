package report

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/audit"
	"pullquote/articles/quotes"
)

// hostileAudit has a hostile name wherever an audit has one.
func hostileAudit() Audited {
	return Audited{Path: hostile, Title: hostile, Audit: audit.Audit{
		Articles: 1,
		Sources:  []audit.Source{{Name: hostile, Role: hostile, Issuer: hostile, Sort: quotes.Written, Said: audit.Said{Reported: 1, Told: 2}}},
		Silent:   []audit.Name{{Name: hostile, Role: hostile}},
		Guesses:  []audit.Guess{{Quote: 1, Speaker: hostile, Confidence: 0.5}},
		Guessed:  1,
	}, Attributes: []audit.Attribute{{Name: hostile, Values: []audit.Value{{Value: hostile, Sources: 1}}}}}
}

func harbourAudit() Audited {
	ada := audit.Said{Quotes: 2, Words: 30, Reported: 1, Told: 10}
	return Audited{Path: "ferries.txt", Title: "Ferries stay in port", Audit: audit.Audit{
		Articles: 1, Words: 200,
		Sources: []audit.Source{
			{Name: "Ada Quill", Role: "harbour master", Where: []int{3, 4, 5, 50, 60, 61}, Said: ada},
			{Name: "police", Sort: quotes.Organised, Said: audit.Said{Reported: 1, Told: 8}},
		},
		Unknown: audit.Said{Quotes: 1, Words: 2},
		Silent:  []audit.Name{{Name: "Elsa Wend", Role: "mayor"}},
		First:   audit.First{Quote: 2, After: 50},
		Guesses: []audit.Guess{{Quote: 3, Speaker: "Ada Quill", Confidence: 0.4242}},
		Guessed: 1,
	}, Attributes: []audit.Attribute{{Name: "party", Values: []audit.Value{{Value: "green", Sources: 1, Said: ada}}}}}
}

func TestAnAuditIsReadInSentences(t *testing.T) {
	t.Parallel()
	got := written(t, Audits, Table, Options{}, harbourAudit())
	for _, want := range []string{
		"Ferries stay in port  ferries.txt\n",
		"  2 sources: 1 person, 1 body; 1 with a role\n",
		"  the first quotation stands after 50 words of 200 (25 %)\n",
		"  50 words are said: 32 in marks (64 %), 18 reported (36 %)\n",
		"  by nobody who is known: 2 words (4 %)\n",
		"  reported, never quoted: police\n",
		"  named, and say nothing: Elsa Wend\n",
		"  the speaker is a guess in 1 quotation: 3 (Ada Quill)\n",
		"     40   80 %       2         1  person  Ada Quill  harbour master  3–5, 50, 60–61 %\n",
		"     40  100 %       2         1        1  green\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	document := written(t, Audits, Markdown, Options{}, harbourAudit())
	if !strings.Contains(document, "## Ferries stay in port\n") || !strings.Contains(document, "| 40 | 80 % | 2 | 1 | person | Ada Quill | harbour master | 3–5, 50, 60–61 % |\n") {
		t.Errorf("as a document it is\n%s", document)
	}
}

// On a narrow terminal sentences go on in another line, and nobody is lost.
func TestSentencesOfAnAuditAreNotCut(t *testing.T) {
	t.Parallel()
	it := harbourAudit()
	for range 9 {
		it.Audit.Silent = append(it.Audit.Silent, audit.Name{Name: "Bo Tarn"})
	}
	got := written(t, Audits, Table, Options{Width: 40}, it)
	if n := strings.Count(got, "Tarn"); n != 9 || !strings.Contains(got, "\n    ") {
		t.Errorf("%d of 9 are in\n%s", n, got)
	}
	for line := range strings.Lines(got) {
		if ansi.StringWidth(strings.TrimSuffix(line, "\n")) > 40 {
			t.Errorf("%q is too long", line)
		}
	}
}

func TestAllArticlesTogetherHaveNoPath(t *testing.T) {
	t.Parallel()
	all := harbourAudit()
	all.Path, all.Title, all.Audit.Articles, all.Attributes = "", "", 3, nil
	if got := written(t, Audits, Table, Options{}, all); !strings.HasPrefix(got, "3 articles together\n") {
		t.Errorf("a table is\n%s", got)
	}
	got := written(t, Audits, JSONLines, Options{}, all)
	if !strings.Contains(got, `"path":null,"title":"","articles":3,`) || strings.Contains(got, "attributes") {
		t.Errorf("an object is %s", got)
	}
}

// What is counted is the same in every format.
func TestAuditsAreTheSameInObjectsAndRows(t *testing.T) {
	t.Parallel()
	var doc auditObject
	if err := json.Unmarshal([]byte(written(t, Audits, JSONLines, Options{}, harbourAudit())), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Sources[0].Share != 0.8 || doc.Kinds[0].Words != 40 || len(doc.Kinds) != 4 || *doc.First != (firstQuote{2, 50, 0.25}) || doc.Guesses[0].Confidence != 0.424 {
		t.Errorf("the object is %+v", doc)
	}
	if v := (*doc.Attributes)[0].Values[0]; *v.Value != "green" || v.Share != 1 {
		t.Errorf("the attribute is %+v", v)
	}
	rows, err := csv.NewReader(strings.NewReader(written(t, Audits, CSV, Options{}, harbourAudit()))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var about []string
	for _, r := range rows {
		about = append(about, r[1])
	}
	want := []string{"about", "article", "first quote", "direct", "reported", "unknown", "kind", "kind", "kind", "kind", "source", "source", "silent", "low confidence", "attribute party"}
	if !slices.Equal(about, want) {
		t.Errorf("rows are about %q, want %q", about, want)
	}
	if got := strings.Join(rows[10], ","); got != "ferries.txt,source,Ada Quill,person,harbour master,,2,1,40,0.8,,,,,3; 4; 5; 50; 60; 61" {
		t.Errorf("a source is %s", got)
	}
}

func TestArticlesTogetherSayWhatTheyHaveInCommon(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ by, same, want string }{
		{"", "", "3 articles together"},
		{"source", "Harbour Post", "3 articles of Harbour Post"},
		{"source", "", "3 articles without a source"},
		{"month", "2031-05", "3 articles of the month 2031-05"},
		{"month", "", "3 articles without a month"},
	} {
		it := Audited{By: c.by, Same: c.same, Audit: audit.Audit{Articles: 3}}
		if got := written(t, Audits, Table, Options{}, it); !strings.HasPrefix(got, c.want+"\n") {
			t.Errorf("by %q they are\n%s", c.by, got)
		}
		if got := written(t, Audits, JSONLines, Options{}, it); strings.Contains(got, `"same"`) != (c.by != "") {
			t.Errorf("by %q they are %s", c.by, got)
		}
	}
}

func TestAnAuditOfNothingSaysSo(t *testing.T) {
	t.Parallel()
	silent := Audited{Path: "tide.txt", Audit: audit.Audit{Articles: 1, Words: 9}}
	if got := written(t, Audits, Table, Options{}, silent); got != "tide.txt  tide.txt\n  no source\n" {
		t.Errorf("it is %q", got)
	}
}
