// Package check compares the quotations of a dossier with the articles that they are from:
// each is still there, changed, or gone.
//
// The words are sought as a reader sees them: how blanks, line ends and the forms of
// quotation marks are spelled makes no difference. Of “Not one boat will leave today,” a
// later version may have “Few boats will leave today”: that is changed, and the
// differences are told word by word. Where a few words alone are quoted, what stood before
// and behind them tells what has come in their place.
package check

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/align"
	"pullquote/articles/anchor"
	"pullquote/articles/export"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
	"pullquote/store/dossier"
)

// Outcome is how a quotation stands now.
type Outcome uint8

// The outcomes.
const (
	Unread     Outcome = iota // its article could not be read: nobody knows
	StillThere                // word for word
	Changed
	Gone
)

// String is the outcome as tables say it.
func (o Outcome) String() string { return [...]string{"unread", "still there", "changed", "gone"}[o] }

// Result is what came of a comparison.
type Result struct {
	Is    Outcome
	Words []align.Piece // of a changed one: the words as they were here, and as they are there
	Err   error         // why the article could not be read, or that it is gone
}

// Of is what a quotation is in an article that was to be read.
func Of(e *dossier.Entry, a *articles.Article, err error) Result {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Result{Is: Gone, Err: err}
	case err != nil:
		return Result{Err: err}
	}
	return In(e, a)
}

// In compares a quotation with an article.
func In(e *dossier.Entry, a *articles.Article) Result {
	set := export.Words(a, quotes.Span{End: len(a.Text)})
	for _, text := range []string{set, a.Text} { // captions are in the second alone
		if holds(seen(text), e.Parts()) {
			return Result{Is: StillThere}
		}
	}
	for _, text := range []string{set, a.Text} {
		if words, ok := changed(e, text); ok {
			if same(words) { // but for what holds no letter
				return Result{Is: StillThere}
			}
			return Result{Is: Changed, Words: words}
		}
	}
	return Result{Is: Gone}
}

// seen is a text as a reader sees it, on one line, with plain quotation marks and dashes.
func seen(text string) string {
	return strings.Join(strings.Fields(plainMarks(fold.String(text, fold.Seen))), " ")
}

func plainMarks(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '„', '‟', '«', '»':
			return '"'
		case '‘', '’', '‚', '‛', '‹', '›':
			return '\''
		case '–', '—', '‒', '―':
			return '-'
		}
		return r
	}, text)
}

// holds reports whether a text has some words, one part after the other.
func holds(text string, parts []string) bool {
	for _, part := range parts {
		at := wordsAt(text, seen(part))
		if at < 0 {
			return false
		}
		text = text[at:]
	}
	return len(parts) > 0
}

// wordsAt is where some words end in a text that are whole words there; -1 if there are none.
func wordsAt(text, words string) int {
	if words == "" {
		return -1
	}
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return -1
		}
		start, end := from+i, from+i+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		behind, _ := utf8.DecodeRuneInString(text[end:])
		first, n := utf8.DecodeRuneInString(words)
		last, _ := utf8.DecodeLastRuneInString(words)
		if !(within(before) && within(first)) && !(within(behind) && within(last)) {
			return end
		}
		from = start + n
	}
}

// within reports whether a word goes on with a character. A script without blanks between
// its words has no such ends.
func within(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// changed finds the words of a quotation where they have changed in a text.
func changed(e *dossier.Entry, text string) ([]align.Piece, bool) {
	here, all := align.Words(e.Anchor()), align.Words(text)
	if there, m := align.Within(here, all); m != nil {
		there = whole(m.Pieces(here, there), there, all)
		return differing(align.Texts(here, there).Pieces(here, there)), true
	}
	now, ok := instead(seen(text), seen(e.Prefix), seen(e.Suffix), len(e.Anchor()))
	if !ok {
		var at quotes.Span
		if at, ok = (anchor.Anchor{Exact: e.Anchor(), Prefix: e.Prefix, Suffix: e.Suffix}).In(text); !ok {
			return nil, false
		}
		now = at.Of(text)
	}
	there := align.Words(now)
	return differing(align.Texts(here, there).Pieces(here, there)), true
}

// whole is a stretch of a text that begins and ends with words that are the same, with the
// words before and behind it that stand in the place of others: as far as no quotation
// mark ends it.
func whole(pieces []align.Piece, there, all []align.Word) []align.Word {
	from := slices.IndexFunc(all, func(w align.Word) bool { return w.Start == there[0].Start })
	to := from + len(there)
	if first := pieces[0]; !first.Same && first.There == "" {
		for n := len(strings.Fields(first.Here)); n > 0 && from > 0 && !opens(all[from].Text) && !closes(all[from-1].Text); n-- {
			from--
		}
	}
	if last := pieces[len(pieces)-1]; !last.Same && last.There == "" {
		for n := len(strings.Fields(last.Here)); n > 0 && to < len(all) && !closes(all[to-1].Text) && !opens(all[to].Text); n-- {
			to++
		}
	}
	return all[from:to]
}

// opens reports whether a word has a quotation mark before it.
func opens(word string) bool { return strings.HasPrefix(plainMarks(word), `"`) }

// closes reports whether a word has a quotation mark behind it.
func closes(word string) bool {
	return strings.HasSuffix(strings.TrimRight(plainMarks(word), ".,;:!?"), `"`)
}

// What stands around a few words tells their place if it has so many bytes, and no more of
// the text stands between than so many times the bytes of the words, and some.
const (
	leastAround = 8
	mostGrown   = 3
	moreGrown   = 40
)

// instead is what stands in a text between two stretches that have been around some words,
// or between the nearest parts of these.
func instead(text, before, behind string, size int) (string, bool) {
	for _, most := range []int{len(text), 32, 16} {
		before, behind := lastWords(before, most), firstWords(behind, most)
		if len(before) < leastAround || len(behind) < leastAround || strings.Count(text, before) != 1 {
			continue
		}
		_, rest, _ := strings.Cut(text, before)
		rest = strings.ToValidUTF8(rest[:min(len(rest), mostGrown*size+moreGrown+len(behind))], "")
		if now, _, ok := strings.Cut(rest, behind); ok {
			return now, true
		}
	}
	return "", false
}

// lastWords and firstWords are the ends of a text, in so many bytes at most.
func lastWords(text string, most int) string {
	if cut := len(text) - most; cut > 0 {
		_, text, _ = strings.Cut(text[cut-1:], " ")
	}
	return text
}

func firstWords(text string, most int) string {
	if most < len(text) {
		text = text[:max(0, strings.LastIndexByte(text[:most+1], ' '))]
	}
	return text
}

// differing is two texts side by side where words that are spelled in another way differ
// too, as "today." and "today!".
func differing(pieces []align.Piece) (all []align.Piece) {
	for _, p := range pieces {
		here, there := strings.Fields(p.Here), strings.Fields(p.There)
		if !p.Same || len(here) != len(there) {
			all = append(all, p)
			continue
		}
		for i := range here {
			one := align.Piece{Here: here[i], There: there[i]}
			one.Same = seen(unmarked(one.Here)) == seen(unmarked(one.There))
			if n := len(all); n > 0 && all[n-1].Same && one.Same {
				all[n-1].Here += " " + one.Here
				all[n-1].There += " " + one.There
			} else {
				all = append(all, one)
			}
		}
	}
	if n := len(all); n > 0 { // the marks around all of it are no part of it
		all[0].There = strings.TrimLeft(all[0].There, marks)
		all[n-1].There = strings.TrimRight(all[n-1].There, marks)
	}
	return all
}

// unmarked is a word without the quotation marks around it.
func unmarked(word string) string { return strings.Trim(word, marks) }

const marks = "“”„‟«»\""

// same reports whether nothing differs.
func same(pieces []align.Piece) bool {
	for _, p := range pieces {
		if !p.Same {
			return false
		}
	}
	return true
}
