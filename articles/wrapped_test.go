package articles

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
)

// craned is a page as its server sent it.
const craned = `<!DOCTYPE html><html lang="en"><head><title>The crane stays</title><meta name="author" content="Ada Quill"></head><body><article><h1>The crane stays</h1>
<p>The board met on Tuesday and voted to keep the old crane where it stands, as it has stood for ninety years.</p>
<p>“It lifts,” said Orla Venn, the harbour master, who had asked for the vote. “Nobody has to be afraid of it.”</p></article></body></html>`

// mhtml is the same page as a browser saves it.
var mhtml = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbourpost.example/crane\r\nSubject: =?utf-8?Q?The=20crane=20stays?=\r\n" +
	"Date: Sun, 29 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"----b\"\r\n\r\n\r\n" +
	"------b\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://harbourpost.example/crane\r\n\r\n" +
	strings.NewReplacer("=", "=3D", "“", "=E2=80=9C", "”", "=E2=80=\r\n=9D").Replace(craned) + "\r\n" +
	"------b\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n------b--\r\n"

// gzipped packs text.
func gzipped(t testing.TB, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// response is a record of an archive of the web.
func response(address, status, media, body string) string {
	answer := "HTTP/1.1 " + status + "\r\nContent-Type: " + media + "\r\n\r\n" + body
	return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2026-11-29T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
		itoa(len(answer)) + "\r\n\r\n" + answer + "\r\n\r\n"
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

func TestAPageIsTheSameHoweverItWasSaved(t *testing.T) {
	t.Parallel()
	want := readString(t, "crane.html", craned)
	for name, data := range map[string]string{
		"crane.mhtml":    mhtml,
		"":               mhtml,
		"crane.html.gz":  gzipped(t, craned),
		"crane":          gzipped(t, craned),
		"crane.mhtml.gz": gzipped(t, mhtml),
		"crane.warc":     response("https://harbourpost.example/crane.css", "200 OK", "text/css", "p {}") + response("https://harbourpost.example/crane", "200 OK", "text/html; charset=utf-8", craned),
		"crane.warc.gz":  gzipped(t, response("http://harbourpost.example/crane", "301 Moved", "text/html", "gone")) + gzipped(t, response("https://harbourpost.example/crane", "200 OK", "text/html", craned)),
	} {
		a, err := Read(strings.NewReader(data), Source{Name: name})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if a.Title != want.Title || a.Body != want.Body || strings.Join(a.Bylines, ",") != "Ada Quill" || a.Language != "en" {
			t.Errorf("%s: got %q by %q in %q:\n%s\nwant %q\n%s", name, a.Title, a.Bylines, a.Language, a.Body, want.Title, want.Body)
		}
		if !strings.Contains(name, "html.gz") && name != "crane" && a.URL != "https://harbourpost.example/crane" && !strings.HasSuffix(name, "mhtml.gz") {
			t.Errorf("%s: the address is %q", name, a.URL)
		}
		if !a.Published.IsZero() {
			t.Errorf("%s: when it was saved is no date of publication: %v", name, a.Published)
		}
	}
}

func TestALetterIsAnArticle(t *testing.T) {
	t.Parallel()
	const mail = "From: Ada Quill <ada@harbourpost.example>\nTo: all@harbourpost.example\nSubject: The crane stays\nDate: Mon, 28 Sep 2026 09:00:00 +0200\nMIME-Version: 1.0\n\nThe board met on Tuesday.\n\n“It lifts,” said Orla Venn, the harbour master.\n"
	for name, data := range map[string]string{"crane.eml": mail, "": mail, "crane": "From ada@x Mon Sep 28 09:00:00 2026\n" + mail} {
		a, err := Read(strings.NewReader(data), Source{Name: name})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if a.Title != "The crane stays" || len(a.Bylines) != 1 || a.Bylines[0] != "Ada Quill" || a.Published.Day() != 28 || strings.Contains(a.Text, "Subject") || !strings.Contains(a.Text, "“It lifts,”") {
			t.Errorf("%s: got %q by %q of %v: %q", name, a.Title, a.Bylines, a.Published, a.Text)
		}
		if s := Summarize([]byte(data), Source{Name: name}); s.Title != a.Title || s.Words == 0 || !s.Published.Equal(a.Published) {
			t.Errorf("%s: a list shows %+v", name, s)
		}
	}
}

func TestAFileThatHoldsManyArticlesSaysSo(t *testing.T) {
	t.Parallel()
	const letter = "From ada@x Mon Sep 28 09:00:00 2026\nFrom: Ada <ada@x.example>\nSubject: One\nDate: Mon, 28 Sep 2026 09:00:00 +0200\n\nFrom here on, nobody spoke.\n\nFrom the quay it was heard.\n>From the ferry, too.\n\n"
	record := response("https://harbourpost.example/crane", "200 OK", "text/html", craned)
	for _, c := range []struct{ name, data, want string }{
		{"a.mbox", letter + letter, "a.mbox is a mailbox of several letters, not one article; pullquote add a.mbox adds each letter"},
		{"a.warc", record + record, "a.warc is an archive of several pages, not one article; pullquote add a.warc adds each page"},
		{"a.jsonl", "{\"title\": \"A\", \"text\": \"“No.”\"}\n{}\n", "a.jsonl holds records, not an article; pullquote add a.jsonl adds each"},
		{"a.txt", "url,title,tags\nhttps://harbourpost.example/a,The crane,port\n", "a.txt holds records, not an article; pullquote add a.txt adds each"},
	} {
		if _, err := Read(strings.NewReader(c.data), Source{Name: c.name}); err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
		parts := Parts([]byte(c.data), strings.NewReader(c.data))
		if parted := strings.HasSuffix(c.name, "mbox") || strings.HasSuffix(c.name, "warc"); !parted {
			if parts != nil {
				t.Errorf("%s has parts", c.name)
			}
			continue
		}
		n := 0
		for _, err := range parts {
			if n++; err != nil {
				t.Errorf("%s: part %d: %v", c.name, n, err)
			}
		}
		if n != 2 {
			t.Errorf("%s: %d parts", c.name, n)
		}
	}
	a, err := Read(strings.NewReader(letter), Source{Name: "a.mbox"})
	if err != nil || !strings.Contains(a.Text, "From the quay") || !strings.Contains(a.Text, "\nFrom the ferry") {
		t.Errorf("one letter: %v, %v", a, err)
	}
}

func TestWhatIsWrongWithAFileIsSaidInALine(t *testing.T) {
	t.Parallel()
	bomb := strings.Repeat(gzipped(t, strings.Repeat("The crane stays. ", 1<<16)), 1<<7) // archives in a row are one
	for name, data := range map[string]string{
		"is a damaged gzip archive":              gzipped(t, strings.Repeat(craned, 100))[:200],
		"is a gzip archive in a gzip archive":    gzipped(t, gzipped(t, craned)),
		"uncompressed":                           bomb,
		"is a damaged property list":             "bplist00" + strings.Repeat("\xff", 100),
		"is a damaged archive":                   "PK\x03\x04" + strings.Repeat("a", 100),
		"ends within a record":                   response("https://harbourpost.example/", "200 OK", "text/html", craned)[:400],
		"has a record without a length":          "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
		"contains no text":                       "From: a@b.example\nSubject: x\nDate: x\nContent-Type: image/png\n\nabc",
		"is encrypted":                           "From: a@b.example\nSubject: x\nDate: x\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\nabc\n--x--\n",
		"contains no text ":                      "From: a@b.example\nSubject: x\nDate: x\nContent-Transfer-Encoding: base64\n\n!!!!\n",
		"holds no page, only its parts":          "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nDate: x\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/css\n\np{}\n--x--\n",
		"has a record whose head is too large":   "WARC/1.0\r\nX: " + strings.Repeat("a", 1<<20),
		"is a property list that holds no web p": "bplist00\xd0\x08" + strings.Repeat("\x00", 6) + "\x01\x01" + strings.Repeat("\x00", 7) + "\x01" + strings.Repeat("\x00", 8) + strings.Repeat("\x00", 7) + "\x09",
	} {
		_, err := Read(strings.NewReader(data), Source{Name: "crane"})
		if err == nil || !strings.HasPrefix(err.Error(), "crane ") || !strings.Contains(err.Error(), strings.TrimSpace(name)) || strings.Contains(err.Error(), "\n") {
			t.Errorf("want %q, got %v", name, err)
		}
	}
}

func TestTheHeaderOfAPostingIsNoProse(t *testing.T) {
	t.Parallel()
	const text = "Path: news.example!not-for-mail\nFrom: Ada Quill <ada@harbourpost.example>\nNewsgroups: harbour.news\nSubject: “The crane” stays\nDate: Mon, 28 Sep 2026 09:00:00 +0200\nMessage-ID: <1@harbourpost.example>\n\nThe board met on Tuesday.\n\n“It lifts,” said Orla Venn, the harbour master.\n"
	a := readString(t, "crane.txt", text)
	if a.Text != text || a.Title != "“The crane” stays" || len(a.Bylines) != 1 || a.Bylines[0] != "Ada Quill" || a.Published.Day() != 28 {
		t.Errorf("got %q by %q of %v", a.Title, a.Bylines, a.Published)
	}
	for _, b := range a.Blocks {
		if header := b.End <= strings.Index(text, "\n\n"); header != (b.Kind == Furniture) {
			t.Errorf("%q is of kind %v", b.Of(a.Text), b.Kind)
		}
	}
	if s := Summarize([]byte(text), Source{Name: "crane.txt"}); s.Title != a.Title || !s.Published.Equal(a.Published) {
		t.Errorf("a list shows %+v", s)
	}
	if a := readString(t, "crane.txt", "Note: the crane stays.\n\nThe board met on Tuesday."); len(a.Blocks) != 2 || a.Blocks[1].Kind == Furniture {
		t.Errorf("a colon is no header: %v", a.Blocks)
	}
}

// A zip archive is nothing to read, and what it holds can be added.
func TestAnArchiveIsNamedWithWhatToDo(t *testing.T) {
	t.Parallel()
	const empty = "PK\x03\x04 and no more"
	if _, err := Read(strings.NewReader(empty), Source{Name: "pocket.zip"}); err == nil || !strings.Contains(err.Error(), "pocket.zip") {
		t.Errorf("%v", err)
	}
	if s := Summarize([]byte(empty), Source{Name: "pocket.zip"}); s.Words > 0 || s.Title != "" {
		t.Errorf("a list shows %+v", s)
	}
	if !HoldsRecords([]byte(empty), Source{Name: "pocket.zip"}) || HoldsRecords([]byte(empty), Source{Name: "pocket.docx"}) {
		t.Error("a list does not say what to do with an archive")
	}
}

// What a file tells of its title costs no line of its text: a letter's first paragraph is
// no headline, however short.
func TestALettersFirstWordsAreNoTitle(t *testing.T) {
	t.Parallel()
	const first, second = "The boats leave on Tuesday.", "“Not one of them is late,” said Orla Venn, who has counted them."
	header := "From: Ada Quill <ada@post.example>\nTo: all@post.example\nDate: Wed, 4 Mar 2026 12:00:00 +0000\nSubject: Boats\n"
	for name, data := range map[string]string{
		"a.eml":  header + "\n" + first + "\n\n" + second + "\n",
		"b.eml":  header + "Content-Type: text/html\n\n<p>" + first + "</p><p>" + second + "</p>\n",
		"c.txt":  header + "\n" + first + "\n\n" + second + "\n",
		"d.mbox": "From ada@post.example Wed Mar  4 12:00:00 2026\n" + header + "\n" + first + "\n\n" + second + "\n",
		"e.md":   "---\ntitle: Boats\n---\n# " + first + "\n\n" + second + "\n",
		"f.md":   "---\ntitle: Boats\n---\n" + first + "\n===\n\n" + second + "\n",
	} {
		a, err := Read(strings.NewReader(data), Source{Name: name})
		if err != nil || a.Title != "Boats" || !says(a, first) || !says(a, second) {
			t.Errorf("%s: %v, %+v", name, err, a)
		}
	}
	a, err := Read(strings.NewReader(header+"\nBOATS\n\n"+first+"\n\n"+second+"\n"), Source{Name: "a.eml"})
	if err != nil || a.Blocks[0].Kind != Title {
		t.Errorf("a subject that the text repeats is its title: %v, %+v", err, a)
	}
}
