package index

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store/query"
)

// kinds are queries as people type them, by what is slow about them. A "|" ends what is
// finished before the rest is typed letter by letter.
func kinds() map[string][]string {
	return map[string][]string{
		"rare words":   {"selliford ", "quill ", "winterbourne ", "kestrel ferry "},
		"common words": {"harbour ", "the ", "ferry strike ", "harbour -tram ", "ferry or tram ", "-harbour "},
		"typed":        {"|harbour", "|the strike", "|selliford", "|winter", "|council", "ferry |strike"},
		"phrases":      {`"harbour master" `, `"no money left" `, `"the ferry strike" `, `"night trains`},
		"said":         {"said:kern ", "said:quill money ", `said:"ada kern" `, "said:* money ", "said:kern -money ", "(said:kern) harbour "},
		"said, typed":  {"said:|kern", "said:quill |money", "said:* |harbour"},
		"filters":      {"from:2026-05 ", "source:post ", "by:kern ", "is:unread ", "has:quotes ", "from:2026 harbour "},
	}
}

// typing are the states of a search box while a query is typed.
func typing(text string) (states []string) {
	finished, letters, typed := strings.Cut(text, "|")
	if !typed {
		return []string{text}
	}
	for i := range letters {
		states = append(states, finished+letters[:i+1])
	}
	return states
}

// BenchmarkSearch tells how long searches take, one after another, until the
// numbers of all that is found are there.
func BenchmarkSearch(b *testing.B) {
	x, _ := bench(b)
	list, err := x.IDs(b.Context(), Scope{}, Newest)
	if err != nil {
		b.Fatal(err)
	}
	var all []string
	for name, texts := range kinds() {
		b.Run(name, func(b *testing.B) { searches(b, x, list, texts) })
		all = append(all, texts...)
	}
	b.Run("all", func(b *testing.B) { searches(b, x, list, all) })
}

func searches(b *testing.B, x *Index, list []ID, texts []string) {
	var asked []query.Query
	for _, text := range texts {
		for _, state := range typing(text) {
			q, err := query.ParseTyped(state)
			if err != nil {
				b.Fatal(err)
			}
			asked = append(asked, q)
		}
	}
	took := make([]time.Duration, 0, len(asked))
	for b.Loop() {
		for _, q := range asked {
			begun := time.Now()
			if _, err := x.Search(b.Context(), q, list, begun); err != nil {
				b.Fatal(err)
			}
			took = append(took, time.Since(begun))
		}
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2].Seconds()*1000, "ms-median")
	b.ReportMetric(took[len(took)*95/100].Seconds()*1000, "ms-p95")
}

// BenchmarkSnippets cuts the places of a screen full of hits out of their files.
func BenchmarkSnippets(b *testing.B) {
	x, _ := bench(b)
	list, err := x.IDs(b.Context(), Scope{}, Newest)
	if err != nil {
		b.Fatal(err)
	}
	for _, text := range []string{"harbour strike", "said:* money", "quill"} {
		b.Run(text, func(b *testing.B) {
			q, _ := query.Parse(text)
			ids, err := x.Search(b.Context(), q, list, time.Now())
			if err != nil {
				b.Fatal(err)
			}
			ids = ids[:min(50, len(ids))]
			for b.Loop() {
				if _, err := x.Snippets(b.Context(), q, ids); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
