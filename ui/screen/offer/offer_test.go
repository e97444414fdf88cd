package offer

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/screen/pane"
)

func TestTheLastWordIsWhatIsBeingTyped(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]word{
		"":                    {at: 0},
		"ferry":               {at: 0, value: "ferry"},
		"ferry ":              {at: 6},
		"ferry said:qu":       {at: 6, filter: "said", value: "qu"},
		`ferry said:"ada q`:   {at: 6, filter: "said", value: "ada q", marked: true},
		"said:“ada q":         {at: 0, filter: "said", value: "ada q", marked: true},
		`said:"ada quill" st`: {at: 17, value: "st"},
		"(ferry or -source:p": {at: 11, sign: '-', filter: "source", value: "p"},
		"(TAG:wo":             {at: 1, filter: "tag", value: "wo"},
		"10:30":               {at: 0, filter: "10", value: "30"},
		`"said:x`:             {at: 0, value: "said:x", marked: true},
	} {
		if got := lastWord(line, false); got != want {
			t.Errorf("%q: got %+v, want %+v", line, got, want)
		}
	}
	for line, want := range map[string]word{
		"pier,":          {at: 5},
		`pier -"to d`:    {at: 6, sign: '-', value: "to d", marked: true},
		"+harbour:north": {at: 1, sign: '+', value: "harbour:north"},
	} {
		if got := lastWord(line, true); got != want {
			t.Errorf("tags %q: got %+v, want %+v", line, got, want)
		}
	}
}

// offered is what is offered for a search, by what is put into the line.
func offered(o *Offer, line string) string {
	o.Typed(line)
	var all []string
	for _, r := range o.rows {
		all = append(all, r.text)
	}
	return strings.Join(all, " ")
}

// harbour is an offer that knows a small library.
func harbour(t *testing.T, tagging bool) *Offer {
	t.Helper()
	o := begin(pane.NewSession(t.Context(), pane.Options{}), tagging)
	o.known = map[kind][]value{
		people:  valued([]index.Value{{Text: "Ada Quill", Articles: 3}, {Text: "Kremlin", Articles: 1}}),
		sources: valued([]index.Value{{Text: "The Harbour Post", Articles: 7}, {Text: "Post of Hålm", Articles: 2}}),
		authors: valued([]index.Value{{Text: "Tom Reed", Articles: 2}}),
		tags:    valued([]index.Value{{Text: "port", Articles: 2}, {Text: "old sea", Articles: 1}, {Text: "Portal", Articles: 1}}),
	}
	return o
}

func TestASearchIsOfferedWhatTheLibraryHas(t *testing.T) {
	t.Parallel()
	o := harbour(t, false)
	for line, want := range map[string]string{
		"ferry":            "",
		"ferry ":           "",
		"sa":               "said: saved:",
		"ferry -t":         "tag:",
		"said:q":           `said:"Ada Quill"`,
		"said:":            `said:* said:"Ada Quill" said:Kremlin`,
		"source:post":      `source:"Post of Hålm" source:"The Harbour Post"`,
		"source:halm":      `source:"Post of Hålm"`,
		`by:"tom r`:        `by:"Tom Reed"`,
		"tag:po":           "tag:port tag:Portal",
		"is:":              "is:unread is:read is:starred is:archived",
		"is:a":             "is:archived",
		"has:":             "has:quotes has:notes",
		"from:t":           "from:today",
		`"source:post`:     "",
		"nothing:x":        "",
		"source:zeppelin ": "",
	} {
		if got := offered(o, line); got != want {
			t.Errorf("%q is offered %s, want %s", line, got, want)
		}
	}
	if got := offered(o, ""); !strings.HasPrefix(got, "said: source: tag: by: from:") {
		t.Errorf("an empty line is offered %s", got)
	}
}

func TestTabPutsIntoTheLineWhatIsOffered(t *testing.T) {
	t.Parallel()
	o := harbour(t, false)
	line := "ferry -source:post"
	for _, want := range []string{`ferry -source:"Post of Hålm" `, `ferry -source:"The Harbour Post" `, `ferry -source:"Post of Hålm" `} {
		o.Typed(line)
		if line = o.Complete(line); line != want {
			t.Errorf("got %q, want %q", line, want)
		}
		o.Typed(line)
		if _, err := query.Parse(line); err != nil {
			t.Errorf("%q is no query: %v", line, err)
		}
	}
	for typed, want := range map[string]string{"sai": "said:", "zz": "zz", "said:kr": "said:Kremlin ", "(tag:old": `(tag:"old sea" `} {
		o.Typed(typed)
		if got := o.Complete(typed); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

func TestTagsAreOfferedUnlessTheyAreThere(t *testing.T) {
	t.Parallel()
	o := harbour(t, true)
	o.Answer(o.present([][]string{{"port", "pier"}, {"port"}}))
	for line, want := range map[string]string{
		"":        `"old sea" Portal`,
		"po":      "Portal",
		"x, ol":   `"old sea"`,
		"-":       "port pier",
		"-pi":     "pier",
		"zeppel":  "",
		"a -port": "port",
	} {
		if got := offered(o, line); got != want {
			t.Errorf("%q is offered %s, want %s", line, got, want)
		}
	}
	if shown := ansi.Strip(strings.Join(o.Above(60, 8), "\n")); !strings.Contains(shown, "there now: #port  #pier (on 1 of 2)") {
		t.Errorf("shown is\n%s", shown)
	}
}

// What comes for a line that was given up, or too late, is no part of this one.
func TestAnAnswerToAnotherLineIsDropped(t *testing.T) {
	t.Parallel()
	o, other := harbour(t, false), harbour(t, false)
	o.Answer(told{to: other, of: sources})
	o.asked[people].Drop()
	o.Answer(told{to: o, of: people})
	if len(o.known[sources]) != 2 || len(o.known[people]) != 2 {
		t.Errorf("it knows %d and %d", len(o.known[sources]), len(o.known[people]))
	}
}

func TestWhatIsOfferedFits(t *testing.T) {
	t.Parallel()
	for _, tagging := range []bool{false, true} {
		o := harbour(t, tagging)
		o.Answer(o.present([][]string{{strings.Repeat("very long ", 6)}}))
		for _, line := range []string{"", "source:", "-"} {
			o.Typed(line)
			for width := 1; width < 100; width += 3 {
				for most := range 14 {
					lines := o.Above(width, most)
					if len(lines) > most {
						t.Fatalf("%d lines of %d", len(lines), most)
					}
					for _, l := range lines {
						if ansi.StringWidth(l) > width {
							t.Fatalf("%d cells of %d: %q", ansi.StringWidth(l), width, ansi.Strip(l))
						}
					}
				}
			}
		}
	}
}

// FuzzComplete types any line: what tab makes of it begins as it did and, where it is
// another, ends in what was offered.
func FuzzComplete(f *testing.F) {
	for _, line := range []string{"", "said:“a", `-source:"x y`, "(tag:", "\xff said:\xffq", "a,b -", "說:", `by:"“`} {
		f.Add(line, true)
		f.Add(line, false)
	}
	f.Fuzz(func(t *testing.T, line string, tagging bool) {
		o := harbour(t, tagging)
		o.Typed(line)
		w := lastWord(line, tagging)
		if w.at < 0 || w.at > len(line) {
			t.Fatalf("%q: the word is at %d", line, w.at)
		}
		got := o.Complete(line)
		if !strings.HasPrefix(got, line[:w.at]) {
			t.Errorf("%q became %q", line, got)
		}
		o.Above(40, 10)
	})
}
