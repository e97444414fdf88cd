package aloud

import (
	"slices"
	"strings"
)

// engine is what is known of a program that speaks. The zero engine is any other: it
// reads the words from its standard input.
type engine struct {
	program  string
	voice    string   // the option before a voice
	language string   // the option before a language; empty where voices are of one
	reads    []string // has it read its standard input, and end when all is said
	behind   bool     // it takes the words behind -- instead
	stop     []string // has it silent
	ask      []string // has it list its voices

	female, male []string // voices, in turn; with %l for the language
	languages    string   // that it can be asked for by their tags, and those that it calls otherwise
}

// engines are the programs that are known, in the order in which they are looked for.
func engines() []engine {
	const languages = "en de nl sv da nb fi fr es it pt ca ro pl cs sk ru uk el tr hu id ja ko no=nb zh=cmn"
	espeak := engine{
		program: "espeak-ng", voice: "-v", reads: []string{"--stdin"}, languages: languages,
		female: []string{"%l+f2", "%l+f4", "%l+f1", "%l+f3"}, male: []string{"%l+m3", "%l+m7", "%l+m1", "%l+m4", "%l+m2", "%l+m5", "%l+m6"},
	}
	older := espeak
	older.program = "espeak"
	return []engine{
		espeak,
		{
			program: "spd-say", voice: "-t", language: "-l", reads: []string{"-w"}, behind: true, stop: []string{"-C"}, languages: languages,
			female: []string{"female1", "female2", "female3"}, male: []string{"male2", "male3", "male1"},
		},
		{program: "say", voice: "-v", reads: []string{"-f", "-"}, ask: []string{"-v", "?"}},
		older,
	}
}

// tag is what the engine calls a language, empty if it is not known to have it.
func (e engine) tag(language string) string {
	for known := range strings.FieldsSeq(e.languages) {
		name, other, renamed := strings.Cut(known, "=")
		switch {
		case name != language:
		case renamed:
			return other
		default:
			return name
		}
	}
	return ""
}

// choose is the voice of somebody, empty for the one that the program has anyway.
func (e engine) choose(configured []string, installed []Installed, language string, v Voice) string {
	n := max(0, v.Number)
	switch {
	case len(configured) > 0 && n == 0:
		return configured[0]
	case len(configured) > 1:
		return configured[1+(n-1)%(len(configured)-1)]
	case len(configured) > 0:
		return configured[0]
	case len(e.ask) > 0:
		return chosen(installed, language, n)
	case e.program == "" || e.language == "" && e.tag(language) == "":
		return ""
	}
	voice := ""
	if n == 0 {
		if e.language == "" {
			voice = "%l"
		}
	} else if all := e.of(v.Sex); len(all) > 0 {
		voice = all[(max(1, v.Turn)-1)%len(all)]
	}
	return strings.ReplaceAll(voice, LanguagePlace, e.tag(language))
}

// of are the voices of a sex; where that is not known, those of both by turns.
func (e engine) of(sex string) []string {
	switch sex {
	case "f":
		return e.female
	case "m":
		return e.male
	}
	var all []string
	for i := range max(len(e.female), len(e.male)) {
		for _, voices := range [][]string{e.male, e.female} {
			if i < len(voices) {
				all = append(all, voices[i])
			}
		}
	}
	slices.Reverse(all) // so that they seldom are those of somebody whose sex is known
	return all
}

// chosen is one of the voices that a program has listed for a language. The narrator has
// the one that somebody has chosen in the system.
func chosen(installed []Installed, language string, n int) string {
	var of []string
	for _, i := range installed {
		if i.Language == language {
			of = append(of, i.Name)
		}
	}
	if n == 0 || len(of) == 0 {
		return ""
	}
	return of[(n-1)%len(of)]
}

// voiced is a command line with a voice and a language, where it does not say one itself.
func (e engine) voiced(argv []string, voice, language string) []string {
	says := func(option string) bool {
		return slices.ContainsFunc(argv[1:], func(arg string) bool { return strings.HasPrefix(arg, option) })
	}
	if voice != "" && !says(e.voice) {
		argv = append(argv, e.voice, voice)
	}
	if tag := e.tag(language); e.language != "" && tag != "" && !says(e.language) {
		argv = append(argv, e.language, tag)
	}
	return argv
}

// line gives a command line its words.
func (e engine) line(argv []string, text string) Line {
	l := Line{Argv: argv, Input: text + "\n"}
	if len(e.reads) > 0 && !slices.Contains(argv, e.reads[0]) {
		l.Argv = append(l.Argv, e.reads...)
	}
	if e.behind {
		l.Argv, l.Input = append(l.Argv, "--", text), ""
	}
	if len(e.stop) > 0 {
		l.Stop = append([]string{argv[0]}, e.stop...)
	}
	return l
}
