package feed

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/store/trash"
)

const arranged = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <body>
    <outline text="News">
      <outline type="rss" text="Old" xmlUrl="https://post.example/feed" icon="crane.png"/>
      <!-- mine -->
    </outline>
    <outline type="rss" text="Coast" title="Coast" xmlUrl="https://coast.example/feed" />
  </body>
</opml>
`

func parsed(t *testing.T, text string) *Outline {
	t.Helper()
	o, err := ParseOutline([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestAFeedIsRenamedWhereItStands(t *testing.T) {
	t.Parallel()
	o := parsed(t, arranged)
	if err := o.Rename("https://post.example/feed", `The "Post"`); err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(arranged, `text="Old" xmlUrl="https://post.example/feed" icon="crane.png"/>`, `text="The &#34;Post&#34;" xmlUrl="https://post.example/feed" icon="crane.png" pullquote-was="Old" title="The &#34;Post&#34;"/>`, 1)
	if o.Text() != want {
		t.Errorf("the file is\n%s", o.Text())
	}
	if f := o.Feeds()[0]; f.Title != `The "Post"` || strings.Join(f.Was, ";") != "Old" {
		t.Errorf("it is called %s, and was called %s", f.Title, f.Was)
	}
}

func TestTheTitlesOfBeforeAreKeptAndGoWhenTheyAreThoseOfNow(t *testing.T) {
	t.Parallel()
	o := parsed(t, arranged)
	for _, c := range []struct{ title, was string }{{"Post", "Old"}, {"Quay & Post", "Old;Post"}, {"Old", "Post;Quay & Post"}, {"Post", "Quay & Post;Old"}, {"Post", "Quay & Post;Old"}} {
		if err := o.Rename("https://post.example/feed", c.title); err != nil {
			t.Fatal(err)
		}
		again := parsed(t, o.Text())
		if f := again.Feeds()[0]; f.Title != c.title || strings.Join(f.Was, ";") != c.was {
			t.Errorf("it is called %s, and was called %q, not %q", f.Title, f.Was, c.was)
		}
	}
}

func TestWhatIsWantedOfAFeedStandsInItsOutline(t *testing.T) {
	t.Parallel()
	o := parsed(t, arranged)
	var wanted Terms
	if err := wanted.Put("every=2h", "keep-for=30d", "full-text=no", "keep=50"); err != nil {
		t.Fatal(err)
	}
	if err := o.Put("https://coast.example/feed", wanted); err != nil {
		t.Fatal(err)
	}
	if got := parsed(t, o.Text()).Feeds()[1].Terms; got != wanted || got.String() != "every=2h full-text=no keep=50 keep-for=30d" {
		t.Errorf("read again it is %q", got)
	}
	if err := o.Put("https://coast.example/feed", Terms{}); err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(arranged, `feed" />`, `feed" />`, 1); o.Text() != want {
		t.Errorf("with nothing wanted the file is\n%s", o.Text())
	}
	wrong := parsed(t, strings.Replace(arranged, "icon=", `pullquote-keep="-3" pullquote-every="soon" icon=`, 1))
	if got := wrong.Feeds()[0].Terms; got != (Terms{}) {
		t.Errorf("what is wrong says %q", got)
	}
}

func TestAFeedGoesIntoAFolderWithAllThatIsSaidOfIt(t *testing.T) {
	t.Parallel()
	o := parsed(t, arranged)
	before, err := o.Only("https://post.example/feed")
	if err != nil {
		t.Fatal(err)
	}
	if err := o.MoveTo("https://post.example/feed", Folder(" World/North sea/ ")); err != nil {
		t.Fatal(err)
	}
	f := o.Feeds()[1]
	if strings.Join(f.Folder, "|") != "World|North sea" || !strings.Contains(o.Text(), `icon="crane.png"`) || !strings.Contains(o.Text(), "<!-- mine -->") {
		t.Errorf("it lies in %q:\n%s", f.Folder, o.Text())
	}
	if err := o.MoveTo("https://nowhere.example/", nil); err != nil || len(o.Feeds()) != 2 {
		t.Errorf("a feed that there is not was moved: %v", err)
	}
	if err := o.Remove(f.URL); err != nil {
		t.Fatal(err)
	}
	if err := o.Add(before.Places()...); err != nil {
		t.Fatal(err)
	}
	if back := o.Feeds()[0]; back.URL != f.URL || strings.Join(back.Folder, "|") != "News" {
		t.Errorf("brought back it lies in %q", back.Folder)
	}
}

func TestTermsSayWhatIsWrongWithThem(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"every=1s": "every is a time from 1m to 30d", "keep=0": "keep is a number", "keep-for=1h": "keep-for is a time from 1d",
		"full-text=maybe": "full-text is yes or no", "every": "is none of", "colour=red": "is none of",
	} {
		var terms Terms
		if err := terms.Put(typed); err == nil || !strings.Contains(err.Error(), want) || terms != (Terms{}) {
			t.Errorf("%s: %v, and it is %q", typed, err, terms)
		}
	}
	terms := Terms{Keep: 3, Every: time.Hour, Text: AsFeed, KeepFor: 48 * time.Hour}
	if err := terms.Put("keep=", "every=", "full-text=", "keep-for="); err != nil || terms != (Terms{}) {
		t.Errorf("taken back they are %q, %v", terms, err)
	}
}

func TestNoMoreIsTakenThanIsKept(t *testing.T) {
	t.Parallel()
	now := time.Date(2031, 5, 6, 12, 0, 0, 0, time.UTC)
	items := []Item{
		{ID: "may", Published: now.AddDate(0, 0, -3)},
		{ID: "march", Published: now.AddDate(0, -2, 0)},
		{ID: "undated"},
		{ID: "today", Published: now.Add(-time.Hour)},
	}
	for _, c := range []struct {
		terms Terms
		want  string
	}{
		{Terms{}, "may march undated today"}, {Terms{Keep: 2}, "undated today"}, {Terms{KeepFor: 30 * day}, "may undated today"}, {Terms{Keep: 3, KeepFor: day}, "undated today"},
	} {
		fresh, old := c.terms.wanted(items, now)
		if got := strings.Join(ids(fresh), " "); got != c.want || len(fresh)+len(old) != len(items) {
			t.Errorf("%q: %s are taken, want %s", c.terms, got, c.want)
		}
	}
}

func TestAFeedHasATimeOfItsOwn(t *testing.T) {
	t.Parallel()
	r := newReader(t, t.TempDir())
	often, rarely := Feed{URL: "https://a.example/", Terms: Terms{Every: 10 * time.Minute}}, Feed{URL: "https://b.example/", Terms: Terms{Every: 3 * day}}
	for _, f := range []Feed{often, rarely, {URL: "https://c.example/"}} {
		r.visited(t.Context(), Visit{Feed: f}, store.Subscription{URL: f.URL})
	}
	after := func(d time.Duration) string {
		r.clock = r.clock.Add(d)
		due, _, err := r.Due(t.Context(), []Feed{often, rarely, {URL: "https://c.example/"}})
		if err != nil {
			t.Fatal(err)
		}
		var urls []string
		for _, f := range due {
			urls = append(urls, f.URL)
		}
		return strings.Join(urls, " ")
	}
	for _, c := range []struct {
		after time.Duration
		want  string
	}{{time.Minute, ""}, {10 * time.Minute, often.URL}, {25 * time.Minute, often.URL + " https://c.example/"}, {2 * day, often.URL + " https://c.example/"}, {day, often.URL + " " + rarely.URL + " https://c.example/"}} {
		if got := after(c.after); got != c.want {
			t.Errorf("%s later %q are due, want %q", c.after, got, c.want)
		}
	}
}

func TestWhatIsPutAsideLiesAsItLay(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_DATA_HOME", dir)
	library := filepath.Join(dir, "pullquote", "articles")
	write := func(name, text string) string {
		path := filepath.Join(library, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var last trash.Trashed
	for _, text := range []string{"first", "second"} {
		moved, err := PutAside([]string{write("post/crane.md", text), filepath.Join(library, "post/gone.md"), filepath.Join(dir, "elsewhere.md")})
		if len(moved) != 1 || err != nil {
			t.Fatalf("%v were moved, %v", moved, err)
		}
		last = moved[0]
	}
	for name, want := range map[string]string{".old/post/crane.md": "first", ".old/post/crane-2.md": "second"} {
		if got, err := os.ReadFile(filepath.Join(library, name)); string(got) != want {
			t.Errorf("%s holds %q, %v", name, got, err)
		}
	}
	if err := store.Bin(nil, "").Restore(last); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(filepath.Join(library, "post/crane.md")); string(got) != "second" {
		t.Errorf("put back it holds %q, %v", got, err)
	}
	for _, from := range []string{".old/post/../../secret", ".old/crane.md", "post/crane-2.md"} {
		wrong := last
		if wrong.Kept = trash.Name(filepath.Join(library, from)); store.Bin(nil, "").Restore(wrong) == nil {
			t.Errorf("%s is put back in its place", from)
		}
	}
}

// FuzzArrange holds that a change of one feed leaves a file that can be read, in which all
// others are, and that it says of that feed what it was told.
func FuzzArrange(f *testing.F) {
	f.Add(arranged, "The Post", "News/North", 3)
	f.Add(`<opml><body><outline xmlUrl="a" TITLE='x' text=""><outline xmlUrl="b"/></outline></body></opml>`, `"<&>`, "", 1)
	f.Add(`<opml><body/></opml>`, "", "a", 0)
	f.Add(`<opml><body><outline xmlUrl=a pullquote-keep="9"/><outline text="F"><outline xmlUrl="a" /></outline></body></opml>`, "x\n]]>", "F/F", 7)
	f.Add(`<opml><body><outline xmlUrl="a"type=''text=""><outline text=""/></outline></body></opml>`, "b", "", 1)
	f.Fuzz(func(t *testing.T, text, title, folder string, keep int) {
		o, err := ParseOutline([]byte(text))
		if err != nil || len(o.Feeds()) == 0 {
			return
		}
		before := o.Feeds()
		url := before[0].URL
		wanted := Terms{Keep: max(0, keep%mostKeep), Text: AsFeed}
		for what, change := range map[string]func(*Outline) error{
			"renaming": func(o *Outline) error { return o.Rename(url, title) },
			"setting":  func(o *Outline) error { return o.Put(url, wanted) },
			"filing":   func(o *Outline) error { return o.MoveTo(url, Folder(folder)) },
		} {
			o, err := ParseOutline([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if err := change(o); err != nil {
				t.Fatalf("%s: %v\n%s", what, err, o.Text())
			}
			again, err := ParseOutline([]byte(o.Text()))
			if err != nil {
				t.Fatalf("%s leaves what is broken: %v\n%s", what, err, o.Text())
			}
			after := again.Feeds()
			if len(after) != len(before) {
				t.Fatalf("%s makes %d feeds of %d\n%s", what, len(after), len(before), o.Text())
			}
			for _, f := range after {
				if f.URL == url && what == "setting" && f.Terms != wanted && f.Terms.Keep != wanted.Keep {
					t.Fatalf("it is set to %q, not %q\n%s", f.Terms, wanted, o.Text())
				}
			}
		}
	})
}
