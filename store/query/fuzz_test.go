package query

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParse holds that a query which is understood has a normal form that
// means the same and is normal itself, and that a place of an error lies in
// the query.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`said:"ada quill" (pay or work) -boat* from:2031-05..7d is:unread`, `(said:*) "old pier"* or NOT tag:x`, "a\x00b \xff“c”-d:e",
		"form:2031", "--(((", "from:..", "or or", `"-(said:a b) AND https://example.org/(x)`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, parse := range []func(string) (Query, error){Parse, ParseTyped} {
			q, err := parse(s)
			var e *Error
			switch {
			case err == nil:
				same(t, q)
			case !errors.As(err, &e):
				t.Fatalf("%q: %v", s, err)
			case e.Start < 0 || e.Start > e.End || e.End > len(s) || e.Column != utf8.RuneCountInString(s[:e.Start])+1 || e.Message == "":
				t.Fatalf("%q: %+v", s, e)
			}
		}
	})
}

// same holds that a query is read as itself when it has been written.
func same(t *testing.T, q Query) {
	t.Helper()
	again, err := Parse(q.String())
	var e *Error
	if errors.As(err, &e) && (strings.HasPrefix(e.Message, "more than") || strings.HasPrefix(e.Message, "a query has")) {
		return // marks and parentheses may make it too long
	}
	if err != nil || !reflect.DeepEqual(again.Root, q.Root) {
		t.Fatalf("%#v is written as %q, which is %#v, %v", q, q, again, err)
	}
}

func TestQueriesMadeOfAnyTermsAreReadAsTheyAreWritten(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	pieces := strings.Fields(`ferry boat* "old_pier" "or" ( ( ) ) or - NOT said:quill said:* said:"ada_quill" by:reed -tag:x is:read has:quotes from:7d from:2031..`)
	for range 20_000 {
		var b strings.Builder
		for range 1 + random.IntN(9) {
			b.WriteString(strings.ReplaceAll(pieces[random.IntN(len(pieces))], "_", " "))
			if random.IntN(4) > 0 {
				b.WriteByte(' ')
			}
		}
		if q, err := Parse(b.String()); err == nil {
			same(t, q)
		}
		if q, err := ParseTyped(b.String()); err == nil {
			same(t, q)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat(`said:"ada quill" (pay or work) -boat* `, 15)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}
