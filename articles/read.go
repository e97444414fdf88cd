package articles

import (
	"fmt"
	"io"
	"strings"
)

// MaxText and MaxHTML bound the size of a file in bytes. Beyond them a file is
// not news.
const (
	MaxText = 512 << 20
	MaxHTML = 32 << 20
)

// Source says where an article is read from.
type Source struct {
	Name string // a file's path or "standard input"; a hint only, content decides the format
	Size int64  // bytes in all, if known

	// Whole tells that HTML is nothing but the article, a chapter or an entry of
	// a feed: all of it is kept, and no menus are looked for.
	Whole bool
}

// Read reads a whole article. The format is told by content first and by name
// second. It fails on what is empty, binary or too large, and stops reading
// where that is known.
func Read(r io.Reader, src Source) (*Article, error) {
	head, more, err := readUpTo(r, src, judged)
	if err != nil {
		return nil, err
	}
	if err := checkText(head, src); err != nil {
		return nil, err
	}
	limit := int64(MaxText)
	if sniff(decode(head), src.Name) == HTML {
		limit = MaxHTML
	}
	if !more {
		return read(head, src, false)
	}
	if src.Size > limit {
		return nil, tooLarge(src, limit)
	}
	raw, more, err := readUpTo(io.MultiReader(strings.NewReader(head), r), src, limit)
	if err != nil {
		return nil, err
	}
	if more {
		return nil, tooLarge(src, limit)
	}
	return read(raw, src, false)
}

// leastHead is the least that ReadHead reads: enough that a block which fills
// it is known to be one that Read cuts into pieces.
const leastHead = 40 << 10

// ReadHead reads about limit bytes, and no less than 40 KB, from the start of r
// and returns the article as far as that goes, cut after a block, with Partial
// set if there is more. Its offsets and blocks are those that Read gives for
// the whole file; only a block larger than the limit is cut short. HTML has no
// head: it is read whole.
func ReadHead(r io.Reader, src Source, limit int) (*Article, error) {
	limit = max(limit, leastHead)
	raw, more, err := readUpTo(r, src, int64(limit))
	if err != nil {
		return nil, err
	}
	if !more {
		return read(raw, src, false)
	}
	if checkText(raw[:judged], src) == nil && !hasHead(raw, src) {
		return Read(io.MultiReader(strings.NewReader(raw), r), src)
	}
	return read(wholeRunes(raw[:limit]), src, true)
}

// read makes an article of a file's bytes, or of its first bytes if partial.
func read(raw string, src Source, partial bool) (*Article, error) {
	if err := checkText(raw[:min(len(raw), judged)], src); err != nil {
		return nil, err
	}
	var a *Article
	var err error
	switch sniff(decode(raw[:min(len(raw), judged)]), src.Name) {
	case HTML:
		if a, err = readHTML(raw, src); err != nil {
			return nil, err
		}
	case Markdown:
		a = readMarkdown(decode(raw), partial)
	default:
		a = readPlain(decode(raw), partial)
	}
	if !partial && len(a.Blocks) == 0 {
		return nil, fmt.Errorf("%s holds no text", src.name())
	}
	a.Partial = partial
	a.Size = max(src.Size, int64(len(raw)))
	a.Words = a.countWords()
	return a, nil
}

// readUpTo reads at most limit bytes, and one more to see if there are more.
func readUpTo(r io.Reader, src Source, limit int64) (raw string, more bool, err error) {
	var b strings.Builder
	b.Grow(int(min(max(src.Size, 512), limit)) + 1)
	if _, err := io.Copy(&b, io.LimitReader(r, limit+1)); err != nil {
		return "", false, fmt.Errorf("reading %s: %w", src.name(), err)
	}
	return b.String(), int64(b.Len()) > limit, nil
}

// wholeRunes drops a code point that the end of a head cuts off: a UTF-8
// sequence, or half of what UTF-16 writes.
func wholeRunes(raw string) string {
	if strings.HasPrefix(raw, "\xff\xfe") || strings.HasPrefix(raw, "\xfe\xff") {
		raw = raw[:len(raw)&^1]
		if high := raw[len(raw)-2:]; high[0]&0xfc == 0xd8 || high[1]&0xfc == 0xd8 {
			raw = raw[:len(raw)-2]
		}
		return raw
	}
	for n := 1; n <= 3 && n < len(raw); n++ {
		if need, _, _ := continuation(raw[len(raw)-n]); need > n {
			return raw[:len(raw)-n]
		}
	}
	return raw
}

// hasHead reports whether the first bytes of a file can be read by themselves.
// HTML can not, nor Markdown whose links are defined further down.
func hasHead(raw string, src Source) bool {
	switch sniff(decode(raw[:judged]), src.Name) {
	case HTML:
		return false
	case Markdown:
		return !strings.Contains(raw, "][")
	default:
		return true
	}
}

func tooLarge(src Source, limit int64) error {
	return fmt.Errorf("%s is too large: more than %d MB", src.name(), limit>>20)
}
