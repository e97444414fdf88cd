package audit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/audit"
	"pullquote/articles/quotes"
)

// heard is an audit of some sources.
func heard() *audit.Audit {
	return &audit.Audit{Sources: []audit.Source{
		{Name: "Ada Quill", Said: audit.Said{Quotes: 1, Words: 6}},
		{Name: "Jonas Kérn", Said: audit.Said{Reported: 1, Told: 3}},
		{Name: "Tarn", Also: []string{"Bo Tarn"}, Said: audit.Said{Quotes: 2, Words: 8}},
		{Name: "senior official", Sort: quotes.Anonymous, Said: audit.Said{Quotes: 1, Words: 2}},
		{Name: "Harbour Board", Sort: quotes.Organised, Said: audit.Said{Quotes: 1, Words: 5}},
		{Name: "report", Sort: quotes.Written, Said: audit.Said{Quotes: 1, Words: 9}},
	}}
}

func TestWordsAreCountedByAttributesOfOnesOwn(t *testing.T) {
	t.Parallel()
	for table, want := range map[string][]string{
		"name,party\nAda Quill,green\njonas  kern,blue\nBo Tarn,blue\n": {"party: blue 2, 11 words; green 1, 6 words;  1, 2 words"},
		// Names stand in the first column where none is called so, or in that one.
		"who,party\nAda Quill,green\n":           {"party: green 1, 6 words;  3, 13 words"},
		"party,NAME\ngreen,Ada Quill\n":          {"party: green 1, 6 words;  3, 13 words"},
		"\ufeffname,party\nAda Quill,\n":         {"party:  4, 19 words"},
		"name,seat\nHarbour Board,here\nNobody,": {"seat: here 1, 5 words;  4, 19 words"},
		"name,a,b\nAda Quill,x,y\n":              {"a: x 1, 6 words;  3, 13 words", "b: y 1, 6 words;  3, 13 words"},
		"name\nAda Quill\n":                      nil,
	} {
		p, err := audit.ReadPeople(table)
		if err != nil {
			t.Errorf("%q: %v", table, err)
		}
		var got []string
		for _, a := range p.By(heard()) {
			var values []string
			sum := 0
			for _, v := range a.Values {
				values = append(values, fmt.Sprintf("%s %d, %d words", v.Value, v.Sources, v.All()))
				sum += v.All()
			}
			got = append(got, a.Name+": "+strings.Join(values, "; "))
			if all := a.Total(); all.All() != sum {
				t.Errorf("%q: all is %+v, and not %d words", table, all, sum)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", table, got, want)
		}
	}
}

func TestATableOfPeopleIsRefusedWithItsReason(t *testing.T) {
	t.Parallel()
	for table, want := range map[string]string{
		"":                                       "it has no header",
		"name,party\nAda Quill,a\nada quill,b\n": `line 3: "ada quill" stands there twice`,
		"name,party,party\n":                     `two columns "party"`,
		"name,\n":                                "one without a name",
		"name,party\nAda Quill\n":                "wrong number of fields",
		"name,party\n\"Ada":                      "quote",
	} {
		if _, err := audit.ReadPeople(table); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", table, err, want)
		}
	}
}

func FuzzReadPeople(f *testing.F) {
	f.Add("name,party\nAda Quill,green\n")
	f.Add("\ufeffa,NAME,b\n\"x\ny\",Bo,\x1b[2J\n")
	f.Fuzz(func(t *testing.T, table string) {
		p, err := audit.ReadPeople(table)
		if err != nil {
			return
		}
		for _, a := range p.By(heard()) {
			n := 0
			for _, v := range a.Values {
				n += v.Sources
				if strings.ContainsAny(v.Value+a.Name, "\x1b\n\r") {
					t.Errorf("%q is live", v.Value)
				}
			}
			if n < 4 {
				t.Errorf("%s counts %d sources", a.Name, n)
			}
		}
	})
}
