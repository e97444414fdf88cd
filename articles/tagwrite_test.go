package articles

import (
	"errors"
	"strings"
	"testing"
)

func TestTagsAreWrittenInTheStyleOfTheFile(t *testing.T) {
	t.Parallel()
	const body = "# The crane\n\nThe board met on Tuesday.\n"
	for _, c := range []struct{ name, was, tags, want string }{
		{"a file without front matter", body, "port|old crane", "---\ntags:\n  - port\n  - old crane\n---\n" + body},
		{"a byte order mark stays first", "\ufeff" + body, "port", "\ufeff---\ntags:\n  - port\n---\n" + body},
		{"no field yet", "---\ntitle: The crane # of old\n---\n" + body, "port", "---\ntitle: The crane # of old\ntags:\n  - port\n---\n" + body},
		{"a list between brackets", "---\ntags: [sea, port]\ntitle: The crane\n---\n" + body, "pier|port", "---\ntags: [port, pier]\ntitle: The crane\n---\n" + body},
		{"a list of lines", "---\ntags:\n    - sea\n    - port\ntitle: The crane\n---\n" + body, "pier|port", "---\ntags:\n    - port\n    - pier\ntitle: The crane\n---\n" + body},
		{"a list at the margin", "---\nTags:\n- \"sea\"\n# new\ntitle: The crane\n---\n" + body, "pier|sea", "---\nTags:\n- \"sea\"\n- \"pier\"\n# new\ntitle: The crane\n---\n" + body},
		{"a list over several lines", "---\ntags: [sea,\n  port\n]\ntitle: The crane\n---\n" + body, "port", "---\ntags: [port]\ntitle: The crane\n---\n" + body},
		{"words with commas", "---\ntags: sea, port\n---\n" + body, "pier|sea", "---\ntags: [sea, pier]\n---\n" + body},
		{"an empty field", "---\ntags:\ntitle: The crane\n---\n" + body, "sea", "---\ntags:\n  - sea\ntitle: The crane\n---\n" + body},
		{"none are left", "---\ntags:\n  - sea\ntitle: The crane\n---\n" + body, "", "---\ntags: []\ntitle: The crane\n---\n" + body},
		{"carriage returns", "---\r\ntitle: The crane\r\ntags: \r\n  - sea\r\n---\r\nThe board met.\r\n", "pier|sea", "---\r\ntitle: The crane\r\ntags:\r\n  - sea\r\n  - pier\r\n---\r\nThe board met.\r\n"},
		{"carriage returns and no front matter", "# The crane\r\n\r\nThe board met.\r\n", "pier", "---\r\ntags:\r\n  - pier\r\n---\r\n# The crane\r\n\r\nThe board met.\r\n"},
		{"TOML", "+++\ntitle = \"The crane\"\ntags = [ 'sea', # of old\n  \"port]\" ]\n[extra]\ntags = [\"no\"]\n+++\n" + body, "pier|port]", "+++\ntitle = \"The crane\"\ntags = [\"port]\", \"pier\"]\n[extra]\ntags = [\"no\"]\n+++\n" + body},
		{"TOML without the field", "+++\ntitle = \"The crane\"\n[extra]\na = 1\n+++\n" + body, "pier", "+++\ntags = [\"pier\"]\ntitle = \"The crane\"\n[extra]\na = 1\n+++\n" + body},
		{"what another field gives", "---\ncategories: [news, sea]\n---\n" + body, "news|pier", "---\ncategories: [news, sea]\ntags:\n  - pier\n---\n" + body},
		{"what has to be quoted", body, "a: b|été|2031|no|\"so\" \\ it|-x|a #b|[z", "---\ntags:\n  - \"a: b\"\n  - \"été\"\n  - \"2031\"\n  - \"no\"\n  - \"\\\"so\\\" \\\\ it\"\n  - \"-x\"\n  - \"a #b\"\n  - \"[z\"\n---\n" + body},
		{"what front matter cannot hold", body, "#x|quay, old|see *this|" + strings.Repeat("é", 40) + "|port", "---\ntags:\n  - port\n---\n" + body},
		{"nothing that can be held", body, "#x|quay, old", body},
		{"the same tags", "---\ntags : 'sea'\n---\n" + body, "sea", "---\ntags : 'sea'\n---\n" + body},
	} {
		var tags []string
		if c.tags != "" {
			tags = strings.Split(c.tags, "|")
		}
		got, own, err := WithTags([]byte(c.was), Source{Name: "crane.md"}, tags)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %v\ngot  %q\nwant %q", c.name, err, got, c.want)
			continue
		}
		if a := readString(t, "crane.md", string(got)); !sameTags(a.Tags, own) {
			t.Errorf("%s: it is read as %q, and said to be %q", c.name, a.Tags, own)
		}
		if again, _, err := WithTags(got, Source{Name: "crane.md"}, tags); err != nil || string(again) != string(got) {
			t.Errorf("%s: written again it is %q, %v", c.name, again, err)
		}
	}
}

// In Jekyll's files blanks part tags, and what is written there is a list, in which they
// do not.
func TestTagsOfJekyllsFilesAreWrittenAsTheyAreRead(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ front, tags, want, own string }{
		{"tags: old crane\n", "crane|port", "tags: [crane, port]\n", "crane|port"},
		{"tags: old crane\n", "old crane", "tags: [old crane]\n", "old crane"},
		{"tags: [old crane]\n", "old crane|port", "tags: [old crane, port]\n", "old crane|port"},
		{"categories: port news\n", "port|news|old crane", "categories: port news\ntags:\n  - old crane\n", "old crane|port|news"},
		{"categories: port news\ntags: sea\n", "port|news|sea|tide", "categories: port news\ntags: [sea, tide]\n", "sea|tide|port|news"},
		{"tags: old crane\n", "old|crane", "tags: old crane\n", "old|crane"},
		{"source: The Harbour Post\ntags: old crane\n", "old crane|port", "source: The Harbour Post\ntags: [old crane, port]\n", "old crane|port"},
	} {
		src := Source{Name: "2026-01-02-the-crane.md"}
		got, own, err := WithTags([]byte("---\n"+c.front+"---\nThe board met.\n"), src, strings.Split(c.tags, "|"))
		if err != nil || string(got) != "---\n"+c.want+"---\nThe board met.\n" || strings.Join(own, "|") != c.own {
			t.Errorf("%q with %s is %q, %q, %v", c.front, c.tags, got, own, err)
			continue
		}
		if a := readString(t, src.Name, string(got)); !sameTags(a.Tags, own) {
			t.Errorf("%q: is read as %q, and said to be %q", got, a.Tags, own)
		}
	}
}

// TestFrontMatterThatIsNotUnderstoodIsLeftAlone: what would change another field, the
// text, or what a list shows is refused.
func TestFrontMatterThatIsNotUnderstoodIsLeftAlone(t *testing.T) {
	t.Parallel()
	for name, was := range map[string]string{
		"a map between braces":        "---\n{title: The crane, tags: [sea]}\n---\nThe board met.\n",
		"fields that are indented":    "---\n  title: The crane\n  by: Ada Quill\n---\nThe board met.\n",
		"a field in a string":         "+++\ntitle = \"\"\"\ntags = [1]\n\"\"\"\n+++\nThe board met.\n",
		"more than a list reads":      "---\ntitle: The crane\nnote: " + strings.Repeat("so it is ", 330) + "\n---\nThe board met.\n",
		"a sequence of a terminal":    "\x1b[0m---\ntitle: The crane\n---\nThe board met.\n",
		"text in another encoding":    "# The crane\n\nThe caf\xe9 met.\n",
		"a list that does not end":    "---\ntitle: The crane\ntags: [a, b\n---\nThe board met.\n",
		"a field that comes as a map": "---\ntitle: The crane\ntags: {a: b,\nc: d}\n---\nThe board met.\n",
	} {
		got, _, err := WithTags([]byte(was), Source{Name: "crane.md"}, []string{"pier"})
		if err == nil {
			a, b := readString(t, "crane.md", was), readString(t, "crane.md", string(got))
			if b.Text != a.Text || b.Title != a.Title || !sameTags(b.Tags, []string{"pier"}) {
				t.Errorf("%s: became %q, read as %q %q %q", name, got, b.Title, b.Tags, b.Text)
			}
		}
	}
	for _, was := range []string{"---\ntags: &t [sea]\nkeywords: *t\n---\nThe board met.\n", "---\n{title: The crane, tags: [sea]}\n---\nThe board met.\n", "---\n  title: The crane\n  by: Ada Quill\n---\nThe board met.\n"} {
		if _, _, err := WithTags([]byte(was), Source{Name: "crane.md"}, []string{"pier"}); !errors.Is(err, errFrontMatter) {
			t.Errorf("%q: %v", was, err)
		}
	}
}

func TestTagsAreWrittenIntoMarkdownAlone(t *testing.T) {
	t.Parallel()
	for name, was := range map[string]string{
		"crane.txt": "The board met on Tuesday.\n", "crane.html": "<!doctype html><title>The crane</title><p>The board met.</p>", "crane.eml": "From: Ada <ada@harbour.example>\nSubject: The crane\n\nThe board met.\n",
	} {
		if _, _, err := WithTags([]byte(was), Source{Name: name}, []string{"pier"}); !errors.Is(err, ErrNoFrontMatter) {
			t.Errorf("%s: %v", name, err)
		}
	}
	was := "---\ntitle: The crane\n---\nThe board met.\n"
	if got, _, err := WithTags([]byte(was), Source{Name: "crane.txt"}, []string{"pier"}); err != nil || !strings.Contains(string(got), "- pier\n") {
		t.Errorf("a text with front matter became %q, %v", got, err)
	}
}

// FuzzWithTags holds that a file that is written has the tags that are said to be its
// own, and the text that it had.
func FuzzWithTags(f *testing.F) {
	f.Add("---\ntags: [sea]\n---\nThe board met.\n", "a: b", false)
	f.Add("+++\ntags = ['sea']\n+++\nThe board met.\n", "#x", false)
	f.Add("# The crane\r\n\r\nThe board met.\r\n", "quay, old", false)
	f.Add("---\ntags: old crane\ncategories: port news\n---\nThe board met.\n", "old crane", true)
	f.Fuzz(func(t *testing.T, was, tag string, dated bool) {
		src := Source{Name: "crane.md"}
		if dated {
			src.Name = "2026-01-02-the-crane.md"
		}
		got, own, err := WithTags([]byte(was), src, []string{tag})
		if err != nil {
			return
		}
		a, err := ReadBytes([]byte(was), src)
		if err != nil {
			t.Fatal(err)
		}
		b, err := ReadBytes(got, src)
		if err != nil || b.Text != a.Text || b.Body != a.Body || !sameTags(b.Tags, own) {
			t.Errorf("%q with %q became %q: %v, %q", was, tag, got, err, own)
		}
	})
}
