package fill_test

import (
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"strings"
	"testing"
	"text/template"

	"pullquote/articles/fill"
)

// fields are such as a citation has.
type fields struct {
	Line    string
	Who     string
	Bylines []string
	Nobody  []string
	hidden  string
}

func made() fields {
	return fields{"Not one boat will leave <today>, “she” said & left.", "Ada Quill", append(make([]string, 0, 4), "Tom Reed", "Mira Holt"), nil, "x"}
}

func functions() map[string]fill.Func {
	return map[string]fill.Func{"html": html.EscapeString, "loud": strings.ToUpper}
}

func Example() {
	t, err := fill.Parse("note", "{{range $i, $by := .Bylines}}{{if $i}}, {{end}}{{$by}}{{end}}\n", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := t.Execute(os.Stdout, made()); err != nil {
		fmt.Println(err)
	}
	// Output: Tom Reed, Mira Holt
}

// bound ends what a template writes without end, and in both in the same place.
type bound struct{ strings.Builder }

var errFull = errors.New("full")

func (b *bound) Write(p []byte) (int, error) {
	if b.Len()+len(p) > 1<<16 {
		return 0, errFull
	}
	return b.Builder.Write(p)
}

// ours and theirs are what a template writes here and in text/template, and its error.
func ours(text string) (string, error) {
	t, err := fill.Parse("note", text, functions())
	if err != nil {
		return "", err
	}
	var b bound
	err = t.Execute(&b, made())
	return b.String(), err
}

func theirs(text string) (string, error) {
	funcs := template.FuncMap{}
	for name, f := range functions() {
		funcs[name] = f
	}
	t, err := template.New("note").Option("missingkey=error").Funcs(funcs).Parse(text)
	if err != nil {
		return "", err
	}
	var b bound
	err = t.Execute(&b, made())
	return b.String(), err
}

// templates have all that the language has, right and wrong.
var templates = []string{
	"plain", "", "{{.Line}}", "{{.Who}} {{.Nobody}} {{.Bylines}} {{.}}", "{{$}}{{$.Who}}", "{{/* said */}}a {{- .Who -}} b",
	"{{1}} {{-3}} {{1.5}} {{1e3}} {{0x1F}} {{0x1p-2}} {{'a'}} {{1i}} {{true}} {{\"x\\n\"}} {{`y`}} {{1_000}}",
	"{{$x := .Who}}{{$x}}{{$x = \"b\"}}{{$x}}{{if true}}{{$x = \"c\"}}{{$y := 1}}{{end}}{{$x}}",
	"{{$x := 1}}{{if .Who}}{{$x := 2}}{{$x}}{{end}}{{$x}}",
	"{{if .Nobody}}a{{else if .Who}}b{{else}}c{{end}}{{with .Who}}{{.}}{{else}}none{{end}}{{with .Nobody}}a{{else with .Bylines}}{{.}}{{end}}{{with $x := .Who}}{{$x}}{{end}}",
	"{{if 0}}a{{end}}{{if 0.0}}b{{end}}{{if \"\"}}c{{end}}{{if 0i}}d{{end}}{{if false}}e{{end}}{{if .}}f{{end}}",
	"{{range .Bylines}}{{.}};{{else}}none{{end}}{{range .Nobody}}x{{else}}none {{.Who}}{{end}}",
	"{{range $b := .Bylines}}{{$b}}{{end}}{{range $i, $b := .Bylines}}{{$i}}={{$b}} {{end}}{{range 3}}{{.}}{{end}}{{range $i := 2}}{{$i}}{{end}}{{range 0}}x{{else}}y{{end}}",
	"{{$i := 9}}{{$b := \"\"}}{{range $i, $b = .Bylines}}{{end}}{{$i}}{{$b}}{{range $b = .Bylines}}{{end}}{{$b}}{{range $i = 3}}{{end}}{{$i}}",
	"{{range 5}}{{if eq . 1}}{{continue}}{{end}}{{if eq . 3}}{{break}}{{end}}{{.}}{{end}}", "{{range $x := .Bylines}}{{$y := $x}}{{range 2}}{{$y}}{{.}}{{break}}{{end}}{{end}}",
	"{{range index \"ab\" 0}}{{if lt . 3}}{{.}}{{end}}{{end}}", "{{range -1}}a{{else}}b{{end}}", "{{range 2 }}{{range 2}}{{.}}{{end}}{{end}}",
	"{{range \"abc\"}}{{.}}{{end}}", "{{range 1.5}}{{end}}", "{{range .}}{{end}}", "{{range $i, $x := 3}}{{end}}", "{{range true}}{{end}}",
	"{{define \"by\"}}by {{.}}{{$}}{{end}}{{template \"by\" .Who}}{{template \"by\"}}", "{{block \"b\" .Bylines}}{{len .}}{{end}}", "{{template \"none\"}}",
	"{{define \"a\"}}{{.Who}}{{end}}{{template \"a\"}}", "{{define \"a\"}}{{print .}}{{if .}}x{{end}}{{range .}}y{{else}}z{{end}}{{not .}}{{eq . .}}{{eq . 1}}{{js .}}{{end}}{{template \"a\"}}",
	"{{define \"a\"}}{{len .}}{{end}}{{template \"a\"}}", "{{define \"a\"}}{{html .}}{{end}}{{template \"a\"}}", "{{define \"a\"}}{{. | printf \"%v\"}}{{end}}{{template \"a\"}}",
	"{{define \"a\"}}{{index . 0}}{{end}}{{template \"a\"}}", "{{define \"a\"}}{{index \"a\" .}}{{end}}{{template \"a\"}}", "{{define \"a\"}}{{slice .}}{{end}}{{template \"a\"}}", "{{define \"a\"}}{{lt . 1}}{{end}}{{template \"a\"}}",
	"{{define \"a\"}}a{{break}}{{end}}", "{{define \"a\"}}{{$x}}{{end}}{{$x := 1}}{{template \"a\"}}", "{{template \"note\"}}", "{{define \"note\"}}x{{end}}", "{{define \"note\"}}x{{end}}y",
	"{{html .Line}} {{.Line | html}} {{loud .Who}} {{loud \"a\" | html}} {{(loud .Who) | loud}} {{js .Line}} {{urlquery .Line 1}} {{.Bylines | js}}",
	"{{html 1}}", "{{html}}", "{{html \"a\" \"b\"}}", "{{.Bylines | html}}", "{{html nil}}", "{{html true}}", "{{html .Nobody}}", "{{html (print 1)}}",
	"{{print}} {{print 1 2 \"a\" \"b\" 3.5 true nil}} {{println .Who}}{{printf \"%d %s %v %q\" 1 .Who .Bylines 'a'}}{{.Who | printf \"%s %s\" \"x\"}}{{\"%s\" | printf}}{{printf .Line}}",
	"{{printf 1}}", "{{printf}}", "{{1 | printf}}", "{{printf nil}}", "{{print nil}}", "{{js nil}}", "{{urlquery nil 1}}", "{{js}}", "{{printf \"%v\" nil}}", "{{printf \"%v %T\" . .}}",
	"{{len .Who}} {{len .Bylines}} {{len .Nobody}} {{.Who | len}}", "{{len 1}}", "{{len .}}", "{{len nil}}", "{{len}}", "{{len 1 2}}",
	"{{index .Bylines 1}} {{index .Who 0}} {{index .Bylines 0 1}} {{index .Bylines}} {{1 | index .Bylines}}", "{{index .Bylines 2}}", "{{index .Bylines -1}}", "{{index .Bylines \"0\"}}", "{{index .Bylines nil}}", "{{index 1 0}}", "{{index nil}}", "{{index nil 0}}", "{{index . 0}}", "{{index .Bylines 0 0 0}}", "{{index}}", "{{index .Bylines (index \"\\x01\" 0)}}",
	"{{slice .Who 1}} {{slice .Who 1 3}} {{slice .Who}} {{slice .Bylines 1}} {{slice .Bylines 0 3}} {{slice .Bylines 0 1 2}} {{slice .Nobody}}", "{{slice .Who 3 1}}", "{{slice .Who 0 99}}", "{{slice .Who 0 1 2}}", "{{slice .Bylines 0 5}}", "{{slice .Bylines 0 1 2 3}}", "{{slice 1}}", "{{slice nil}}", "{{slice .Bylines 0 2 1}}", "{{slice .Bylines 3}}", "{{slice .Who 1.5}}",
	"{{and 1 0 2}} {{and}}", "{{and 1 2}} {{or 0 \"\" \"x\"}} {{or 0 \"\"}} {{not 1}} {{not \"\"}} {{1 | and 0}} {{1 | and 2}} {{0 | or}} {{or nil 1}} {{and 1 nil}} {{or nil}}", "{{or true (len 1)}} {{and false (index .Bylines 9)}}", "{{or}}", "{{not}}", "{{and .Who .Bylines | len}}", "{{or .Nobody .Who}}",
	"{{eq 1 1}} {{eq 1 2 1}} {{eq \"a\" .Who}} {{ne 1 2}} {{lt 1 2}} {{le 2 2}} {{gt 1 2}} {{ge 2 2}} {{lt \"a\" \"b\"}} {{eq true true}} {{eq 1.5 1.5}} {{eq 1i 1i}} {{lt 1.5 2.5}} {{1 | eq 1}} {{eq (index \"a\" 0) 97}} {{lt 5 (index \"a\" 0)}} {{lt (index \"a\" 0) 5}}",
	"{{eq 1 \"a\"}}", "{{eq 1 1.0}}", "{{eq .Bylines .Bylines}}", "{{eq .Bylines nil}} {{eq .Nobody nil}} {{eq nil nil}} {{eq nil 1}} {{eq .Nobody .Nobody}} {{eq .Nobody .Bylines}} {{eq . nil}}", "{{eq . .}}", "{{eq .Bylines 1}}", "{{eq . .Bylines}}", "{{eq 1}}", "{{eq}}", "{{ne 1}}", "{{ne 1 2 3}}", "{{lt 1 \"a\"}}", "{{lt true false}}", "{{lt 1i 2i}}", "{{lt .Bylines .Bylines}}", "{{lt nil 1}}", "{{gt 1 \"a\"}}", "{{ge true true}}", "{{le 1 1.0}}", "{{eq 1 1 \"a\"}}", "{{eq 1 \"a\" 1}}",
	"{{call .Who}}", "{{call nil}}", "{{call}}", "{{call html \"a\"}}", "{{.Who | call}}", "{{nil}}", "{{nil | print}}", "{{.Who 1}}", "{{1 | .Who}}", "{{1 2}}", "{{true | 1}}", "{{(1) 2}}", "{{.Who.Name}}", "{{.Nope}}", "{{.hidden}}", "{{(index .Bylines 0).X}}", "{{$.Who.X}}", "{{(print .Who)}}", "{{(.).Who}}", "{{$x := .}}{{$x.Who}}{{$x.Nope}}",
	"{{$x}}", "{{", "{{if}}", "{{end}}", "{{else}}", "{{nothing}}", "{{.Who | nothing}}", "{{99999999999999999999}}", "{{9223372036854775807}}", "{{18446744073709551615}}", "{{break}}", "{{range .Bylines}}{{define \"x\"}}{{end}}{{end}}", "{{define \"a\"}}{{end}}{{define \"a\"}}x{{end}}{{template \"a\"}}",
	"{{range 99999}}xxxxxxxx{{end}}", "{{$x := range 1}}{{end}}", "{{with $x := 1}}{{$x = 2}}{{$x}}{{end}}", "{{if $x := .Who}}{{$x}}{{else}}{{$x}}{{end}}", "{{print (print (print 1 2) 3) 4}}", "{{printf \"%s\" . | len}}", "{{len (printf \"%03d\" 7)}}",
	"{{loud}}", "{{print loud}}", "{{print print}}", "{{print (len) 1}}", "{{\"a\" | loud | loud | print 1}}", "{{$x := \"a\" | loud}}{{$x}}", "{{template \"a\" $x := 1}}", "\n\n  {{.Wrods}}", "{{\"a\" | eq \"a\" \"b\"}}", "{{print .Line.X}}", "{{html .Nope}}", "{{and .Nope 1}}", "{{or 1 .Nope}}", "{{if .Nope}}{{end}}", "{{range .Nope}}{{end}}", "{{with .Nope}}{{end}}", "{{template \"a\" .Nope}}{{define \"a\"}}{{end}}", "{{$x := .Nope}}", "{{(.Nope).X}}", "{{print $x}}", "{{$x = 1}}",
}

func TestTemplatesWriteWhatThoseOfGoWrite(t *testing.T) {
	t.Parallel()
	for _, text := range templates {
		compare(t, text)
	}
}

// compare fails where a template does not do here what it does in text/template.
func compare(t *testing.T, text string) {
	t.Helper()
	got, err := ours(text)
	want, theirError := theirs(text)
	if got != want || (err == nil) != (theirError == nil) {
		t.Errorf("%s\n\there:  %q, %v\n\tthere: %q, %v", text, got, err, want, theirError)
	}
}

// What is said of an error has the line and the column in the same place.
func TestErrorsSayWhatThoseOfGoSay(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"{{.Words", "\n{{.Wrods}}", "{{nothing}}", "{{index .Bylines 7 1}}", "{{html 1}}", "{{.Bylines | html}}", "{{html}}", "{{index}}", "{{len 1 2}}", "{{nil}}",
		"{{define \"a\"}}\n {{.Who}}{{end}}{{template \"a\"}}", "{{template \"none\"}}", "{{range 1.5}}{{end}}", "{{eq 1 \"a\"}}", "{{lt true true}}", "{{.hidden}}", "{{slice .Who 3 1}}", "{{$x := 1}}{{$x.Y}}", "{{or}}", "{{18446744073709551615}}",
	} {
		_, err := ours(text)
		_, want := theirs(text)
		if err == nil || want == nil || err.Error() != want.Error() {
			t.Errorf("%s\n\there:  %v\n\tthere: %v", text, err, want)
		}
	}
}

func TestTemplatesThatCallThemselvesEnd(t *testing.T) {
	t.Parallel()
	made, err := fill.Parse("note", `{{define "a"}}{{template "a"}}{{end}}{{template "a"}}`, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Execute(io.Discard, fields{}); err == nil || !strings.Contains(err.Error(), "exceeded maximum template depth (100000)") {
		t.Errorf("it ends with %v", err)
	}
}

func FuzzTemplatesWriteWhatThoseOfGoWrite(f *testing.F) {
	for _, text := range templates {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if endless(text) {
			t.Skip("it would write or loop for long in both")
		}
		compare(t, text)
	})
}

// endless reports whether a template may take long: it counts or pads to large numbers, or
// calls templates.
func endless(text string) bool {
	return len(text) > 500 || strings.Contains(text, "template") || strings.Contains(text, "block") || strings.ContainsAny(text, "*") && strings.Contains(text, "print") ||
		strings.ContainsFunc(text, func(r rune) bool { return r >= '0' && r <= '9' }) && (strings.Contains(text, "range") || strings.Contains(text, "print"))
}
