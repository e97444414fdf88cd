package shelf

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/shelf/fake"
)

const (
	byQuill = "The harbour strike\n\n“Not one boat will leave,” said Ada Quill.\n"
	byBoth  = byQuill + "\n“It was a mistake,” said Jonas Kern.\n"
	byKern  = "The harbour strike\n\n“It was a mistake,” said Jonas Kern.\n"
	byBell  = "The harbour strike\n\n“The pier will stand,” said Nora Bell.\n"
)

// version is an article at one place, whatever it says.
func version(t *testing.T, text string, changed int64) Piece {
	t.Helper()
	p := pieceOf(t, "harbour.txt", text, changed)
	p.Article.URL = "https://post.example/harbour"
	return p
}

// heardIn are the people in the index of them, and in how many articles each of them speaks.
func heardIn(s *fake.Server) string {
	counted := map[string]int{}
	for _, d := range s.Documents("news-people") {
		counted[fmt.Sprint(d["person"])]++
	}
	var told []string
	for _, key := range slices.Sorted(maps.Keys(counted)) {
		told = append(told, fmt.Sprint(key, " ", counted[key]))
	}
	return strings.Join(told, ", ")
}

func TestAnArticleLosesVoicesThatItHasNoMore(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := archive(t, &s)
	other := pieceOf(t, "other.txt", byQuill+"\nElsewhere.\n", 1)
	for i, step := range []struct {
		Piece
		want string
	}{
		{version(t, byBoth, 10), "ada quill 1, jonas kern 1"},
		{other, "ada quill 2, jonas kern 1"},
		{version(t, byKern, 20), "ada quill 1, jonas kern 1"},
		{version(t, byBoth, 15), "ada quill 1, jonas kern 1"}, // is older
		{version(t, byBell, 20), "ada quill 1, nora bell 1"},  // in the same second
		{version(t, "Nobody speaks.\n", 30), "ada quill 1"},
	} {
		if _, reports, err := pushed(t.Context(), a, engine, step.Piece); err != nil || len(reports) > 0 {
			t.Fatal(reports, err)
		}
		if got := heardIn(&s); got != step.want {
			t.Errorf("after step %d: %s, want %s", i, got, step.want)
		}
	}
}

// A push may end between what people say in an article and the article itself. The next one
// writes both, and leaves nothing over, also if the article was edited meanwhile.
func TestAPushThatEndsBetweenVoicesAndArticleIsRepaired(t *testing.T) {
	t.Parallel()
	for what, c := range map[string]struct {
		before, stopped, after string
		want                   string
		tally                  Tally
	}{
		"a new article":                  {"", byBoth, byBoth, "ada quill 1, jonas kern 1", Tally{Added: 1}},
		"an edited article":              {byQuill, byBoth, byBoth, "ada quill 1, jonas kern 1", Tally{Updated: 1}},
		"a new one, edited meanwhile":    {"", byBoth, byBell, "nora bell 1", Tally{Added: 1}},
		"an edited one, edited again":    {byQuill, byKern, byBell, "nora bell 1", Tally{Updated: 1}},
		"an edited one, and taken back":  {byQuill, byKern, byQuill, "ada quill 1", Tally{Updated: 1}},
		"one whose voices are all gone":  {byBoth, byBell, "Nobody speaks.\n", "", Tally{Updated: 1}},
		"one that got its voices before": {"Nobody speaks.\n", byBoth, byQuill, "ada quill 1", Tally{Updated: 1}},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			var s fake.Server
			a := archive(t, &s)
			if c.before != "" {
				if _, _, err := pushed(t.Context(), a, engine, version(t, c.before, 10)); err != nil {
					t.Fatal(err)
				}
			}
			s.Before = func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
				is := strings.HasSuffix(r.URL.Path, "articles/_bulk")
				if is {
					fake.Refuse(w, http.StatusForbidden, "security_exception", "no more today")
				}
				return is
			}
			if _, _, err := pushed(t.Context(), a, engine, version(t, c.stopped, 20)); err == nil {
				t.Fatal("it was not stopped")
			}
			s.Before = nil
			got, reports, err := pushed(t.Context(), a, engine, version(t, c.after, 30))
			if err != nil || len(reports) > 0 || got != c.tally {
				t.Errorf("%+v %v %v, want %+v", got, reports, err, c.tally)
			}
			if got := heardIn(&s); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// Somebody else may push another version of an article at the same time: what stays is the newer
// one, with its own voices.
func TestTwoWhoPushOneArticleLeaveTheVoicesOfTheNewer(t *testing.T) {
	t.Parallel()
	for what, theirs := range map[string]struct {
		text    string
		changed int64
		want    string
		tally   Tally
	}{
		"theirs is newer": {byBell, 30, "nora bell 1", Tally{Newer: 1}},
		"theirs is older": {byBell, 10, "ada quill 1, jonas kern 1", Tally{Updated: 1}},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			var s fake.Server
			a := archive(t, &s)
			other, err := Open(a.String(), Login{})
			if err != nil {
				t.Fatal(err)
			}
			defer other.Close()
			met := false
			s.Before = func(_ http.ResponseWriter, r *http.Request, _ []byte) bool {
				if strings.HasSuffix(r.URL.Path, "articles/_bulk") && !met {
					met = true
					if _, _, err := pushed(context.WithoutCancel(r.Context()), other, engine, version(t, theirs.text, theirs.changed)); err != nil {
						t.Error(err)
					}
				}
				return false
			}
			got, reports, err := pushed(t.Context(), a, engine, version(t, byBoth, 20))
			if err != nil || len(reports) > 0 || got != theirs.tally || !met {
				t.Errorf("%+v %v %v, want %+v", got, reports, err, theirs.tally)
			}
			if got := heardIn(&s); got != theirs.want {
				t.Errorf("%s, want %s", got, theirs.want)
			}
		})
	}
}

func TestOfTwoVersionsInOnePushTheLaterOneStays(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := archive(t, &s)
	got, reports, err := pushed(t.Context(), a, engine, version(t, byQuill, 10), version(t, byBoth, 10), version(t, byBell, 10))
	if want := (Tally{Added: 1, Updated: 2}); err != nil || len(reports) > 0 || got != want {
		t.Errorf("%+v %v %v, want %+v", got, reports, err, want)
	}
	if got := heardIn(&s); got != "nora bell 1" {
		t.Error(got)
	}
}

func TestAVoiceMayBeTurnedAwayOrRefused(t *testing.T) {
	t.Parallel()
	var s fake.Server
	pieces := []Piece{version(t, byBoth, 10), pieceOf(t, "1.txt", byBoth, 1), pieceOf(t, "2.txt", byQuill, 1)}
	late, wrong := share{Article: idOf(pieces[0]), Person: "jonas kern"}.id(), share{Article: idOf(pieces[1]), Person: "jonas kern"}.id()
	sent := map[string]int{}
	s.Item = func(id string) int {
		sent[id]++
		switch {
		case id == late && sent[id] < 3:
			return http.StatusTooManyRequests
		case id == wrong && sent[id] == 1: // and not when it is taken away
			return http.StatusBadRequest
		}
		return 0
	}
	got, reports, err := pushed(t.Context(), archive(t, &s), engine, pieces...)
	if want := (Tally{Added: 2, Failed: 1}); err != nil || got != want {
		t.Errorf("%+v %v, want %+v", got, err, want)
	}
	if want := `["1.txt" is not in the archive: status 400: it is refused]`; fmt.Sprint(reports) != want {
		t.Errorf("%v, want %v", reports, want)
	}
	if got := heardIn(&s); got != "ada quill 2, jonas kern 1" {
		t.Error(got)
	}
}

// The voices from the 63rd on are one among those that are searched, and each somebody by whom
// people are counted.
func TestManyVoicesAreEachCounted(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	text.WriteString("A long day\n")
	const many = 80
	for i := range many {
		fmt.Fprintf(&text, "\n“The boat is late,” said Ada%s Quill%s.\n", string(rune('a'+i%26)), strings.Repeat(string(rune('a'+i/26)), 3))
	}
	var s fake.Server
	a := archive(t, &s)
	piece := pieceOf(t, "long.txt", text.String(), 1)
	if n := len(quotes.Find(piece.Article.Document()).Speakers); n != many {
		t.Fatalf("%d speak in the article", n)
	}
	if _, _, err := pushed(t.Context(), a, engine, piece); err != nil {
		t.Fatal(err)
	}
	known, total, _, err := a.People(t.Context(), index.PeopleQuery{}, 1)
	if err != nil || total != many {
		t.Fatal(total, err)
	}
	for _, k := range known {
		n := 0
		err := a.Sayings(t.Context(), k.Key, func(said []index.Saying) error {
			n += len(said)
			return nil
		})
		if err != nil || n != 1 || k.Quotes != 1 {
			t.Errorf("%s says %d: %v", k.Name, n, err)
		}
	}
}
