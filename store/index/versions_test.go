package index

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a feed has corrected is found from both versions, and from nowhere else.
func TestVersionsOfAnArticleAreSetSideBySide(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	put := func(name, url, text string) {
		t.Helper()
		file := "---\ntitle: The crane\nurl: " + url + "\n---\n# The crane\n\n" + text + "\n"
		if err := os.WriteFile(filepath.Join(f.dir, name), []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const same, two, three = "The harbour board met on Tuesday.", "It has bought two boats from Vasmark.", "It has bought three boats from Vasmark."
	put("crane.md", "https://post.example/crane", same+"\n\n"+two)
	put("crane-2.md", "https://www.post.example/crane?utm_source=x", same+"\n\n"+three+"\n\nNobody was asked.")
	put("crane-3.md", "https://post.example/crane", same+"\n\n"+two)
	put("other.md", "https://post.example/other", same+"\n\n"+three)
	f.update(Options{})
	for name, want := range map[string]string{
		"crane.md":   "crane-3.md: , crane-2.md: It has bought [two|three] boats from Vasmark., crane-2.md: [|Nobody was asked.]",
		"crane-2.md": "crane.md: It has bought [three|two] boats from Vasmark., crane.md: [Nobody was asked.|], crane-3.md: It has bought [three|two] boats from Vasmark., crane-3.md: [Nobody was asked.|]",
		"other.md":   "",
	} {
		row, ok, err := f.RowAt(t.Context(), filepath.Join(f.dir, name))
		if err != nil || !ok {
			t.Fatal(ok, err)
		}
		found, err := Versions(t.Context(), f.Index, row.ID)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range found {
			if !c.Version {
				t.Errorf("%s: %+v is no version", name, c)
			}
			got = append(got, fmt.Sprintf("%s: %s", filepath.Base(c.Article.Path), shown(c.Words)))
		}
		if !sameParts(strings.Join(got, ", "), want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, strings.Join(got, ", "), want)
		}
	}
}

// The version before is the one of the day before, and the first has the next one instead.
func TestTheVersionBeforeIsTheOlderOne(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	for name, day := range map[string]string{"c.md": "07", "a.md": "08", "b.md": "06", "other.md": "05"} {
		url := "https://post.example/crane"
		if name == "other.md" {
			url += "/other"
		}
		file := "---\ntitle: The crane\ndate: 2031-05-" + day + "\nurl: " + url + "\n---\n\nThe harbour board met.\n"
		if err := os.WriteFile(filepath.Join(f.dir, name), []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f.update(Options{})
	for name, want := range map[string]string{"a.md": "c.md a.md", "c.md": "b.md c.md", "b.md": "b.md c.md", "other.md": ""} {
		row, _, err := f.RowAt(t.Context(), filepath.Join(f.dir, name))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := VersionBefore(t.Context(), f.Index, row.ID)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range rows {
			got = append(got, filepath.Base(r.Path))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// sameParts reports whether two lists have the same parts: versions of one minute are in
// the order of their paths or of their times.
func sameParts(a, b string) bool {
	in := map[string]int{}
	for part := range strings.SplitSeq(a, ", ") {
		in[part]++
	}
	for part := range strings.SplitSeq(b, ", ") {
		in[part]--
	}
	for _, n := range in {
		if n != 0 {
			return false
		}
	}
	return true
}
