package intake

import (
	"context"
	"iter"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/fault"
)

// panics is a candidate that Pullquote itself fails at.
func panics(part string) candidate {
	return candidate{from: "ferry.epub", part: part, draft: func(context.Context) (draft, error) {
		var none []string
		return draft{title: none[len(part)]}, nil
	}}
}

// adds runs an adder over candidates and returns what it reported.
func adds(t *testing.T, known Known, candidates iter.Seq[candidate]) (results []Result) {
	t.Helper()
	a, err := New(Options{Library: filepath.Join(t.TempDir(), "library"), Known: known, Report: func(r Result) { results = append(results, r) }})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if err := a.addAll(t.Context(), candidates); err != nil {
		t.Fatal(err)
	}
	return results
}

func wellMade(part, text string) candidate { return made{text: text}.of("ferry.epub", part, nil) }

func TestAnArticleThatPanicsIsNamedAndTheOthersAreAdded(t *testing.T) {
	t.Parallel()
	got := adds(t, nil, func(yield func(candidate) bool) {
		_ = yield(wellMade("chapter 1", "Not one boat left Port Merrow.")) && yield(panics("chapter 2")) && yield(wellMade("chapter 3", "The cranes stood still."))
	})
	if len(got) != 3 || got[0].Path == "" || got[2].Path == "" || !fault.Is(got[1].Err) {
		t.Fatalf("got %+v", got)
	}
	if text := got[1].Failure().Error(); !strings.Contains(text, "chapter 2") || !strings.Contains(text, "internal error") {
		t.Errorf("it says %q", text)
	}
}

func TestABookThatPanicsKeepsTheChaptersBeforeIt(t *testing.T) {
	t.Parallel()
	got := adds(t, nil, func(yield func(candidate) bool) {
		yield(wellMade("chapter 1", "Not one boat left Port Merrow."))
		panic("the archive is odd")
	})
	if len(got) != 2 || got[0].Path == "" || !fault.Is(got[1].Err) || got[1].From != "ferry.epub" {
		t.Fatalf("got %+v", got)
	}
}

func TestALookUpThatPanicsCostsOneArticle(t *testing.T) {
	t.Parallel()
	known := func(url string, _ uint64) (string, bool) {
		if strings.Contains(url, "odd") {
			panic("the index is odd")
		}
		return "", false
	}
	odd := made{text: "The quay was shut."}
	odd.facts.URL = "https://news.example/odd"
	late := candidate{from: "a.json", part: "item 2", draft: func(context.Context) (draft, error) { return odd.draft() }} // known only when it is entered
	got := adds(t, known, func(yield func(candidate) bool) {
		_ = yield(odd.of("a.json", "item 1", nil)) && yield(late) && yield(wellMade("item 3", "The cranes stood still."))
	})
	if len(got) != 3 || !fault.Is(got[0].Err) || !fault.Is(got[1].Err) || got[2].Path == "" {
		t.Fatalf("got %+v", got)
	}
}
