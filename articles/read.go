package articles

import (
	"fmt"
	"io"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/clean"
	"pullquote/articles/hidden"
)

// Source says where an article is read from.
type Source struct {
	Name string // a file's path or "standard input"; a hint only, content decides the format
	Size int64  // bytes in all, if known

	// Encoding is the encoding that its reader says it is in, by a name that
	// charset.Lookup knows; empty to find it out.
	Encoding string

	// Title is the title, where whoever has the text knows it: the subject of a letter.
	// A line of the text is a title then only if it repeats it. Empty to find it out.
	Title string

	// Address is where the text was fetched from, if it was: what the links of a page
	// are seen from. It does not say that the article is known by that address.
	Address string

	// Whole tells that HTML is nothing but the article, a chapter or an entry of
	// a feed: all of it is kept, and no menus are looked for.
	Whole bool

	// All tells that a saved page is wanted with all that it shows, menus and
	// comments too, and not its article alone.
	All   bool
	inner bool // it came out of another file: a letter is not looked into for letters
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
		return read(head, src)
	}
	begins, err := judge(head, src, false)
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
	return read(raw, src)
}

// ReadBytes is Read of a file whose bytes are all there. It keeps none of them.
func ReadBytes(data []byte, src Source) (*Article, error) {
	raw := string(data)
	begins, err := judge(raw[:min(len(raw), judged)], src, len(raw) <= judged)
	if err != nil {
		return nil, err
	}
	if limit := begins.limit(); int64(len(raw)) > limit {
		return nil, tooLarge(src, limit)
	}
	return begins.read(raw, src)
}

// leastHead is the least that ReadHead reads: enough that a block which fills
// it is known to be one that Read cuts into pieces, a list too.
const leastHead = budget.Construct + pieceBytes

// ReadHead reads about limit bytes, and no less than 72 KB, from the start of r
// and returns the article as far as that goes, cut after a block, with Partial
// set if there is more. Its offsets and blocks are those that Read gives for
// the whole file; only a block larger than the limit is cut short. HTML has no
// head: it is read whole.
func ReadHead(r io.Reader, src Source, limit int) (*Article, error) {
	limit = max(limit, leastHead)
	raw, more, err := readUpTo(r, src, int64(limit)+judged) // the end tells the encoding of the rest
	if err != nil {
		return nil, err
	}
	if !more {
		return read(raw, src)
	}
	begins, err := judge(raw[:judged], src, false)
	if err != nil {
		return nil, err
	}
	if begins.format.wraps() {
		return Read(io.MultiReader(strings.NewReader(raw), r), src)
	}
	encoding := encodingOf(raw, src)
	text := encoding.DecodeHead(raw[:limit])
	if !formats[begins.format].hasHead(text) {
		return Read(io.MultiReader(strings.NewReader(raw), r), src)
	}
	text = clean.WholeSequences(judged, text, encoding.DecodeHead(raw[:limit+8]))
	return begins.format.compose(file{raw: raw, text: clean.File(text), encoding: encoding, src: src, partial: true})
}

// read makes an article of a file's bytes.
func read(raw string, src Source) (*Article, error) {
	begins, err := judge(raw[:min(len(raw), judged)], src, len(raw) <= judged)
	if err != nil {
		return nil, err
	}
	return begins.read(raw, src)
}

// beginning is what the first bytes of a file tell of it.
type beginning struct {
	bytes    int    // how many they are
	text     string // decoded and clean
	encoding charset.Encoding
	format   Format
}

// judge looks at a file's first bytes and fails if they are not text, or those of
// records. whole tells that there are no more.
func judge(head string, src Source, whole bool) (beginning, error) {
	if f, ok := wrapping(head, src.Name); ok && !src.inner {
		return beginning{bytes: len(head), format: f}, nil
	}
	encoding := encodingOf(head, src)
	if err := checkText(head, encoding, src); err != nil {
		return beginning{}, err
	}
	text := clean.File(encoding.Decode(head))
	if err := refuseRecords(text, src, whole); err != nil {
		return beginning{}, err
	}
	return beginning{len(head), text, encoding, sniff(text, src.Name)}, nil
}

// limit is how many bytes such a file may have.
func (b beginning) limit() int64 { return formats[b.format].limit }

// read makes an article of the bytes of which b is the beginning.
func (b beginning) read(raw string, src Source) (*Article, error) {
	f := file{raw: raw, text: b.text, encoding: b.encoding, src: src} // most articles are no longer
	if b.format.wraps() {
		return b.format.unwrap(f)
	}
	if len(raw) != b.bytes && !formats[b.format].declares {
		f.encoding = encodingOf(raw, src)
		f.text = clean.File(f.encoding.Decode(raw))
	}
	return b.format.compose(f)
}

// compose makes an article of a file, or of its beginning, and counts what is in
// it. It fails if that is nothing.
func (f Format) compose(from file) (*Article, error) {
	a, err := formats[f].read(from)
	if err != nil {
		return nil, err
	}
	if !from.partial && len(a.Blocks) == 0 {
		return nil, fmt.Errorf("%s contains no text", from.src.name())
	}
	a.Format, a.Partial = f, from.partial
	if f == Markdown {
		a.takeName(from.src.Name)
	}
	if !formats[f].declares {
		a.Encoding = from.encoding
		a.note(a.Encoding.Note())
	}
	a.Size = max(from.src.Size, int64(len(from.raw)))
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

func tooLarge(src Source, limit int64) error {
	return fmt.Errorf("%s is too large: more than %d MB", src.name(), limit>>20)
}
