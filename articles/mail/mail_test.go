package mail

import (
	"bytes"
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
