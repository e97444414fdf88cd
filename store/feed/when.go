package feed

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/mmcdole/gofeed"

	"pullquote/articles"
)

// ahead is how far in the future an item's time may lie: clocks and zones are
// set wrong by hours, and years by years.
const ahead = 24 * time.Hour

// published returns when an item was published or else changed; zero if it
// tells no time that can be.
func published(from *gofeed.Item, now time.Time) time.Time {
	var told []string
	for _, at := range []struct {
		parsed *time.Time
		raw    string
	}{{from.PublishedParsed, from.Published}, {from.UpdatedParsed, from.Updated}} {
		if at.parsed != nil && possible(*at.parsed, now) {
			return *at.parsed
		}
		told = append(told, at.raw)
	}
	if from.DublinCoreExt != nil {
		told = append(told, from.DublinCoreExt.Date...)
	}
	for _, raw := range told {
		if t, ok := parseTime(raw); ok && possible(t, now) {
			return t
		}
	}
	return time.Time{}
}

// possible reports whether something may have been published then. The first
// day of Unix time and of the calendar is what programs write for no time.
func possible(t, now time.Time) bool {
	unix := t.Unix()
	return t.Year() >= 1700 && !(unix > -86400 && unix < 86400) && t.Before(now.Add(ahead))
}

// parseTime reads what feeds write for a time and gofeed does not read: Unix
// time, dates without signs between their parts, months in other languages,
// stray words and signs.
func parseTime(raw string) (time.Time, bool) {
	raw = strings.TrimSpace(raw)
	if len(raw) > 100 || raw == "" {
		return time.Time{}, false
	}
	if t, ok := digitsTime(raw); ok {
		return t, true
	}
	if t, _, ok := articles.ParseTime(raw); ok {
		return t, true
	}
	plain := plainTime(raw)
	for _, layout := range []string{
		"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04 -0700", "2 Jan 2006 15:04:05", "2 Jan 2006 15:04", "2 Jan 2006",
		"2 Jan 06 15:04:05 -0700", "2 Jan 06 15:04 -0700", "2 Jan 06 15:04:05", "2 Jan 06 15:04", "20060102T150405 -0700", "20060102T150405", "Jan 2 2006 15:04:05 -0700", "Jan 2 2006 15:04:05", "Jan 2 2006",
		"Jan 2 15:04:05 2006", "Jan 2 15:04:05 -0700 2006", "2006 Jan 2 15:04:05", "2006 Jan 2",
		"2006-1-2 15:04:05 -0700", "2006-1-2 15:04:05", "2006-1-2 15:04", "2006-1-2", "2006/1/2 15:04:05", "2006/1/2",
		"2006-1-2T15:04:05 -0700", "2006-1-2T15:04:05",
	} {
		if t, err := time.Parse(layout, plain); err == nil {
			return t, true
		}
	}
	t, _, ok := articles.ParseTime(plain)
	return t, ok
}

// digitsTime reads a time that is nothing but digits.
func digitsTime(raw string) (time.Time, bool) {
	raw, _, _ = strings.Cut(raw, ".") // 1772445600.123
	n, err := strconv.ParseInt(raw, 10, 64)
	if err != nil || n < 0 {
		return time.Time{}, false
	}
	switch len(raw) {
	case 8:
		t, err := time.Parse("20060102", raw)
		return t, err == nil
	case 9, 10:
		return time.Unix(n, 0).UTC(), true
	case 12:
		t, err := time.Parse("200601021504", raw)
		return t, err == nil
	case 13:
		return time.UnixMilli(n).UTC(), true
	case 14:
		t, err := time.Parse("20060102150405", raw)
		return t, err == nil
	case 16:
		return time.UnixMicro(n).UTC(), true
	}
	return time.Time{}, false
}

// plainTime writes a date with English months and without what is none of it:
// "lundi, 2 mars 2026 à 9:05:00 GMT+01:00 (CET)" is "2 Mar 2026 9:05:00 +0100".
func plainTime(raw string) string {
	raw, _, _ = strings.Cut(raw, "(")
	var parts []string
	for _, word := range strings.FieldsFunc(raw, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		parts = append(parts, plainPart(strings.ToLower(word))...)
	}
	return strings.Join(parts, " ")
}

func plainPart(word string) []string {
	word = strings.Trim(word, ".;:")
	if strings.HasSuffix(word, "z") && strings.ContainsAny(word, "0123456789") {
		word = word[:len(word)-1] + " +0000"
	}
	for _, zone := range []string{"gmt", "utc", "ut"} {
		if rest, found := strings.CutPrefix(word, zone); found && (rest == "" || rest[0] == '+' || rest[0] == '-') {
			word = rest
			if rest == "" {
				word = "+0000"
			}
		}
	}
	if month := month(word); month > 0 {
		return []string{month.String()[:3]}
	}
	if word == "" || word[0] != '+' && word[0] != '-' && !unicode.IsDigit(rune(word[0])) {
		return nil
	}
	if hour, minute, found := strings.Cut(word, "h"); found && len(hour) <= 2 && len(minute) <= 2 { // 9h05
		return []string{hour + ":" + (minute + "00")[:2]}
	}
	if i := strings.LastIndexAny(word, "+-"); i >= 0 && (i == 0 || strings.Contains(word[:i], ":")) {
		zone := word[:i+1] + strings.ReplaceAll(word[i+1:], ":", "")
		if len(word[i+1:]) == 2 {
			zone += "00"
		}
		word = strings.TrimSpace(zone[:i] + " " + zone[i:])
	}
	return strings.Fields(strings.TrimRight(strings.TrimSuffix(strings.ToUpper(word), "TH"), "ªº"))
}

// month returns the month that a lower-case word names in one of the languages
// of feeds, or 0.
func month(word string) time.Month {
	if word == "" || unicode.IsDigit(rune(word[0])) {
		return 0
	}
	for i, names := range [...]string{
		"jan january januar jänner janvier enero gennaio janeiro januari styczeń stycznia janv ene gen января янв",
		"feb february februar février febrero febbraio fevereiro februari luty lutego févr fév fev февраля фев",
		"mar march märz mars marzo março maart marzec marca mär mrz марта мар",
		"apr april avril abril aprile kwiecień kwietnia avr abr апреля апр",
		"may mai mayo maggio maio mei maj maja mag мая май",
		"jun june juni juin junio giugno junho czerwiec czerwca giu июня июн",
		"jul july juli juillet julio luglio julho lipiec lipca juil lug июля июл",
		"aug august août agosto augustus sierpień sierpnia aoû ago августа авг",
		"sep sept september septembre septiembre settembre setembro wrzesień września set сентября сен",
		"oct october oktober octobre octubre ottobre outubro październik października okt ott out октября окт",
		"nov november novembre noviembre novembro listopad listopada ноября ноя",
		"dec december dezember décembre diciembre dicembre dezembro grudzień grudnia dez déc dic декабря дек",
	} {
		for name := range strings.FieldsSeq(names) {
			if name == word {
				return time.Month(i + 1)
			}
		}
	}
	return 0
}
