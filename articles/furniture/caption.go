package furniture

import (
	"strings"

	"pullquote/articles/ascii"
)

// captionSigns are in captions and hardly in anything else.
var captionSigns = [...]string{
	"(photo:", "(photo by", "(photos by", "(photo/", "(photo courtesy", "(photo credit", "(image:", "(image credit", "(image via", "(ap photo", "(ap)", "(ap/", "(ap images", "(credit:", "(credits:", "(courtesy of", "(courtesy:",
	"/getty images)", "/afp/getty", "via getty images)", "/reuters)", "/ap)", "/afp)", "via ap)", "via ap,", "/associated press)", "/the associated press)", "/bloomberg)", "/shutterstock)", "(file photo)", "[photo:", "[image:", "(picture:", "(screenshot", "(video still",
	"photograph:", "photo credit:", "image credit:", "image source:", "image caption:", "/getty images", "/epa)", "(pool photo", "(handout", "(getty images)",
}

// IsCaption reports whether a block is a picture's caption.
func IsCaption(s string) bool {
	if len(s) > 500 || len(s) < 6 {
		return false
	}
	if _, _, ok := after(known.captions, s); ok {
		return len(s) < 300
	}
	if isNumberedFigure(s) {
		return true
	}
	tail := s[max(0, len(s)-120):]
	if !hasCaptionMark(tail) {
		return false
	}
	tail = strings.ToLower(tail)
	for _, sign := range captionSigns {
		if i := strings.Index(tail, sign); i >= 0 {
			return strings.HasSuffix(tail, ")") || strings.HasSuffix(tail, ").") || strings.HasSuffix(tail, ".)") || strings.HasSuffix(tail, "]") || sign[0] != '(' || i == 0
		}
	}
	return false
}

// hasCaptionMark reports whether s has one of the marks that all signs of
// captions have.
func hasCaptionMark(s string) bool {
	for _, mark := range [...]byte{'(', ')', '[', ']', '/', ':'} {
		if strings.IndexByte(s, mark) >= 0 {
			return true
		}
	}
	return false
}

// isNumberedFigure knows what stands under the pictures of a report: "Abbildung 8:
// Pegel im Mai", "Fig. 2. The crane".
func isNumberedFigure(s string) bool {
	for _, word := range [...]string{"abbildung ", "abb. ", "figure ", "fig. ", "figura ", "afbeelding ", "rysunek ", "рисунок ", "рис. "} {
		n, ok := prefix(s, word)
		if !ok {
			continue
		}
		digits := ascii.Digits(s[n:])
		return digits > 0 && n+digits < len(s) && strings.ContainsRune(":.", rune(s[n+digits]))
	}
	return false
}
