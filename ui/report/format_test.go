package report

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/align"
	"pullquote/store"
)

// hostile is a name that a terminal, a spreadsheet, a table and a document might
// each take for something else.
const hostile = "Ada | \"Quill\",\n# \x1b[2J *end*"

// everyReport writes one thing of every kind, and none.
func everyReport(t *testing.T) map[string]func(Format) (full, empty string) {
	t.Helper()
	entry := store.Entry{Path: hostile, Summary: articles.Summary{Title: hostile, Source: hostile, Bylines: []string{hostile}}}
	item := strikeItem(t)
	item.Path, item.Article.Title, item.Found.Speakers[0].Name = hostile, hostile, hostile
	listed := Listed{Entry: entry, Quotes: 2, Speakers: -1}
	hit := ferryHit()
	hit.Listed, hit.Speaker = listed, hostile
	people := func(w io.Writer, f Format, o Options) *Report[Known] {
		return People(w, time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), f, o)
	}
	return map[string]func(Format) (string, string){
		"quotes":   both(t, Quotes, item),
		"list":     both(t, List, listed),
		"search":   both(t, Hits, hit),
		"sayings":  both(t, Sayings, Saying{Listed: listed, Name: hostile, Role: hostile, Text: hostile, Confidence: 0.5}),
		"same":     both(t, Carriers, Carrier{Listed: listed, Speaker: hostile, Likeness: 0.5, Words: []align.Piece{{Here: hostile, There: hostile, Same: true}, {Here: hostile}, {There: hostile}}}),
		"people":   both(t, people, Known{Name: hostile, Role: hostile, Also: []string{hostile}, Months: []int{1, 2}}),
		"speakers": both(t, Speakers, Person{Name: hostile, Role: hostile, Also: []string{hostile}, In: []Appearance{{Path: hostile}}}),
		"audit":    both(t, Audits, hostileAudit()),
		"compared": both(t, Comparisons, hostileComparison(t)),
		"feeds":    both(t, Feeds, Feed{Title: hostile, URL: "https://example.org/", Folder: []string{hostile}, Error: hostile}),
		"add":      both(t, Adding, Added{From: hostile, Title: hostile, Path: hostile}),
	}
}

func both[T any](t *testing.T, begin func(io.Writer, Format, Options) *Report[T], thing T) func(Format) (string, string) {
	return func(f Format) (string, string) {
		return written(t, begin, f, Options{}, thing, thing), written(t, begin, f, Options{})
	}
}

func TestEveryReportComesInEveryFormat(t *testing.T) {
	t.Parallel()
	for name, write := range everyReport(t) {
		for _, f := range Formats() {
			full, empty := write(f)
			if len(full) <= len(empty) || !strings.HasSuffix(full, "\n") {
				t.Errorf("%s, %s: two things are %q, none is %q", name, f, full, empty)
			}
			if f != CSV && strings.Contains(full, "\x1b") {
				t.Errorf("%s, %s: an escape sequence is live in %q", name, f, full)
			}
		}
	}
}

func TestJSONIsAnObjectForEachThing(t *testing.T) {
	t.Parallel()
	for name, write := range everyReport(t) {
		array, none := write(JSON)
		lines, _ := write(JSONLines)
		var all, no []map[string]any
		if err := json.Unmarshal([]byte(array), &all); err != nil || len(all) != 2 {
			t.Errorf("%s: %d objects, %v", name, len(all), err)
		}
		if err := json.Unmarshal([]byte(none), &no); err != nil || no == nil || len(no) != 0 {
			t.Errorf("%s: of nothing %q, %v", name, none, err)
		}
		var one map[string]any
		if first, _, _ := strings.Cut(lines, "\n"); json.Unmarshal([]byte(first), &one) != nil || len(one) != len(all[0]) {
			t.Errorf("%s: a line is %q", name, first)
		}
	}
}

// A row has a value for every field, in the order of the header; what stands in
// JSON under the same name as a plain value is the same.
func TestCSVHasTheFieldsOfItsHeader(t *testing.T) {
	t.Parallel()
	for name, write := range everyReport(t) {
		full, empty := write(CSV)
		rows, err := csv.NewReader(strings.NewReader(full)).ReadAll()
		if err != nil || len(rows) < 3 || empty != strings.Join(rows[0], ",")+"\n" {
			t.Fatalf("%s: %q, %v", name, rows, err)
		}
		if name == "quotes" {
			continue // the object is the article, the row a quote
		}
		lines, _ := write(JSONLines)
		var object map[string]any
		if err := json.NewDecoder(strings.NewReader(lines)).Decode(&object); err != nil {
			t.Fatal(err)
		}
		for i, field := range rows[0] {
			if text, ok := object[field].(string); ok && text != rows[1][i] {
				t.Errorf("%s: %s is %q in JSON and %q in CSV", name, field, text, rows[1][i])
			}
		}
	}
}

// A name cannot end a cell, a row or the table.
func TestMarkdownTablesHoldAnyName(t *testing.T) {
	t.Parallel()
	for name, write := range everyReport(t) {
		full, head := write(Markdown)
		if !strings.HasPrefix(full, "|") {
			continue
		}
		bars := strings.Count(strings.TrimSuffix(head, "\n"), "|") / 2
		for _, line := range slices.Collect(strings.Lines(full))[2:] {
			if strings.Count(line, "|")-strings.Count(line, `\|`) != bars {
				t.Errorf("%s: %q has not %d bars", name, line, bars)
			}
		}
	}
}

func TestAnUnknownFormatIsATable(t *testing.T) {
	t.Parallel()
	if got, want := written(t, Quotes, "xml", Options{}, strikeItem(t)), whole(t, Table, Options{}, strikeItem(t)); got != want {
		t.Errorf("got %q", got)
	}
}

func TestFormatsAreToldApart(t *testing.T) {
	t.Parallel()
	seen := map[string]Format{}
	for _, f := range Formats() {
		if other, there := seen[f.About()]; there || f.About() == "" {
			t.Errorf("%s is told of as %q, like %q", f, f.About(), other)
		}
		seen[f.About()] = f
	}
	if !Table.ForPeople() || CSV.ForPeople() || !JSON.Nested() || CSV.Nested() {
		t.Error("tables are for people, JSON holds objects, CSV neither")
	}
}
