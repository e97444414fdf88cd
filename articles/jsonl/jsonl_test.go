package jsonl_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"pullquote/articles/jsonl"
)

var usual = jsonl.Options{MaxBytes: 1 << 10}

func Example() {
	const lines = `{"id": 7, "text": "“Not one boat will leave,” said Ada Quill."}` + "\n" + `{"id": 8}` + "\n"
	for in, err := range jsonl.Inputs(strings.NewReader(lines), usual) {
		if err != nil {
			fmt.Println(err)
			return
		}
		r := in.Record(usual)
		if r.Fault != nil {
			fmt.Println(string(r.Member("id").Value), r.Fault.Code)
			continue
		}
		fmt.Println(string(r.Member("id").Value), r.Text)
	}
	// Output:
	// 7 “Not one boat will leave,” said Ada Quill.
	// 8 no-text
}

func TestWhatIsWrongWithALineIsTold(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"": "bad-json: the line is empty", " ": "bad-json: the line is empty", "[]": "bad-json: the line is no object", "7": "bad-json: the line is no object", "{": "bad-json: unexpected end of JSON input",
		`{"text":"a}`: "bad-json: unexpected end of JSON input", `{"text":"a"} {"text":"b"}`: "bad-json: invalid character '{' after top-level value", `{"text":"a",}`: "bad-json: invalid character '}' looking for beginning of object key string",
		`{"text":"a","text":"b"}`: `bad-json: the member "text" stands there twice`, `{"id":1,"\u0069d":2,"text":""}`: `bad-json: the member "id" stands there twice`,
		"{\"text\":\"\xff\"}": "bad-json: the line is not UTF-8", `{"text":null}`: `no-text: the member "text" is no text`, `{"id":1}`: `no-text: there is no member "text", "content", "body", "plain_text", "maintext" or "article"`,
		`{"text":"` + strings.Repeat("a", 1<<10) + `"}`: "too-large: the line has more than 1024 bytes", `{"text":"a\u0000"}`: "",
	} {
		var got string
		for in, err := range jsonl.Inputs(strings.NewReader(line+"\n"), usual) {
			if err != nil {
				t.Fatal(err)
			}
			if f := in.Record(usual).Fault; f != nil {
				got = string(f.Code) + ": " + f.Message
			}
		}
		if got != want {
			t.Errorf("%.60s: got %q, want %q", line, got, want)
		}
	}
}

func TestTheTextIsTheFirstMemberThatIsCalledSo(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		`{"article":"d","maintext":"c","content":"b","text":"a"}`: "a", `{"article":"d","maintext":"c","content":"b"}`: "b", `{"article":"d","body":"c"}`: "c", `{"x":"d","plain_text":"e"}`: "e",
	} {
		if r := jsonl.Parse([]byte(line), false, usual); r.Fault != nil || r.Text != want {
			t.Errorf("%s: %q, %v", line, r.Text, r.Fault)
		}
	}
	o := jsonl.Options{MaxBytes: 100, TextField: "x"}
	if r := jsonl.Parse([]byte(`{"text":"a","x":"b"}`), false, o); r.Text != "b" || r.Field != "x" {
		t.Errorf("got %q of %q", r.Text, r.Field)
	}
	if r := jsonl.Parse([]byte(`{"text":"a"}`), false, o); r.Fault == nil || r.Fault.Code != jsonl.NoText {
		t.Errorf("got %+v", r)
	}
}

// What has been read of a line that is too long tells its id, where it comes first.
func TestALineThatIsTooLongIsPassedOver(t *testing.T) {
	t.Parallel()
	lines := `{"id":1,"text":"` + strings.Repeat("a", 200_000) + "\"}\n" + `{"id":2,"text":"b"}` + "\n" + `{"id":3,"text":"c"}`
	var got []string
	for in, err := range jsonl.Inputs(strings.NewReader("\ufeff"+lines), usual) {
		if err != nil {
			t.Fatal(err)
		}
		if in.Size() > 1<<10 {
			t.Errorf("%d bytes are held", in.Size())
		}
		r := in.Record(usual)
		got = append(got, fmt.Sprint(string(r.Member("id").Value), r.Fault != nil))
	}
	if strings.Join(got, " ") != "1true 2false 3false" {
		t.Errorf("got %q", got)
	}
}

// Many lines that are too long take no more than one: what was held of each is given up.
func TestWhatIsPassedOverIsNotHeld(t *testing.T) {
	t.Parallel()
	const most, lines = 300_000, 50
	long := strings.Repeat("a", most+1) + "\n"
	n := 0
	for l, err := range jsonl.Lines(io.LimitReader(&endless{text: long}, int64(lines*len(long))), most) {
		if err != nil || !l.Long || cap(l.Bytes) > 64<<10 {
			t.Fatalf("%d bytes, long %v, %v", cap(l.Bytes), l.Long, err)
		}
		n++
	}
	if n != lines {
		t.Errorf("%d lines of %d", n, lines)
	}
}

// endless is a text again and again.
type endless struct {
	text string
	at   int
}

func (e *endless) Read(b []byte) (int, error) {
	n := copy(b, e.text[e.at:])
	e.at = (e.at + n) % len(e.text)
	return n, nil
}

// Lines are those into which the stream is cut, however its bytes come, and of each no
// more than may be.
func FuzzLinesAreThoseOfTheStream(f *testing.F) {
	f.Add("a\nbc\n\nd", 2, 1)
	f.Add("\n", 0, 70_000)
	f.Add("b\n", 1_000, 140_000)
	f.Fuzz(func(t *testing.T, text string, most, times int) {
		most, times = max(0, min(most, 1<<20)), max(0, min(times, 200_000))
		text = strings.Repeat("a", times) + text + strings.Repeat("b", times/2)
		want := strings.SplitAfter(text, "\n")
		if want[len(want)-1] == "" {
			want = want[:len(want)-1]
		}
		n := 0
		for l, err := range jsonl.Lines(iotest.HalfReader(strings.NewReader(text)), most) {
			if err != nil || n == len(want) {
				t.Fatalf("line %d of %d: %v", n, len(want), err)
			}
			line := strings.TrimSuffix(want[n], "\n")
			if l.Long != (len(line) > most) || !l.Long && string(l.Bytes) != line || !strings.HasPrefix(line, string(l.Bytes)) || len(l.Bytes) > most {
				t.Errorf("line %d of %d bytes: %d bytes, long %v", n, len(line), len(l.Bytes), l.Long)
			}
			n++
		}
		if n != len(want) {
			t.Errorf("%d lines of %d", n, len(want))
		}
	})
}

func TestRecordsComePacked(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	for _, line := range []string{`{"id":1,"text":"a"}`, `{"id":2,"text":"b"}`} { // a member of gzip for each, as crawlers write them
		w := gzip.NewWriter(&b)
		_, err := io.WriteString(w, line+"\n")
		if err = errors.Join(err, w.Close()); err != nil {
			t.Fatal(err)
		}
	}
	if got := texts(t, b.Bytes()); got != "a b" {
		t.Errorf("got %q", got)
	}
	var failed error
	for _, err := range jsonl.Inputs(bytes.NewReader(b.Bytes()[:b.Len()-3]), usual) {
		failed = err
	}
	if !errors.Is(failed, io.ErrUnexpectedEOF) {
		t.Errorf("a cut archive ends with %v", failed)
	}
}

// texts are those of all records, with their faults.
func texts(t *testing.T, data []byte) string {
	t.Helper()
	var got []string
	for in, err := range jsonl.Inputs(bytes.NewReader(data), usual) {
		if err != nil {
			return strings.Join(append(got, err.Error()), " ")
		}
		r := in.Record(usual)
		a, fault := r.Article()
		switch {
		case r.Fault != nil:
			got = append(got, string(r.Fault.Code))
		case fault != nil:
			got = append(got, string(fault.Code))
		default:
			got = append(got, strings.TrimSpace(a.Text))
		}
	}
	return strings.Join(got, " ")
}

func warcRecord(kind, media, body string) string {
	return "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: https://post.example/a\r\nWARC-Date: 2031-05-06T10:00:00Z\r\nContent-Type: " + media + "\r\nContent-Length: " +
		fmt.Sprint(len(body)) + "\r\n\r\n" + body + "\r\n\r\n"
}

func TestPagesOfAWebArchiveAreRecords(t *testing.T) {
	t.Parallel()
	archive := warcRecord("warcinfo", "application/warc-fields", "a: b") +
		warcRecord("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><title>Ferries</title><p>The ferries stayed in port.</p>") +
		warcRecord("conversion", "text/plain", "The crew was tired.") + warcRecord("conversion", "text/plain", strings.Repeat("a ", 1000))
	if got := texts(t, []byte(archive)); got != "The ferries stayed in port. The crew was tired. too-large" {
		t.Errorf("got %q", got)
	}
	if got := texts(t, []byte(archive[:len(archive)-500])); !strings.HasSuffix(got, "ends within a record") {
		t.Errorf("got %q", got)
	}
	for in, err := range jsonl.Inputs(strings.NewReader(archive), usual) {
		if err != nil {
			t.Fatal(err)
		}
		r := in.Record(usual)
		if r.Of("id") != "urn:uuid:1" || r.Of("url") != "https://post.example/a" || r.Of("fetched") != "2031-05-06T10:00:00Z" {
			t.Errorf("got %+v", r.Members)
		}
		break
	}
}

func TestAnArticleKnowsWhatItsRecordTells(t *testing.T) {
	t.Parallel()
	r := jsonl.Parse([]byte(`{"text":"<p>It leaks.</p>","format":"HTML","title":"Ferries","source":"The Harbour Post","url":"https://post.example/a","published":"6 May 2031"}`), false, usual)
	a, fault := r.Article()
	if fault != nil || a.Title != "Ferries" || a.Source != "The Harbour Post" || a.URL != "https://post.example/a" || !a.DateOnly || a.Published.Format("2006-01-02") != "2031-05-06" || strings.TrimSpace(a.Text) != "It leaks." {
		t.Errorf("got %+v, %v", a, fault)
	}
	empty := jsonl.Parse([]byte(`{"text":" \n"}`), false, usual)
	if a, fault := empty.Article(); fault != nil || a.Text != "" {
		t.Errorf("got %+v, %v", a, fault)
	}
}

func TestAStreamThatFailsSaysSo(t *testing.T) {
	t.Parallel()
	broken := errors.New("the disk is gone")
	n, last := 0, error(nil)
	for _, err := range jsonl.Inputs(io.MultiReader(strings.NewReader("{}\n{}\n"), iotest.ErrReader(broken)), usual) {
		n, last = n+1, err
	}
	if n != 3 || !errors.Is(last, broken) {
		t.Errorf("%d records, %v", n, last)
	}
}

// Members are those that encoding/json finds, in their order, and each is JSON.
func FuzzMembersAreThoseOfJSON(f *testing.F) {
	for _, seed := range []string{`{}`, `{"a":1,"b":[{"c":"}"}],"d":"\"\\"}`, ` { "a" : true , "" : null } `, `{"a":[1,2}`, `{"a":1}}`, `[1]`, `{"a":"\ud800"}`, `{"a" 1}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		all, err := jsonl.Members([]byte(line))
		var want map[string]json.RawMessage
		valid := json.Unmarshal([]byte(line), &want) == nil && want != nil
		if valid && err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		for _, m := range all {
			if valid && (!json.Valid(m.Value) || want[m.Name] == nil) {
				t.Errorf("%q: %q is %q", line, m.Name, m.Value)
			}
		}
		r := jsonl.Parse([]byte(line), false, usual)
		if r.Fault == nil && (!valid || r.Field == "") {
			t.Errorf("%q is taken: %+v", line, r)
		}
	})
}
