package people

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/dates"
	"pullquote/ui/screen/ink"
	"pullquote/ui/theme"
)

// year is a chart of twelve months up to May 2031.
func year(months ...int) chart {
	return chart{months, time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), dates.Style{}, ink.Of(theme.Mono())}
}

func TestAChartHasAnAxisAScaleAndMonths(t *testing.T) {
	t.Parallel()
	got := ansi.Strip(strings.Join(year(0, 2, 0, 0, 12, 3, 0, 0, 0, 1, 0, 6).draw(70, 2), "\n"))
	want := "" +
		"12 ┤                    ████                                   \n" +
		"   │     ▃▃▃▃           ████ ▄▄▄▄                ▂▂▂▂      ████\n" +
		" 0 └────────────────────────────────────────────────────────────\n" +
		"    Jun  Jul  Aug  Sep  Oct  Nov  Dec  Jan 2031  Mar  Apr  May"
	trimmed := func(s string) string {
		lines := strings.Split(s, "\n")
		for i, l := range lines {
			lines[i] = strings.TrimRight(l, " ")
		}
		return strings.Join(lines, "\n")
	}
	if trimmed(got) != trimmed(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAChartIsToldInWords(t *testing.T) {
	t.Parallel()
	for want, c := range map[string]chart{
		"9 quotes in the 3 months to May 2031, most in Apr 2031: 6":   year(2, 6, 1),
		"3 quotes in the 3 months to May 2031, all in Mar 2031":       year(3, 0, 0),
		"0 quotes in the 3 months to May 2031":                        year(0, 0, 0),
		"12 quotes in the 4 months to May 2031, most in May 2031: 4":  year(4, 4, 0, 4),
		"1 quote in the 1 month to May 2031, all in May 2031":         year(1),
		"22 quotes in the 2 months to 2031-05, most in 2031-05: 12":   {[]int{10, 12}, year().until, dates.Style{Order: dates.ISO}, ink.Ink{}},
		"12 quotes in the 3 months to mai 2031, most in mars 2031: 9": {[]int{9, 0, 3}, year().until, dates.Style{Language: "fr"}, ink.Ink{}},
	} {
		if got := c.told(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestMonthsAreNamedByALetterEach(t *testing.T) {
	t.Parallel()
	months := make([]int, 12)
	if got := year(months...).letters(); got != "JJASONDJFMAM" {
		t.Errorf("got %s", got)
	}
	c := year(months...)
	if c.dates.Language = "ja"; ansi.StringWidth(c.letters()) != 12 {
		t.Errorf("got %s", c.letters())
	}
}

func TestAChartFitsOrIsNotDrawn(t *testing.T) {
	t.Parallel()
	for _, c := range []chart{year(), year(0, 0), year(1, 2, 3, 1000, 5), year(make([]int, 24)...), year(append(make([]int, 23), 7)...)} {
		for _, language := range []string{"en", "ja", "el", "hu"} {
			c.dates.Language = language
			for width := range 160 {
				for rows := range 5 {
					lines := c.draw(width, rows)
					if len(lines) != 0 && len(lines) != rows+chartFoot {
						t.Fatalf("%d lines for %d", len(lines), rows)
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
