package aloud

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

func TestAProgramIsFoundByItself(t *testing.T) {
	t.Parallel()
	for installed, want := range map[string]string{"say spd-say": "spd-say", "spd-say espeak-ng": "espeak-ng", "say": "say", "espeak": "espeak", "": ""} {
		got, err := Program(Choice{}, func(name string) bool { return slices.Contains(strings.Fields(installed), name) })
		if got != want || (err == nil) != (want != "") {
			t.Errorf("of %q, %q is found: %v", installed, got, err)
		}
	}
	if got, err := Program(Choice{Command: []string{"piper", "-x"}}, func(string) bool { return false }); got != "piper" || err != nil {
		t.Errorf("%q is found: %v", got, err)
	}
}

func TestEachSpeakerHasAVoiceOfTheirSex(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, argv string
		choice     Choice
		program    string
		language   string
		voice      Voice
		input      string
	}{
		{name: "the narrator", argv: "espeak-ng -v en --stdin", program: "espeak-ng", language: "en-GB", input: "It holds.\n"},
		{name: "the second woman", argv: "espeak-ng -v de+f4 --stdin", program: "espeak-ng", language: "de", voice: Voice{2, "f", 2}, input: "It holds.\n"},
		{name: "the first man", argv: "espeak-ng -v en+m3 --stdin", program: "espeak-ng", language: "en", voice: Voice{1, "m", 1}, input: "It holds.\n"},
		{name: "the eighth man", argv: "espeak-ng -v en+m3 --stdin", program: "espeak-ng", language: "en", voice: Voice{9, "m", 8}, input: "It holds.\n"},
		{name: "Chinese", argv: "espeak-ng -v cmn --stdin", program: "espeak-ng", language: "zh-Hant", input: "It holds.\n"},
		{name: "a language that nobody knows", argv: "espeak-ng --stdin", program: "espeak-ng", language: "tlh", voice: Voice{1, "m", 1}, input: "It holds.\n"},
		{name: "a speed", argv: "espeak-ng -s 150 -v en --stdin", choice: Choice{Command: []string{"espeak-ng", "-s", "150"}}, language: "en", input: "It holds.\n"},
		{name: "a voice of one's own", argv: "/opt/espeak-ng -v mb-en1 --stdin", choice: Choice{Command: []string{"/opt/espeak-ng", "-v", "mb-en1"}}, language: "en", voice: Voice{1, "m", 1}, input: "It holds.\n"},
		{name: "speech dispatcher", argv: "spd-say -t female1 -l en -w -- It holds.", program: "spd-say", language: "en", voice: Voice{3, "f", 1}},
		{name: "its narrator", argv: "spd-say -l en -w -- It holds.", program: "spd-say", language: "en"},
		{name: "another program", argv: "speak 2 en", choice: Choice{Command: []string{"speak", "%v", "%l"}}, voice: Voice{2, "f", 2}, input: "It holds.\n"},
		{name: "its voices", argv: "speak -m amy", choice: Choice{Command: []string{"speak", "-m", "%v"}, Voices: []string{"joe", "amy", "eve"}}, voice: Voice{3, "f", 2}, input: "It holds.\n"},
		{name: "its narrator's", argv: "speak joe.onnx%v", choice: Choice{Command: []string{"speak", "joe.onnx%v"}, Voices: []string{"joe"}}, input: "It holds.\n"},
		{name: "voices of say", argv: "say -v Daniel -f -", program: "say", language: "en", voice: Voice{2, "m", 1}, input: "It holds.\n"},
		{name: "the narrator of say", argv: "say -f -", program: "say", language: "en", input: "It holds.\n"},
	} {
		program := c.program
		if program == "" {
			program = c.choice.Command[0]
		}
		l, err := Command(program, c.choice, []Installed{{"Samantha", "en"}, {"Anna", "de"}, {"Daniel", "en"}}, Words{Text: "It\nholds.", Language: c.language, Voice: c.voice})
		if err != nil || strings.Join(l.Argv, " ") != c.argv || l.Input != c.input {
			t.Errorf("%s: %v, %q, %v; want %s", c.name, l, l.Input, err, c.argv)
		}
	}
}

func TestVoicesAreReadAsSayListsThem(t *testing.T) {
	t.Parallel()
	got := Read("Alva                sv_SE    # Hej!\nBad News            en_US    # The light.\nno line\n-v                  en_US    # x\n\n")
	if want := []Installed{{"Alva", "sv"}, {"Bad News", "en"}}; !slices.Equal(got, want) {
		t.Errorf("read %v", got)
	}
	if Ask("/usr/bin/say")[0] != "/usr/bin/say" || Ask("espeak-ng") != nil {
		t.Error("the wrong programs are asked for their voices")
	}
}

// Whatever an article says, it is one argument behind -- or what is read from standard input.
func TestNoTextIsAnOption(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"--help", "-w /etc/passwd", "$(reboot)", "; reboot", "a\x1b[2J\nb", "[[volm 1]] <speak> {x} \\p", "\x00\x7f"} {
		for _, program := range []string{"espeak-ng", "spd-say", "say", "other"} {
			l, err := Command(program, Choice{}, nil, Words{Text: text, Language: "-w"})
			if err != nil {
				continue
			}
			for i, arg := range l.Argv {
				if strings.Contains(arg, "reboot") || strings.Contains(arg, "passwd") || strings.Contains(arg, "help") {
					if l.Argv[i-1] != "--" || i != len(l.Argv)-1 {
						t.Errorf("%q gives %q", text, l.Argv)
					}
				}
			}
			if said := l.Input + l.Argv[len(l.Argv)-1]; strings.ContainsAny(strings.TrimSuffix(l.Input, "\n"), "\n\x1b\x00[]<>{}\\") || strings.ContainsAny(said, "\x1b\x00[]<>") {
				t.Errorf("%q is said as %q", text, said)
			}
		}
	}
}

// read is an article and what is found in it.
func read(t *testing.T, text string) (*articles.Article, quotes.Found) {
	t.Helper()
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "a.md"})
	if err != nil {
		t.Fatal(err)
	}
	return a, quotes.Find(a.Document())
}

// all are the pieces from an offset on, each with the number of its voice before it.
func all(a *articles.Article, found quotes.Found, from int) (said []string) {
	s := NewScript(a, found, from)
	for p, ok := s.Next(); ok; p, ok = s.Next() {
		w := s.Words(p)
		said = append(said, w.Voice.Sex+string(rune('0'+w.Voice.Turn))+" "+w.Text)
	}
	return said
}

const wall = `# The wall holds

“It holds,” said Mr. Weir. It did. “For now, and not longer. Ask me in May,” said Ada Quill, the harbour master. She left.

    a = 1

- Bo Tarn, a fisherman, said: “We wait.” …

“Twice,” he said.
`

func TestAnArticleIsSaidSentenceBySentenceInTurns(t *testing.T) {
	t.Parallel()
	a, found := read(t, wall)
	got := all(a, found, 0)
	want := []string{
		"0 The wall holds", "m1 “It holds,”", "0 said Mr. Weir.", "0 It did.", "f1 “For now, and not longer.", "f1 Ask me in May,”", "0 said Ada Quill, the harbour master.",
		"0 She left.", "0 Bo Tarn, a fisherman, said:", "m2 “We wait.”", "m2 “Twice,”", "0 he said.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("it is said as\n%s\nand not\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	at := strings.Index(a.Text, "Ask me")
	if got := all(a, found, at+2); len(got) == 0 || got[0] != "f1 Ask me in May,”" {
		t.Errorf("from the middle of a sentence it is said as %q", got)
	}
	if got := all(a, found, len(a.Text)); len(got) > 0 {
		t.Errorf("behind the end, %q is said", got)
	}
}

// FuzzScript holds that the pieces of any article are in order and disjoint, lie in it,
// and have something to be said.
func FuzzScript(f *testing.F) {
	f.Add([]byte(wall), 0)
	f.Add([]byte("“”"), 3)
	f.Add([]byte("He said “the wall “that one” holds”. “No"), 7)
	f.Fuzz(func(t *testing.T, text []byte, from int) {
		a, err := articles.Read(strings.NewReader(string(text)), articles.Source{Name: "a.md"})
		if err != nil {
			return
		}
		found := quotes.Find(a.Document())
		s := NewScript(a, found, from)
		end := 0
		for p, ok := s.Next(); ok; p, ok = s.Next() {
			said := p.Of(a.Text)
			if p.Start < end || p.End > len(a.Text) || !strings.ContainsFunc(said, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				t.Fatalf("piece %+v behind %d: %q", p, end, said)
			}
			if w := s.Words(p); w.Voice.Number > len(found.Speakers) {
				t.Fatalf("voice %+v", w.Voice)
			}
			end = p.End
		}
	})
}
