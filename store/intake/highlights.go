package intake

import (
	"encoding/json"
	"html"
	"iter"
	"slices"
	"strings"
	"time"

	"pullquote/articles/budget"
)

// What programs call the passages that a reader has marked in a book or an article, and
// such a passage itself.
const highlightsKey = "highlights"

func passageKeys() []string { return []string{"text", "quote", "highlight", "content"} }

// passages are the passages marked in what an object is, in its order.
func (o object) passages() []object {
	for _, key := range [...]string{highlightsKey, "annotations"} {
		var list []json.RawMessage
		if raw := o[key]; len(raw) == 0 || raw[0] != '[' || json.Unmarshal(raw, &list) != nil {
			continue
		}
		var all []object
		for _, raw := range list {
			if p, err := parseObject(raw); err == nil && p.text(passageKeys()...) != "" {
				all = append(all, p)
			}
		}
		return all
	}
	return nil
}

// marked is a page of the passages marked in something, with a rule between, and with
// what their reader has noted.
func marked(passages []object) string {
	var b strings.Builder
	for i, p := range passages {
		if i > 0 {
			b.WriteString("<hr>")
		}
		for part := range strings.SplitSeq(strings.TrimSpace(p.text(passageKeys()...)), "\n\n") {
			b.WriteString("<p>" + strings.ReplaceAll(html.EscapeString(part), "\n", "<br>") + "</p>")
		}
		if note := strings.TrimSpace(p.text("note", "comment", "annotation")); note != "" {
			b.WriteString("<p><em>Note: " + strings.ReplaceAll(html.EscapeString(note), "\n", "<br>") + "</em></p>")
		}
	}
	return b.String()
}

// tagsIn are the tags of passages, each once.
func tagsIn(passages []object) []string {
	var all []string
	for _, p := range passages {
		all = append(all, tags(p["tags"])...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// latest is when the last of some passages was marked.
func latest(passages []object) (at time.Time) {
	for _, p := range passages {
		if w := p.when("highlightedat", "createdat", "created"); w.Time.After(at) {
			at = w.Time
		}
	}
	return at
}

// isPassage reports whether an object is one marked passage, as in a row of Readwise's
// table and in a result of its list of highlights.
func (o object) isPassage() bool {
	return o.has(passageKeys()...) && (o.has("highlight") && o.has("booktitle") || o.has("bookid", "userbookid") && o.text(titleKeys()...) == "")
}

// book is what tells the book of a passage from others.
func (o object) book() string {
	return strings.Join([]string{o.text("bookid", "userbookid"), o.text("booktitle"), o.text("bookauthor"), o.text("amazonbookid")}, "\x00")
}

// grouped yields items with the passages of each book, or article, in one object, at the
// end. Of an export with very many passages some books may come twice.
func grouped(items iter.Seq2[object, error]) iter.Seq2[object, error] {
	return func(yield func(object, error) bool) {
		var books shelf
		for o, err := range items {
			if err == nil && o.isPassage() {
				if books.add(o); books.bytes > budget.FileBytes && !books.each(yield) {
					return
				}
				continue
			}
			if !yield(o, err) {
				return
			}
		}
		books.each(yield)
	}
}

// shelf is books and the passages marked in them, in the order of the first.
type shelf struct {
	books []object
	at    map[string]int
	marks [][]json.RawMessage
	bytes int
}

// add puts a passage to its book.
func (s *shelf) add(o object) {
	key := o.book()
	i, known := s.at[key]
	if !known {
		if s.at == nil {
			s.at = map[string]int{}
		}
		i = len(s.books)
		s.at[key] = i
		book := object{}
		for _, name := range [...]string{"booktitle", "bookauthor", "documenttags", "sourceurl"} {
			if raw := o[name]; raw != nil {
				book[name] = raw
			}
		}
		s.books, s.marks = append(s.books, book), append(s.marks, nil)
	}
	book := s.books[i]
	if all := append(tags(book["tags"]), tags(o["tags"])...); len(all) > 0 {
		slices.Sort(all)
		book.addAll("tags", slices.Compact(all))
	}
	if at := o["highlightedat"]; string(at) > string(book["highlightedat"]) {
		book["highlightedat"] = at
	}
	passage := object{"text": nil}
	passage.add("text", o.text(passageKeys()...))
	passage.add("note", o.text("note"))
	if raw, err := json.Marshal(passage); err == nil {
		s.marks[i] = append(s.marks[i], raw)
		s.bytes += len(raw)
	}
}

// each yields the books, and forgets them.
func (s *shelf) each(yield func(object, error) bool) bool {
	for i, book := range s.books {
		if raw, err := json.Marshal(s.marks[i]); err == nil {
			book[highlightsKey] = raw
		}
		if !yield(book, nil) {
			return false
		}
	}
	*s = shelf{}
	return true
}
