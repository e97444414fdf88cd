package articles

import (
	"strings"

	"pullquote/articles/budget"
)

// fence tells where front matter lies: its text and where the article begins.
type fence struct {
	mark             string // "---" for YAML, "+++" for TOML
	start, end, body int    // bytes of the file
}

// frontMatter finds front matter at the start of a file; the zero fence stands
// for none.
func frontMatter(s string) fence {
	skip := len(s) - len(strings.TrimPrefix(s, "\ufeff"))
	if len(s) < skip+8 {
		return fence{}
	}
	mark := s[skip : skip+3]
	if mark != "---" && mark != "+++" {
		return fence{}
	}
	first := lineEnd(s, skip)
	if strings.TrimRight(s[skip:first], " \t") != mark {
		return fence{}
	}
	start := nextLine(s, first)
	for at := start; at < len(s) && at < budget.FrontMatter; {
		end := lineEnd(s, at)
		line := strings.TrimRight(s[at:end], " \t")
		if line == mark || mark == "---" && line == "..." {
			if strings.ContainsAny(s[start:at], ":=") {
				return fence{mark, start, at, nextLine(s, end)}
			}
			return fence{}
		}
		at = nextLine(s, end)
	}
	return fence{}
}
