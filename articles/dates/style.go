package dates

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Style is how dates are written for a reader. The zero value writes English:
// "27 September 2015, 21:00".
type Style struct {
	Language string // one of [Languages]; English where it is none
	Order    string // of the parts: one of the orders below; [Written] where it is none
	Twelve   bool   // the clock has twelve hours: "9:00 pm"
}

// The orders in which a date may be written.
const (
	Written  = "written"  // as the language has it: 27 September 2015, 27. September 2015, 2015年9月27日
	American = "american" // September 27, 2015
	ISO      = "iso"      // 2015-09-27
)

// Orders are the orders, the usual one first.
func Orders() []string { return []string{Written, American, ISO} }

// Languages are the languages that dates are written in, by their tags (BCP 47).
// They are those that dates are read in.
func Languages() []string {
	all := make([]string, len(writings))
	for i, w := range writings {
		all[i] = w.tag
	}
	return all
}

// forms are the patterns of one order. D stands for the day, M for the month, B for
// its short name, N for its number, Y for the year and W for the weekday; NN and DD
// have two digits.
type forms struct{ day, brief, briefYear, heading string }

// writing is how a language writes dates.
type writing struct {
	tag string
	forms
	months string // in the case that follows a day, parted by commas
	brief  string // the same, shortened
	days   string // from Monday
	first  string // the first of a month where it is no plain number: "1er"
}

var (
	american = forms{"M D, Y", "B D", "N/D/Y", "W, M D, Y"}
	iso8601  = forms{"Y-NN-DD", "NN-DD", "Y-NN-DD", "W, Y-NN-DD"}
)

// Day is a day in full: "27 September 2015".
func (s Style) Day(t time.Time) string { return s.write(t, func(f forms) string { return f.day }) }

// Brief is a day as a column has it, of at most twelve cells: "27 Sep 2015", or
// "27 Sep" without the year.
func (s Style) Brief(t time.Time, year bool) string {
	return s.write(t, func(f forms) string {
		if year {
			return f.briefYear
		}
		return f.brief
	})
}

// Heading is a day as it stands above what happened on it: "Sunday, 27 September 2015".
func (s Style) Heading(t time.Time) string {
	return s.write(t, func(f forms) string { return f.heading })
}

// Month is the short name of a month, with its year if that is wanted: "Sep 2015".
func (s Style) Month(t time.Time, year bool) string {
	return s.write(t, func(forms) string {
		switch {
		case year && s.Order == ISO:
			return "Y-NN"
		case year:
			return "B Y"
		}
		return "B"
	})
}

// Clock is the time of a day: "21:00", or "9:00 pm".
func (s Style) Clock(t time.Time) string {
	if s.Twelve {
		return t.Format("3:04 pm")
	}
	return t.Format("15:04")
}

// write fills a pattern of the style's order in.
func (s Style) write(t time.Time, of func(forms) string) string {
	w := &writings[0]
	for i := range writings {
		if writings[i].tag == s.Language {
			w = &writings[i]
		}
	}
	f := w.forms
	switch s.Order {
	case American:
		f = american
	case ISO:
		f = iso8601
	}
	return w.fill(of(f), t)
}

// fill puts the parts of a day in the places of the letters that stand for them.
func (w *writing) fill(pattern string, t time.Time) string {
	var b strings.Builder
	for i := 0; i < len(pattern); i++ {
		two := i+1 < len(pattern) && pattern[i] == pattern[i+1]
		switch c := pattern[i]; c {
		case 'D':
			b.WriteString(w.number(t.Day(), two))
		case 'N':
			b.WriteString(digits(int(t.Month()), two))
		case 'M':
			b.WriteString(nth(w.months, int(t.Month())-1))
		case 'B':
			b.WriteString(nth(w.brief, int(t.Month())-1))
		case 'W':
			b.WriteString(nth(w.days, (int(t.Weekday())+6)%7))
		case 'Y':
			fmt.Fprintf(&b, "%04d", t.Year())
		default:
			b.WriteByte(c)
			continue
		}
		if two {
			i++
		}
	}
	return b.String()
}

func (w *writing) number(day int, two bool) string {
	if day == 1 && !two && w.first != "" {
		return w.first
	}
	return digits(day, two)
}

func digits(n int, two bool) string {
	if two && n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// nth is one of some names that are parted by commas.
func nth(names string, n int) string {
	for ; n > 0; n-- {
		_, names, _ = strings.Cut(names, ",")
	}
	name, _, _ := strings.Cut(names, ",")
	return name
}
