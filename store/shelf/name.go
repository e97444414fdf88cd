package shelf

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"time"

	"pullquote/store/same"
)

// idOf names an article in the archive: by its address, which it keeps when it is edited, or
// else by the id of its record, or by its content. The first page of a site is the address of no article.
func idOf(p Piece) string {
	name := addressed(p.Article.URL)
	switch {
	case name != "":
		return name
	case p.Record != "":
		return "r" + digest(p.Record)
	}
	return "k" + digest(p.Key)
}

// addressed names the article at an address; empty if that is the address of none.
func addressed(url string) string {
	place := same.NormalURL(url)
	if _, path, _ := strings.Cut(place, "/"); path == "" {
		return ""
	}
	return "u" + digest(place)
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.RawURLEncoding.EncodeToString(sum[:15])
}

// versionOf numbers what an engine has made of an article: a later engine's is the newer one,
// and of one engine that which was changed later.
func versionOf(engine int64, modified time.Time) int64 {
	const seconds = 34 // bits, which last for some centuries
	const most = 1<<(63-seconds) - 1
	return min(engine, most)<<seconds | max(0, min(modified.Unix(), 1<<seconds-1))
}

// EngineNumber is a release as a number that grows with it: of 0.2.0 it is 2000.
func EngineNumber(release string) int64 {
	n := int64(0)
	parts := strings.FieldsFunc(release, func(r rune) bool { return r < '0' || r > '9' })
	for i := range 3 {
		part := int64(0)
		if i < len(parts) {
			for _, c := range parts[i][:min(len(parts[i]), 3)] {
				part = part*10 + int64(c-'0')
			}
		}
		n = n*1000 + part
	}
	return n
}
