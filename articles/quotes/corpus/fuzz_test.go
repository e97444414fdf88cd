package corpus

import (
	"slices"
	"testing"
)

// Whatever the annotation holds, there is an error or all spans slice the text.
func FuzzAnnotate(f *testing.F) {
	f.Add("He said “no”.", "T1\tSource 0 2\tHe\nT2\tContent 8 12\t“no”\nE1\tSource:T1 Content:T2\nN1\tReference T1 Person:1\tHe")
	f.Add("He said:\n\n“One.\n\n“Two.”\n", "T1\tContent 10 23\t“One.\n\n“Two.”\nE1\tContent:T1\n")
	f.Add("é\xff", "T1\tCue 0 1;1 2\té \xff\nT2\tDiscard 0 1\té\n#1\tnote")
	f.Add("Bo: “A”. C.", "T1\tSource 0 2\tBo\nT2\tContent 9 10\tC\nT3\tNobody 4 7\t“A”\nE1\tSource:T1 Content:T2 Via:T1\nN1\tReference T1 Person:1\tBo\nN2\tReference T1 Role:1\tpoet\nN3\tReference T1 Issuer:2\tA\nA1\tUnmarked T2")
	f.Fuzz(func(t *testing.T, text, ann string) {
		a := Article{Text: text}
		if a.annotate(ann) != nil {
			return
		}
		spans := slices.Concat(a.Discards, a.Nobody)
		for _, one := range a.Attributions {
			spans = slices.Concat(spans, one.Source, one.Cue, one.Content, one.Via)
		}
		for _, s := range spans {
			if s.Empty() || s.Start < 0 || s.End > len(text) {
				t.Errorf("span %v of a text of %d bytes", s, len(text))
			}
		}
	})
}
