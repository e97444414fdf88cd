package index

import (
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/hidden"
	"pullquote/store/query"
)

// snippets are what a query finds, by the names of files, with what matched in brackets.
func snippets(t *testing.T, x *Index, text string) map[string]string {
	t.Helper()
	q, err := query.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	list, err := x.IDs(t.Context(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	ids, err := x.Search(t.Context(), q, list, today())
	if err != nil {
		t.Fatal(err)
	}
	all, err := x.Snippets(t.Context(), q, ids)
	if err != nil || len(all) != len(ids) {
		t.Fatalf("%d snippets of %d, %v", len(all), len(ids), err)
	}
	rows, err := x.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for i, s := range all {
		line := s.Text
		for _, m := range reversed(s.Marks) {
			line = line[:m.Start] + "[" + m.Of(line) + "]" + line[m.End:]
		}
		if s.Quoted {
			line = s.Speaker + ": " + line
		}
		a, err := rows[i].Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if at := hidden.Strip(s.At.Of(a.Text)); s.ID != ids[i] || s.Quoted && !strings.HasPrefix(at, strings.TrimSuffix(s.Text, " …")) || !s.Quoted && !strings.Contains(s.Text, at) {
			t.Errorf("%s: the place is %q", text, at)
		}
		name, _, _ := strings.Cut(filepath.Base(rows[i].Path), ".")
		got[name] = line
	}
	return got
}

func reversed[T any](s []T) []T {
	var r []T
	for i := range s {
		r = append(r, s[len(s)-1-i])
	}
	return r
}

func TestASnippetIsThePlaceThatWasFound(t *testing.T) {
	t.Parallel()
	files := shelf()
	files["long.md"] = front("A long strike", "Ida Holm", "The Valley Times", "2031-01-01") +
		strings.Repeat("Nothing happened on the hill. ", 30) + "Then the Ferry workers met in the  hall of\nthe old fish market for a strike. " +
		strings.Repeat("Nothing happened on the hill. ", 30) + "\n\nThe strike is over.\n"
	x := indexOf(t, files, "")
	for _, at := range []struct{ text, name, want string }{
		{"said:quill strike", "ferry", "Ada Quill: There will be no [strike] this winter,"},
		{"said:quill boat*", "ferry", "Ada Quill: The [boats] are old,"},
		{"said:quill boats strike", "ferry", "Ada Quill: There will be no [strike] this winter,"},
		{"said:quill bo*", "ferry", "Ada Quill: The [boats] are old,"},
		{"said:quil* boats ol*", "ferry", "Ada Quill: The [boats] are [old],"},
		{"said:* st*", "ferry", "Ada Quill: There will be no [strike] this winter,"},
		{"said:kern st*", "ferry", "Jonas Kern: A [strike] is what we need."},
		{"said:quill -plan", "ferry", "Ada Quill: There will be no strike this winter,"},
		{`said:* "WHAT we"`, "ferry", "Jonas Kern: A strike is [what we] need."},
		{"captain", "ferry", "Jonas Kern, a [captain], said: “A strike is what we need.”"},
		{"naive", "tram", "Ada Quill: It is a [naïve] plan,"},
		{"tram*", "tram", "The [tramline] opens in spring. “It is a naïve plan,” said Ada Quill, the harbour master."},
		{"tram", "tram", ""}, // it stands in the title alone, which is no part of the text
		{`"u.s" "state run" cafe`, "café", "Nobody speaks here. The [U.S]. visitors like the [state-run] [café] and the ferry."},
		{"ferry strike", "long", "… happened on the hill. Nothing happened on the hill. Then the [Ferry] workers met in the hall of the old fish market for a [strike]. " +
			"Nothing happened on the hill. Nothing happened on the hill. Nothing happened on the hill. Nothing happened on …"},
		{"渡船", "kaze", "[渡船]が今日から再開する。港は静かだ。"},
		{"ναυσ", "паром", "Паром вернулся в гавань. [ΝΑΥΣ] και λιμήν: ὁ πορθμεὺς λέγει."},
		{"from:2031 -ferry", "tram", ""},
	} {
		if got, ok := snippets(t, x, at.text)[at.name]; !ok || got != at.want {
			t.Errorf("%s in %s:\n%s\n%s", at.text, at.name, got, at.want)
		}
	}
}

// A soft hyphen, a zero width space and words in tags are in the file and not in
// what is found.
func TestWhatShowsNothingIsNotSearchedAndNotFound(t *testing.T) {
	t.Parallel()
	const tags = "\U000e0065\U000e0076\U000e0069\U000e006c"
	x := indexOf(t, map[string]string{
		"ferry.txt": "Ferries wait\n\nThe har\u00adbour" + tags + " is shut. “We wait for a bo\u200bat,” said Ada Qu\u200bill.\n",
	}, "")
	for text, want := range map[string]string{
		"harbour": "The [harbour] is shut. “We wait for a boat,” said Ada Quill.",
		"quill":   "The harbour is shut. “We wait for a boat,” said Ada [Quill].",
		"boat":    "Ada Quill: We wait for a [boat],", "said:quill boat": "Ada Quill: We wait for a [boat],",
		"har": "", "evil": "", "ill": "",
	} {
		got := snippets(t, x, text)["ferry"]
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
