package feed

import (
	"strings"
	"testing"
)

func TestWhatIsCutIsSeen(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("The crane in the harbour was mended on Monday. ", 40)
	for _, end := range []string{"and then…", "and then […]", "and then [...]", "and then ...", "Read more", "Read more »", "Continue reading →", "[Read on]", "Weiterlesen …", "Lire la suite.", "Читать далее", "Leer más"} {
		if !cut(long + end) {
			t.Errorf("%q is not seen", end)
		}
	}
	for _, end := range []string{"", "He knew nothing furthermore.", "He said no more of it than that.", "They spread on.", "“Enough!”"} {
		if cut(long + end) {
			t.Errorf("%q counts as cut", end)
		}
	}
	if !cut("The crane was mended.") {
		t.Error("a short text counts as whole")
	}
}

func TestAPageThatAsksForCookiesCoversNothing(t *testing.T) {
	t.Parallel()
	const beginning = "The crane in the harbour of Merrow was mended on Monday, harbour master Ben Ostler announced."
	if !covers("On Monday the crane in Merrow's harbour was mended, as harbour master Ben Ostler announced to all.", beginning) {
		t.Error("the page covers it")
	}
	if covers(strings.Repeat("We value your privacy. Our partners store cookies on this device. ", 20), beginning) {
		t.Error("the page does not cover it")
	}
	if !covers("anything", "Comments") {
		t.Error("too little is said to tell")
	}
}
