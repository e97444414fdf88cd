package articles

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/articles/lines"
)

// The errors of WithTags.
var (
	ErrNoFrontMatter = errors.New("has no front matter to write tags into: only Markdown has")
	errNotUTF8       = errors.New("is not in UTF-8, in which alone tags are written")
	errFrontMatter   = errors.New("has front matter into which these tags cannot be written without changing what else it says")
)

// WithTags returns a Markdown file with tags written into its front matter, and the
// tags that the file has of itself then, in its own order. The field "tags" is replaced
// or added, in the style of list, the marks and the ends of lines that the file has; a
// file without front matter gets some. All else stays, byte for byte.
//
// What other fields give, such as "categories", is not repeated in "tags", nor taken
// out of there. A tag that front matter cannot hold, such as "quay, old", which reads
// as two, is left out. So own tells what of the tags was written. Where nothing is to be
// changed the file is returned as it is.
//
// What is written is read again before it is returned: where that gives other tags,
// another text, or another value of any other field, the error says that it cannot be.
// Other errors are ErrNoFrontMatter, and those of ReadBytes.
func WithTags(data []byte, src Source, tags []string) (written []byte, own []string, err error) {
	raw := string(data)
	if FormatOf(data, src.Name) != Markdown {
		return nil, nil, ErrNoFrontMatter
	}
	if !utf8.ValidString(raw) {
		return nil, nil, errNotUTF8
	}
	was, err := ReadBytes(data, src)
	if err != nil {
		return nil, nil, err
	}
	f := frontMatter(raw)
	front := raw[f.start:f.end]
	field := findTags(f.mark, front)
	_, parts := dayOfName(src.Name)
	field.tags, own = fieldTags(f.mark, front, field, was.Tags, tags, parts && !was.isFromElsewhere())
	if sameTags(own, was.Tags) {
		return data, was.Tags, nil
	}
	now := spliceTags(raw, f, field)
	if !faithful(raw, now, src, was, own) {
		return nil, nil, errFrontMatter
	}
	return []byte(now), own, nil
}

// fieldTags returns the tags for the field "tags", those that it has first, and with
// them all that the file will have of itself. parts tells that blanks part tags in it, as
// in Jekyll's files.
func fieldTags(mark, front string, field tagField, was, tags []string, parts bool) (in, own []string) {
	tagsIn := func(text string) []string {
		m, _ := parseMeta(mark, text)
		if parts {
			return parted(m.tags(), m.loose(text))
		}
		return m.tags()
	}
	others, before := tagsIn(front[:field.start]+front[field.end:]), tagsIn(front[field.start:field.end])
	for _, tag := range append(slices.Clone(was), tags...) {
		switch {
		case !slices.Contains(tags, tag), slices.Contains(in, tag):
		case slices.Contains(others, tag) && !slices.Contains(before, tag):
		case canBeWritten(tag), slices.Contains(was, tag):
			in = append(in, tag)
		}
	}
	own = slices.Clone(in)
	for _, tag := range others {
		if !slices.Contains(own, tag) {
			own = append(own, tag)
		}
	}
	return in, own
}

// canBeWritten reports whether a tag is read from front matter as it is written there.
func canBeWritten(tag string) bool {
	m := meta{}
	m.add("tags", tag)
	return modest(quoted(tag)) && slices.Equal(m.tags(), []string{tag})
}

func sameTags(a, b []string) bool {
	return maps.Equal(setOf(a), setOf(b))
}

func setOf(tags []string) map[string]bool {
	set := make(map[string]bool, len(tags))
	for _, tag := range tags {
		set[tag] = true
	}
	return set
}

// tagField is the field "tags" of front matter: where its lines lie, and its tags.
type tagField struct {
	start, end int    // bytes of the front matter; both 0 where there is none
	key        string // with the colon, or the sign of equality and the blank behind it
	value      string // on the line of the key
	tags       []string
}

// findTags finds the field in front matter. In TOML it stands before the first table.
func findTags(mark, front string) tagField {
	sign := ":"
	if mark == "+++" {
		sign = "="
	}
	for at := 0; at < len(front); {
		end := lines.End(front, at)
		line := front[at:end]
		if sign == "=" && strings.HasPrefix(line, "[") {
			break
		}
		key, value, ok := strings.Cut(line, sign)
		if ok && strings.EqualFold(strings.Trim(strings.TrimRight(key, " "), `"'`), "tags") {
			return tagField{start: at, end: fieldEnd(front, at+len(key)+1, sign), key: key + sign, value: strings.TrimSpace(value)}
		}
		at = lines.Next(front, end)
	}
	return tagField{}
}

// fieldEnd returns where the line after a field begins whose value begins at a byte. A
// list goes on over lines: in TOML to its bracket, in YAML as long as lines are indented,
// or items, with blanks and comments between them.
func fieldEnd(front string, at int, sign string) int {
	next := lines.Next(front, lines.End(front, at))
	if sign == "=" {
		return max(next, lines.Next(front, lines.End(front, bracketEnd(front, at))))
	}
	end := next
	for at := next; at < len(front); {
		stop := lines.End(front, at)
		line := front[at:stop]
		at = lines.Next(front, stop)
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "", line[0] == '#':
		case strings.IndexByte(" \t-]", line[0]) >= 0:
			end = at
		default:
			return end
		}
	}
	return end
}

// bracketEnd returns where a TOML array ends that begins at a byte, after blanks; that
// byte itself where none does.
func bracketEnd(s string, start int) int {
	depth := 0
	for at := start; at < len(s); at++ {
		switch c := s[at]; c {
		case '[':
			depth++
		case ']':
			depth--
		case '#':
			at = lines.End(s, at) - 1
		case '"', '\'':
			for at++; at < len(s) && s[at] != c; at++ {
				if c == '"' && s[at] == '\\' {
					at++
				}
			}
		case ' ', '\t':
			continue
		}
		if depth == 0 {
			return min(at, len(s))
		}
	}
	return start
}

// spliceTags puts the field into a file.
func spliceTags(raw string, f fence, field tagField) string {
	if f == (fence{}) {
		bom := len(raw) - len(strings.TrimPrefix(raw, "\ufeff"))
		end := lineEnding(raw, bom)
		field.key = "tags:"
		return raw[:bom] + "---" + end + field.yaml("", end) + "---" + end + raw[bom:]
	}
	old, end := raw[f.start+field.start:f.start+field.end], lineEnding(raw, 0)
	at, till := f.start+field.start, f.start+field.end
	var text string
	switch {
	case f.mark == "+++":
		if field.key == "" { // before all else, where no table has begun
			field.key = "tags ="
		}
		text = field.key + " [" + strings.Join(spelled(field.tags, true), ", ") + "]" + end
	case field.key == "":
		at, till, field.key = f.end, f.end, "tags:"
		fallthrough
	default:
		text = field.yaml(old, end)
	}
	return raw[:at] + text + raw[till:]
}

// lineEnding is how the line that holds a byte ends, "\n" where it is the last.
func lineEnding(s string, at int) string {
	end := lines.End(s, at)
	if next := lines.Next(s, end); next > end {
		return s[end:next]
	}
	return "\n"
}

// yaml spells the field as the old one was: a list between brackets, or an item a line.
func (t tagField) yaml(old, end string) string {
	all := spelled(t.tags, strings.Contains(old, `"`))
	if len(all) == 0 || t.value != "" && t.value[0] != '#' {
		return t.key + " [" + strings.Join(all, ", ") + "]" + end
	}
	indent := "  "
	if _, items, ok := strings.Cut(old, end); ok {
		if before, _, ok := strings.Cut(items, "-"); ok && strings.Trim(before, " ") == "" {
			indent = before
		}
	}
	var b strings.Builder
	b.WriteString(t.key + end)
	for _, tag := range all {
		b.WriteString(indent + "- " + tag + end)
	}
	return b.String()
}

// spelled writes tags as YAML and TOML read them: between quotation marks, but for plain
// words where these may do without.
func spelled(tags []string, marks bool) []string {
	all := make([]string, len(tags))
	for i, tag := range tags {
		if all[i] = tag; marks || !isWord(tag) || slices.Contains(truths, strings.ToLower(tag)) {
			all[i] = quoted(tag)
		}
	}
	return all
}

// truths are words that YAML 1.1 takes for truth values, as many programs do.
var truths = []string{"y", "n", "yes", "no", "on", "off"}

// faithful reports whether a file that was written is read as the one before, but for
// its tags, also by a list, which reads its head alone.
func faithful(raw, written string, src Source, was *Article, tags []string) bool {
	now, err := ReadBytes([]byte(written), src)
	if err != nil || !sameTags(now.Tags, tags) || now.Title != was.Title || now.Text != was.Text || now.Body != was.Body {
		return false
	}
	f, g := frontMatter(raw), frontMatter(written)
	before, wrong := parseMeta(f.mark, raw[f.start:f.end])
	after, worse := parseMeta(g.mark, written[g.start:g.end])
	delete(before, "tags")
	delete(after, "tags")
	if !modest(raw[f.start:f.end]) || wrong == nil && worse != nil || !maps.EqualFunc(before, after, slices.Equal[[]string]) {
		return false
	}
	head, listed := Summarize([]byte(raw), src), Summarize([]byte(written), src)
	return !sameTags(head.Tags, was.Tags) || sameTags(listed.Tags, tags) && listed.Title == head.Title
}
