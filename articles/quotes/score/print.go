package score

import (
	"fmt"
	"io"
	"strings"
)

// Print writes all figures of some articles as plain text: with their intervals,
// by length, place and kind of source, the mistakes by class, and how confidence
// compares with what is right.
func Print(w io.Writer, articles []Counts) error {
	sum := Sum(articles)
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles, %d passages in marks, %d reports\n\n", sum.Articles, sum.Marked.Gold, sum.Indirect.Gold)
	printFigures(&b, &sum, articles)
	printLengths(&b, &sum)
	printSources(&b, &sum)
	printMistakes(&b, &sum)
	printBins(&b, &sum)
	_, err := io.WriteString(w, b.String())
	return err
}

func printFigures(b *strings.Builder, sum *Counts, articles []Counts) {
	figures := Figures()
	ranges := Intervals(figures, articles)
	fmt.Fprintf(b, "%-18s  %6s  %-15s  %6s\n", "figure", "value", "95 % interval", "cases")
	for i, f := range figures {
		if n := f.Over(sum); n > 0 {
			fmt.Fprintf(b, "%-18s  %6.3f  %.3f to %.3f  %6d\n", f.Name, f.Of(sum), ranges[i].Low, ranges[i].High, n)
		}
	}
}

func printLengths(b *strings.Builder, sum *Counts) {
	fmt.Fprintf(b, "\n%-18s  %6s  %6s  %6s  %6s  %6s  %7s\n", "passages of", "gold", "found", "P", "R", "F1", "speaker")
	for i, d := range sum.ByWords {
		fmt.Fprintf(b, "%-18s  %6d  %6d  %6.3f  %6.3f  %6.3f  %7.3f\n", lengthNames[i], d.Gold, d.System, d.Precision(), d.Recall(), d.F1(), sum.SaidIn[i].Rate())
	}
}

func printSources(b *strings.Builder, sum *Counts) {
	fmt.Fprintf(b, "\n%-18s  %6s  %7s\n", "source", "cases", "speaker")
	for i, s := range sum.ByKind {
		if SourceKind(i) == NoSource {
			fmt.Fprintf(b, "%-18s  %6d  %7.3f  given to nobody\n", NoSource, s.Of, s.Rate())
			continue
		}
		fmt.Fprintf(b, "%-18s  %6d  %7.3f\n", SourceKind(i), s.Of, s.Rate())
	}
	for i, s := range sum.ByPlace {
		fmt.Fprintf(b, "%-18s  %6d  %7.3f\n", Place(i), s.Of, s.Rate())
	}
}

func printMistakes(b *strings.Builder, sum *Counts) {
	fmt.Fprintf(b, "\n%-40s  %5s\n", "mistake", "cases")
	for i, n := range sum.Mistakes {
		fmt.Fprintf(b, "%-40s  %5d\n", MistakeClass(i), n)
	}
	if sum.Listed.Of > 0 {
		fmt.Fprintf(b, "of %d wrong speakers that have a name, %d right ones are found elsewhere in the article\n", sum.Listed.Of, sum.Listed.Right)
	}
}

func printBins(b *strings.Builder, sum *Counts) {
	fmt.Fprintf(b, "\n%-18s  %6s  %6s  %6s\n", "confidence", "cases", "mean", "right")
	for i, bin := range sum.Bins {
		if bin.Of > 0 {
			fmt.Fprintf(b, "%-18s  %6d  %6.3f  %6.3f\n", fmt.Sprintf("%.1f to %.1f", float64(i)/bins, float64(i+1)/bins), bin.Of, bin.Mean(), bin.Rate())
		}
	}
}

// PrintMistakes writes the first n mistakes of each class, a line each.
func PrintMistakes(w io.Writer, all []*Judgement, n int) error {
	var lines [mistakes][]string
	for _, j := range all {
		for _, m := range j.Mistakes() {
			if len(lines[m.Class]) < n {
				lines[m.Class] = append(lines[m.Class], j.Line(m))
			}
		}
	}
	var b strings.Builder
	for _, class := range lines {
		for _, line := range class {
			b.WriteString(line + "\n")
		}
		if len(class) > 0 {
			b.WriteByte('\n')
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
