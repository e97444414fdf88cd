// Package aloud is what is to be done to have an article read aloud by a program that
// speaks: what is said one after the other, in which voice, and by which command line.
// It starts nothing itself.
//
// An article is cut into pieces: its sentences, and within them what is quoted, so that
// a quotation has the voice of its speaker and the rest that of the narrator:
//
//	“It holds,” said Ada Quill. → Quill: It holds, | narrator: said Ada Quill.
//
// The program is one that is configured, or one of a few that are known, if it is
// installed. No shell has a part in it, and no text can become an option of it: text
// comes on its standard input, or behind --.
package aloud

import (
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Words are something to be said.
type Words struct {
	Text     string `json:"text"`     // plain, in one line
	Language string `json:"language"` // BCP 47, as far as it is known
	Voice    Voice  `json:"voice"`
}

// Voice is who says it.
type Voice struct {
	Number int    `json:"number"` // of the speaker, from 1; 0 is the narrator
	Sex    string `json:"sex"`    // "f" or "m"; empty where it is not known
	Turn   int    `json:"turn"`   // of the speaker among those of that sex, from 1
}

// Choice is what somebody has configured.
type Choice struct {
	Command []string // a program and its arguments; none for one that is found
	Voices  []string // the narrator's, and then those of speakers in turn; none for those that the program is known to have
}

// Installed is a voice that a program says it has.
type Installed struct{ Name, Language string }

// Line is a command line that says something.
type Line struct {
	Argv  []string
	Input string   // what it reads from its standard input
	Stop  []string // what has it silent where its end does not; nil for nothing
}

// These stand in a configured command, as whole arguments, for the voice and the
// language.
const (
	VoicePlace    = "%v"
	LanguagePlace = "%l"
)

// ErrNone tells that there is no program that reads aloud.
var ErrNone = errors.New("no program that reads aloud is installed: espeak-ng, spd-say or say; read_aloud in the configuration names another")

// Program is the program that would speak, by what is configured or else the first known
// one that find finds. Of say it has to be asked which voices there are: see [Ask].
func Program(c Choice, find func(string) bool) (string, error) {
	if len(c.Command) > 0 {
		return c.Command[0], nil
	}
	for _, e := range engines() {
		if find(e.program) {
			return e.program, nil
		}
	}
	return "", ErrNone
}

// Command is the command line that says something, of the program that [Program] names.
func Command(program string, c Choice, installed []Installed, w Words) (Line, error) {
	if w.Text = plain(w.Text); w.Text == "" {
		return Line{}, errors.New("there is nothing to say")
	}
	argv := slices.Clone(c.Command)
	if len(argv) == 0 {
		argv = []string{program}
	}
	e := known(argv[0])
	language := base(w.Language)
	voice := e.choose(c.Voices, installed, language, w.Voice)
	if slices.Contains(argv[1:], VoicePlace) || slices.Contains(argv[1:], LanguagePlace) || e.program == "" {
		argv = filled(argv, cmpOr(voice, strconv.Itoa(w.Voice.Number)), cmpOr(language, "en"))
	} else {
		argv = e.voiced(argv, voice, language)
	}
	return e.line(argv, w.Text), nil
}

// filled is a command line with something in place of its places. The program's own name
// is none.
func filled(argv []string, voice, language string) []string {
	for i := range argv[1:] {
		switch argv[i+1] {
		case VoicePlace:
			argv[i+1] = voice
		case LanguagePlace:
			argv[i+1] = language
		}
	}
	return argv
}

// plain is a text in one line without anything in it that a program might take for more
// than words: no control characters, and no tags or commands that engines read in texts.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r < ' ' || r == 0x7f:
			return ' '
		case r == '[' || r == ']' || r == '<' || r == '>' || r == '\\' || r == '{' || r == '}': // phonemes of espeak, commands of say, SSML
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// base is the language of a tag without its region: "en" of "en-GB". It is empty unless
// that is letters alone.
func base(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	if len(tag) < 2 || len(tag) > 3 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return tag
}

// known is the engine of a program, the zero engine for another.
func known(program string) engine {
	name := strings.TrimSuffix(filepath.Base(program), ".exe")
	for _, e := range engines() {
		if e.program == name {
			return e
		}
	}
	return engine{}
}

func cmpOr(s, other string) string {
	if s != "" {
		return s
	}
	return other
}

// Ask is the command line that asks a program which voices it has, nil where that need
// not be asked; what it answers is for [Read].
func Ask(program string) []string {
	if ask := known(program).ask; len(ask) > 0 {
		return append([]string{program}, ask...)
	}
	return nil
}

// Read reads the voices that say lists, a line each: a name that may have spaces in it,
// a language, and something in it behind a #.
//
//	Samantha            en_US    # Hello! My name is Samantha.
func Read(listed string) (all []Installed) {
	for line := range strings.Lines(listed) {
		said, _, ok := strings.Cut(line, "#")
		fields := strings.Fields(said)
		if !ok || len(fields) < 2 || len(all) >= mostVoices {
			continue
		}
		last := len(fields) - 1
		name := strings.Join(fields[:last], " ")
		if language := base(strings.ReplaceAll(fields[last], "_", "-")); language != "" && !strings.HasPrefix(name, "-") {
			all = append(all, Installed{name, language})
		}
	}
	return all
}

// mostVoices is how many voices are listened to: a Mac has some two hundred.
const mostVoices = 1000
