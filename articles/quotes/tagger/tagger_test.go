package tagger_test

import (
	"fmt"
	"testing"

	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/tagger"
)

// english returns the table that is part of the program.
func english(tb testing.TB) *tagger.Table {
	table, err := tagger.NewTable(model.Embedded().Tables["tagger"])
	if err != nil {
		tb.Fatal(err)
	}
	return table
}

// sentence makes words of pairs of a spelling and a look.
func sentence(spelt []string, looks ...tagger.Look) []tagger.Word {
	words := make([]tagger.Word, len(spelt))
	for i, s := range spelt {
		words[i] = tagger.Word{Hash: tagger.Hash(s), Ending: tagger.Ending(s), Look: looks[i]}
	}
	return words
}

func Example() {
	spelt := []string{"The", "ruling", "overturned", "the", "ban", "."}
	words := sentence(spelt, tagger.Article, tagger.Ing, tagger.Ed, tagger.Article, tagger.Open, tagger.Stop)
	table, err := tagger.NewTable(model.Embedded().Tables["tagger"])
	if err != nil {
		fmt.Println(err)
		return
	}
	table.Tag(words)
	for i := range words {
		if part, ok := words[i].Look.Part(); ok {
			fmt.Println(spelt[i], []string{"noun", "finite verb", "participle", "bare verb", "-ing verb"}[part])
		}
	}
	// Output:
	// ruling noun
	// overturned finite verb
	// ban noun
}

func TestAWordIsOnlyWhatItsFormCanBe(t *testing.T) {
	t.Parallel()
	parts := func(may uint8) (s string) {
		for p := range tagger.Parts {
			if may>>p&1 != 0 {
				s += string("NFPBG"[p])
			}
		}
		return s
	}
	for _, row := range []struct {
		word          string
		form          tagger.Look
		before, after tagger.Look
		want          string
	}{
		{"named", tagger.Ed, tagger.Edge, tagger.To, "NFP"},
		{"named", tagger.Ed, tagger.Article, tagger.Role, "N"},
		{"named", tagger.Ed, tagger.Roles, tagger.Preposition, "FP"},
		{"disagreed", tagger.Ed, tagger.Comma, tagger.Stop, "F"},
		{"goals", tagger.Es, tagger.Edge, tagger.Edge, "NF"},
		{"sunk", tagger.PastOnce, tagger.Edge, tagger.Edge, "P"},
		{"ruling", tagger.Ing, tagger.Be, tagger.Edge, "NG"},
		{"minister", tagger.Role, tagger.Edge, tagger.Edge, ""},
	} {
		w := tagger.Word{Look: row.form}
		if got := parts(w.MayBetween(row.before, row.after)); got != row.want {
			t.Errorf("%s may be %q, want %q", row.word, got, row.want)
		}
	}
}

// What looked like the verb of its clause is a participle once the verb comes.
func TestTheVerbOfAClauseComesOnce(t *testing.T) {
	t.Parallel()
	spelt := []string{"A", "man", "stranded", "by", "rain", "fled", "."}
	words := sentence(spelt, tagger.Article, tagger.Open, tagger.Ed, tagger.By, tagger.Open, tagger.Verb, tagger.Stop)
	english(t).Tag(words)
	if part, _ := words[2].Look.Part(); part != tagger.Participle {
		t.Errorf("%q is part %d, want a participle", spelt[2], part)
	}
}

func TestWeightsOfAnotherSizeAreRefused(t *testing.T) {
	t.Parallel()
	if _, err := tagger.NewTable(make([]int16, 3)); err == nil {
		t.Error("three weights make a table")
	}
}

// FuzzTag proves that any row of looks is judged: every open word, and no other.
func FuzzTag(f *testing.F) {
	f.Add([]byte{9, 46, 41, 9, 35, 1})
	table := english(f)
	f.Fuzz(func(t *testing.T, looks []byte) {
		words := make([]tagger.Word, len(looks))
		for i, l := range looks {
			words[i] = tagger.Word{Hash: uint32(l) * 77, Look: tagger.Look(l) % tagger.Judged, Noun: l&64 != 0, Tells: l&128 != 0}
		}
		table.Tag(words)
		for i, l := range looks {
			was := tagger.Look(l) % tagger.Judged
			if _, judged := words[i].Look.Part(); judged != was.IsOpen() {
				t.Errorf("word %d looked like %d and looks like %d", i, was, words[i].Look)
			}
		}
	})
}

// BenchmarkLoad measures what the first English document pays.
func BenchmarkLoad(b *testing.B) {
	packed := tagger.Pack(make([]int8, tagger.Rows*int(tagger.Parts)))
	for b.Loop() {
		if _, err := tagger.NewTable(packed); err != nil {
			b.Fatal(err)
		}
	}
}
