package web

import (
	"errors"
	"strings"
	"testing"
)

func TestWhatIsPrintedHasNoPassword(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"https://ada:secret@news.example/feed":                               "https://…@news.example/feed",
		"HTTP://key@news.example/":                                           "HTTP://…@news.example/",
		"https://ada:p%40ss@b@news.example/":                                 "https://…@news.example/",
		"https://news.example/@ada":                                          "https://news.example/@ada",
		"https://news.example/?a=1&token=secret&b=2":                         "https://news.example/?a=1&token=…&b=2",
		"https://news.example/?API_KEY=secret":                               "https://news.example/?API_KEY=…",
		"https://news.example/?monkey=1":                                     "https://news.example/?monkey=1",
		`fetching "https://a:b@c.example/": back to "x"`:                     `fetching "https://…@c.example/": back to "x"`,
		"https://a.example/ is not https://b:c@d.example/x":                  "https://a.example/ is not https://…@d.example/x",
		"https://ada:se/cret@news.example/feed":                              "https://…@news.example/feed",
		"https://ada:se#cr?et@news.example/feed":                             "https://…@news.example/feed",
		"https://ada:1/2x@news.example/":                                     "https://ada:1/2x@news.example/", // a port and a path
		"https://ada:12x/3@news.example/":                                    "https://…@news.example/",
		"https://news.example:8080/@ada":                                     "https://news.example:8080/@ada",
		"ada:secret@news.example/feed":                                       "…@news.example/feed",
		"//ada:secret@news.example/":                                         "//…@news.example/",
		"ftp://ada:secret@news.example/":                                     "ftp://…@news.example/",
		"https://news.example/?feed_token=s&private_token=t":                 "https://news.example/?feed_token=…&private_token=…",
		"https://news.example/?rsskey=s&passkey=t&keywords=crane&author=ada": "https://news.example/?rsskey=…&passkey=…&keywords=crane&author=ada",
		"https://news.example/#token=secret":                                 "https://news.example/#token=…",
		"mailto:ada@news.example":                                            "mailto:ada@news.example",
		"write to ada@news.example":                                          "write to ada@news.example",
	} {
		if got := Redacted(text); got != want || Redacted(got) != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	if got := WithoutPassword("https://ada:secret@news.example/?token=1"); got != "https://news.example/?token=1" {
		t.Errorf("got %q", got)
	}
}

func TestNoErrorHasAPassword(t *testing.T) {
	t.Parallel()
	err := &Error{"https://ada:secret@a.example/", errors.New(`leads to "https://ada:secret@b.example/"`)}
	if strings.Contains(err.Error(), "secret") {
		t.Errorf("it says %q", err)
	}
	for _, typed := range []string{"https://ada:sec/ret@a.example/", "ftp://ada:secret@a.example/", "ada:secret@a.example"} {
		if _, err := Address(typed); err != nil && strings.Contains(err.Error(), "ret@") {
			t.Errorf("it says %q", err)
		}
	}
}
