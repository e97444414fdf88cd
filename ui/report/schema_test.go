package report

import (
	"bytes"
	"encoding"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"pullquote/articles"
	"pullquote/articles/jsonl"
	"pullquote/articles/parquet"
	"pullquote/articles/quotes"
	"pullquote/store/corrections"
)

var docs = flag.Bool("docs", false, "write docs/schema")

// described are the objects that the program writes as JSON, each by the name of its file
// in docs/schema.
func described() map[string]any {
	return map[string]any{
		"quotes": article{}, "quote-row": fileRow{}, "speakers": person{}, "audit": auditObject{}, "compare": comparison{},
		"article": cleanArticle{}, "list": listedArticle{}, "search": foundHit{}, "same": carrier{}, "people": known{}, "sayings": saying{}, "feeds": feed{}, "add": added{},
		"tags": taggedArticle{}, "notes": notedArticle{}, "refresh": visit{}, "dossier-list": dossierObject{}, "dossier-show": collected{}, "dossier-check": checkedObject{}, "corrections": corrections.Record{},
		"record-quotes": recordQuotes{}, "record-speakers": recordSpeakers{}, "record-article": recordArticle{}, "record-row": recordRow{},
		"record-error": recordFaultLine{},
	}
}

// schema is a JSON Schema.
type schema struct {
	Schema     string             `json:"$schema,omitempty"`
	Title      string             `json:"title,omitempty"`
	Type       any                `json:"type,omitempty"` // a name, or a name and "null"
	Items      *schema            `json:"items,omitempty"`
	Properties map[string]*schema `json:"properties,omitempty"`
	Required   []string           `json:"required,omitempty"`
}

// schemaOf is what JSON of a type is like. Members may be added, so that a reader is to
// expect others too.
func schemaOf(t reflect.Type) *schema {
	switch {
	case t == reflect.TypeFor[decimal]():
		return &schema{Type: "number"}
	case t == reflect.TypeFor[rawJSON](), t.Kind() == reflect.Interface:
		return &schema{}
	case t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		return &schema{Type: "string"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		s := schemaOf(t.Elem())
		if s.Type != nil {
			s.Type = []any{s.Type, "null"}
		}
		return s
	case reflect.Slice:
		return &schema{Type: "array", Items: schemaOf(t.Elem())}
	case reflect.Struct:
		s := &schema{Type: "object", Properties: map[string]*schema{}}
		s.addFields(t)
		return s
	case reflect.Bool:
		return &schema{Type: "boolean"}
	case reflect.Int, reflect.Int64:
		return &schema{Type: "integer"}
	case reflect.Float64:
		return &schema{Type: "number"}
	default:
		return &schema{Type: "string"}
	}
}

// addFields adds the members that the fields of a type become.
func (s *schema) addFields(t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			s.addFields(f.Type)
			continue
		}
		s.Properties[name] = schemaOf(f.Type)
		if !strings.Contains(rest, "omit") {
			s.Required = append(s.Required, name)
		}
	}
}

// TestDocsHoldTheSchemaOfEveryObject compares docs/schema with what the program writes.
//
//	go test ./ui/report -run Schema -docs
func TestDocsHoldTheSchemaOfEveryObject(t *testing.T) {
	t.Parallel()
	dir := filepath.Join("..", "..", "docs", "schema")
	for name, object := range described() {
		of := schemaOf(reflect.TypeOf(object))
		of.Schema, of.Title = "https://json-schema.org/draft/2020-12/schema", "pullquote: "+name
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetIndent("", "  ")
		if err := e.Encode(of); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, name+".json")
		if *docs {
			if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		got, err := os.ReadFile(file)
		if err != nil || string(bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n"))) != b.String() {
			t.Errorf("%s is not what is written (%v); to write it: go test ./ui/report -run Schema -docs", file, err)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) != len(described()) {
		t.Errorf("docs/schema holds %d files for %d objects, %v", len(files), len(described()), err)
	}
}

// fits checks a line of JSON against a schema of docs/schema.
func fits(t *testing.T, name, line string) {
	t.Helper()
	fitsFile(t, filepath.Join("..", "..", "docs", "schema", name+".json"), line)
}

// fitsFile checks a line of JSON against the schema in a file.
func fitsFile(t *testing.T, name, line string) {
	t.Helper()
	compiled, err := jsonschema.NewCompiler().Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	it, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
	if err == nil {
		err = compiled.Validate(it)
	}
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, line)
	}
}

func TestEveryReportFitsItsSchema(t *testing.T) {
	t.Parallel()
	for name, write := range everyReport(t) {
		if name == "compared" {
			name = "compare"
		}
		lines, _ := write(JSONLines)
		for line := range strings.Lines(lines) {
			fits(t, name, line)
		}
	}
	item := strikeItem(t)
	for line := range strings.Lines(written(t, QuoteRows, JSONLines, Options{}, item)) {
		fits(t, "quote-row", line)
	}
	for line := range strings.Lines(written(t, Clean, JSONLines, Options{}, Page{Path: "a.txt", Article: item.Article})) {
		fits(t, "article", line)
	}
}

// record reads a line as a record.
func record(t *testing.T, line string) Record {
	t.Helper()
	r := Record{Record: jsonl.Parse([]byte(line), false, jsonl.Options{MaxBytes: 1 << 20}), Engine: Engine{"1.2.3", "abc"}}
	if r.Fault != nil {
		return r
	}
	var fault *jsonl.Fault
	if r.Item.Article, fault = r.Record.Article(); fault != nil {
		r.Fault, r.Item.Article = fault, &articles.Article{}
	}
	r.Found = quotes.Find(r.Item.Article.Document())
	return r
}

const strikeLine = `{"id": 12345678901234567890, "z": [1.50, {"a": "\u00e9é"}], "text": "“Not one boat will leave,” said Ada Quill. Jonas Kern said the crew was tired.", "title": "Ferries", "quotes": 7, "a": null}`

func TestRecordsFitTheirSchemas(t *testing.T) {
	t.Parallel()
	for _, in := range []string{strikeLine, `{"id":1,"text":""}`, `{"text":"“It leaks,” she said."}`} {
		r := record(t, in)
		for name, write := range map[string]func() ([]byte, error){
			"record-quotes": func() ([]byte, error) { return QuotesRecord(r, Options{Text: true}) }, "record-speakers": func() ([]byte, error) { return SpeakersRecord(r) },
			"record-article": func() ([]byte, error) { return CleanRecord(r) }, "record-row": func() ([]byte, error) { return RowsRecord(r) },
		} {
			lines, err := write()
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(lines)) {
				fits(t, name, line)
			}
		}
	}
	for _, in := range []string{"", "[]", `{"id":"a"}`, `{"id":1,"text":`, `{"id":1,"text":"a","format":"docx"}`, "{\"id\":\"a\xff\xfeb\",\"text\":\"c\"}", "{\"id\":[\"\xe2\"],\"text\":"} {
		line, err := FaultRecord(record(t, in))
		if err != nil || !utf8.Valid(line) {
			t.Fatalf("%q, %v", line, err)
		}
		fits(t, "record-error", string(line))
	}
}

func TestMembersOfARecordPassThroughAsTheyCame(t *testing.T) {
	t.Parallel()
	line, err := QuotesRecord(record(t, strikeLine), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"id":12345678901234567890,"z":[1.50, {"a": "\u00e9é"}],"title":"Ferries","a":null,"schema":1,"engine":{"version":"1.2.3","model":"abc"},"speakers":[`; !strings.HasPrefix(string(line), want) {
		t.Errorf("got %s", line)
	}
	if strings.Count(string(line), "\n") != 1 || strings.Contains(string(line), `"quotes":7`) || strings.Contains(string(line), `"text":"“Not`) {
		t.Errorf("got %s", line)
	}
	clean, err := CleanRecord(record(t, `{"text":"a","title":{"en":"Ferries"},"published":"long ago"}`))
	if err != nil || !strings.HasPrefix(string(clean), `{"title":{"en":"Ferries"},"published":"long ago","schema":1,"byline":[]`) {
		t.Errorf("got %s, %v", clean, err)
	}
}

// A column's type is that of its first value, for many who read JSON.
func TestConfidencesHaveAPoint(t *testing.T) {
	t.Parallel()
	for number, want := range map[decimal]string{1: "1.0", 0: "0.0", 0.982: "0.982"} {
		if got, err := number.MarshalJSON(); err != nil || string(got) != want {
			t.Errorf("%v is %s, %v", float64(number), got, err)
		}
	}
}

func TestNoByteOfARecordActsOnATerminal(t *testing.T) {
	t.Parallel()
	in := "{\"id\":\"\u009b2J\u202e\",\"a\":[1,\r2],\"text\":\"“It leaks \u009b2J,” said Ada Quill.\"}"
	line, err := QuotesRecord(record(t, in), Options{Text: true})
	if err != nil || strings.ContainsAny(string(line), "\u009b\u202e\r\x1b") || !json.Valid(line) {
		t.Errorf("got %q, %v", line, err)
	}
}

func TestOnlyWhatIsWantedIsReported(t *testing.T) {
	t.Parallel()
	r := record(t, strikeLine)
	all := len(r.Found.Quotes)
	for _, c := range []struct {
		only Only
		want []string
	}{
		{Only{Speaker: "quill"}, []string{"Ada Quill"}},
		{Only{Speaker: "KERN jonas"}, []string{"Jonas Kern"}},
		{Only{Kinds: []quotes.Kind{quotes.Indirect}}, []string{"Jonas Kern"}},
		{Only{Least: 1.1}, nil},
		{Only{Speaker: "Quillen"}, nil},
	} {
		r.Only = c.only
		lines, err := RowsRecord(r)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for line := range strings.Lines(string(lines)) {
			var row struct{ Speaker string }
			if err := json.Unmarshal([]byte(line), &row); err != nil {
				t.Fatal(err)
			}
			got = append(got, row.Speaker)
		}
		if !slices.Equal(got, c.want) || r.Wanted() != (len(c.want) > 0) {
			t.Errorf("%+v of %d: got %q, want %q", c.only, all, got, c.want)
		}
	}
}

func TestSpeakersAreCountedByWhatIsWanted(t *testing.T) {
	t.Parallel()
	r := record(t, `{"text":"“Not one boat will leave,” said Ada Quill, the clerk. “No,” she said. Ada Quill said the quay was old. “It leaks,” said Jonas Kern."}`)
	for _, c := range []struct {
		only Only
		want string
	}{
		{Only{}, "1 Ada Quill 2 6 1, 2 Jonas Kern 1 2 0"},
		{Only{Speaker: "kern"}, "2 Jonas Kern 1 2 0"},
		{Only{Kinds: []quotes.Kind{quotes.Indirect}}, "1 Ada Quill 0 0 1"},
		{Only{Least: 1.1}, ""},
	} {
		r.Only = c.only
		line, err := SpeakersRecord(r)
		if err != nil {
			t.Fatal(err)
		}
		fits(t, "record-speakers", string(line))
		var out struct {
			Speakers []struct {
				ID, Quotes, Words, Reported int
				Name                        string
			}
		}
		if err := json.Unmarshal(line, &out); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range out.Speakers {
			got = append(got, fmt.Sprintf("%d %s %d %d %d", s.ID, s.Name, s.Quotes, s.Words, s.Reported))
		}
		if line := strings.Join(got, ", "); line != c.want {
			t.Errorf("%+v: got %q, want %q", c.only, line, c.want)
		}
	}
	if r.Found.Speakers[0].Quotes != 2 {
		t.Error("what was found has changed")
	}
}

// A table in columns has one for each member that is flat, of its type.
func TestTablesHaveTheColumnsOfTheirObjects(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		columns []parquet.Column
		objects []any
		without string // which are no columns: the schema's number, and objects
	}{
		{quoteColumns(), []any{fileRow{}, recordRow{}}, ""},
		{articleColumns(), []any{cleanArticle{}, recordArticle{}}, "schema left_out"},
	} {
		kinds := map[string]parquet.Kind{"id": parquet.Text}
		for _, object := range c.objects {
			for name, member := range schemaOf(reflect.TypeOf(object)).Properties {
				kind := member.Type
				if optional, is := kind.([]any); is {
					kind = optional[0]
				}
				kinds[name] = map[any]parquet.Kind{"integer": parquet.Integer, "number": parquet.Real, "array": parquet.Texts}[kind]
			}
		}
		for name := range strings.FieldsSeq(c.without) {
			delete(kinds, name)
		}
		for _, col := range c.columns[:len(c.columns)-2] {
			if kind, is := kinds[col.Name]; !is || kind != col.Kind {
				t.Errorf("the column %q is of kind %d, and its member of %d (%v)", col.Name, col.Kind, kind, is)
			}
			delete(kinds, col.Name)
		}
		if len(kinds) > 0 {
			t.Errorf("there are no columns for %v", kinds)
		}
	}
}

// The job for Spark has a column for each member of a row, of its type.
func TestTheExampleForSparkHasTheColumnsOfRows(t *testing.T) {
	t.Parallel()
	job, err := os.ReadFile(filepath.Join("..", "..", "docs", "examples", "quotes_in_spark.py"))
	if err != nil {
		t.Fatal(err)
	}
	_, columns, _ := strings.Cut(string(job), `ROW = """`)
	columns, _, _ = strings.Cut(columns, `"""`)
	var got []string
	for column := range strings.SplitSeq(columns, ",") {
		got = append(got, strings.Join(strings.Fields(column), " "))
	}
	var want []string
	row := schemaOf(reflect.TypeFor[recordRow]())
	for _, name := range row.Required {
		kind := row.Properties[name].Type
		if optional, is := kind.([]any); is {
			kind = optional[0]
		}
		column := map[any]string{"integer": "int", "number": "double"}[kind]
		if column == "" {
			column = "string" // as is whatever a record has of its own
		}
		want = append(want, name+" "+column)
	}
	want = append(want, "error struct<code: string", "message: string>")
	if !slices.Equal(got, want) {
		t.Errorf("it has %q, and a row %q", got, want)
	}
}
