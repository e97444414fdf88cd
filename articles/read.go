package articles

import (
	"io"

	"github.com/yuin/goldmark/ast"
)

// Source says where an article is read from.
type Source struct {
	Name string // a file's path or "standard input"; a hint only, content decides the format
	Size int64  // bytes in all, if known
}

// Read reads a whole article. The format is told by content first and by name second.
func Read(r io.Reader, src Source) (*Article, error) { return &Article{}, nil }

// ReadHead reads about limit bytes from the start of r and returns the
// article as far as that goes, cut after a block, with Partial set if there is
// more. Its offsets are those that Read gives for the whole file. HTML has no
// head: it is read whole.
func ReadHead(r io.Reader, src Source, limit int) (*Article, error) { return &Article{}, nil }

// Parse returns the syntax tree of section i, whose text nodes have segments
// that are offsets into the returned source, Body[Sections[i].Body].
func (a *Article) Parse(i int) (source []byte, root ast.Node) { return nil, nil }
