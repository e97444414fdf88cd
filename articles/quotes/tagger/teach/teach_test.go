package teach

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/internal/learning"
)

func TestLearningIsTheSameEveryTime(t *testing.T) {
	t.Parallel()
	all, err := corpus.Read(filepath.Join("..", "..", "testdata"), "news")
	if err != nil {
		t.Fatal(err)
	}
	first, err := Tagger(all[:8])
	if err != nil {
		t.Fatal(err)
	}
	second, _ := Tagger(all[:8])
	if !slices.Equal(first, second) {
		t.Error("the same articles gave other weights")
	}
}

// The teacher answers where a place leaves no choice, and is silent elsewhere.
func TestTeacherKnowsPlacesThatLeaveNoChoice(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"They overturned/F a rule .",
		"The court will overturn/B it .",
		"The court has overturned/P it .",
		"She was naming/G him .",
		"The naming/N of ships/N",
		"by naming/G the ship",
		"Lind said retired/N coach Tom Vale left .",
		"A man stranded/P on the wall would sing .",
		"The mayor , Ines Calloway , nodded/F at him .",
		"The gallery/N stages/F the play/N .",
		"The van sank/F .",
	} {
		text := ""
		want := map[string]byte{}
		for f := range strings.FieldsSeq(line) {
			w, part, ok := strings.Cut(f, "/")
			if ok {
				want[w] = part[0]
			}
			text += w + " "
		}
		d := quotes.Document{Text: text, Paragraphs: []quotes.Paragraph{{Span: quotes.Span{End: len(text)}}}}
		lessons := learning.Lessons(d)
		p := &pupil{Lesson: lessons[0], answers: make([]answer, len(lessons[0].Words))}
		teach([]*pupil{p})
		for i := range p.Words {
			if part := want[p.Word(i)]; part != 0 && (!p.answers[i].known || "NFPBG"[p.answers[i].part] != part) {
				t.Errorf("%s\n%q: the teacher answers %+v, want %c", text, p.Word(i), p.answers[i], part)
			}
		}
	}
}
