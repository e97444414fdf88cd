package articles

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"pullquote/articles/clean"
)

// simpleFrontMatter is what most articles tell of themselves.
const simpleFrontMatter = `title: "The crane \"stays\""
author: Ada Quill and Ben Ostler
authors:
  - 'Ada Quill'
  - Ben Ostler
source: The Harbour Post
published: 2026-05-14T08:30:00+02:00
date: 2026-05-14
url: https://harbourpost.example/crane?id=1#top
words: 1046
tags: [harbour, "old crane"]
empty:
`

func TestSimpleFrontMatterIsReadAsYAMLReadsIt(t *testing.T) {
	t.Parallel()
	if !isSimple(simpleFrontMatter) {
		t.Fatal("it is not taken for simple")
	}
	checkSimple(t, simpleFrontMatter)
}

func TestWhatYAMLCouldReadOtherwiseIsNotSimple(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "title", "title: a", "title: a\ntitle: b\n", "title: a\nTitle: b\n", "title: a\n  b\n", "title: a: b\n", "title: a #b\n", "title: true\n", "title: Null\n",
		"true: a\n", "title: 010\n", "title: 1.5\n", "title: 12345678901234567890\n", "title: 2026-05-14 12:\n", "title: \"a\n", "title: \"a\\n\"\n", "title: \"a\" b\n", "title: 'a''b'\n", "title: |\n  a\n", "title: &a b\n", "title: *a\n", "title: !!str a\n", "title: [a\n",
		"title: [a, ]\n", "title: [1]\n", "title: {a: b}\n", "title:a\n", "title: a\tb\n", "title: a\r\n", "- a\n", "title: a\n- b\n", "title:\n  - a\n - b\n", "title:\n  - a: b\n", "title:\n  name: a\n", "title: \u00a0'a'\n", "# a\ntitle: b\n", "\ntitle: a\n",
	} {
		if isSimple(text) {
			t.Errorf("%q is taken for simple", text)
		}
	}
}

// checkSimple holds that simple front matter read line by line is what YAML's
// library reads.
func checkSimple(t testing.TB, text string) {
	t.Helper()
	if !isSimple(text) {
		return
	}
	values, want := map[string]any{}, meta{}
	if err := yaml.Unmarshal([]byte(text), &values); err != nil {
		t.Fatalf("%q is not YAML: %v", text, err)
	}
	for k, v := range values {
		want.add(k, texts(v)...)
	}
	if got := scanMeta(text); !reflect.DeepEqual(got, want) {
		t.Fatalf("%q\nis read as %q\nYAML reads %q", text, got, want)
	}
}

// FuzzSimpleFrontMatter holds the same of whatever is cleaned text.
func FuzzSimpleFrontMatter(f *testing.F) {
	f.Add(simpleFrontMatter)
	f.Add("title: “The crane” – it's 'here' & {now}, [almost] | > % @ `x` a:b a#b ?\n")
	f.Add("a-b_C: x\nb: \"\"\nc: ''\nd: 0\n")
	f.Fuzz(func(t *testing.T, text string) {
		checkSimple(t, clean.Text(text))
	})
}

// TestPiecesOfFrontMatterAreReadAsYAMLReadsThem puts lines together by chance.
func TestPiecesOfFrontMatterAreReadAsYAMLReadsThem(t *testing.T) {
	t.Parallel()
	pieces := []string{
		"a", "Ada", "title", "true", "no", "0", "7", "2026-05-14", "T08:30:00Z", ":", ": ", " ", "  ", "- ", "\n", "\n", "\n  - ", "\n- ", "\"", "'", "''", "\\", "\\\"", "#", " #", "[", "]", ", ", "{", "}",
		"|", ">", "&", "*", "!", "%", "@", "`", "?", "=", "~", "“", "é", "\u00a0", "\ufeff", ".", "-", "+", "_", "<<", "---", "name: ",
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	simple := 0
	for range 50_000 {
		var b strings.Builder
		for i := range 1 + rnd.IntN(3) {
			b.WriteString([]string{"a", "b", "title", "x-y"}[(i+rnd.IntN(2))%4])
			b.WriteString(":")
			if rnd.IntN(4) > 0 {
				b.WriteString(" ")
			}
			for range rnd.IntN(5) {
				b.WriteString(pieces[rnd.IntN(len(pieces))])
			}
			b.WriteString("\n")
		}
		if isSimple(b.String()) {
			simple++
			checkSimple(t, b.String())
		}
	}
	if simple < 2_000 {
		t.Errorf("only %d were simple", simple)
	}
}
