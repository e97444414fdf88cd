package intake

import (
	"context"
	"runtime"
	"strings"
	"testing"
)

// taken returns the bytes that something allocates, freed or not. It is not for
// parallel tests: it counts those of everybody.
func taken(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// inProportion fails where twice the input takes more than a little over twice
// the memory.
func inProportion(t *testing.T, name string, n int, do func(n int)) {
	t.Helper()
	once := taken(func() { do(n) })
	if twice := taken(func() { do(2 * n) }); twice > 3*once+1<<20 {
		t.Errorf("%s: %d takes %d bytes, %d takes %d", name, n, once, 2*n, twice)
	}
}

func TestHostileEMailsTakeTimeInProportion(t *testing.T) { // alone, for it counts
	const end = "Subject: Crane\n\nNot one boat left.\n"
	parts := func(n int, head string) string {
		return "Content-Type: multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\n"+head+"\n\nNot one boat left the quay of Port Merrow today.\n", n) + "--x--\n"
	}
	for name, mail := range map[string]func(n int) string{
		"headers":      func(n int) string { return strings.Repeat("a: b\n", n) + end },
		"a folded one": func(n int) string { return "a: b\n" + strings.Repeat(" \n", n) + end },
		"folded ones":  func(n int) string { return strings.Repeat("a: b\n"+strings.Repeat(" \n", 2_000), n/2_000) + end },
		"a long one":   func(n int) string { return "From: " + strings.Repeat("(", n) + "\n" + end },
		"addresses":    func(n int) string { return "From: " + strings.Repeat("a@b.example,", n) + "\n" + end },
		"words": func(n int) string {
			return "Subject: " + strings.Repeat("=?utf-8?q?a?= ", n) + "\n\nNot one boat left."
		},
		"parameters": func(n int) string { return "Content-Type: text/plain" + strings.Repeat("; a*0=b", n) + "\n" + end },
		"parts":      func(n int) string { return parts(n, "Content-Type: text/plain") },
		"HTML":       func(n int) string { return parts(n, "Content-Type: text/html") },
		"base64":     func(n int) string { return "Content-Transfer-Encoding: base64\n" + end + strings.Repeat("YWJj ", n) },
		"quoted": func(n int) string {
			return "Content-Transfer-Encoding: quoted-printable\n" + end + strings.Repeat("=41=\n", n)
		},
		"hidden things": func(n int) string { return "Content-Type: text/html\n" + end + strings.Repeat("<div hidden>", n) },
	} {
		inProportion(t, name, 400, func(n int) { _, _ = letter([]byte(mail(n)), "") })
		inProportion(t, name, 8_000, func(n int) { _, _ = letter([]byte(mail(n)), "") })
	}
}

func TestHostileExportsTakeTimeInProportion(t *testing.T) { // alone, for it counts
	for name, text := range map[string]func(n int) string{
		"fields": func(n int) string { return `{"title":"a"` + strings.Repeat(`,"a":1`, n) + `,"text":"b"}` },
		"items":  func(n int) string { return "[" + strings.Repeat(`{},`, n) + "{}]" },
		"depth":  func(n int) string { return `{"data":` + strings.Repeat(`[`, min(n, 9_000)) },
		"lists": func(n int) string {
			return `{"title":"a","author":` + strings.Repeat("[", 5) + strings.Repeat(`"b",`, n) + `"c"]]]]],"text":"d"}`
		},
		"tags":     func(n int) string { return `{"title":"a","tags":"` + strings.Repeat("b,", n) + `","text":"d"}` },
		"contents": func(n int) string { return `{"title":"a","text":"` + strings.Repeat("quay ", n) + `"}` },
	} {
		inProportion(t, name, 4_000, func(n int) {
			for c := range exported(objects(strings.NewReader(text(n))), export{from: "a.json", what: "JSON"}) {
				_, _ = c.draft(context.Background())
			}
		})
	}
}

func TestABooksContentsTakeTimeInProportion(t *testing.T) { // alone, for it counts
	for name, page := range map[string]func(n int) string{
		"links": func(n int) string { return strings.Repeat("<a href=b>c</a>", n) },
		"label": func(n int) string { return "<a href=b>" + strings.Repeat("c<i>", n) + "</a>" },
	} {
		inProportion(t, name, 4_000, func(n int) { navNames(page(n), "text", map[string]string{}) })
	}
}
