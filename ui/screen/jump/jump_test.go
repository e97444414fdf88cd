package jump

import (
	"fmt"
	"testing"

	"pullquote/store"
	"pullquote/store/index"
)

func spot(article string, offset int) Spot {
	return Spot{Row: index.Row{Entry: store.Entry{ID: store.ID(article)}}, At: store.Place{Offset: offset}}
}

// A place is written "a5": offset 5 of article a. "-" stands for none.
func TestJumpsGoBackAndForwardFromArticleToArticle(t *testing.T) {
	t.Parallel()
	var l List
	l.Leave(spot("a", 5))
	l.Leave(spot("a", 50))
	l.Leave(spot("b", 7))
	now := spot("b", 90)
	for i, c := range []struct {
		step func(Spot) (Spot, bool)
		want string
	}{
		{l.Back, "b7"}, {l.Back, "a50"}, {l.On, "b7"}, {l.On, "b90"}, {l.On, "-"}, {l.Back, "b7"}, {l.Back, "a50"}, {l.Back, "a5"}, {l.Back, "-"}, {l.On, "a50"},
	} {
		to, ok := c.step(now)
		got := "-"
		if ok {
			got, now = fmt.Sprint(to.Row.Entry.ID, to.At.Offset), to
		}
		if got != c.want {
			t.Errorf("step %d leads to %s, want %s", i+1, got, c.want)
		}
	}
}

func TestPlaceThatIsLeftTwiceIsThereOnce(t *testing.T) {
	t.Parallel()
	var l List
	for range 3 {
		l.Leave(spot("a", 5))
	}
	if _, ok := l.Back(spot("a", 9)); !ok {
		t.Error("there is no place")
	}
	if to, ok := l.Back(spot("a", 5)); ok {
		t.Errorf("there is another: %v", to)
	}
}

func TestOldJumpsAreForgotten(t *testing.T) {
	t.Parallel()
	var l List
	for i := range 5 * most {
		l.Leave(spot("a", i))
	}
	if len(l.back) != most {
		t.Errorf("%d are remembered", len(l.back))
	}
}
