package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dateline returns the length of the dateline that s begins with, its dash
// included, or 0: "OSTERMOUTH (AP) — The crane …", "OSTERMOUTH, June 10 (UPI) — ".
func Dateline(s string) int {
	head := s[:min(len(s), 90)]
	end, size := -1, 0
	for _, dash := range [...]string{"—", "–", "--", " - ", "―"} {
		if i := strings.Index(head, dash); i > 0 && (end < 0 || i < end) {
			end, size = i, len(dash)
		}
	}
	if end < 3 {
		return 0
	}
	place := head[:end]
	if i := strings.IndexAny(place, ",("); i > 0 {
		place = place[:i]
	} else if !strings.HasPrefix(s[end:], "—") && !strings.HasPrefix(s[end:], "–") && !strings.HasPrefix(s[end:], "--") {
		return 0
	}
	for _, w := range strings.Fields(place) {
		switch strings.Trim(w, ":") {
		case "EXCLUSIVE", "BREAKING", "VIDEO", "OPINION", "WATCH", "UPDATE", "ANALYSIS", "POLL", "LIVE":
			return 0
		}
		if strings.IndexFunc(w, unicode.IsLower) >= 0 && !isParticle(w) || strings.IndexFunc(w, unicode.IsLetter) < 0 {
			return 0
		}
	}
	if utf8.RuneCountInString(strings.TrimSpace(place)) < 3 {
		return 0
	}
	return end + size
}

// DatelineSource returns the agency that a dateline names: "(AP)".
func DatelineSource(line string) string {
	_, rest, ok := strings.Cut(line, "(")
	if !ok {
		return ""
	}
	agency, _, _ := strings.Cut(rest, ")")
	return agencyOf(agency)
}
