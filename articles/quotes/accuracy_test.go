package quotes_test

import (
	"flag"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/score"
)

var (
	corpusDir   = flag.String("corpus", "", "folder of annotated articles, such as PolNeAR's, to measure the engine on")
	corpusSplit = flag.String("split", "dev", "which of the corpus's folders to measure")
	mistakes    = flag.Int("mistakes", 0, "how many mistakes of each class to print")
)

// TestAccuracy prints every figure of the engine on a corpus.
func TestAccuracy(t *testing.T) {
	if *corpusDir == "" {
		t.Skip("needs annotated news: clone github.com/networkdynamics/PolNeAR and pass its folder, " +
			"which holds dev/text/*.txt and dev/attributions/*.ann: go test ./articles/quotes -run Accuracy -corpus DIR")
	}
	judged := judge(t, *corpusDir, *corpusSplit)
	var b strings.Builder
	if err := score.Print(&b, counts(judged)); err != nil {
		t.Fatal(err)
	}
	fmt.Print(b.String())
	if *mistakes > 0 {
		fmt.Print(listMistakes(judged, *mistakes))
	}
}

// judge reads a split as the program reads articles, on all cores, finds the
// quotations, and compares them with the annotation.
func judge(t *testing.T, root, split string) []*score.Judgement {
	t.Helper()
	all, err := corpus.Read(root, split)
	if err != nil {
		t.Fatal(err)
	}
	judged := make([]*score.Judgement, len(all))
	var wait sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range next {
				judged[i] = judgeOne(t, &all[i])
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	wait.Wait()
	return judged
}

// judgeOne judges an article that can't be read as one in which nothing is found.
func judgeOne(t *testing.T, a *corpus.Article) *score.Judgement {
	page, err := articles.Read(strings.NewReader(a.Text), articles.Source{Name: filepath.Base(a.Path)})
	if err != nil {
		t.Error(err)
		return score.Judge(a, &quotes.Found{})
	}
	found, err := score.Align(quotes.Find(page.Document()), page.Text, a.Text)
	if err != nil {
		t.Errorf("%s: %v", a.Path, err)
		return score.Judge(a, &quotes.Found{})
	}
	return score.Judge(a, &found)
}

func counts(judged []*score.Judgement) []score.Counts {
	all := make([]score.Counts, len(judged))
	for i, j := range judged {
		all[i] = j.Counts()
	}
	return all
}

// listMistakes writes the first n mistakes of each class.
func listMistakes(judged []*score.Judgement, n int) string {
	var lines [16][]string
	for _, j := range judged {
		for _, m := range j.Mistakes() {
			if len(lines[m.Class]) < n {
				lines[m.Class] = append(lines[m.Class], j.Line(m))
			}
		}
	}
	var b strings.Builder
	for _, class := range lines {
		b.WriteString("\n" + strings.Join(class, "\n"))
	}
	return b.String() + "\n"
}
