package prefix

import (
	"strings"
	"testing"

	"pullquote/articles/quotes"
	"pullquote/store/query"
)

func TestBeginningsAreIndexedOnce(t *testing.T) {
	t.Parallel()
	const text = "Épée 渡船 naïve тэатр a1 to"
	said := []quotes.Span{{Start: strings.Index(text, "naïve"), End: strings.Index(text, " a1")}}
	if got := Of("The theatre: a TH3 to", text, said); got != "th the th3 to ep epe na qqna nai qqnai тэ qqтэ тэа qqтэа a1 " {
		t.Errorf("got %q", got)
	}
}

func TestABeginningOfTwoOrThreeLettersHasATableOfItsOwn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"the": "", "t*": "", "th*": "th", "Thé*": "the", "thea*": "", `"a th"*`: "", "u.s*": "", "渡船*": ""} {
		q, err := query.Parse(text)
		if w, ok := q.Root.(query.Word); err != nil || !ok || Letters(w) != want {
			t.Errorf("%s: %q, %v; want %q", text, Letters(w), err, want)
		}
	}
}

func BenchmarkStarts(b *testing.B) {
	text := strings.Repeat("“There will be no strike this winter,” said Ada Quill, the harbour master. ", 54)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Of("", text, nil)
	}
}
