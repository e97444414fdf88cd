package charset

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
)

// saved returns text as it was saved in an encoding; what that has no place for is
// written as people wrote it then.
func saved(t testing.TB, text, name string) string {
	t.Helper()
	e, ok := Lookup(name)
	if !ok {
		t.Fatalf("%s is unknown", name)
	}
	raw, err := e.scheme.NewEncoder().String(text)
	if err == nil {
		return raw
	}
	text = asciiMarks.Replace(text)
	raw, err = e.scheme.NewEncoder().String(text)
	if err != nil {
		raw, err = encoding.ReplaceUnsupported(e.scheme.NewEncoder()).String(text)
		t.Logf("%s has not all of %.40q", name, text)
	}
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

var asciiMarks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "’", "'", "–", "-", "—", "-", "…", "...", "«", `"`, "»", `"`, "\u00a0", " ")

func TestLab(t *testing.T) {
	for _, n := range []int{20, 40, 80, 160, 1000} {
		right, guessed, all, silent := 0, 0, 0, 0
		for _, s := range news {
			for _, in := range s.in {
				text := []rune(s.text)
				raw := saved(t, string(text[:min(n, len(text))]), in)
				want := Encoding{}
				want, _ = Lookup(in)
				e := Find(raw, Hint{})
				all++
				ok := e.Decode(raw) == want.Decode(raw)
				if ok {
					right++
				} else if !e.Guessed {
					silent++
				}
				if e.Guessed {
					guessed++
				}
				if !ok && n >= 80 {
					fmt.Printf("%d %s in %s: %v: %.60s\n", n, s.language, in, e.Name, e.Decode(raw))
				}
			}
		}
		fmt.Println(n, "right", right, "of", all, "guessed", guessed, "wrong and silent", silent)
	}
}
