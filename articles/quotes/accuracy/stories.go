package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/score"
)

// measureStories prints how much of what GUM's discourse trees attribute by a word of
// saying is found, and how many of the reports that are found are attributed there.
func measureStories(w io.Writer, dir, split, kinds string, mistakes int) error {
	all, err := corpus.ReadGUM(dir, split)
	if err != nil {
		return err
	}
	var t tellings
	for i := range all {
		if !ofKind(all[i].Name, kinds) {
			continue
		}
		page, err := articles.Read(strings.NewReader(all[i].Text), articles.Source{Name: filepath.Base(all[i].Name) + ".txt"})
		if err != nil {
			return fmt.Errorf("%s: %w", all[i].Name, err)
		}
		if page.Text != all[i].Text {
			continue // a text with control characters, which a reader replaces
		}
		t.count(&all[i], quotes.Find(page.Document()), w, mistakes > 0)
	}
	_, err = fmt.Fprintf(w, "%d texts; told by a word of saying: %d, found %d, recall %.3f; reports: %d, told %d, precision %.3f; all that is said: %d, told %d, precision %.3f\n",
		t.texts, t.gold, t.found, share(t.found, t.gold), t.reports, t.told, share(t.told, t.reports), t.said, t.saidRight, share(t.saidRight, t.said))
	return err
}

// ofKind reports whether a story is of one of some kinds: "news,court".
func ofKind(name, kinds string) bool {
	for kind := range strings.SplitSeq(kinds, ",") {
		if strings.Contains(name, "_"+kind+"_") {
			return true
		}
	}
	return false
}

func share(n, of int) float64 { return float64(n) / float64(max(1, of)) }

// tellings counts what stories tell.
type tellings struct {
	texts           int
	gold, found     int // attributions by a word of saying; those half of which is found
	reports, told   int // reports that are found; those half of which is attributed
	said, saidRight int // the same with what stands in marks
}

func (t *tellings) count(s *corpus.Story, found quotes.Found, w io.Writer, show bool) {
	t.texts++
	for _, a := range s.Tellings {
		if !score.Saying(read(s.Text, a.Clause)) {
			continue
		}
		t.gold++
		if covered(a.Content, found) {
			t.found++
		} else if show {
			fmt.Fprintf(w, "missed | %s | %s | %s\n", s.Name, read(s.Text, a.Clause), read(s.Text, a.Content))
		}
	}
	for i := range found.Quotes {
		q := &found.Quotes[i]
		if q.Kind == quotes.Scare {
			continue
		}
		right := attributed(q.Span, s.Tellings)
		t.said++
		t.saidRight += one(right)
		if q.Kind != quotes.Indirect {
			continue
		}
		t.reports++
		t.told += one(right)
		if !right && show {
			fmt.Fprintf(w, "nobody tells it | %s | %s | %s\n", s.Name, q.Of(s.Text), q.Why)
		}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func read(text string, spans []quotes.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Of(text) + " ")
	}
	return b.String()
}

// covered reports whether half of a content is found, in one piece or several.
func covered(content []quotes.Span, found quotes.Found) bool {
	size, both, end := 0, 0, 0
	for _, c := range content {
		size += c.End - c.Start
		end = c.Start
		for i := range found.Quotes {
			if q := &found.Quotes[i]; q.Kind != quotes.Scare {
				from, to := max(end, q.Start), min(c.End, q.End)
				both += max(0, to-from)
				end = max(end, to)
			}
		}
	}
	return size > 0 && 2*both >= size
}

// attributed reports whether half of what was found is attributed.
func attributed(q quotes.Span, all []corpus.Telling) bool {
	for _, a := range all {
		both := 0
		for _, c := range a.Content {
			both += max(0, min(c.End, q.End)-max(c.Start, q.Start))
		}
		if 2*both >= q.End-q.Start {
			return true
		}
	}
	return false
}
