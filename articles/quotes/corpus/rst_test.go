package corpus_test

import (
	"testing"

	"pullquote/articles/quotes/corpus"
)

// tree is the discourse of a story of one sentence: "Moss said" tells "the wall would stand".
const tree = `<rst><body>
<segment id="1" parent="2" relname="attribution-positive">Moss said</segment>
<segment id="2" parent="3" relname="span">the wall would stand .</segment>
<group id="3" type="span"/>
</body></rst>`

func word(n, form, misc string) string {
	return n + "\t" + form + "\t_\tNOUN\t_\t_\t0\t_\t_\t" + misc + "\n"
}

func TestATreeTellsWhoSaidWhat(t *testing.T) {
	t.Parallel()
	text := "# newpar\n" + word("1", "Moss", "Discourse=attribution-positive:1->2") + word("2", "said", "_") +
		word("3", "the", "Discourse=ROOT:2") + word("4", "wall", "_") + word("5", "would", "_") + word("6", "stand", "SpaceAfter=No") + word("7", ".", "_") + "\n"
	all, err := corpus.ReadGUM(write(t, map[string]string{"GUM_news_wall.conllu": text, "GUM_news_wall.rs4": tree}), "news")
	if err != nil || len(all) != 1 || len(all[0].Tellings) != 1 {
		t.Fatalf("stories %+v, error %v", all, err)
	}
	s := all[0]
	if a := s.Tellings[0]; len(a.Clause) != 1 || len(a.Content) != 1 || a.Clause[0].Of(s.Text) != "Moss said" || a.Content[0].Of(s.Text) != "the wall would stand." {
		t.Errorf("told %+v of %q", a, s.Text)
	}
}

func TestATreeOfAnotherTextIsAnError(t *testing.T) {
	t.Parallel()
	text := "# newpar\n" + word("1", "Moss", "Discourse=ROOT:1") + "\n"
	if _, err := corpus.ReadGUM(write(t, map[string]string{"GUM_news_wall.conllu": text, "GUM_news_wall.rs4": tree}), "news"); err == nil {
		t.Error("a tree of two units was read for a text of one")
	}
}
