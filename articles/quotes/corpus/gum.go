package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"pullquote/articles/quotes"
)

// Story is a text in which people have marked whom each mention stands for.
type Story struct {
	Name     string // of the file, without folder and extension
	Text     string // paragraphs, with an empty line between two
	Mentions []Mention
	Tellings []Telling // empty where the story's discourse is not annotated
}

// Mention is a stretch of a Story's text, in bytes, that stands for somebody or
// something: "she", "the mayor", "Ines Calloway".
type Mention struct {
	quotes.Span
	Entity int    // the same for all mentions of one
	Proper string // the name at its head, "Ines Calloway"; empty if there is none
}

// ReadGUM returns the stories of one split of the GUM corpus (Zeldes, "The GUM
// Corpus: Creating Multilayer Resources in the Classroom", Language Resources and
// Evaluation 51, 2017), ordered by name:
//
//	ROOT/SPLIT/GUM_GENRE_NAME.conllu
//	ROOT/SPLIT/GUM_GENRE_NAME.rs4      its discourse; may be missing
//
// It fails on a folder or file that can't be read, and on a line that is damaged;
// the error names file and line.
func ReadGUM(root, split string) ([]Story, error) {
	files, err := filepath.Glob(filepath.Join(root, split, "*.conllu")) // by name
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("reading corpus: no .conllu files in %s", filepath.Join(root, split))
	}
	var all []Story
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading corpus: %w", err)
		}
		g := conllu{story: Story{Name: strings.TrimSuffix(filepath.Base(path), ".conllu")}}
		for n, line := range strings.Split(string(data), "\n") {
			if err := g.line(line); err != nil {
				return nil, fmt.Errorf("reading corpus: %s:%d: %w", path, n+1, err)
			}
		}
		g.story.Text = g.text.String()
		if err := g.story.readTellings(strings.TrimSuffix(path, ".conllu")+".rs4", g.units(), g.sentences()); err != nil {
			return nil, err
		}
		all = append(all, g.story)
	}
	return all, nil
}

// conllu is what the lines of one file have told so far.
type conllu struct {
	story Story
	text  strings.Builder
	words []conlluWord
	open  []opened
	ended []int // the words after which a sentence ends
	began []int // the words with which the units of discourse begin
	blank bool  // a space belongs before the next word
	inner int   // words that are still to come of one that was written already: "don't"
}

type conlluWord struct {
	quotes.Span
	proper bool
}

// opened is a mention of which the end is still to come.
type opened struct {
	entity, first int // the first of its words
	head          int // which of its words is the head, from 0
}

// The columns of a word's line that are read.
const (
	columnNumber = 0
	columnForm   = 1
	columnClass  = 3
	columnMisc   = 9
	columns      = 10
)

// line reads one line.
func (g *conllu) line(line string) error {
	switch {
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
		if g.text.Len() > 0 {
			g.text.WriteString("\n\n")
		}
		g.blank = false
		return nil
	case line == "":
		g.ended = append(g.ended, len(g.words))
		return nil
	case strings.HasPrefix(line, "#"):
		return nil
	}
	c := strings.Split(line, "\t")
	if len(c) != columns {
		return fmt.Errorf("%d columns, not %d", len(c), columns)
	}
	if strings.Contains(c[columnNumber], ".") {
		return nil // what the sentence leaves out
	}
	if from, to, whole := strings.Cut(c[columnNumber], "-"); whole {
		first, err1 := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || last < first {
			return fmt.Errorf("no numbers of words: %.40q", c[columnNumber])
		}
		g.write(c[columnForm], c[columnMisc])
		g.inner = last - first + 1
		return nil
	}
	g.word(c)
	if strings.Contains("|"+c[columnMisc], "|Discourse=") {
		g.began = append(g.began, len(g.words)-1)
	}
	return g.entities(c[columnMisc])
}

// units returns where the units of discourse stand, each up to the next.
func (g *conllu) units() (out []quotes.Span) {
	for i, first := range g.began {
		last := len(g.words) - 1
		if i+1 < len(g.began) {
			last = max(first, g.began[i+1]-1)
		}
		out = append(out, quotes.Span{Start: g.words[first].Start, End: g.words[last].End})
	}
	return out
}

// sentences returns where the sentences stand.
func (g *conllu) sentences() (out []quotes.Span) {
	first := 0
	for _, end := range append(g.ended, len(g.words)) {
		if end > first {
			out = append(out, quotes.Span{Start: g.words[first].Start, End: g.words[end-1].End})
		}
		first = max(first, end)
	}
	return out
}

// write adds a word to the text.
func (g *conllu) write(form, misc string) {
	if g.blank {
		g.text.WriteByte(' ')
	}
	start := g.text.Len()
	g.text.WriteString(form)
	g.words = append(g.words, conlluWord{Span: quotes.Span{Start: start, End: g.text.Len()}})
	g.blank = !strings.Contains(misc, "SpaceAfter=No")
}

// word reads the line of a word, which is written already if it is part of one.
func (g *conllu) word(c []string) {
	if g.inner > 0 {
		if g.inner--; g.words[len(g.words)-1].proper || c[columnClass] != "PROPN" {
			return
		}
	} else {
		g.write(c[columnForm], c[columnMisc])
	}
	g.words[len(g.words)-1].proper = c[columnClass] == "PROPN"
}

// entities reads which mentions begin and end at the last word:
// "Entity=(7-person-new-snnsn-cf6-1-sgl)3)".
func (g *conllu) entities(misc string) error {
	rest := ""
	for part := range strings.SplitSeq(misc, "|") {
		if told, is := strings.CutPrefix(part, "Entity="); is {
			rest = told
		}
	}
	for rest != "" {
		var err error
		if rest[0] == '(' {
			rest, err = g.opening(rest[1:])
		} else {
			id, after, closed := strings.Cut(rest, ")")
			if !closed {
				return fmt.Errorf("no entities: %.40q", rest)
			}
			rest, err = after, g.closing(id)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// opening reads what is told where a mention begins, and returns the rest:
// "7-person-new-snnsn-cf6-1-sgl" and what follows.
func (g *conllu) opening(told string) (rest string, err error) {
	end := strings.IndexAny(told, "()")
	if end < 0 {
		end = len(told)
	}
	told, rest = told[:end], told[end:]
	parts := strings.Split(told, "-")
	entity, err := number(parts[0])
	if err != nil || len(parts) <= headPart {
		return "", fmt.Errorf("no entity: %.40q", told)
	}
	head, _, _ := strings.Cut(parts[headPart], ",")
	at, err := strconv.Atoi(head)
	if err != nil || at < 1 {
		return "", fmt.Errorf("no head of an entity: %.40q", told)
	}
	g.open = append(g.open, opened{entity, len(g.words) - 1, at - 1})
	if after, closed := strings.CutPrefix(rest, ")"); closed {
		return after, g.closing(parts[0])
	}
	return rest, nil
}

// headPart is the part that says which words of a mention are its head: "1,2".
const headPart = 5

// number reads the number of an entity; of one in pieces, "7[1/2]", too.
func number(id string) (int, error) {
	id, _, _ = strings.Cut(id, "[")
	return strconv.Atoi(id)
}

// closing ends the last mention of an entity that began.
func (g *conllu) closing(id string) error {
	entity, err := number(id)
	if err != nil {
		return fmt.Errorf("no entity: %.40q", id)
	}
	for i := len(g.open) - 1; i >= 0; i-- {
		if o := g.open[i]; o.entity == entity {
			g.open = append(g.open[:i], g.open[i+1:]...)
			span := quotes.Span{Start: g.words[o.first].Start, End: g.words[len(g.words)-1].End}
			g.story.Mentions = append(g.story.Mentions, Mention{span, entity, g.proper(o.first, min(o.first+o.head, len(g.words)-1))})
			return nil
		}
	}
	return fmt.Errorf("the mention of entity %d ends before it has begun", entity)
}

// proper returns the names in a row around a head or right after it: "Fuad
// Basya" of "Major General Fuad Basya".
func (g *conllu) proper(first, head int) string {
	if !g.words[head].proper {
		if head++; head == len(g.words) || !g.words[head].proper {
			return ""
		}
		first = head
	}
	last := head
	for head > first && g.words[head-1].proper {
		head--
	}
	for last+1 < len(g.words) && g.words[last+1].proper {
		last++
	}
	return g.text.String()[g.words[head].Start:g.words[last].End]
}

// StandsFor reports whether a name is that of whoever some words of the story
// stand for: one of the mentions of the same holds its last word. If any of them is
// a name, that one has to. Known is false if no mention stands there.
func (s *Story) StandsFor(words quotes.Span, name string) (right, known bool) {
	entity, known := s.entityAt(words)
	if !known {
		return false, false
	}
	last, proper := lastWord(name), false
	for _, m := range s.Mentions {
		if m.Entity != entity || proper && m.Proper == "" {
			continue
		}
		if m.Proper != "" && !proper {
			right, proper = false, true
		}
		told, _, _ := strings.Cut(m.Of(s.Text), ",")
		right = right || slices.ContainsFunc(strings.Fields(told), func(w string) bool { return lastWord(w) == last })
	}
	return right, true
}

// leastCommon is which part of their union words and a mention have in common
// to be one, in hundredths: "Ines Calloway" of "the mayor, Ines Calloway".
const leastCommon = 40

// entityAt returns who or what the mention stands for that has most in common
// with some words.
func (s *Story) entityAt(words quotes.Span) (entity int, known bool) {
	most := leastCommon - 1
	for _, m := range s.Mentions {
		both := min(m.End, words.End) - max(m.Start, words.Start)
		if both <= 0 {
			continue
		}
		if share := 100 * both / (m.End - m.Start + words.End - words.Start - both); share > most {
			entity, most, known = m.Entity, share, true
		}
	}
	return entity, known
}

// lastWord returns the last word of a name in small letters, without a possessive.
func lastWord(name string) string {
	name = strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
}
