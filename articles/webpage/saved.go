package webpage

import (
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/dates"
)

// saved is what the program that saved a page wrote into it.
type saved struct {
	url  string
	when dates.When
}

// Comment reads what programs write into the pages they save:
//
//	saved from url=(0034)https://harbourpost.example/crane           (browsers)
//	Page saved with SingleFile url: https://… saved date: Sun May 04 (SingleFile)
//	FILE ARCHIVED ON 10:11:12 May 04, 2031 AND RETRIEVED FROM THE …  (Wayback Machine)
func (s *Scan) Comment(raw string) {
	const most = 2 << 10
	raw = raw[:min(len(raw), most)]
	if _, rest, ok := strings.Cut(raw, "saved from url=("); ok {
		if _, rest, ok = strings.Cut(rest, ")"); ok {
			s.savedFrom(rest)
		}
	}
	if strings.Contains(raw, "SingleFile") || strings.Contains(raw, "saved date:") {
		if _, rest, ok := strings.Cut(raw, "url:"); ok {
			s.savedFrom(rest)
		}
		if _, rest, ok := strings.Cut(raw, "saved date:"); ok {
			s.savedOn(firstLine(rest))
		}
	}
	if _, rest, ok := strings.Cut(raw, "FILE ARCHIVED ON "); ok {
		day, _, _ := strings.Cut(rest, " AND RETRIEVED")
		clock, day, _ := strings.Cut(strings.TrimSpace(day), " ")
		s.savedOn(day + " " + clock)
	}
}

// savedFrom takes the address in front of a text.
func (s *Scan) savedFrom(text string) {
	address, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	address = strings.TrimSpace(strings.TrimSuffix(firstLine(address), "-->"))
	if s.saved.url == "" && clean.URL(address) != "" {
		s.saved.url = address
	}
}

func (s *Scan) savedOn(text string) {
	if w, ok := dates.Stamp(strings.TrimSpace(strings.TrimSuffix(text, "-->"))); ok && s.saved.when.IsZero() {
		s.saved.when = w
	}
}

func firstLine(s string) string {
	s = strings.TrimLeft(s, " \t")
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

// archives are hosts that keep pages of others, under the moment and the page's address.
const archives = " web.archive.org archive.org wayback.archive.org archive.today archive.is archive.ph archive.vn archive.fo archive.md archive.li arquivo.pt "

// isArchive reports whether an address is one of an archive.
func isArchive(address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return has(archives, strings.TrimPrefix(strings.ToLower(host), "www."))
}

// unarchived returns the address that an archive keeps a page of, and when it took it: of
// https://web.archive.org/web/20310504101112/https://harbourpost.example/crane the end.
// Other addresses are returned as they are.
func unarchived(address string) (string, dates.When) {
	if !isArchive(address) {
		return address, dates.When{}
	}
	_, path, _ := strings.Cut(address, "://")
	i := strings.Index(path, "/http")
	if i < 0 || clean.URL(path[i+1:]) == "" {
		return address, dates.When{}
	}
	stamp := path[strings.LastIndexByte(path[:i], '/')+1 : i]
	stamp = strings.NewReplacer(".", "", "-", "").Replace(strings.TrimRight(stamp, "abcdefghijklmnopqrstuvwxyz_*"))
	when, _ := dates.Stamp(stamp)
	return path[i+1:], when
}
