package quotes

import (
	"strings"
	"testing"

	"pullquote/articles/fold"
)

func TestASpeakerIsOneHoweverTheTextIsSet(t *testing.T) {
	t.Parallel()
	const story = "“We wait for the tide to turn,” said Orla Griffin, the harbour master of Port Merrow.\n\nNo boat had left since the harbour froze. “Nobody will leave the final berth,” Griffin said.\n\n“Then we stay,” said Orla Griffin."
	want := Find(documentIn(story))
	if len(want.Speakers) != 1 || len(want.Quotes) != 3 {
		t.Fatalf("%d quotes by %+v", len(want.Quotes), want.Speakers)
	}
	for _, set := range [][]string{
		{"Griffin", "Grifﬁn"},
		{"Griffin", "Gri\u00adffin"},
		{"final", "ﬁnal"},
		{" ", "\u00a0"},
		{"Orla Griffin.", "Orla\u202fGriffin."},
		{"harbour froze", "har-\nbour froze"},
		{"Griffin said", "Griffin sa-\nid"},
		{"Orla", "Ｏｒｌａ"},
		{"“We", "\u200b“W\u00ade"},
	} {
		text := strings.NewReplacer(set...).Replace(story)
		got := Find(documentIn(text))
		if len(got.Speakers) != 1 || len(got.Quotes) != len(want.Quotes) {
			t.Errorf("%q for %q: %d quotes by %+v", set[1], set[0], len(got.Quotes), got.Speakers)
			continue
		}
		if g, w := got.Speakers[0], want.Speakers[0]; g.Name != w.Name || g.Role != w.Role || g.Words != w.Words || g.Quotes != w.Quotes {
			t.Errorf("%q for %q: %+v, want %+v", set[1], set[0], g, w)
		}
		for i, q := range got.Quotes {
			sameWords(t, text, story, q, want.Quotes[i])
		}
	}
}

// sameWords holds that two quotations of texts that are set otherwise have the same
// words, cue and mention, as they are seen.
func sameWords(t *testing.T, text, story string, q, want Quote) {
	t.Helper()
	for _, s := range [][2]Span{{q.Span, want.Span}, {q.Marked, want.Marked}, {q.Cue, want.Cue}, {q.Mention, want.Mention}} {
		if got, want := fold.String(s[0].Of(text), fold.Seen), s[1].Of(story); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
