/*
Accuracy measures the quote engine on annotated articles and prints every figure.

	go run ./articles/quotes/accuracy -corpus DIR
	go run ./articles/quotes/accuracy -corpus articles/quotes/testdata -split news -mistakes 20
	go run ./articles/quotes/accuracy -gum DIR -split dev -kinds news,court

DIR holds articles in PolNeAR's layout: dev/text/*.txt and dev/attributions/*.ann.
The figures are those of the package score, each with an interval; after them
come the figures by kind of source and by length, the mistakes by class, and how
far the engine's confidence can be trusted. The last command counts what the discourse
trees of GUM attribute to somebody by a word of saying.
*/
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"pullquote/articles/quotes/score"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("corpus", "", "folder of annotated articles in PolNeAR's layout")
	split := flag.String("split", "dev", "which of its folders to measure")
	gum := flag.String("gum", "", "folder of the GUM corpus: measures what its discourse trees attribute instead")
	kinds := flag.String("kinds", "news,court", "with -gum: which kinds of text to measure")
	mistakes := flag.Int("mistakes", 0, "how many mistakes of each class to print")
	flag.Parse()
	if *gum != "" {
		if err := measureStories(os.Stdout, *gum, *split, *kinds, *mistakes); err != nil {
			log.Fatalf("accuracy: %v", err)
		}
		return
	}
	if *dir == "" {
		log.Fatal("accuracy: needs annotated news: clone github.com/networkdynamics/PolNeAR and pass its folder with -corpus")
	}
	if err := measure(os.Stdout, *dir, *split, *mistakes); err != nil {
		log.Fatalf("accuracy: %v", err)
	}
}

// measure prints the figures of one split, and some of its mistakes.
func measure(w io.Writer, dir, split string, mistakes int) error {
	judged, err := judge(dir, split)
	if err != nil {
		return err
	}
	if err := score.Print(w, counts(judged)); err != nil || mistakes == 0 {
		return err
	}
	fmt.Fprintln(w)
	return score.PrintMistakes(w, judged, mistakes)
}
