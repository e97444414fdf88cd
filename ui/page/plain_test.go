package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestALineOfNoBreakSpacesBreaksAtThem(t *testing.T) {
	t.Parallel()
	for md, want := range map[string]string{
		"“We\u00a0wait\u00a0for\u00a0the\u00a0tide,”\u00a0said\u00a0Orla\u00a0Venn,\u00a0the\u00a0harbour\u00a0master.": "“We wait for the|tide,” said Orla|Venn, the harbour|master.",
		"Then “we\u202fwait\u202ffor\u202fthe\u202ftide”, *said\u202fOrla\u202fVenn,\u202fthe\u202fmaster* of it.":      "Then|“we wait for the|tide”,|said Orla Venn,|the master of it.",
		"The ferry goes 10\u00a0km out, and 200\u00a0km\u00a0back.":                                                     "The ferry goes|10 km out, and|200 km back.",
		"An&nbsp;" + strings.Repeat("x", 25) + "&nbsp;end":                                                              "An|" + strings.Repeat("x", 18) + "|xxxxxxx end",
	} {
		_, rs := setOf(md, 18)
		var lines []string
		for _, r := range rs {
			lines = append(lines, strings.Map(func(r rune) rune {
				if r == '\u00a0' || r == '\u202f' {
					return ' '
				}
				return r
			}, ansi.Strip(r.ANSI)))
		}
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%q is set as\n%s\nwant\n%s", md, got, want)
		}
	}
}
