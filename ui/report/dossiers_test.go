package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"pullquote/articles/align"
	"pullquote/articles/cite"
	"pullquote/store/dossier"
	"pullquote/store/dossier/check"
	"pullquote/ui/collect"
)

// harbour is a dossier of which some fields are what formats have a meaning for.
func harbour() *dossier.Dossier {
	d := dossier.Parse("Harbour", nil)
	d.Add(
		dossier.Entry{
			Kept: cite.Kept{
				Key: "quill2031-1", Words: "Not one boat, … will leave & \"stay\".\n\nNever {50%}.", Kind: "direct", Who: "Ada Quill [mayor]", Speaker: "Ada Quill", Role: "mayor", Sure: "sure",
				Title: "A_b $5 <c>", Bylines: []string{"Tom Reed", "Bo, Tarn"}, Source: "Post & Co", Published: time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), Language: "en", URL: "https://harbourpost.example/a", Link: "https://harbourpost.example/a#:~:text=Not",
			},
			Exact: "Not one boat,” she said, “will leave", Path: "/home/ada/a.md", Line: 4, Paragraph: 2, Note: "ask; again, \"please\"",
		},
		dossier.Entry{Kept: cite.Kept{Key: "tarn-2", Words: "not one boat will leave & stay. never 50%.", Kind: "passage"}},
	)
	return d
}

// exported is a dossier in a format.
func exported(t *testing.T, f Format) string {
	t.Helper()
	var b bytes.Buffer
	d := harbour()
	if err := Export(&b, d.Name, Collection(d, collect.BySpeaker), f, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestADossierIsReadAgainAsCSV(t *testing.T) {
	t.Parallel()
	rows, err := csv.NewReader(strings.NewReader(exported(t, CSV))).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatal(rows, err)
	}
	got := map[string]string{}
	for i, head := range rows[0] {
		got[head] = rows[1][i]
	}
	want := harbour().Entries[0]
	for head, value := range map[string]string{
		"number": "1", "key": want.Key, "text": want.Words, "byline": "Tom Reed; Bo, Tarn", "published": "2031-05-06", "note": want.Note, "line": "4", "same": "2", "nearly": "", "url": want.URL, "surety": "sure",
	} {
		if got[head] != value {
			t.Errorf("%s is %q, want %q", head, got[head], value)
		}
	}
}

func TestADossierIsReadAgainAsJSON(t *testing.T) {
	t.Parallel()
	var all []collected
	d := json.NewDecoder(strings.NewReader(exported(t, JSON)))
	d.DisallowUnknownFields()
	if err := d.Decode(&all); err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	want := harbour().Entries[0]
	if got := all[0]; got.Text != want.Words || got.Article.Byline[1] != "Bo, Tarn" || *got.Place.Line != 4 || got.Place.Exact != want.Exact || got.Same[0] != 2 || *got.Article.Published != "2031-05-06" {
		t.Errorf("got %+v", got)
	}
	if got := all[1]; got.Place.Line != nil || got.Article.Published != nil || got.Added != nil || got.Place.Exact != got.Text {
		t.Errorf("got %+v", got)
	}
}

func TestADossierIsReadAgainByReferenceManagers(t *testing.T) {
	t.Parallel()
	var items []struct {
		ID, Type, Title, Language, Annote, URL string
		Container                              string `json:"container-title"`
		Author                                 []struct{ Family, Given, Literal string }
		Issued                                 struct {
			Parts [][]int `json:"date-parts"`
		}
	}
	fitsFile(t, filepath.Join("..", "..", "articles", "cite", "testdata", "csl-items.json"), exported(t, CSL))
	d := json.NewDecoder(strings.NewReader(exported(t, CSL)))
	d.DisallowUnknownFields()
	if err := d.Decode(&items); err != nil || len(items) != 2 {
		t.Fatal(items, err)
	}
	if it := items[0]; it.ID != "quill2031-1" || it.Type != "article-newspaper" || it.Author[0].Family != "Reed" || it.Issued.Parts[0][2] != 6 || !strings.Contains(it.Annote, "Ada Quill [mayor]") {
		t.Errorf("got %+v", it)
	}
	keys := bibtexKeys(t, exported(t, BibTeX))
	if strings.Join(keys, " ") != "quill2031-1 tarn-2" {
		t.Errorf("got %q", keys)
	}
}

// bibtexKeys reads entries of BibTeX, by their braces, and returns their keys.
func bibtexKeys(t *testing.T, text string) (keys []string) {
	t.Helper()
	for rest := strings.TrimSpace(text); rest != ""; rest = strings.TrimSpace(rest) {
		head := regexp.MustCompile(`^@(article|misc)\{([A-Za-z0-9-]+),\n`).FindStringSubmatch(rest)
		if head == nil {
			t.Fatalf("no entry: %s", rest)
		}
		depth, i := 1, len(head[0])
		for ; depth > 0; i++ {
			if i == len(rest) {
				t.Fatalf("a brace is open in %s", rest)
			}
			depth += map[byte]int{'{': 1, '}': -1}[rest[i]]
		}
		for _, field := range strings.Split(strings.TrimSuffix(rest[len(head[0]):i], "\n}"), ",\n") {
			if !regexp.MustCompile(`^  [a-z]+ = \{.*\}$`).MatchString(field) {
				t.Errorf("no field: %q", field)
			}
		}
		keys, rest = append(keys, head[2]), rest[i:]
	}
	return keys
}

func TestADossierIsAPageAndADraft(t *testing.T) {
	t.Parallel()
	root, err := html.Parse(strings.NewReader(exported(t, HTML)))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for n := range root.Descendants() {
		count[n.Data]++
	}
	if count["figure"] != 2 || count["h2"] != 2 || count["c"] != 0 {
		t.Errorf("there are %v", count)
	}
	draft := exported(t, Markdown)
	for _, want := range []string{"# Harbour\n", "## Ada Quill\n", "## speaker unknown\n", "[^1]: “[A\\_b $5 ", "[^2]: ", "ask; again"} {
		if !strings.Contains(draft, want) {
			t.Errorf("%q is not in\n%s", want, draft)
		}
	}
	if org := exported(t, Org); strings.Count(org, "#+begin_quote\n") != 2 || !strings.HasPrefix(org, "#+title: Harbour\n") {
		t.Errorf("got\n%s", org)
	}
}

func TestWhatHasChangedIsMarked(t *testing.T) {
	t.Parallel()
	d := harbour()
	all := []Checked{
		{Dossier: "Harbour", Number: 1, Entry: &d.Entries[0], Where: "/a.md", Result: check.Result{Is: check.Changed, Words: []align.Piece{{Here: "Not", There: "not", Same: true}, {Here: "one"}, {There: "a"}, {Here: "boat", There: "ship"}}}},
		{Dossier: "Harbour", Number: 2, Entry: &d.Entries[1], Where: "https://harbourpost.example/", Online: true, Result: check.Result{Is: check.Gone, Err: errors.Join(fs.ErrNotExist)}},
	}
	written := func(f Format) string {
		var b bytes.Buffer
		r := Checks(&b, f, Options{})
		if err := errors.Join(r.Write(all...), r.Close()); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for _, want := range []string{"1  changed  its file     Ada Quill  not [-one-] {+a+} [-boat-] {+ship+}", "2  gone     its address  —          file does not exist"} {
		if table := written(Table); !strings.Contains(table, want) {
			t.Errorf("%q is not in\n%s", want, table)
		}
	}
	rows, err := csv.NewReader(strings.NewReader(written(CSV))).ReadAll()
	if err != nil || rows[1][6] != "changed" || rows[1][7] != "not [-one-] {+a+} [-boat-] {+ship+}" || rows[2][5] != "true" {
		t.Errorf("got %q, %v", rows, err)
	}
	var objects []checkedObject
	if err := json.Unmarshal([]byte(written(JSON)), &objects); err != nil || len(objects) != 2 || objects[0].Differences[3] != (difference{"boat", "ship", false}) || objects[1].Error == "" {
		t.Errorf("got %+v, %v", objects, err)
	}
}
