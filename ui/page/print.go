package page

import (
	"fmt"
	"io"
	"iter"
	"runtime"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/articles/fault"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// PrintOptions tells how an article is printed.
type PrintOptions struct {
	Width   int // of the column of text, in cells; the gutter comes on top
	Theme   theme.Theme
	Profile colorprofile.Profile // what the output can show; the zero value is taken for no terminal
	Shown   Shown
	Dates   dates.Style
	Spacing int // blank lines between paragraphs; 0 means 1
}

// Print sets a whole article on w: its head, its text with the quotes in their
// speakers' voices and a tag in the gutter where each begins, and below it who
// the tags are. It needs no more memory for a long article than for a short
// one. For an output that is no terminal there is not a single escape
// sequence, and the tags alone tell the quotes.
func Print(w io.Writer, a *articles.Article, found quotes.Found, o PrintOptions) error {
	if o.Profile == colorprofile.Unknown {
		o.Profile = colorprofile.NoTTY
	}
	p := printer{out: w, PrintOptions: o, tags: Initials(found.Speakers)}
	p.rows(Head(a, o.Width, o.Theme, o.Dates), a, quotes.Found{})
	for i, set := range inOrder(len(a.Sections), func(i int) section { return setSection(a, i, o) }) {
		p.err = set.err
		p.joined = a.Sections[i].Joined
		p.rows(set.rows, a, found)
		if p.err != nil {
			break
		}
	}
	p.joined = false
	p.speakers(found)
	if p.err != nil {
		return fmt.Errorf("printing %q: %w", a.Title, p.err)
	}
	return nil
}

// section is one that was set, or why it could not be.
type section struct {
	rows []Row
	err  error
}

func setSection(a *articles.Article, i int, o PrintOptions) (s section) {
	s.err = fault.Guard(func() error {
		s.rows = Set(a, i, o.Width, o.Spacing, o.Theme)
		return nil
	})
	return s
}

// inOrder calls f with 0 to n-1 on all cores, and yields what it returns in
// order. It runs no more than a few calls ahead.
func inOrder[T any](n int, f func(int) T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		ahead := 2 * runtime.GOMAXPROCS(0)
		results := make([]chan T, n)
		start := func(i int) {
			if i < n {
				results[i] = make(chan T, 1)
				go func() { results[i] <- f(i) }()
			}
		}
		for i := range ahead {
			start(i)
		}
		for i := range n {
			v := <-results[i]
			results[i] = nil
			start(i + ahead)
			if !yield(i, v) {
				return
			}
		}
	}
}

// printer writes blocks of rows with blank lines between them.
type printer struct {
	PrintOptions
	out    io.Writer
	tags   []string
	begun  bool
	joined bool // what comes next goes on in the same paragraph
	err    error
}

func (p *printer) write(b *strings.Builder) {
	if p.err != nil || b.Len() == 0 {
		return
	}
	blank := ""
	if p.begun && !p.joined {
		blank = strings.Repeat("\n", max(1, p.Spacing))
	}
	p.begun = true
	_, p.err = io.WriteString(p.out, blank+b.String())
}

func (p *printer) rows(rs []Row, a *articles.Article, found quotes.Found) {
	if p.err != nil {
		return
	}
	var b strings.Builder
	tags := tagsOf(found, rs, p.Shown)
	for i, r := range rs {
		bands := r.bands(a.Text, voicesIn(found, r.Text, p.Shown, p.Theme))
		line := written(reduced(r.painted(bands), p.Profile))
		tag := strings.Repeat(" ", GutterWidth)
		if tags[i] >= 0 {
			q := &found.Quotes[tags[i]]
			tag = p.tag(Tag(p.tags, q), q.Speaker)
		}
		if line != "" || tags[i] >= 0 {
			b.WriteString(tag + line)
		}
		b.WriteByte('\n')
	}
	p.write(&b)
}

// tag is a tag in the gutter, in its speaker's ink.
func (p *printer) tag(t string, speaker int) string {
	return strings.Repeat(" ", GutterWidth-1-ansi.StringWidth(t)) + p.styled(t, p.Theme.Mention(speaker)) + " "
}

// speakers writes who the tags are, and how much each has said.
func (p *printer) speakers(found quotes.Found) {
	marked := make([]bool, len(found.Speakers))
	for i := range found.Quotes {
		if q := &found.Quotes[i]; q.Speaker >= 0 && p.Shown.quote(q) {
			marked[q.Speaker] = true
		}
	}
	var b strings.Builder
	for i, s := range found.Speakers {
		if !marked[i] {
			continue
		}
		b.WriteString(p.tag(p.tags[i], i) + p.styled(s.Name, p.Theme.Mention(i)))
		if s.Role != "" {
			b.WriteString(p.styled(", "+s.Role, theme.Ink{}))
		}
		if s.Quotes > 0 {
			b.WriteString(p.styled(" · "+counted(s.Quotes, "quote")+", "+counted(s.Words, "word"), p.Theme.Quiet))
		}
		b.WriteByte('\n')
	}
	p.write(&b)
}

// counted is "1 word" or "2 words".
func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}

// styled is text in an ink of the theme's, as far as the output can show it.
func (p *printer) styled(t string, k theme.Ink) string {
	return written(reduced([]stretch{styled(t, k)}, p.Profile))
}
