package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// record is a record of some kind about an address.
func record(kind, media, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: <https://harbourpost.example/a>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, media, len(block), block)
}

func TestAnswersThatArePagesAreRecords(t *testing.T) {
	t.Parallel()
	const page = "<p>The crane stays."
	ok := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n"
	for name, c := range map[string]struct{ text, want string }{
		"an answer":       {record("response", "application/http; msgtype=response", ok+"\r\n"+page), page},
		"in chunks":       {record("response", "application/http", ok+"Transfer-Encoding: chunked\r\n\r\n9\r\n<p>The cr\r\na\r\nane stays.\r\n0\r\n\r\n"), page},
		"joined chunks":   {record("response", "application/http", ok+"Transfer-Encoding: chunked\r\n\r\n"+page), page},
		"a file":          {record("resource", "text/html", page), page},
		"text of a page":  {record("conversion", "text/plain", "The crane stays."), "The crane stays."},
		"a redirect":      {record("response", "application/http", "HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n"), ""},
		"a picture":       {record("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"), ""},
		"a request":       {record("request", "application/http", "GET / HTTP/1.1\r\n\r\n"), ""},
		"what it is from": {record("warcinfo", "application/warc-fields", "software: x\r\n"), ""},
	} {
		got := ""
		for raw, err := range Raw(strings.NewReader(record("warcinfo", "application/warc-fields", "a: b\r\n") + c.text)) {
			r, bad := Parse(string(raw))
			if err != nil || bad != nil || r.URL != "https://harbourpost.example/a" {
				t.Errorf("%s: %+v, %v, %v", name, r, err, bad)
			}
			got += r.Content
		}
		if got != c.want {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestAnArchiveThatIsCutKeepsWhatItHeld(t *testing.T) {
	t.Parallel()
	one := record("resource", "text/html", "<p>One.")
	n, failed := 0, error(nil)
	for raw, err := range Raw(strings.NewReader(one + one[:len(one)-8])) {
		if raw != nil {
			n++
		}
		failed = err
	}
	if n != 1 || failed == nil || !strings.Contains(failed.Error(), "ends within a record") {
		t.Errorf("%d records, %v", n, failed)
	}
}

// What is missing of a page is told, and what there is of it is kept.
func TestAPageThatIsCutIsToldOf(t *testing.T) {
	t.Parallel()
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	_, err := io.WriteString(zip, strings.Repeat("<p>The crane stays where it is.", 400))
	if err = errors.Join(err, zip.Close()); err != nil {
		t.Fatal(err)
	}
	const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
	whole := record("response", "application/http", ok+"Content-Encoding: gzip\r\n\r\n"+packed.String())
	for name, c := range map[string]struct {
		text string
		cut  bool
	}{
		"whole":               {whole, false},
		"packed, and cut":     {record("response", "application/http", ok+"Content-Encoding: gzip\r\n\r\n"+packed.String()[:packed.Len()-20]), true},
		"a chunk is cut":      {record("response", "application/http", ok+"Transfer-Encoding: chunked\r\n\r\n9\r\n<p>The cr\r\na\r\nane"), true},
		"the crawler says so": {strings.Replace(whole, "WARC-Type", "WARC-Truncated: length\r\nWARC-Type", 1), true},
	} {
		for raw, ended := range Raw(strings.NewReader(c.text)) {
			if r, err := Parse(string(raw)); err != nil || ended != nil || !strings.HasPrefix(r.Content, "<p>The cr") || r.Cut != c.cut || (r.Note() != "") != c.cut {
				t.Errorf("%s: %v, %v, %.40q", name, r.Cut, err, r.Content)
			}
		}
	}
}

func FuzzRaw(f *testing.F) {
	f.Add([]byte(record("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")))
	f.Add([]byte(record("resource", "text/html", "a") + "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for raw, err := range Raw(bytes.NewReader(b)) {
			if raw == nil && err == nil {
				t.Fatal("a record that is none, and no error")
			}
			_, _ = Parse(string(raw))
		}
	})
}
