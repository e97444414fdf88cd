package webpage

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scan reads a page as package articles does, but for what that closes by itself.
func scan(page string) *Scan {
	var s Scan
	depth := 0
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch t := z.Next(); t {
		case html.ErrorToken:
			return &s
		case html.TextToken:
			s.Text(z.Raw())
		case html.CommentToken:
			s.Comment(string(z.Raw()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			e := Element{Tag: atom.Lookup(name)}
			for more {
				var k, v []byte
				k, v, more = z.TagAttr()
				e.Attrs.Set(k, v)
			}
			s.Start(e, depth, t == html.SelfClosingTagToken)
			if t == html.StartTagToken {
				depth++
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if depth > 0 {
				depth--
				s.Close(depth, Breaks(atom.Lookup(name)))
			}
		}
	}
}

func FuzzFacts(f *testing.F) {
	for _, page := range []string{
		`<title>The ferry waits - Harbour Post</title><h1>The ferry waits</h1><p class="byline">By Bo Tarn, 4 May 2031</p>`,
		`<meta name="date" content="2031-05-04"><link rel="canonical" href="https://harbourpost.example/2031/05/04/ferry"><h1>x`,
		`<!-- saved from url=(0034)https://harbourpost.example/ferry --><time datetime="2031-05-04">`,
		`<link rel="canonical" href="https://web.archive.org/web/2031/http://a.example/"><h2><span class="kicker">a</span>`,
		`<a href="/author/1">©</a><div class="author">von</div><p>bis 4. Mai 2031`, `<meta property="og:url" content="http://a/1234567">`, "<h1>\xff\xfe</h1><p>年",
	} {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		facts := scan(page).Facts()
		if facts.Published.IsZero() != (facts.By == 0) {
			t.Errorf("published %v by %q", facts.Published, facts.By)
		}
		for _, s := range append([]string{facts.Title, facts.Site, facts.URL}, facts.Authors...) {
			if strings.ContainsAny(s, "\x1b\n\r\x00") {
				t.Errorf("%q acts on a terminal", s)
			}
		}
	})
}
