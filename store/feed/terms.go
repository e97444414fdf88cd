package feed

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Terms are what somebody wants of one feed, where that is other than what holds for all.
// They stand in its outline, as attributes that begin with "pullquote-".
type Terms struct {
	Every   time.Duration // between two visits; 0 for what holds for all
	Text    Text
	Keep    int           // how many of its articles are kept; 0 for all
	KeepFor time.Duration // how long they are kept; 0 for ever
}

// Text is where the text of an article comes from, of which the feed may have but the beginning.
type Text string

// The texts.
const (
	AsAll  Text = ""    // as for all feeds
	Whole  Text = "yes" // from its page
	AsFeed Text = "no"  // from the feed alone
)

// term is one of the terms.
type term struct {
	name  string             // as it is typed
	takes string             // "a time from 1m to 30d"
	show  func(Terms) string // empty where nothing is said
	set   func(*Terms, string) error
}

// The bounds of terms.
const (
	leastEvery, mostEvery = time.Minute, 30 * day
	leastFor, mostFor     = day, 9999 * day
	mostKeep              = 1_000_000

	day = 24 * time.Hour
)

// prefix begins the name of an attribute that holds a term.
const prefix = "pullquote-"

var errBounds = errors.New("is out of bounds")

func terms() []term {
	return []term{
		{"every", "a time from 1m to 30d", func(t Terms) string { return Spelled(t.Every) }, func(t *Terms, s string) (err error) {
			t.Every, err = bounded(s, leastEvery, mostEvery)
			return err
		}},
		{"full-text", "yes or no", func(t Terms) string { return string(t.Text) }, func(t *Terms, s string) error {
			if t.Text = Text(s); t.Text != Whole && t.Text != AsFeed {
				t.Text = AsAll
				return errBounds
			}
			return nil
		}},
		{"keep", "a number of articles", func(t Terms) string {
			if t.Keep == 0 {
				return ""
			}
			return strconv.Itoa(t.Keep)
		}, func(t *Terms, s string) error {
			n, err := strconv.Atoi(s)
			if err != nil || n < 1 || n > mostKeep {
				return errBounds
			}
			t.Keep = n
			return nil
		}},
		{"keep-for", "a time from 1d to 9999d", func(t Terms) string { return Spelled(t.KeepFor) }, func(t *Terms, s string) (err error) {
			t.KeepFor, err = bounded(s, leastFor, mostFor)
			return err
		}},
	}
}

// String spells the terms as ParseTerms reads them: "every=2h keep=100".
func (t Terms) String() string {
	var all []string
	for _, one := range terms() {
		if s := one.show(t); s != "" {
			all = append(all, one.name+"="+s)
		}
	}
	return strings.Join(all, " ")
}

// Put changes terms as words say that somebody has typed: "every=2h" sets one, and
// "every=" leaves it to what holds for all feeds.
func (t *Terms) Put(words ...string) error {
	for _, word := range words {
		name, value, ok := strings.Cut(word, "=")
		i := slices.IndexFunc(terms(), func(one term) bool { return one.name == name })
		if !ok || i < 0 {
			return fmt.Errorf("%q is none of %s", word, strings.Join(TermNames(), "=, ")+"=")
		}
		one := terms()[i]
		if value == "" {
			t.clear(name)
			continue
		}
		if err := one.set(t, value); err != nil {
			return fmt.Errorf("%s is %s, not %q", name, one.takes, value)
		}
	}
	return nil
}

func (t *Terms) clear(name string) {
	switch name {
	case "every":
		t.Every = 0
	case "full-text":
		t.Text = AsAll
	case "keep":
		t.Keep = 0
	case "keep-for":
		t.KeepFor = 0
	}
}

// TermNames are the names of the terms, as they are typed before "=".
func TermNames() []string {
	var names []string
	for _, one := range terms() {
		names = append(names, one.name)
	}
	return names
}

// Spelled is a time as a person writes it: "30d", "2h", "45m"; empty for none.
func Spelled(d time.Duration) string {
	switch {
	case d == 0:
		return ""
	case d%day == 0:
		return strconv.Itoa(int(d/day)) + "d"
	case d%time.Hour == 0:
		return strconv.Itoa(int(d/time.Hour)) + "h"
	case d%time.Minute == 0:
		return strconv.Itoa(int(d/time.Minute)) + "m"
	}
	return d.String()
}

// bounded reads a time within bounds: a number of weeks, days, hours or minutes, or several.
func bounded(s string, least, most time.Duration) (time.Duration, error) {
	d, err := ParseSpan(s)
	if err != nil || d < least || d > most {
		return 0, errBounds
	}
	return d, nil
}

// ParseSpan reads a time as a person writes it, also in days and weeks: "3d", "2w", "1h30m".
func ParseSpan(s string) (time.Duration, error) {
	for unit, of := range map[string]time.Duration{"d": day, "w": 7 * day} {
		if n, ok := strings.CutSuffix(s, unit); ok {
			if n, err := strconv.Atoi(n); err == nil && n >= 0 && n <= 100_000 {
				return time.Duration(n) * of, nil
			}
		}
	}
	return time.ParseDuration(s)
}
