package quotes

import (
	"strings"
	"testing"

	"pullquote/articles/hidden"
)

const seenStory = "“We waited all night,” said Ada Quill, the harbour master.\n\nQuill said that no boat would leave. “Nobody will,” Ben Ostler replied.\n\n“Then we stay,” said Ada Quill."

// documentIn is text with its paragraphs at blank lines.
func documentIn(text string) Document {
	d := Document{Text: text}
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		d.Paragraphs = append(d.Paragraphs, Paragraph{Span: Span{at, at + len(strings.TrimRight(p, "\n"))}})
		at += len(p)
	}
	return d
}

func TestNobodyIsASecondSpeakerByWhatShowsNothing(t *testing.T) {
	t.Parallel()
	want := Find(documentIn(seenStory))
	if len(want.Speakers) != 2 || len(want.Quotes) != 4 {
		t.Fatalf("%d quotes by %v", len(want.Quotes), want.Speakers)
	}
	for _, hide := range []string{"\u200b", "\u2060", "\u00ad", "\ufeff", "\u200d", "\u034f", "\u3164", "\U000e0041\U000e0042\U000e0043"} {
		for _, where := range [][2]string{{"Ada Quill.", "Ada Qu" + hide + "ill."}, {"Ada Quill,", "Ada" + hide + " Quill,"}, {"said Ada", "sa" + hide + "id Ada"}, {"waited", "wa" + hide + "ited"}, {"“We", hide + "“" + hide + "We"}, {"night,”", "night," + hide + "”"}} {
			text := strings.Replace(seenStory, where[0], where[1], 1)
			checkSeen(t, text, want)
		}
	}
}

// checkSeen holds that a text with something hidden says what seenStory says.
func checkSeen(t *testing.T, text string, want Found) {
	t.Helper()
	got := Find(documentIn(text))
	if len(got.Speakers) != len(want.Speakers) || len(got.Quotes) != len(want.Quotes) {
		t.Fatalf("%q: %d quotes by %v", text, len(got.Quotes), got.Speakers)
	}
	for i, s := range got.Speakers {
		if s.Name != want.Speakers[i].Name || s.Words != want.Speakers[i].Words {
			t.Errorf("%q: speaker %+v, want %+v", text, s, want.Speakers[i])
		}
	}
	for i, q := range got.Quotes {
		w := want.Quotes[i]
		for _, s := range [][2]Span{{q.Span, w.Span}, {q.Marked, w.Marked}, {q.Cue, w.Cue}, {q.Mention, w.Mention}} {
			if got, want := hidden.Strip(s[0].Of(text)), s[1].Of(seenStory); got != want {
				t.Errorf("%q: %q, want %q", text, got, want)
			}
		}
		if q.Speaker != w.Speaker || q.Confidence != w.Confidence || q.Why != w.Why {
			t.Errorf("%q: %+v, want %+v", text, q, w)
		}
	}
}
