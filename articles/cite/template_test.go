package cite_test

import (
	"strings"
	"testing"

	"pullquote/articles/cite"
)

func TestATemplateHasTheFieldsOfACitation(t *testing.T) {
	t.Parallel()
	made, err := cite.Parse("note", "- {{.Line}} ({{.Who}}; {{.Source}}, {{.Year}})\n{{range .Bylines}}by {{.}}{{end}} {{bibtex .Kind}} {{markdown \"a*b\"}} {{html \"<\"}} {{org \"a_b\"}}\n\n")
	if err != nil {
		t.Fatal(err)
	}
	got, err := made.Of(starting(t, source(t, ferries), "Not one boat,"))
	if want := "- Not one boat, … will leave the harbour today. (Ada Quill, mayor of Orla; The Harbour Post, 2031)\nby Tom Reed direct a\\*b &lt; a\\under{}b"; err != nil || got != want {
		t.Errorf("it is %q, %v", got, err)
	}
}

func TestATemplateThatFailsSaysWhere(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"{{.Words":                      "fails in its line 1: unclosed action",
		"\n{{.Wrods}}":                  "fails in its line 2:2: ",
		"{{nothing}}":                   "fails in its line 1: function \"nothing\" not defined",
		"{{index .Bylines 7}}":          "index out of range",
		"{{range 9999999}}xxxxx{{end}}": "it makes more than a megabyte",
	} {
		if _, err := cite.Parse("note", text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// A template can't make what acts on a terminal, nor can what it is of.
func TestATemplateMakesNothingThatActsOnATerminal(t *testing.T) {
	t.Parallel()
	made, err := cite.Parse("note", "{{\"\\x1b[2J\"}}{{.Title}}")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := made.Of(starting(t, source(t, ferries), "Not one boat,")); err != nil || strings.Contains(got, "\x1b") {
		t.Errorf("it is %q, %v", got, err)
	}
}
