package articles

import (
	"fmt"
	"io"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/hidden"
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
	if !more {
		return read(head, src, false)
	}
	begins, err := judge(head, src)
	if err != nil {
		return nil, err
	}
	limit := begins.limit()
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

// ReadBytes is Read of a file whose bytes are all there. It keeps none of them.
func ReadBytes(data []byte, src Source) (*Article, error) {
	raw := string(data)
	begins, err := judge(raw[:min(len(raw), judged)], src)
	if err != nil {
		return nil, err
	}
	if limit := begins.limit(); int64(len(raw)) > limit {
		return nil, tooLarge(src, limit)
	}
	return begins.read(raw, src, false)
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
	begins, err := judge(raw[:min(len(raw), judged)], src)
	if err != nil {
		return nil, err
	}
	return begins.read(raw, src, partial)
}

// beginning is what the first bytes of a file tell of it.
type beginning struct {
	bytes  int    // how many they are
	text   string // decoded
	format Format
}

// judge looks at a file's first bytes and fails if they are not text.
func judge(head string, src Source) (beginning, error) {
	if err := checkText(head, src); err != nil {
		return beginning{}, err
	}
	text := decode(head)
	return beginning{len(head), text, sniff(text, src.Name)}, nil
}

// limit is how many bytes such a file may have.
func (b beginning) limit() int64 {
	if b.format == HTML {
		return budget.PageBytes
	}
	return budget.TextBytes
}

// read makes an article of the bytes of which b is the beginning.
func (b beginning) read(raw string, src Source, partial bool) (*Article, error) {
	text := b.text // most articles are no longer
	if len(raw) != b.bytes && b.format != HTML {
		text = decode(raw)
	}
	var a *Article
	var err error
	switch b.format {
	case HTML:
		if a, err = readHTML(raw, src); err != nil {
			return nil, err
		}
	case Markdown:
		a = readMarkdown(text, partial)
	default:
		a = readPlain(text, partial)
	}
	if !partial && len(a.Blocks) == 0 {
		return nil, fmt.Errorf("%s contains no text", src.name())
	}
	a.Partial = partial
	a.Size = max(src.Size, int64(len(raw)))
	a.Words = a.countWords()
	a.Hidden = hidden.Runs(a.Text)
	return a, nil
}

// readUpTo reads at most limit bytes, and one more to see if there are more.
func readUpTo(r io.Reader, src Source, limit int64) (raw string, more bool, err error) {
	var b strings.Builder
	b.Grow(int(min(max(src.Size, 512), limit)) + 1)
	piece := min(limit+1, 32<<10)
	if src.Size > 0 {
		piece = min(piece, max(src.Size+1, 512)) // and not as much as Copy would take
	}
	buf := make([]byte, piece)
	if _, err := io.CopyBuffer(&b, io.LimitReader(r, limit+1), buf); err != nil {
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
