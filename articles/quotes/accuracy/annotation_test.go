package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/score"
)

// annotated reads each split of our own articles, by name.
func annotated(t *testing.T) map[string][]corpus.Article {
	t.Helper()
	folders, err := filepath.Glob("../testdata/*/attributions")
	if err != nil {
		t.Fatal(err)
	}
	splits := map[string][]corpus.Article{}
	for _, folder := range folders {
		split := filepath.Base(filepath.Dir(folder))
		if splits[split], err = corpus.Read("../testdata", split); err != nil {
			t.Fatal(err)
		}
	}
	return splits
}

// decided are the folders of which it is annotated, too, which marks hold nobody's
// speech.
var decided = map[string]bool{"news": true, "people": true, "unseen": true}

// What an annotation claims must be possible. Each complaint names the file and
// the line of the event.
func TestAnnotationsAreWhole(t *testing.T) {
	t.Parallel()
	for split, all := range annotated(t) {
		t.Run(split, func(t *testing.T) {
			t.Parallel()
			everyTextIsAnnotated(t, split, all)
			for i := range all {
				for _, s := range score.Judge(&all[i], &quotes.Found{}).Doubtful() {
					t.Errorf("%s: who says %q? a part of it is in an attribution and a part is not", all[i].Annotation, s.Of(all[i].Text))
				}
				if decided[split] {
					for _, s := range score.Judge(&all[i], &quotes.Found{}).Undecided() {
						t.Errorf("%s: is %q somebody's speech or nobody's?", all[i].Annotation, s.Of(all[i].Text))
					}
				}
				for _, complaint := range slices.Concat(complaints(&all[i]), strangers(&all[i])) {
					t.Error(complaint)
				}
			}
		})
	}
}

// A figure of a handful of quotations says little.
func TestOurArticlesAreEnough(t *testing.T) {
	t.Parallel()
	splits := annotated(t)
	for split, least := range map[string]struct{ articles, passages int }{
		"news": {40, 750}, "people": {18, 230}, "unseen": {40, 700}, "british": {2, 30}, "french": {5, 50}, "german": {5, 50}, "spanish": {5, 50},
	} {
		passages := 0
		for i := range splits[split] {
			passages += inMarks(&splits[split][i])
		}
		if n := len(splits[split]); n < least.articles || passages < least.passages {
			t.Errorf("testdata/%s has %d articles with %d quotations, fewer than %d with %d", split, n, passages, least.articles, least.passages)
		}
	}
}

// inMarks counts an article's quotations in marks.
func inMarks(a *corpus.Article) int {
	n := 0
	for _, p := range score.Judge(a, &quotes.Found{}).Passages {
		if !p.Attribution.Unmarked {
			n++
		}
	}
	return n
}

// What is kept unseen tells something only if it is other than what is seen.
func TestUnseenArticlesAreOthers(t *testing.T) {
	t.Parallel()
	splits := annotated(t)
	seen := map[string]string{}
	for _, split := range []string{"british", "news", "unseen"} {
		for i := range splits[split] {
			a := &splits[split][i]
			for line := range strings.SplitSeq(a.Text, "\n") {
				if len(line) < 60 {
					continue // “No,” she said.
				}
				if where := seen[line]; where != "" {
					t.Errorf("%s says what %s does: %.60q", a.Path, where, line)
				}
				seen[line] = a.Path
			}
		}
	}
}

func everyTextIsAnnotated(t *testing.T, split string, all []corpus.Article) {
	t.Helper()
	files, err := os.ReadDir(filepath.Join("../testdata", split, "text"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(file.Name(), ".txt")
		if !slices.ContainsFunc(all, func(a corpus.Article) bool { return a.Name == name }) {
			t.Errorf("testdata/%s/text/%s has no annotation", split, file.Name())
		}
	}
}

// complaints returns what can't be right about an annotation.
func complaints(a *corpus.Article) []string {
	var all []string
	say := func(line int, format string, args ...any) {
		all = append(all, fmt.Sprintf("%s:%d: %s", a.Annotation, line, fmt.Sprintf(format, args...)))
	}
	if !utf8.ValidString(a.Text) || strings.ContainsAny(a.Text, "\r\t\ufeff") {
		say(1, "the text holds a tab, a carriage return, a byte order mark or what is no UTF-8")
	}
	names := map[int]string{}
	for i := range a.Attributions {
		one := &a.Attributions[i]
		for _, fault := range faults(a.Text, one) {
			say(one.Line, "%s", fault)
		}
		if old := names[one.Person]; old != "" && old != one.PersonName {
			say(one.Line, "person %d is %q here and %q before", one.Person, one.PersonName, old)
		}
		names[one.Person] = one.PersonName
		for _, other := range a.Attributions[:i] {
			if both := common(one.Content, other.Content); !both.Empty() {
				say(one.Line, "%q is said in line %d too", both.Of(a.Text), other.Line)
			}
		}
	}
	return all
}

// strangers returns what can't be right about an article's persons, and about what
// is nobody's.
func strangers(a *corpus.Article) []string {
	var all []string
	numbers, names := map[string]int{}, map[int]string{}
	for i := range a.Attributions {
		one := &a.Attributions[i]
		say := func(format string, args ...any) {
			all = append(all, fmt.Sprintf("%s:%d: %s", a.Annotation, one.Line, fmt.Sprintf(format, args...)))
		}
		if old := numbers[one.PersonName]; one.Person != 0 && old != 0 && old != one.Person {
			say("%s is person %d here and %d before", one.PersonName, one.Person, old)
		}
		numbers[one.PersonName], names[one.Person] = one.Person, one.PersonName
		if len(one.Via) > 0 && (one.ViaWho == 0 || one.ViaWho == one.Person) {
			say("%s is told of via nobody, or via the same person", one.PersonName)
		}
		for _, s := range a.Nobody {
			if both := common(one.Content, []quotes.Span{s}); !both.Empty() && both == s && len(one.Content) == 1 && one.Content[0] == s {
				say("%q is somebody's and nobody's", s.Of(a.Text))
			}
		}
	}
	for i := range a.Attributions {
		one := &a.Attributions[i]
		if name := names[one.Issuer]; one.Issuer != 0 && name != "" && name != one.IssuerName {
			all = append(all, fmt.Sprintf("%s:%d: person %d is %q and issues as %q", a.Annotation, one.Line, one.Issuer, name, one.IssuerName))
		}
	}
	return all
}

// faults returns what can't be right about one attribution.
func faults(text string, one *corpus.Attribution) []string {
	var all []string
	if len(one.Content) == 0 {
		all = append(all, "nothing is said")
	}
	if len(one.Source) == 0 && len(one.Cue) == 0 {
		all = append(all, "there is neither a source nor a cue")
	}
	if len(one.Source) > 0 && one.Person == 0 {
		all = append(all, "whom the source stands for is not told: an N line is missing")
	}
	for _, part := range [][]quotes.Span{one.Source, one.Cue} {
		if both := common(part, one.Content); !both.Empty() {
			all = append(all, fmt.Sprintf("%q is in the content and beside it", both.Of(text)))
		}
	}
	for _, s := range slices.Concat(one.Source, one.Cue, one.Content) {
		if said := s.Of(text); strings.TrimSpace(said) != said {
			all = append(all, fmt.Sprintf("%.40q begins or ends with a blank", said))
		}
		if splitsWord(text, s.Start) || splitsWord(text, s.End) {
			all = append(all, fmt.Sprintf("%.40q begins or ends within a word", s.Of(text)))
		}
	}
	for _, s := range one.Content {
		if fault := marksOutside(text, s); fault != "" {
			all = append(all, fault)
		}
	}
	return all
}

// common returns the first stretch that lies in spans of both lists.
func common(a, b []quotes.Span) quotes.Span {
	for _, x := range a {
		for _, y := range b {
			if both := (quotes.Span{Start: max(x.Start, y.Start), End: min(x.End, y.End)}); !both.Empty() {
				return both
			}
		}
	}
	return quotes.Span{}
}

func splitsWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}

// marksOutside tells of a mark that touches a content from outside, which ought
// to be inside: PolNeAR's contents hold their marks.
func marksOutside(text string, s quotes.Span) string {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	if strings.ContainsRune("“„«‘", before) || strings.ContainsRune("”»", after) {
		return fmt.Sprintf("the marks of %.40q are left out", s.Of(text))
	}
	return ""
}
