package collect

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles/cite"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/dossier"
	"pullquote/store/dossier/check"
	"pullquote/store/index"
	"pullquote/store/web"
)

const ferries = `---
title: Ferries stay in port
source: The Harbour Post
---

It rained. The sea was rough.

“Not one boat,” said Ada Quill, the mayor of Orla, “will leave the harbour today.” Nobody answered.

“We wait,” said Bo Tarn.
`

// of is the source of a file, and its entry.
func of(t *testing.T, file string) (*cite.Source, store.Entry) {
	t.Helper()
	e, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := e.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return &cite.Source{Article: a, Found: quotes.Find(a.Document()), Path: e.Path}, e
}

// put writes a file of a folder.
func put(t *testing.T, dir, name, text string) string {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAnEntryTellsWhereItsWordsStand(t *testing.T) {
	t.Parallel()
	file := put(t, t.TempDir(), "ferries.md", ferries)
	s, from := of(t, file)
	now := time.Date(2031, 5, 7, 10, 0, 0, 5, time.UTC)
	e := Entry(t.Context(), s.Quotes()[0], from, now)
	want := dossier.Entry{
		Kept: s.Quotes()[0].Kept(), Exact: "Not one boat,” said Ada Quill, the mayor of Orla, “will leave the harbour today.", Prefix: "It rained. The sea was rough.\n\n“", Suffix: "” Nobody answered.\n\n“We wait,” said Bo Tarn.",
		Context: "“Not one boat,” said Ada Quill, the mayor of Orla, “will leave the harbour today.”", Path: string(from.ID), Line: 8, Paragraph: 2, Added: now.Truncate(time.Second),
	}
	if !reflect.DeepEqual(e, want) {
		t.Errorf("got\n%+v\nwant\n%+v", e, want)
	}
	whole := Entry(t.Context(), s.Passage(s.Article.Blocks[0].Span), from, now)
	if whole.Context != "" || whole.Exact != "" || whole.Kind != "passage" || whole.Words != "It rained. The sea was rough." {
		t.Errorf("got %+v", whole)
	}
	if held := Entry(t.Context(), s.Quotes()[0], store.Held([]byte(ferries), "https://harbourpost.example/"), now); held.Path != "" || held.Line != 0 {
		t.Errorf("it lies at %q, %d", held.Path, held.Line)
	}
}

// dossierOf is a dossier of some words, by speaker and source.
func dossierOf(all ...[3]string) *dossier.Dossier {
	d := dossier.Parse("Harbour", nil)
	for i, of := range all {
		d.Add(dossier.Entry{Kept: cite.Kept{Key: string(rune('a' + i)), Words: of[0], Speaker: of[1], Source: of[2]}})
	}
	return d
}

func TestWordsAreFoundWhereTheyStandNow(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s, from := of(t, put(t, dir, "ferries.md", ferries))
	e := Entry(t.Context(), s.Quotes()[1], from, time.Time{})
	now, _ := of(t, put(t, dir, "later.md", strings.Replace(ferries, "Nobody answered.", "“We wait,” somebody cried.", 1)))
	if at, ok := Find(&e, now.Article); !ok || at.Of(now.Article.Text) != "We wait," || !strings.HasPrefix(now.Article.Text[at.End:], "” said Bo Tarn") {
		t.Errorf("found at %v, %v", at, ok)
	}
	gone, _ := of(t, put(t, dir, "gone.md", "---\ntitle: Gulls\n---\n\nNobody cares about gulls.\n"))
	if at, ok := Find(&e, gone.Article); ok {
		t.Errorf("found at %v", at)
	}
}

func TestTheSameWordsAreFoundInADossier(t *testing.T) {
	t.Parallel()
	d := dossierOf(
		[3]string{"Not one boat will leave the harbour today."}, [3]string{"We wait."}, [3]string{"not one boat will leave the harbour today"},
		[3]string{"Not one boat will leave the harbour this afternoon, and none tomorrow."}, [3]string{"“We wait”"}, [3]string{"We go."}, [3]string{"not one boat"}, [3]string{"…"}, [3]string{"…"},
	)
	want := [][]Alike{{{2, true}, {3, false}}, {{4, true}}, {{0, true}, {3, false}}, {{0, false}, {2, false}}, {{1, true}}, nil, nil, nil, nil}
	if got := AlikeIn(d); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestGroupsStandWhereTheirFirstEntryDoes(t *testing.T) {
	t.Parallel()
	d := dossierOf([3]string{"1", "Bo", "Post"}, [3]string{"2", "Ada", "Echo"}, [3]string{"3", "", "Post"}, [3]string{"4", "bo", ""}, [3]string{"5", "Ada", "Echo"})
	for g, want := range map[Grouping][]int{ByHand: {0, 1, 2, 3, 4}, BySpeaker: {0, 3, 1, 4, 2}, BySource: {0, 2, 1, 4, 3}} {
		if got := g.Order(d); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", g, got, want)
		}
	}
}

func TestWhoIsMissingIsToldByTheIndex(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	first, second := put(t, dir, "ferries.md", ferries), put(t, dir, "more.md", strings.ReplaceAll(ferries, "Ada Quill, the mayor of Orla,", "Cora Vane, who owns a boat,"))
	other := put(t, dir, "other.md", strings.ReplaceAll(ferries, "Bo Tarn", "Dan Moss"))
	x, err := index.OpenFile(t.Context(), filepath.Join(dir, "index.db"), filepath.Join(dir, "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if err := x.Update(t.Context(), []string{first, second, other}, index.Options{}); err != nil {
		t.Fatal(err)
	}
	d := dossierOf([3]string{"1", "Ada Quill", ""})
	for i := range 120 { // of which the index knows two
		e := dossier.Entry{Kept: cite.Kept{Key: strings.Repeat("x", i+1), Words: "We wait"}, Path: filepath.Join(dir, strings.Repeat("n", i+1))}
		if of, ok := map[int]string{7: first, 90: second}[i]; ok {
			e.Path = of
		}
		d.Add(e)
	}
	got, err := Missing(t.Context(), x, d)
	if err != nil || len(got) != 2 || got[0].Name != "Cora Vane" && got[1].Name != "Cora Vane" || got[0].Name != "Bo Tarn" && got[1].Name != "Bo Tarn" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestQuotationsAreChosen(t *testing.T) {
	t.Parallel()
	s, _ := of(t, put(t, t.TempDir(), "ferries.md", ferries))
	const boats, wait = "Not one boat, … will leave the harbour today.", "We wait,"
	for _, c := range []struct {
		choice Choice
		want   string
	}{
		{Choice{}, boats + "|" + wait},
		{Choice{Quotes: []int{3, 2, 1}}, wait + "|" + boats},
		{Choice{Said: "qui ada"}, boats},
		{Choice{Words: []string{"We  wait", "leave the harbour"}}, wait + "|" + boats},
		{Choice{Words: []string{"The sea was"}}, "The sea was"},
		{Choice{Quotes: []int{3}, Said: "Quill"}, wait + "|" + boats},
		{Choice{Quotes: []int{4}}, "there is no quotation 4: it has 3"},
		{Choice{Said: "Vane"}, `nobody called "Vane" says anything in it`},
		{Choice{Words: []string{"(sea"}}, `it does not have the words "(sea"`},
		{Choice{Words: []string{" "}}, `it does not have the words ""`},
	} {
		all, err := c.choice.Of(s)
		var got []string
		for _, it := range all {
			got = append(got, it.Words())
		}
		if err != nil {
			got = []string{err.Error()}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%+v: got %q, want %q", c.choice, got, c.want)
		}
	}
}

func TestAnAddressIsComparedToo(t *testing.T) {
	t.Parallel()
	page := "<html><head><title>Ferries</title></head><body><article><h1>Ferries stay in port</h1>" + strings.Repeat("<p>“We wait,” said Bo Tarn, and the sea went on and on as it has done here for as long as anybody remembers.</p>", 8) + "</article></body></html>"
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/ferries" {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write([]byte(page))
	}))
	t.Cleanup(server.Close)
	d := dossier.Parse("Harbour", nil)
	entry := func(key, words, path, url string) dossier.Entry {
		return dossier.Entry{Kept: cite.Kept{Key: key, Words: words, URL: url}, Path: path}
	}
	d.Add(
		entry("a", "We wait,", "/a.md", server.URL+"/ferries"), entry("b", "We sail tomorrow,", "/a.md", server.URL+"/ferries"), entry("c", "We wait,", "", server.URL+"/gone"), entry("d", "We wait,", "", ""),
	)
	if got := Originals(d, false); len(got) != 2 || !slices.Equal(got[0].Of, []int{0, 1}) || got[1].At != "" || !slices.Equal(got[1].Of, []int{2, 3}) {
		t.Errorf("files: got %+v", got)
	}
	client := &web.Client{AllowPrivate: true}
	var got []string
	for _, o := range Originals(d, true) {
		if !o.Online {
			continue
		}
		a, err := Fetched(t.Context(), client, o.At)
		for _, i := range o.Of {
			got = append(got, d.Entries[i].Key+" "+check.Of(&d.Entries[i], a, err).Is.String())
		}
	}
	if want := []string{"a still there", "b gone", "c gone"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := Fetched(t.Context(), &web.Client{}, server.URL); check.Of(&d.Entries[0], nil, err).Is != check.Unread {
		t.Errorf("a private address is fetched: %v", err)
	}
}
