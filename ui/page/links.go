package page

import (
	"hash/fnv"
	"strconv"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"pullquote/articles/budget"
)

// hyperlink is a link to a page on the web, or none: a terminal opens what it
// is given, and a file or a command must never be among it. Its id keeps the
// parts of a link together that is broken over lines.
func hyperlink(target string) uv.Link {
	scheme, _, ok := strings.Cut(target, "://")
	if !ok || len(target) > budget.Link || !strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") {
		return uv.Link{}
	}
	target = encoded(target)
	h := fnv.New32a()
	h.Write([]byte(target))
	return uv.Link{URL: target, Params: "id=" + strconv.FormatUint(uint64(h.Sum32()), 36)}
}

// encoded is an address in printable ASCII, as OSC 8 wants it.
func encoded(target string) string {
	var b strings.Builder
	for i := range len(target) {
		if c := target[i]; c > ' ' && c < 0x7f {
			b.WriteByte(c)
			continue
		}
		const hex = "0123456789ABCDEF"
		b.WriteByte('%')
		b.WriteByte(hex[target[i]>>4])
		b.WriteByte(hex[target[i]&15])
	}
	return b.String()
}
