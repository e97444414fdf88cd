package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pullquote/articles/budget"
	"pullquote/articles/lines"
)

// Notes, as in "The tide fell[^1]." and, further down, "[^1]: By a third.": not in
// CommonMark, but in GitHub's Markdown and most others. Their numbers are [1] in the
// text, and the notes stand at its end.

// longestLabel is how many bytes the label of a note may have.
const longestLabel = 100

// noteLabel is the label in "[^label]" at the beginning of s, or empty.
func noteLabel(s string) string {
	if !strings.HasPrefix(s, "[^") {
		return ""
	}
	end := strings.IndexByte(s[:min(len(s), longestLabel)], ']')
	if end < 3 || strings.ContainsAny(s[2:end], " \t\n[^\\") {
		return ""
	}
	return s[2:end]
}

// opensNote is the label of the note that a line defines, or empty.
func opensNote(line string) string {
	label := noteLabel(line)
	if label == "" || !strings.HasPrefix(line[len(label)+3:], ":") {
		return ""
	}
	return label
}

// findNotes numbers the notes of an article by their labels. Labels that are all
// numbers are; of others the first that is called is 1, as on GitHub.
func findNotes(src string) map[string]string {
	if !strings.Contains(src, "[^") {
		return nil
	}
	var defined, called []string
	known, numbers := map[string]bool{}, true
	for at := 0; len(defined) < budget.References && len(called) < budget.References; {
		i := strings.Index(src[at:], "[^")
		if i < 0 {
			break
		}
		at += i
		label := noteLabel(src[at:])
		switch {
		case label == "":
		case opensNote(src[at:]) != "" && strings.Trim(src[strings.LastIndexByte(src[max(0, at-16):at], '\n')+1+max(0, at-16):at], " >") == "":
			if !known[label] {
				known[label] = true
				defined = append(defined, label)
				numbers = numbers && strings.Trim(label, "0123456789") == ""
			}
		default:
			called = append(called, label)
		}
		at += len("[^")
	}
	notes := make(map[string]string, len(defined))
	for _, label := range append(called, defined...) {
		switch {
		case !known[label] || notes[label] != "":
		case numbers:
			notes[label] = label
		default:
			notes[label] = strconv.Itoa(len(notes) + 1)
		}
	}
	return notes
}

// NotesLast is a body whose notes stand at its end, wherever they are defined. Of a
// partial one they are left out: they come behind what is not there yet.
func NotesLast(src string, partial bool) string {
	if !strings.HasPrefix(src, "[^") && !strings.Contains(src, "\n[^") {
		return src
	}
	var text, notes strings.Builder
	fence, note, blank, moved := "", false, true, false
	for at := 0; at < len(src); {
		next := lines.Next(src, lines.End(src, at))
		line := src[at:next]
		at = next
		bare := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(bare, fence) {
				fence = ""
			}
		case opensNote(line) != "":
			note = true
		case bare != "" && line[0] != ' ' && line[0] != '\t' && blank:
			note = false
			if strings.HasPrefix(bare, "```") || strings.HasPrefix(bare, "~~~") {
				fence = bare[:3]
			}
		}
		blank = bare == ""
		if note {
			notes.WriteString(line)
			continue
		}
		moved = moved || notes.Len() > 0 && !blank
		text.WriteString(line)
	}
	switch {
	case notes.Len() == 0 || !moved && !partial:
		return src
	case partial:
		return text.String()
	}
	return strings.TrimRight(text.String(), " \t\n") + "\n\n" + notes.String()
}

// note is the block of a note.
type note struct {
	ast.BaseBlock
	label text.Segment // "[^1]:"
}

var kindNote = ast.NewNodeKind("Note")

func (n *note) Kind() ast.NodeKind { return kindNote }

func (n *note) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteParser parses what defines a note: lines behind its label, and such as are
// indented.
type noteParser struct{}

func (noteParser) Trigger() []byte { return []byte{'['} }

func (noteParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || segment.Padding > 0 {
		return nil, parser.NoChildren
	}
	label := opensNote(string(line[pos:min(len(line), pos+longestLabel+2)]))
	if label == "" {
		return nil, parser.NoChildren
	}
	end := pos + len("[^]:") + len(label)
	n := &note{label: text.NewSegment(segment.Start+pos, segment.Start+end)}
	reader.Advance(end)
	return n, parser.HasChildren
}

func (noteParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	pos, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if pos < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}

func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}

func (noteParser) CanInterruptParagraph() bool { return true }

func (noteParser) CanAcceptIndentedLine() bool { return false }

// noteMark is the number of a note in the text: a node around a text node, with which
// the parser would else join the text behind it.
type noteMark struct{ ast.BaseInline }

var kindNoteMark = ast.NewNodeKind("NoteMark")

func (n *noteMark) Kind() ast.NodeKind { return kindNoteMark }

func (n *noteMark) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteMarkParser parses the number of a note that is defined somewhere.
type noteMarkParser struct{}

func (noteMarkParser) Trigger() []byte { return []byte{'['} }

func (noteMarkParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	ctx, ok := pc.(linked)
	if !ok || len(ctx.refs.notes) == 0 {
		return nil
	}
	line, segment := block.PeekLine()
	label := noteLabel(string(line[:min(len(line), longestLabel)]))
	number := ctx.refs.notes[label]
	if label == "" || number == "" {
		return nil
	}
	size := len("[^]") + len(label)
	t := ast.NewTextSegment(text.NewSegment(segment.Start, segment.Start+size))
	show(t, "["+number+"]")
	n := &noteMark{}
	n.AppendChild(n, t)
	block.Advance(size)
	return n
}

// tameNote puts its number before a note's text.
func (t *tamer) tameNote(n *note) {
	label := string(bytes.Trim(n.label.Value(t.source), "[^]:"))
	number := t.refs.notes[label]
	if number == "" {
		number = label
	}
	mark := ast.NewTextSegment(n.label)
	show(mark, "["+number+"] ")
	first := n.FirstChild()
	if first == nil || first.Kind() != ast.KindParagraph && first.Kind() != ast.KindTextBlock {
		p := ast.NewParagraph()
		if first == nil {
			n.AppendChild(n, p)
		} else {
			n.InsertBefore(n, first, p)
		}
		first = p
	}
	if first.FirstChild() == nil {
		first.AppendChild(first, mark)
	} else {
		first.InsertBefore(first, first.FirstChild(), mark)
	}
}
