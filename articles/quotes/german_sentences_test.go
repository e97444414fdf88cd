package quotes_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

// germanLead makes the language of a single sentence known.
const germanLead = "Die Werft im Hafen wird seit Jahren von der Familie Vollmer geleitet, die aus dem Norden kommt und nicht viel redet.\n\n"

// Of invented German sentences in which braces stand around what is told, most are found;
// nearly nothing else is.
func TestGermanReportsAreFoundInSentencesOfAllKinds(t *testing.T) {
	t.Parallel()
	told, found, reports, right := 0, 0, 0, 0
	for _, line := range germanSentences(t, "german_told.txt") {
		contents := inBraces(line)
		told += len(contents)
		got := germanReports(strings.NewReplacer("{", "", "}", "").Replace(line))
		reports += len(got)
		for _, want := range contents {
			for _, one := range got {
				if strings.Contains(want, one) && 2*len(one) >= len(want) || strings.Contains(one, want) && 2*len(want) >= len(one) {
					found++
					right++
					break
				}
			}
		}
	}
	untold := 0
	for _, line := range germanSentences(t, "german_untold.txt") {
		untold += len(germanReports(line))
	}
	t.Logf("told %d, found %d; reports %d, right %d; %d of what is not told", told, found, reports, right, untold)
	if found < told*80/100 || right < reports*95/100 || untold > 2 {
		t.Errorf("of %d that are told %d are found; of %d reports %d are right; %d reports of what nobody tells", told, found, reports, right, untold)
	}
}

func germanSentences(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "telling", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

// inBraces returns what stands between braces.
func inBraces(line string) (out []string) {
	for {
		_, after, more := strings.Cut(line, "{")
		if !more {
			return out
		}
		content, rest, _ := strings.Cut(after, "}")
		out, line = append(out, content), rest
	}
}

// germanReports returns what is reported in a sentence.
func germanReports(sentence string) (out []string) {
	text := germanLead + sentence
	for _, q := range quotes.Find(page(text)).Quotes {
		if q.Kind == quotes.Indirect {
			out = append(out, q.Of(text))
		}
	}
	return out
}
