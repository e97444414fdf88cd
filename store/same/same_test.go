package same_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles"
	"pullquote/store/same"
)

func TestAddressesOfOnePageAreAlike(t *testing.T) {
	t.Parallel()
	for _, family := range [][]string{
		{"https://harbourpost.example/crane", "http://www.HarbourPost.example:80/crane/", "https://harbourpost.example:443/crane#top", "https://harbourpost.example/crane?utm_source=mail&UTM_medium=x&fbclid=1&gclid=2", "https://harbourpost.example/%63rane"},
		{"https://harbourpost.example/story?id=7&page=2", "https://harbourpost.example/story?page=2&mc_cid=1&id=7"},
		{"https://harbourpost.example", "http://harbourpost.example/"},
		{"https://hafenblatt-süd.example/kräne", "https://xn--hafenblatt-sd-7ob.example/kr%C3%A4ne"},
	} {
		for _, address := range family[1:] {
			if a, b := same.NormalURL(family[0]), same.NormalURL(address); a != b || a == "" {
				t.Errorf("%s is %q and %s is %q", family[0], a, address, b)
			}
		}
	}
}

func TestOtherFormsAndCopiesOfAPageAreThatPage(t *testing.T) {
	t.Parallel()
	const page, escaped = "https://harbourpost.example/2026/crane?id=7", "https%3A%2F%2Fharbourpost.example%2F2026%2Fcrane%3Fid%3D7"
	for _, address := range []string{
		"https://m.harbourpost.example/2026/crane?id=7", "https://www.mobile.harbourpost.example/2026/crane?id=7", "https://amp.harbourpost.example/2026/crane?id=7",
		"https://harbourpost.example/2026/crane/amp?id=7", "https://harbourpost.example/2026/crane/amp/?id=7", "https://harbourpost.example/amp/2026/crane?id=7", "https://harbourpost.example/2026/crane.amp?id=7",
		page + "&amp=1", page + "&outputType=amp", page + "&amp", page + "&mobile=1", page + "&source=rss", page + "&xtor=RSS-1", page + "#xtor=RSS-1",
		"https://www.google.com/amp/s/harbourpost.example/2026/crane?id=7", "https://www.google.co.uk/amp/harbourpost.example/2026/crane?id=7",
		"https://harbourpost-example.cdn.ampproject.org/c/s/harbourpost.example/2026/crane?id=7", "https://harbourpost-example.cdn.ampproject.org/v/s/harbourpost.example/2026/crane/amp/?id=7&usqp=x&amp_js_v=0.1",
		"https://web.archive.org/web/20260302090500/" + page, "http://web.archive.org/web/20260302090500id_/http://www.harbourpost.example:80/2026/crane?id=7", "https://web.archive.org/web/2026*/" + page,
		"https://web.archive.org/web/2026/harbourpost.example/2026/crane?id=7", "https://web.archive.org/save/" + page, "https://archive.ph/20260302090500/" + page, "https://archive.is/o/aBc1/" + page, "https://archive.today/newest/" + page,
		"https://web.archive.org/web/20260302090500/https:/harbourpost.example/2026/crane?id=7", "https://arquivo.pt/wayback/20260302090500/" + page,
		"https://webcache.googleusercontent.com/search?q=cache:aBc-1:" + escaped + "+crane&hl=en", "https://harbourpost-example.translate.goog/2026/crane?id=7&_x_tr_sl=en&_x_tr_tl=de",
		"https://www.google.com/url?q=" + escaped + "&sa=t", "https://www.google.de/url?rct=j&url=" + escaped, "https://l.facebook.com/l.php?u=" + escaped + "%26fbclid%3Dx&h=y", "https://out.reddit.com/t3_1?url=" + escaped,
		"https://www.youtube.com/redirect?event=x&q=" + escaped, "https://eur01.safelinks.protection.outlook.com/?url=" + escaped + "&data=x", "https://slack-redir.net/link?url=" + escaped, "https://t.umblr.com/redirect?z=" + escaped,
		"https://web.archive.org/web/20260302090500/https://www.google.com/amp/s/m.harbourpost.example/2026/crane/amp?id=7",
	} {
		if a, b := same.NormalURL(page), same.NormalURL(address); a != b {
			t.Errorf("%s is %q, and not %q", address, b, a)
		}
	}
}

func TestAddressesOfTwoPagesDiffer(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{
		{"https://harbourpost.example/crane", "https://harbourpost.example/cranes"},
		{"https://harbourpost.example/story?id=7", "https://harbourpost.example/story?id=8"},
		{"https://harbourpost.example/", "https://harbourpost.example:8080/"},
		{"https://harbourpost.example/#!/a", "https://harbourpost.example/#!/b"},
		{"https://news.harbourpost.example/", "https://harbourpost.example/"},
		{"https://harbourpost.example/amp", "https://harbourpost.example/"},
		{"https://amp.example/", "https://mobile.example/"},
		{"https://harbourpost.example/2026/ramp", "https://harbourpost.example/2026/r"},
		{"https://harbourpost.example/champ", "https://harbourpost.example/ch"},
		{"https://harbourpost.example/story?m=1", "https://harbourpost.example/story?m=0"},
		{"https://harbourpost.example/story?source=council", "https://harbourpost.example/story"},
		{"https://web.archive.org/web/2026/", "https://web.archive.org/"},
		{"https://www.google.com/url?q=crane", "https://www.google.com/url?q=quay"},
		{"https://harbourpost.example/url?q=https://a.example/", "https://a.example/"},
	} {
		if same.NormalURL(pair[0]) == same.NormalURL(pair[1]) {
			t.Errorf("%s and %s are both %q", pair[0], pair[1], same.NormalURL(pair[0]))
		}
	}
}

func TestWhatIsNoAddressOfTheWebIsNone(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"", "ftp://harbourpost.example/a", "javascript:alert(1)", "/crane", "https://", "mailto:ada@harbourpost.example", "https://\x00"} {
		if got := same.NormalURL(address); got != "" {
			t.Errorf("%q is %q", address, got)
		}
	}
}

const (
	story = "“Not one boat leaves before the crane is mended,” said Ada Quill, who has run the harbour at Port Merrow since 1998. The council’s engineers found the crack on Monday.\n\n" +
		"Ben Ostler, whose family has fished here for four generations, said he would wait. “We have seen worse winters, and we have seen slower councils,” he told the meeting, to laughter from the benches at the back of the hall.\n\n" +
		"Naïve hopes of a café on the quay by spring were given up, the harbour master’s office said in a note that was handed round.\n"
	paged = `<!doctype html><html><head><title>The crane</title></head><body><nav>Home</nav><article><h1>The crane</h1>
<p>“Not one <em>boat</em> leaves before the crane is mended,” said <b>Ada Quill</b>, who has run the harbour at <a href="https://merrow.example/">Port Merrow</a> since 1998. The council’s engineers found the crack on Monday.</p>
<p>Ben Ostler, whose family has fished here for four generations, said he would wait. “We have seen worse winters, and we have seen slower councils,” he told the meeting,
to laughter from the benches at the back of the hall.</p><p>Nai&#776;ve hopes of a caf&eacute; on the quay by spring were given up, the harbour master’s office said in a note that was handed round.</p></article></body></html>`
)

func read(t *testing.T, name, text string) *articles.Article {
	t.Helper()
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestTheSameTextIsTheSameWhateverItsMarkup(t *testing.T) {
	t.Parallel()
	want := same.Text(read(t, "a.txt", "The crane\n\n"+story))
	for name, text := range map[string]string{
		"a.html": paged,
		"b.md":   "---\ntitle: Another headline\nauthor: Ada Quill\n---\n\n" + story,
		"c.md":   "# The crane\n\nBy Ada Quill\n\n" + strings.ReplaceAll(strings.ReplaceAll(story, "boat", "**boat**"), " ", "\n"),
		"e.md":   strings.NewReplacer("family", "fam\u00adily", "office", "oﬃce", "café", "CAFE\u0301", "for four", "for\u00a0four", "councils", "coun-\ncils").Replace(story),
		"d.txt":  "THE CRANE\r\n\r\n" + strings.ReplaceAll(story, "\n", "\r\n"),
	} {
		if got := same.Text(read(t, name, text)); got != want {
			t.Errorf("%s has %x, the text has %x", name, got, want)
		}
	}
	if got := same.Text(read(t, "e.txt", "The crane\n\n"+strings.Replace(story, "1998", "1999", 1))); got == want {
		t.Error("another year is the same text")
	}
}

func TestTheTitleTellsShortTextsApart(t *testing.T) {
	t.Parallel()
	const wall = "\n---\n\nSign in to read on. It is free for the first week, and then it is not.\n"
	a, b := same.Text(read(t, "a.md", "---\ntitle: The crane"+wall)), same.Text(read(t, "b.md", "---\ntitle: The ferry"+wall))
	if a == b || a == 0 || b == 0 {
		t.Errorf("got %x and %x", a, b)
	}
}

func TestTextWithoutLettersIsLikeNothing(t *testing.T) {
	t.Parallel()
	if got := same.TextHash(" …—\n***\n"); got != 0 {
		t.Errorf("got %x", got)
	}
}

func TestHashesStayWhatTheyAre(t *testing.T) {
	t.Parallel()
	if got := same.TextHash("Not one boat, 1998."); got != 0x57bdfecdbecfc267 {
		t.Errorf("got %#x: hashes that are stored would no longer be found", got)
	}
}

func Example() {
	fmt.Println(same.NormalURL("https://www.harbourpost.example/crane/?utm_source=newsletter#comments"))
	fmt.Println(same.TextHash("“Not one *boat*.”") == same.TextHash("Not one\nBOAT"))
	// Output:
	// harbourpost.example/crane
	// true
}

func FuzzNormalURL(f *testing.F) {
	f.Add("https://www.harbourpost.example:443/crane/?utm_source=x&b=2&a=1#top")
	f.Add("http://[::1]:80//a//?=&;")
	f.Add("https://web.archive.org/web/2026/https://www.google.com/amp/s/m.a.example/amp/b.amp.html?amp=1")
	f.Add("https://amp.m.a-b.translate.goog/amp/amp/url?q=https://l.facebook.com/l.php?u=http://x")
	f.Fuzz(func(t *testing.T, address string) {
		normal := same.NormalURL(address)
		if normal == "" {
			return
		}
		if again := same.NormalURL("https://" + normal); again != normal {
			t.Errorf("%q is %q, and that is %q", address, normal, again)
		}
	})
}

func BenchmarkText(b *testing.B) {
	a, err := articles.Read(strings.NewReader(strings.Repeat(story, 8)), articles.Source{Name: "a.txt"})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(a.Text)))
	for b.Loop() {
		same.Text(a)
	}
}

// TestMarksOfPrintHaveNoLetters holds that passing over a mark is what its
// normal form comes to, whatever stands beside it.
func TestMarksOfPrintHaveNoLetters(t *testing.T) {
	t.Parallel()
	for r := rune(0x80); r < 0x3000; r++ {
		for _, text := range []string{"%c", "a%c", "a%cb", "“%c”é", "e%c\u0301", "%c\u0301", "\u00a0%c…"} {
			text = fmt.Sprintf(text, r)
			if got, want := same.TextHash(text), same.TextHash(norm.NFKC.String(text)+"\u0378"); got != want { // a code point that is none keeps to the long way
				t.Errorf("%q is %x, and in its normal form %x", text, got, want)
			}
		}
	}
}
