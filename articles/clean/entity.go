package clean

import (
	"strings"

	"pullquote/articles/hidden"
)

// Entity cleans what an entity such as "&#27;" stands for; it breaks no line. Of what shows
// nothing, joiners, styles and soft hyphens are left for their neighbours to decide
// about: [Text] replaces none of them by what takes more bytes or less.
func Entity(s string) string {
	return strings.Map(func(r rune) rune {
		switch r = Rune(r); {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case hidden.Ignorable(r) && !mayBelong(r) && r != softHyphen:
			return hidden.StandIn
		}
		return r
	}, s)
}

// mayBelong tells those of the code points that show nothing of which pages write
// entities where they belong: "&zwnj;" in Persian, "&#xfe0f;" behind a heart.
func mayBelong(r rune) bool {
	return r >= 0x200b && r <= 0x200d || r == 0xfe0e || r == 0xfe0f
}
