package index

import (
	"slices"
	"strings"
	"testing"

	"pullquote/store/index/prefix"
)

func TestABeginningIsFoundByItsTable(t *testing.T) {
	t.Parallel()
	x := indexOf(t, shelf(), "")
	for text, want := range map[string]string{
		"fer*": "ferry café", "st* ca*": "ferry café", "-st*": "tram паром kaze", "ca* or tr*": "tram ferry café", "па*": "паром", "st* is:unread -ca*": "", "po* -(tr* or caf*)": "ferry",
	} {
		if got := strings.Join(found(t, x, text), " "); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
}

// TestBeginningsFollowTheArticles writes, changes and removes articles on both
// sides of the border of a page.
func TestBeginningsFollowTheArticles(t *testing.T) {
	t.Parallel()
	x := indexOf(t, nil, "")
	const page = 1 << prefix.PageBits
	say := func(words string, ids ...ID) []move {
		var moves []move
		for _, id := range ids {
			moves = append(moves, move{id: id, starts: words})
		}
		return moves
	}
	gone := func(ids ...ID) []move {
		var moves []move
		for _, id := range ids {
			moves = append(moves, move{id: id, gone: true})
		}
		return moves
	}
	for _, step := range []struct {
		moves []move
		want  map[string][]ID
	}{
		{say("st str qqst ", 1, page-1, page, 3*page), map[string][]ID{"st": {1, page - 1, page, 3 * page}, "qqst": {1, page - 1, page, 3 * page}, "qq": nil, "qqs": nil}},
		{append(gone(page-1), say("fe ", page-1, 2)...), map[string][]ID{"st": {1, page, 3 * page}, "str": {1, page, 3 * page}, "fe": {2, page - 1}}},
		{append(say("qqs ", 2), gone(1, page, 3*page)...), map[string][]ID{"st": nil, "qqst": nil, "qqs": {2}, "fe": {2, page - 1}}},
		{gone(2, page-1), map[string][]ID{"fe": nil, "qqs": nil}},
	} {
		if err := x.in(t.Context(), func(b *batch) error { b.moves = step.moves; return nil }); err != nil {
			t.Fatal(err)
		}
		for letters, want := range step.want {
			s := &search{t.Context(), x, today(), 3 * page}
			found, err := s.begun(letters)
			all := newSet(s.largest)
			for _, id := range want {
				all.add(id)
			}
			if err != nil || !slices.Equal(found, all) {
				t.Errorf("%q: found %d of %v, %v", letters, found.len(), want, err)
			}
		}
	}
	var rows int
	if err := x.read.QueryRow("SELECT count(*) FROM starts").Scan(&rows); err != nil || rows != 0 {
		t.Errorf("%d rows are left, %v", rows, err)
	}
}
