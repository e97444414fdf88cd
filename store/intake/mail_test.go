package intake_test

import (
	"encoding/base64"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// newsletter is an e-mail as publishers send them.
const newsletter = "Return-Path: <bounce@harbourpost.example>\r\n" +
	"From: =?utf-8?q?Ada_Qu=C3=ADll?= from The Harbour Post <ada@harbourpost.example>\r\n" +
	"To: reader@merrow.example\r\nSubject: =?iso-8859-1?Q?The_caf=E9_and?=\r\n =?utf-8?b?IHRoZSBjcmFuZQ==?=\r\n" +
	"Date: Mon, 28 Sep 2026 09:00:00 +0100 (BST)\r\nMIME-Version: 1.0\r\n" +
	"Content-Type: multipart/mixed; boundary=outer\r\n\r\nThis is a message in many parts.\r\n" +
	"--outer\r\nContent-Type: multipart/alternative; boundary=\"in ner\"\r\n\r\n" +
	"--in ner\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nYour program shows no HTML.\r\n" +
	"--in ner\r\nContent-Type: multipart/related; boundary=deep\r\n\r\n" +
	"--deep\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
	"<html><head><meta charset=3D\"utf-8\"><style>p{}</style></head><body><div style=3D\"display: none\">Hidden first words</div>" +
	"<table role=3Dpresentation><tbody><tr><td><p>The caf=E9 opens on Friday.</p></td></tr><tr><td>" +
	"<p>=93Not one boat leaves,=94 said Ben =\r\nOstler.</p><img src=3D\"https://track.example/1.gif\"></td></tr></table></body></html>\r\n" +
	"--deep--\r\n--in ner--\r\n" +
	"--outer\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=x.html\r\n\r\n<p>Attached.</p>\r\n--outer--\r\n"

func TestANewsletterIsAnArticle(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).paths(tree(t, map[string]string{"m.eml": newsletter}))
	l.tells("+ the-harbour-post/2026-09-28-the-café-and-the-crane.md")
	a := l.read(l.results[0].Path)
	if a.Title != "The café and the crane" || a.Source != "The Harbour Post" || !slices.Equal(a.Bylines, []string{"Ada Quíll"}) {
		t.Errorf("got %q, %q, %q", a.Title, a.Source, a.Bylines)
	}
	if want := time.Date(2026, 9, 28, 8, 0, 0, 0, time.UTC); !a.Published.Equal(want) {
		t.Errorf("got %v", a.Published)
	}
	if want := "The café opens on Friday.\n\n“Not one boat leaves,” said Ben Ostler."; strings.TrimSpace(a.Body) != want {
		t.Errorf("got %q", a.Body)
	}
}

// TestASubjectThatIsNotASCIIIsReadLikeTheText: mail programs wrote the bytes as they were.
func TestASubjectThatIsNotASCIIIsReadLikeTheText(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).paths(tree(t, map[string]string{
		"m.eml": "From: \xe1\xcc\xa3\xce\xc1 <a@harbourpost.example>\nSubject: \xeb\xd2\xc1\xce\nDate: Thu, 01 Jan 2026 00:00:00 GMT\nContent-Type: text/plain; charset=koi8-r\n\n\xeb\xd2\xc1\xce \xd3\xcc\xcf\xcd\xc1\xcc\xd3\xd1.",
	}))
	if a := l.read(l.results[0].Path); a.Title != "Кран" || !slices.Equal(a.Bylines, []string{"Алёна"}) {
		t.Errorf("got %q, %q", a.Title, a.Bylines)
	}
}

func TestTheTextOfAnEMailIsFoundWhereverItIs(t *testing.T) {
	t.Parallel()
	const head = "From: ada@harbourpost.example\nSubject: Boats\nDate: Thu, 01 Jan 2026 00:00:00 GMT\nMime-Version: 1.0\n"
	japanese := "\x1b$B9A$N5/=E5!$,2u$l$?!#\x1b(B" // ISO-2022-JP
	for name, mail := range map[string]struct{ text, want string }{
		"plain":            {"Content-Type: text/plain; charset=utf-8\n\nNot one boat – none.", "Not one boat – none."},
		"no type":          {"\nNot one boat.", "Not one boat."},
		"base64":           {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\n" + base64.StdEncoding.EncodeToString([]byte("Not one boat – none.")), "Not one boat – none."},
		"base64, odd":      {"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nTm90IG9u\n ZSBi!b2F0Lg==\n\n-- \ntrailer", "Not one boat."},
		"japanese":         {"Content-Type: text/plain; charset=iso-2022-jp\n\n" + japanese, "港の起重機が壊れた。"},
		"koi8":             {"Content-Type: text/html; charset=koi8-r\n\n<p>\xeb\xd2\xc1\xce</p>", "Кран"},
		"meta":             {"Content-Type: text/html\n\n<html><head><meta charset=iso-8859-2></head><p>\xbe\xe1dn\xe1 lo\xef", "žádná loď"},
		"koi8, undeclared": {"\n\xeb\xd2\xc1\xce \xd3\xcc\xcf\xcd\xc1\xcc\xd3\xd1, \xd3\xcb\xc1\xda\xc1\xcc \xce\xc1\xde\xc1\xcc\xd8\xce\xc9\xcb \xd0\xcf\xd2\xd4\xc1.", "Кран сломался, сказал начальник порта."},
		"koi8, as utf-8":   {"Content-Type: text/plain; charset=utf-8\n\n\xeb\xd2\xc1\xce \xd3\xcc\xcf\xcd\xc1\xcc\xd3\xd1, \xd3\xcb\xc1\xda\xc1\xcc \xce\xc1\xde\xc1\xcc\xd8\xce\xc9\xcb \xd0\xcf\xd2\xd4\xc1.", "Кран сломался, сказал начальник порта."},
		"unknown":          {"Content-Type: text/plain; charset=harbour-7\n\nNot one boat.", "Not one boat."},
		"flowed":           {"Content-Type: text/plain; format=flowed\n\nNot one \nboat leaves \ntoday.\n", "Not one boat leaves today."},
		"only plain":       {"Content-Type: multipart/alternative; boundary=x\n\n--x\n\nNot one boat.\n--x\nContent-Type: text/html\n\n<img src=a>\n--x--", "Not one boat."},
		"two texts":        {"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<html><p>Not one</p></html>\n--x\nContent-Type: image/png\n\nx\n--x\nContent-Type: text/html\n\n<p>boat.</p>\n--x--", "Not one\n\nboat."},
		"hidden":           {"Content-Type: text/html\n\n<div style='display:none'><p>Not one boat.</p>", "Not one boat."},
		"cut":              {"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Not one boat.</p>", "Not one boat."},
		"forwarded":        {"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\nSubject: Old\n\nNot one boat.\n--x--", "Not one boat."},
		"broken header":    {"this is no field\nContent-Type: text/plain\n\nNot one boat.", "Not one boat."},
		"mailbox":          {"\nNot one boat.", "Not one boat."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := ""
			if name == "mailbox" {
				start = "From ada@harbourpost.example Thu Jan  1 00:00:00 2026\n"
			}
			l := newLibrary(t).paths(filepath.Join(tree(t, map[string]string{"m.eml": start + head + mail.text}), "m.eml")).tells("+ harbourpost-example/2026-01-01-boats.md")
			if got := strings.TrimSpace(l.read(l.results[0].Path).Body); strings.ReplaceAll(got, "\\", "") != mail.want {
				t.Errorf("got %q, want %q", got, mail.want)
			}
		})
	}
}

func TestHostileEMailsEnd(t *testing.T) {
	t.Parallel()
	const head = "From: a@b.example\nSubject: x\nDate: Thu, 01 Jan 2026 00:00:00 GMT\n"
	var deep strings.Builder
	deep.WriteString(head)
	for n := range 5000 {
		fmt.Fprintf(&deep, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%[1]d\n", n)
	}
	for name, mail := range map[string]string{
		"deep":       deep.String() + "\nNot one boat.",
		"wide":       head + "Content-Type: multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\nContent-Type: image/png\n\nx\n", 50_000),
		"same":       head + "Content-Type: multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\nContent-Type: multipart/mixed; boundary=x\n\n", 5000),
		"header":     head + strings.Repeat("X: y\n", 200_000),
		"folded":     head + "X: y\n" + strings.Repeat(" y\n", 50_000),
		"no text":    head + "Content-Type: image/png\n\nx",
		"no end":     head,
		"boundary":   head + "Content-Type: multipart/mixed; boundary=\"" + strings.Repeat("x", 100_000) + "\"\n\nx",
		"no address": "From: \nSubject: \nDate: \n\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLibrary(t).stream(mail)
			if len(l.results) != 1 || l.results[0].Err == nil {
				t.Errorf("got %s", l.told())
			}
		})
	}
}

func TestAnEMailCannotActOnTheTerminalOrTheLibrary(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).stream("From: =?utf-8?q?=1B]0;x=07../../etc?= <a@b.example>\nSubject: =?utf-8?q?=2E=2E/=1B[2J=00passwd?=\nDate: Thu, 01 Jan 2026 00:00:00 GMT\n\nNot one boat.")
	l.tells("+ 0-x-etc/2026-01-01-2j-passwd.md")
	if got := l.read(l.results[0].Path).Title; strings.ContainsAny(got, "\x1b\x00") {
		t.Errorf("got %q", got)
	}
}
