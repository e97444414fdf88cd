package corpus_test

import (
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
)

// harbour is a story in CoNLL-U: two paragraphs, a word in two parts, and
// mentions that nest.
var harbour = strings.Join([]string{
	"# newdoc id = harbour",
	"# newpar",
	"# newpar_block = p (1 s)",
	"1\tMayor\tmayor\tNOUN\tNN\t_\t0\troot\t_\tEntity=(1-person-new-sssss-cf1-1,2-coref",
	"2\tInes\tInes\tPROPN\tNNP\t_\t1\tflat\t_\t_",
	"3\tCalloway\tCalloway\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)",
	"4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
	"4\tdid\tdo\tAUX\tVBD\t_\t6\taux\t_\t_",
	"5\tn't\tnot\tPART\tRB\t_\t6\tadvmod\t_\t_",
	"6\twait\twait\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
	"7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_",
	"",
	"# newpar",
	"1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-sssss-cf1-1-ana)",
	"2\ttold\ttell\tVERB\tVBD\t_\t0\troot\t_\t_",
	"3\ther\ther\tPRON\tPRP$\t_\t4\tnmod\t_\tBridge=2<1|Entity=(2-person-new-nnnnn-cf2-2-sgl(1-person-giv:act-sssss-cf1-1-ana)",
	"4\taide\taide\tNOUN\tNN\t_\t2\tobj\t_\tEntity=2)|SpaceAfter=No",
	"4.1\tso\tso\tADV\tRB\t_\t_\t_\t_\t_",
	"5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_",
	"",
}, "\n")

func TestAStoryHasItsTextAndMentions(t *testing.T) {
	t.Parallel()
	all, err := corpus.ReadGUM(write(t, map[string]string{"GUM_news_harbour.conllu": harbour}), "news")
	if err != nil || len(all) != 1 || all[0].Name != "GUM_news_harbour" {
		t.Fatalf("stories %v, error %v", all, err)
	}
	if want := "Mayor Ines Calloway didn't wait.\n\nShe told her aide."; all[0].Text != want {
		t.Errorf("text %q, want %q", all[0].Text, want)
	}
	var got []string
	for _, m := range all[0].Mentions {
		got = append(got, string(rune('0'+m.Entity))+" "+m.Of(all[0].Text)+" ["+m.Proper+"]")
	}
	want := []string{"1 Mayor Ines Calloway [Ines Calloway]", "1 She []", "1 her []", "2 her aide []"}
	if !slices.Equal(got, want) {
		t.Errorf("mentions\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestANameStandsForWhoeverIsCalledSo(t *testing.T) {
	t.Parallel()
	all, err := corpus.ReadGUM(write(t, map[string]string{"GUM_news_harbour.conllu": harbour}), "news")
	if err != nil {
		t.Fatal(err)
	}
	s := all[0]
	for _, c := range []struct {
		words, name  string
		right, known bool
	}{
		{"She", "Ines Calloway", true, true},
		{"She", "Calloway", true, true},
		{"She", "Petra Halloran", false, true},
		{"She", "she", false, true}, // she has a name
		{"her aide", "aide", true, true},
		{"wait", "Ines Calloway", false, false},
	} {
		at := strings.Index(s.Text, c.words)
		right, known := s.StandsFor(quotes.Span{Start: at, End: at + len(c.words)}, c.name)
		if right != c.right || known != c.known {
			t.Errorf("%q by the name %q: right %v, known %v", c.words, c.name, right, known)
		}
	}
}

func TestDamagedStoriesAreNamedByLine(t *testing.T) {
	t.Parallel()
	for damage, line := range map[string]string{
		"1\tMayor":            "1\tMayor",
		"no entity":           strings.Replace(harbour, "(1-person-new-sssss-cf1-1,2-coref", "(x-person-new-sssss-cf1-1-coref", 1),
		"no head":             strings.Replace(harbour, "(1-person-new-sssss-cf1-1,2-coref", "(1-person-new-sssss-cf1-x-coref", 1),
		"no entities":         strings.Replace(harbour, "Entity=1)", "Entity=1", 1),
		"no numbers of words": strings.Replace(harbour, "4-5\t", "4-x\t", 1),
		"a mention that ends before it has begun": strings.Replace(harbour, "Entity=1)", "Entity=9)", 1),
	} {
		_, err := corpus.ReadGUM(write(t, map[string]string{"GUM_news_harbour.conllu": line}), "news")
		if err == nil || !strings.Contains(err.Error(), "GUM_news_harbour.conllu:") {
			t.Errorf("%s: error %v does not name file and line", damage, err)
		}
	}
	if _, err := corpus.ReadGUM(t.TempDir(), "news"); err == nil || !strings.Contains(err.Error(), "news") {
		t.Errorf("error %v does not name the folder that is not there", err)
	}
}
