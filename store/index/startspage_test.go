package index

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestAPageIsWrittenAndReadAlike(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 2, dense - 1, dense, dense + 1, 500, 1 << pageBits} {
		var want bitmap
		for _, i := range r.Perm(1 << pageBits)[:n] {
			want.add(ID(i))
		}
		b := appendStart(appendStart(nil, "тэа", &want), "th", &bitmap{1})
		if len(b) > 1+6+2+128+1+2+1+2 {
			t.Errorf("%d articles take %d bytes", n, len(b))
		}
		letters, in, rest, err := cutStart(b)
		if err != nil || string(letters) != "тэа" || in.bitmap() != want {
			t.Errorf("%d articles: read %q, %v, %v", n, letters, in.bitmap(), err)
		}
		if letters, in, rest, err = cutStart(rest); err != nil || string(letters) != "th" || in.bitmap() != (bitmap{1}) || len(rest) > 0 {
			t.Errorf("after %d articles: read %q, %v, %v", n, letters, in.bitmap(), err)
		}
	}
	if b := appendStart(nil, "th", &bitmap{}); b != nil {
		t.Errorf("a beginning that is in no article is written as %q", b)
	}
}

func FuzzARowOfStarts(f *testing.F) {
	f.Add(appendStart(nil, "th", &bitmap{7}))
	f.Add([]byte{2, 't', 'h', 0x80})
	f.Fuzz(func(t *testing.T, b []byte) {
		for len(b) > 0 {
			letters, in, rest, err := cutStart(b)
			if err != nil {
				return
			}
			if n := len(in.bitmap()); n == 0 || len(letters)+len(in)+len(rest) >= len(b) {
				t.Fatalf("%q is cut into %q, %d bytes and %q", b, letters, len(in), rest)
			}
			b = rest
		}
	})
}

// TestBeginningsFollowTheArticles writes, changes and removes articles on both
// sides of the border of a page.
func TestBeginningsFollowTheArticles(t *testing.T) {
	t.Parallel()
	x := indexOf(t, nil, "")
	const page = 1 << pageBits
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
