package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/store/query"
)

// shelf is a library of a few articles, by the names of their files.
func shelf() map[string]string {
	return map[string]string{
		"ferry.md": front("The ferry stays in port", "Tom Reed", "The Harbour Post", "2031-05-06T07:08:00Z") +
			"“There will be no strike this winter,” said Ada Quill, the harbour master. “The boats are old,” Quill added.\n\n" +
			"Jonas Kern, a captain, said: “A strike is what we need.”\n",
		"tram.md": front("The tram returns", "Ida Holm", "The Valley Times", "2031-06-01") +
			"The tramline opens in spring. “It is a naïve plan,” said Ada Quill, the harbour master.\n",
		"café.md": front("A café by the pier", "Tom Reed", "The Harbour Post", "2030-12-31") +
			"Nobody speaks here. The U.S. visitors like the state-run café and the ferry.\n",
		"kaze.md": front("風", "佐藤", "港新聞", "2029") +
			"渡船が今日から再開する。港は静かだ。\n",
		"паром.md": front("Паром", "Ида Хольм", "Голос Гавани", "2029-02-03") +
			"Паром вернулся в гавань. ΝΑΥΣ και λιμήν: ὁ πορθμεὺς λέγει.\n",
	}
}

func front(title, author, source, published string) string {
	return fmt.Sprintf("---\ntitle: %q\nauthor: %s\nsource: %s\npublished: %s\n---\n\n", title, author, source, published)
}

// indexOf writes a library and indexes it. Questions about state go to the
// database in state.
func indexOf(t *testing.T, files map[string]string, state string) *Index {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	x, err := OpenFile(t.Context(), filepath.Join(t.TempDir(), "index.db"), state)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	if err := x.Update(t.Context(), []string{dir}, Options{}); err != nil {
		t.Fatal(err)
	}
	return x
}

// today is when the searches of tests are made.
func today() time.Time { return time.Date(2031, 6, 7, 12, 0, 0, 0, time.UTC) }

// found are the articles that a query finds, by the names of their files without what
// follows the dot.
func found(t *testing.T, x *Index, text string) []string {
	t.Helper()
	q, err := query.Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	list, err := x.IDs(t.Context(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	ids, err := x.Search(t.Context(), q, list, today())
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	rows, err := x.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range rows {
		name, _, _ := strings.Cut(filepath.Base(r.Path), ".")
		names = append(names, name)
	}
	return names
}

func TestEachTermFindsWhatItSays(t *testing.T) {
	t.Parallel()
	x := indexOf(t, shelf(), "")
	for text, want := range map[string]string{
		"":                            "tram ferry café паром kaze",
		"ferry":                       "ferry café",
		"FERRY":                       "ferry café",
		"ferry port":                  "ferry",
		"ferry -port":                 "café",
		"-ferry":                      "tram паром kaze",
		"-ferry -tram":                "паром kaze",
		"tram or port":                "tram ferry",
		"tram or -ferry":              "tram паром kaze",
		"(tram or port) quill":        "tram ferry",
		"-(tram or port)":             "café паром kaze",
		`"ferry stays"`:               "ferry",
		`"stays ferry"`:               "",
		"tra*":                        "tram",
		"t*":                          "",
		`"the tra"*`:                  "tram",
		"cafe":                        "café",
		"naive":                       "tram",
		"U.S.":                        "café",
		`"state run"`:                 "café",
		"holm":                        "", // a byline is no text
		"by:holm":                     "tram",
		`by:"ida holm"`:               "tram",
		"by:reed ferry -port":         "café",
		"source:harbour":              "ferry café",
		"source:harb*":                "ferry café",
		`source:"valley times"`:       "tram",
		"said:quill":                  "tram ferry",
		"said:Quil*":                  "tram ferry",
		"said:quill strike":           "ferry",
		"said:kern boats":             "",
		"(said:kern) boats":           "ferry",
		"said:quill -strike":          "tram",
		`said:"ada quill"`:            "tram ferry",
		`said:"quill ada"`:            "tram ferry",
		"said:quill said:kern":        "ferry",
		"said:quill said:kern strike": "ferry",
		"said:quill or café":          "tram ferry café",
		"said:quill -said:kern":       "tram",
		"said:* old":                  "ferry",
		"said:*":                      "tram ferry",
		"said:* -naïve":               "ferry",
		`said:quill "boats are old"`:  "ferry",
		`said:quill "winter the"`:     "", // the end of one quotation and the start of the next
		"said:quill (strike or plan)": "tram ferry",
		"said:quill st*":              "ferry",
		"said:quill wi* str*":         "ferry",
		"said:quill wi* pl*":          "",
		"said:quill boats ol*":        "ferry",
		"said:quill -boats na*":       "tram",
		"said:kern bo*":               "",
		"said:* st*":                  "ferry",
		"said:* tra*":                 "", // somebody writes of the tramline, and nobody speaks of it
		"said:* boats ol*":            "ferry",
		"-(said:* na*) ferry":         "ferry café",
		"-said:* café":                "café",
		"has:quotes":                  "tram ferry",
		"-has:quotes café":            "café",
		"quotes":                      "",
		"from:2031":                   "tram ferry",
		"from:2031-05":                "ferry",
		"from:2031-05-06":             "ferry",
		"from:..2030":                 "café паром",
		"saved:..2030":                "kaze",
		"from:2030-12-31":             "café",
		"-from:2031 ferry":            "café",
		"from:7d":                     "tram",
		"from:2031 or café":           "tram ferry café",
		"is:read":                     "",
		"is:unread":                   "tram ferry café паром kaze",
		"is:unread from:2031 ferry":   "ferry",
		"is:starred":                  "",
		"tag:work":                    "",
		"паром":                       "паром",
		"ПАРОМ":                       "паром",
		"гаван*":                      "паром",
		"ναυσ":                        "паром",
		"λιμήν":                       "паром",
		"渡船":                          "kaze",
		"再開":                          "kaze",
		"今日から":                        "kaze",
		"船渡":                          "",
		"by:佐藤":                       "kaze",
		"source:新聞":                   "kaze",
		"風":                           "kaze",
	} {
		if got := strings.Join(found(t, x, text), " "); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
}

// TestWhoeverIsHeardIsFoundByTheTableToo compares the reading of what speakers
// say, one by one, with the table of words.
func TestWhoeverIsHeardIsFoundByTheTableToo(t *testing.T) {
	t.Parallel()
	x := indexOf(t, shelf(), "")
	s := &search{t.Context(), x, today(), 10}
	for _, text := range []string{"said:quill st*", "said:quill na*", "said:quill the*", "said:kern is*", "said:quill wi* th*", "said:quill old bo* th*", "said:kern zz*"} {
		q, err := query.Parse(text)
		n, ok := q.Root.(query.Said)
		if err != nil || !ok {
			t.Fatalf("%s: %v", text, err)
		}
		whole, typed := finished(n)
		voices, err := ids(t.Context(), x.read, "SELECT rowid AS id FROM saying WHERE saying MATCH ?", sayings(whole))
		if err != nil || len(typed) == 0 || len(voices) == 0 {
			t.Fatalf("%s: %v, %d words, %d voices", text, err, len(typed), len(voices))
		}
		heard, err := s.hear(voices, typed)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if want, err := s.match("saying", voiceBits, sayings(n)); err != nil || !slices.Equal(heard, want) {
			t.Errorf("%s: heard %b, want %b, %v", text, heard, want, err)
		}
	}
}

func TestTheOrderOfTheListStays(t *testing.T) {
	t.Parallel()
	x := indexOf(t, shelf(), "")
	list, err := x.IDs(t.Context(), Scope{}, Oldest)
	if err != nil {
		t.Fatal(err)
	}
	q, _ := query.Parse("ferry or tram")
	got, err := x.Search(t.Context(), q, list, today())
	if want := slices.DeleteFunc(slices.Clone(list), func(id ID) bool { return !slices.Contains(got, id) }); err != nil || len(got) != 3 || !slices.Equal(got, want) {
		t.Errorf("got %v of %v, %v", got, list, err)
	}
	if got, err := x.Search(t.Context(), q, list[:1], today()); err != nil || len(got) != 0 {
		t.Errorf("found %v that were not asked about, %v", got, err)
	}
}

func TestASearchThatIsGivenUpStops(t *testing.T) {
	t.Parallel()
	x := indexOf(t, shelf(), "")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, text := range []string{"ferry", "said:quill", "from:2031", "is:read or tag:x"} {
		q, _ := query.Parse(text)
		if _, err := x.Search(ctx, q, []ID{1}, today()); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestMarksAndTagsAreThoseOfTheReader(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_STATE_HOME", home)
	state, err := store.OpenState(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	x := indexOf(t, shelf(), store.StatePath())
	list, err := x.IDs(t.Context(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := x.Rows(t.Context(), list)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []store.Change{
		{Do: store.MarkRead, On: []store.Sighting{rows[0].Sighting(), rows[1].Sighting()}},
		{Do: store.Star, On: []store.Sighting{rows[1].Sighting()}},
		{Do: store.AddTag, Tag: "Long reads", On: []store.Sighting{rows[1].Sighting(), rows[2].Sighting()}},
	} {
		if _, err := state.Apply(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	for text, want := range map[string]string{
		"is:read":                        "tram ferry",
		"is:unread":                      "café паром kaze",
		"-is:read":                       "café паром kaze",
		"is:starred":                     "ferry",
		"is:read -is:starred":            "tram",
		`tag:"long reads"`:               "ferry café",
		"tag:long":                       "",
		"tag:LO*":                        "ferry café",
		"is:unread tag:lo* or said:kern": "ferry café",
		"is:unread ferry":                "café",
	} {
		if got := strings.Join(found(t, x, text), " "); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
}

func TestTheDayOfAnArticleIsThatOfItsOwnZone(t *testing.T) {
	t.Parallel()
	x := indexOf(t, map[string]string{
		"east.md":  front("East", "Tom Reed", "The Harbour Post", "2031-05-07T01:00:00+09:00") + "It is the 6th elsewhere.\n",
		"west.md":  front("West", "Tom Reed", "The Harbour Post", "2031-05-06T23:00:00-09:00") + "It is the 7th elsewhere.\n",
		"whole.md": front("Whole", "Tom Reed", "The Harbour Post", "2031-05-06") + "It is a day.\n",
	}, "")
	for text, want := range map[string]string{"from:2031-05-06": "west whole", "from:2031-05-07": "east"} {
		if got := strings.Join(found(t, x, text), " "); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
}

// TestATagOfTheFileIsATag sets the environment: it isn't parallel.
func TestATagOfTheFileIsATag(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	state, err := store.OpenState(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	x := indexOf(t, map[string]string{
		"crane.md": "---\ntitle: Crane\ndate: 2031-05-06\ntags: [Port, old sea]\n---\nThe board met.\n",
		"ferry.md": "---\ntitle: Ferry\ndate: 2031-05-05\ntags:\n  - portal\n---\nThe ferry waits.\n",
		"quay.md":  "---\ntitle: Quay\ndate: 2031-05-04\n---\nNobody came to port.\n",
	}, store.StatePath())
	finds := func(wants map[string]string) {
		t.Helper()
		for text, want := range wants {
			if got := strings.Join(found(t, x, text), " "); got != want {
				t.Errorf("%s finds %q, want %q", text, got, want)
			}
		}
	}
	finds(map[string]string{"tag:port": "crane", "tag:port*": "crane ferry", `tag:"old sea"`: "crane", "tag:sea": "", "-tag:port": "ferry quay"})
	list, err := x.IDs(t.Context(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	on, err := x.Sightings(t.Context(), list)
	if err != nil {
		t.Fatal(err)
	}
	undo, err := state.Apply(t.Context(), store.Change{Do: store.RemoveTag, Tag: "Port", On: on})
	if err != nil || len(undo.On) != 1 {
		t.Fatalf("%d were touched, %v", len(undo.On), err)
	}
	finds(map[string]string{"tag:port": "", "tag:port*": "ferry", `tag:"old sea"`: "crane"})
	if _, err := state.Apply(t.Context(), undo); err != nil {
		t.Fatal(err)
	}
	finds(map[string]string{"tag:port": "crane"})
	rows, err := x.Rows(t.Context(), list[:1])
	if err != nil || len(rows) != 1 || strings.Join(rows[0].Tags, ",") != "Port,old sea" {
		t.Errorf("a row shows %+v, %v", rows, err)
	}
}

// TestWhatIsArchivedIsFoundWhereItIsAskedFor sets the environment: it isn't parallel.
func TestWhatIsArchivedIsFoundWhereItIsAskedFor(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	state, err := store.OpenState(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	x := indexOf(t, shelf(), store.StatePath())
	list, err := x.IDs(t.Context(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := x.Rows(t.Context(), list)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := state.Apply(t.Context(), store.Change{Do: store.Archive, On: []store.Sighting{rows[0].Sighting(), rows[2].Sighting()}}); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"":                        "ferry паром kaze",
		"ferry":                   "ferry",
		"-ferry":                  "паром kaze",
		"is:unread":               "ferry паром kaze",
		"said:quill":              "ferry",
		"is:archived":             "tram café",
		"-is:archived":            "ferry паром kaze",
		"ferry is:archived":       "café",
		"is:archived or ferry":    "tram ferry café",
		"(-is:archived) or ferry": "ferry café паром kaze",
	} {
		if got := strings.Join(found(t, x, text), " "); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
	first, err := x.First(t.Context(), Scope{}, Newest, 2)
	if err != nil || !slices.Equal(first, []ID{list[1], list[3]}) {
		t.Errorf("the first of %v are %v, %v", list, first, err)
	}
}
