package articles

import (
	"strings"
	"testing"
)

func TestFrontMatterOfOtherProgramsIsUnderstood(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, front, title, by, source, url, day, tags string }{
		{"crane.md", "title: \"The crane\"\nsource: \"https://www.harbour.example/ob\"\nauthor:\n  - \"[[Ada Quill]]\"\n  - \"[[people/tom|Tom Reed]]\"\npublished: 2026-09-28\ntags:\n  - \"clippings\"\n  - \"#port\"\n", "The crane", "Ada Quill,Tom Reed", "harbour.example", "https://www.harbour.example/ob", "2026-09-28", "clippings,port"},
		{"crane.md", "title: The crane\nsource: https://harbour.example/a\nurl: https://harbour.example/b\n", "The crane", "", "harbour.example", "https://harbour.example/b", "", ""},
		{"2026-01-02-the-crane.md", "title: The crane\ntags: port crane\n", "The crane", "", "", "", "2026-01-02", "port,crane"},
		{"2026-01-02-the-crane.md", "title: The crane\ndate: 2026-03-04\ntags: [port, \"old crane\"]\n", "The crane", "", "", "", "2026-03-04", "port,old crane"},
		{"crane.md", "title: The crane\ntags: old crane\ncategories: [news]\n", "The crane", "", "", "", "", "old crane,news"},
		{"crane.md", "title: The crane\nkeywords: port, sea, port\n", "The crane", "", "", "", "", "port,sea"},
		{"2026-01-02-the-crane.md", "title: The crane\ntags: old crane\ncategories: port news\n", "The crane", "", "", "", "2026-01-02", "old,crane,port,news"},
		{"2026-01-02-the-crane.md", "title: The crane\ntags: [old crane]\n", "The crane", "", "", "", "2026-01-02", "old crane"},
		{"2026-01-02-the-crane.md", "title: The crane\ntags:\n  - old crane\n", "The crane", "", "", "", "2026-01-02", "old crane"},
		{"posts/2026-01-02-the-crane/index.md", "title: The crane\n", "The crane", "", "", "", "2026-01-02", ""},
		{"crane.md", "title: The crane\nauthor: \"[[people/ada|Ada Quill]], [[Tom Reed]]\"\n", "The crane", "Ada Quill,Tom Reed", "", "", "", ""},
		{"2026-13-02-the-crane.md", "title: The crane\n", "The crane", "", "", "", "", ""},
	} {
		data := "---\n" + c.front + "---\nThe board met on Tuesday.\n"
		a := readString(t, c.name, data)
		day := ""
		if !a.Published.IsZero() {
			day = a.Published.Format("2006-01-02")
		}
		got := []string{a.Title, strings.Join(a.Bylines, ","), a.Source, a.URL, day, strings.Join(a.Tags, ",")}
		want := []string{c.title, c.by, c.source, c.url, c.day, c.tags}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s\ngot  %q\nwant %q", data, got, want)
		}
		if s := Summarize([]byte(data), Source{Name: c.name}); strings.Join(s.Tags, ",") != c.tags || !s.Published.Equal(a.Published) {
			t.Errorf("%s: a list shows %q, %v", data, s.Tags, s.Published)
		}
	}
}
