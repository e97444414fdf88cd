package ui

import (
	"regexp"
	"testing"
)

// style matches what the program itself writes: sequences that choose colours
// and attributes, and links to http and https.
var style = regexp.MustCompile("\x1b\\[[0-9;:]*m|\x1b\\]8;(id=[0-9a-z]+)?;(https?://[!-~]+)?(\x1b\\\\|\a)")

// withoutStyle takes away the sequences that the program itself writes.
func withoutStyle(s string) string { return style.ReplaceAllString(s, "") }

func TestLiveCharactersAreSeen(t *testing.T) {
	t.Parallel()
	for _, r := range "\x00\a\b\t\r\x1b\x7f\u0085\u009b\u009d\u202e\u2066" {
		if !live(r) {
			t.Errorf("%U passes", r)
		}
	}
	const shown = "\x1b[1;38;2;1;2;3mAda\x1b[m \x1b[4:3mQuill\x1b]8;id=1;https://example.org\a!\x1b]8;;\a"
	const lively = "\x1b[2J\x1b]8;;file:///etc\a\x1b]52;c;\a"
	if got, want := withoutStyle(shown+lively), "Ada Quill!"+lively; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
