package mail

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

const sent = "From: Ada Quill <ada@harbourpost.example>\nSubject: The crane stays\nDate: Mon, 28 Sep 2026 09:00:00 +0200\n\n"

func TestALineOfATextBeginsNoLetter(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		box  string
		want int
	}{
		{"From ada@x Mon Sep 28 09:00:00 2026\n" + sent + "One.\n\nFrom here on: nobody spoke.\n", 1},
		{"From ada@x Mon Sep 28 09:00:00 2026\n" + sent + "One.\nFrom tom@x\nSubject: Two\n", 1},
		{"From ada@x\n" + sent + "One.\n\nFrom tom@x\n" + sent + "Two.\n\n\nFrom tom@x\r\nX-A: b\r\n\r\nThree.", 3},
		{"From ada@x\n" + sent + "One.\n\n>From the ferry it came.\n", 1},
		{"", 0},
	} {
		n := 0
		for letter, err := range Mailbox(strings.NewReader(c.box)) {
			if n++; err != nil || bytes.Contains(letter, []byte(">From ")) {
				t.Errorf("%q: letter %d is %q, %v", c.box, n, letter, err)
			}
		}
		if n != c.want {
			t.Errorf("%q: %d letters, want %d", c.box, n, c.want)
		}
	}
}

func TestALetterWithAnEndlessLineEnds(t *testing.T) {
	t.Parallel()
	box := "From ada@x\n" + sent + strings.Repeat("a", 1<<20) + "\n\nFrom tom@x\n" + sent + "Two.\n"
	var sizes []int
	for letter, err := range Mailbox(strings.NewReader(box)) {
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, len(letter))
	}
	if len(sizes) != 2 || sizes[0] < 1<<20 || sizes[1] > 200 {
		t.Errorf("got letters of %v bytes", sizes)
	}
}

func TestAPageIsTheRootOfItsParts(t *testing.T) {
	t.Parallel()
	const head = "MIME-Version: 1.0\nSubject: The crane\nDate: x\nContent-Type: multipart/related; boundary=b; start=\"<main>\"\n\n"
	p, err := ReadPage([]byte(head+"--b\nContent-Type: text/html\nContent-ID: <frame>\n\n<p>a frame\n--b\nContent-Type: text/html\nContent-ID: <main>\nContent-Location: https://harbourpost.example/a\n\n<p>the page\n--b--\n"), "")
	if err != nil || strings.TrimSpace(p.HTML) != "<p>the page" || p.URL != "https://harbourpost.example/a" || p.Title != "The crane" {
		t.Errorf("got %+v, %v", p, err)
	}
}

// A page that is a letter's only part is a page all the same.
func TestAPageOfOnePartIsAPage(t *testing.T) {
	t.Parallel()
	const page = "From: <Saved by Blink>\nSnapshot-Content-Location: https://harbourpost.example/a\nSubject: The crane\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+VGhlIGNyYW5lIHN0YXlzLg==\n"
	if !IsMHTML([]byte(page)) {
		t.Error("it is told to be a letter")
	}
	if p, err := ReadPage([]byte(page), ""); err != nil || p.HTML != "<p>The crane stays." || p.URL != "https://harbourpost.example/a" {
		t.Errorf("%+v, %v", p, err)
	}
	if IsMHTML([]byte(sent[:len(sent)-1] + "Content-Type: text/html\n\n<p>The crane stays.")) {
		t.Error("a letter in HTML is told to be a saved page")
	}
}

func TestLettersThatCannotBeReadSaySo(t *testing.T) {
	t.Parallel()
	head := sent[:len(sent)-1]
	for body, want := range map[string]error{
		"Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA5v\n-----END PGP MESSAGE-----\n": ErrEncrypted,
		"Content-Type: multipart/encrypted; boundary=x\n\n--x\n\nVersion: 1\n--x--\n":                     ErrEncrypted,
		"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIAG\n":                       ErrEncrypted,
		"Content-Type: text/plain\n\nHe sent -----BEGIN PGP MESSAGE----- and no more.\n":                  nil,
		"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIGNyYW5lIHN0YXlzLg==\n":       nil,
	} {
		if l, err := Read([]byte(head+body), ""); !errors.Is(err, want) || l.LeftOut != nil {
			t.Errorf("%q: %v, %q", body, err, l.LeftOut)
		}
	}
	l, err := Read([]byte(head+"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIGNyYW5lIHN0YXl\n"), "")
	if err != nil || !strings.HasPrefix(l.Plain, "The crane") || len(l.LeftOut) != 1 {
		t.Errorf("a part that breaks off: %q, %q, %v", l.Plain, l.LeftOut, err)
	}
}

func TestNamesOfSendersAreAsTheyAreSpoken(t *testing.T) {
	t.Parallel()
	for from, want := range map[string]string{
		`"Quill, Ada" <a@b.example>`: "Ada Quill", `"van der Berg, Jan" <a@b.example>`: "van der Berg, Jan", `"Quill, Ada Maria" <a@b.example>`: "Ada Maria Quill",
		`"Ada Quill, The Harbour Post" <a@b.example>`: "Ada Quill, The Harbour Post", `"Quill, Jr." <a@b.example>`: "Quill, Jr.", `Ada Quill <a@b.example>`: "Ada Quill",
	} {
		if l, err := Read([]byte("From: "+from+"\nSubject: x\n\ny"), ""); err != nil || l.Author != want {
			t.Errorf("%s is %q, want %q", from, l.Author, want)
		}
	}
}

func FuzzMailbox(f *testing.F) {
	f.Add([]byte("From a@b\nSubject: x\n\ny\n\nFrom c@d\nA: b\n\n>From e\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		size := 0
		for letter, err := range Mailbox(bytes.NewReader(b)) {
			if size += len(letter); err != nil || size > len(b) {
				t.Fatalf("%d bytes of %d, %v", size, len(b), err)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(sent + "One."))
	f.Add([]byte("Content-Type: multipart/related; boundary=x; start=\"<a>\"\n\n--x\nContent-Type: text/html\nContent-ID: <a>\nContent-Transfer-Encoding: base64\n\nPHA+\n--x--"))
	f.Add([]byte("Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=y\n\n--y\n\na\n--y--\n--x\nContent-Type: application/pkcs7-mime\n\nb"))
	f.Fuzz(func(_ *testing.T, b []byte) {
		_, _ = Read(b, "")
		_, _ = ReadPage(b, "")
		IsMHTML(b)
	})
}
