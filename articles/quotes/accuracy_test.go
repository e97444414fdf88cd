package quotes_test

import (
	"flag"
	"fmt"
	"os"
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

// TestAccuracy prints every figure of the engine on a corpus. It takes -v for go
// test to show what a test that passes has to say.
func TestAccuracy(t *testing.T) {
	if *corpusDir == "" {
		t.Skip("needs annotated news: clone github.com/networkdynamics/PolNeAR and pass its folder, " +
			"which holds dev/text/*.txt and dev/attributions/*.ann: go test ./articles/quotes -run Accuracy -v -corpus DIR")
	}
	judged := judge(t, *corpusDir, *corpusSplit)
	if err := score.Print(os.Stdout, counts(judged)); err != nil {
		t.Fatal(err)
	}
	fmt.Println()
	if err := score.PrintMistakes(os.Stdout, judged, *mistakes); err != nil {
		t.Fatal(err)
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
