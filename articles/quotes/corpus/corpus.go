/*
Package corpus reads news articles that people have annotated with who said what.

The layout is that of PolNeAR (Newell, Margolin and Ruths, "An Attribution
Relations Corpus for Political News", LREC 2018):

	ROOT/SPLIT/text/NAME.txt               an article's text, UTF-8
	ROOT/SPLIT/attributions/NAME_WHO.ann   what the annotator WHO marked in it

An .ann file is brat's standoff format: a line for each span, and a line for
each attribution that joins spans by their roles. In

	T1	Source 14 26	Ines Calloway
	T2	Cue 9 13	said
	T3	Content 1 7	We won
	E1	Attribution:T4 Source:T1 Cue:T2 Content:T3
	N1	Reference T1 Person:1	Ines Calloway

the numbers of a span are code points of the text, end exclusive, and "12 20;25
30" is a span in two pieces. The last line is ours: it says whom a source
stands for, so that "she" and "the mayor" are known for one person.

Six more kinds of line are ours. In them, a person has a role, a document has an
issuer, who may be a person of the list; one who is told of is told of via
another; a content is speech that has no marks, as after "A:" or a dash, or an
interviewer's question without marks, which a reader may take for speech or not;
and what stands in marks is nobody's speech, but a title or a term:

	N2	Reference T1 Role:1	mayor
	N3	Reference T8 Issuer:2	the Harbour Board
	E2	Attribution:T9 Source:T5 Cue:T6 Content:T7 Via:T1
	A1	Unmarked T7
	A2	Question T8
	T9	Nobody 60 72	“Slow Water”
*/
package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pullquote/articles/quotes"
)

// Article is a text and what its annotator marked in it. All spans are byte
// offsets into Text.
type Article struct {
	Name         string // of the file, without folder and extension
	Path         string // of the text's file
	Annotation   string // path of the .ann file
	Text         string // the text's file as it is
	Attributions []Attribution
	Discards     []quotes.Span // what the annotator declared no part of the article
	Nobody       []quotes.Span // what stands in marks and is nobody's speech, such as titles; not all of it, in older annotations
}

// Attribution says that somebody said something. Each part may lie in several
// pieces, in the annotator's order; Source and Cue may be empty, and so may
// Content where the annotator erred.
type Attribution struct {
	Source  []quotes.Span // the words that name who said it: "the mayor"
	Cue     []quotes.Span // the words that tell that it was said: "according to"
	Content []quotes.Span // what was said, with its marks

	Person     int    // tells the persons of one article apart, from 1; 0 if not annotated
	PersonName string // the person's full name, or a description: "a senior official"
	Role       string // what the article says that the person is: "harbour master"; "" if it doesn't or if not annotated

	Issuer     int    // whose document the source is, as a number of Person; 0 if it is none
	IssuerName string // the issuer's name: "the Harbour Board" for "the white paper"

	Via     []quotes.Span // who tells that the source said it: "Ruth Wells" in “Ruth Wells said he had told her to wait”
	ViaWho  int           // that person's number; 0 if nobody stands between
	ViaName string        // that person's name

	Unmarked bool // the content is what was said, word for word, though without marks; a piece a paragraph
	Question bool // the content is an interviewer's question without marks
	Line     int  // of the event in the annotation's file, from 1
}

// Read returns the annotated articles of one split, such as "train", ordered by
// name. Where several people annotated an article, the first by file name counts.
// It fails on a folder or file that can't be read, and on a line of an annotation
// that is damaged or does not fit its text; the error names file and line.
func Read(root, split string) ([]Article, error) {
	folder := filepath.Join(root, split, "attributions")
	files, err := os.ReadDir(folder) // by name
	if err != nil {
		return nil, fmt.Errorf("reading corpus: %w", err)
	}
	var all []Article
	for _, file := range files {
		name, isAnnotation := article(file.Name())
		if !isAnnotation || len(all) > 0 && all[len(all)-1].Name == name {
			continue
		}
		a, err := readArticle(name, filepath.Join(root, split, "text", name+".txt"), filepath.Join(folder, file.Name()))
		if err != nil {
			return nil, fmt.Errorf("reading corpus: %w", err)
		}
		all = append(all, a)
	}
	return all, nil
}

// article returns the name of the article that an annotation is of: "flood" for
// "flood_d473.ann".
func article(file string) (name string, isAnnotation bool) {
	name, isAnnotation = strings.CutSuffix(file, ".ann")
	if at := strings.LastIndexByte(name, '_'); at > 0 {
		name = name[:at]
	}
	return name, isAnnotation
}

func readArticle(name, textFile, annFile string) (Article, error) {
	text, err := os.ReadFile(textFile)
	if err != nil {
		return Article{}, err
	}
	ann, err := os.ReadFile(annFile)
	if err != nil {
		return Article{}, err
	}
	a := Article{Name: name, Path: textFile, Annotation: annFile, Text: string(text)}
	if err := a.annotate(string(ann)); err != nil {
		return Article{}, fmt.Errorf("%s:%w", annFile, err)
	}
	return a, nil
}
