package articles

import (
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/lines"
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
	first := lines.End(s, skip)
	if strings.TrimRight(s[skip:first], " \t") != mark {
		return fence{}
	}
	start := lines.Next(s, first)
	for at := start; at < len(s) && at < budget.FrontMatter; {
		end := lines.End(s, at)
		line := strings.TrimRight(s[at:end], " \t")
		if line == mark || mark == "---" && line == "..." {
			if strings.ContainsAny(s[start:at], ":=") {
				return fence{mark, start, at, lines.Next(s, end)}
			}
			return fence{}
		}
		at = lines.Next(s, end)
	}
	return fence{}
}
