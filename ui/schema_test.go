package ui

import (
	"maps"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// described are the commands that print JSON, each by the name of its schema in docs/schema.
func described(library string) map[string][][]string {
	at := func(name string) string { return filepath.Join(library, name) }
	records := at("records.jsonl")
	of := func(args ...string) []string { return append(args, "--format", "jsonl") }
	return map[string][][]string{
		"quotes":          {of("quotes"), of("quotes", "--text", at("a.md")), of("quotes", "--speaker", "quill")},
		"quote-row":       {{"quotes", "--rows"}, {"quotes", "--rows", "--kind", "indirect"}},
		"speakers":        {of("speakers"), of("speakers", "--kind", "direct")},
		"audit":           {of("audit", at("a.md"))},
		"compare":         {of("compare", at("a.md"), at("b.md"))},
		"article":         {of("print", at("a.md"))},
		"list":            {of("list"), of("list", at("a.md"))},
		"search":          {of("search", "boat")},
		"same":            {of("same", "Not one boat will leave")},
		"people":          {of("people"), of("people", "--unnamed")},
		"sayings":         {of("people", "ada quill"), of("timeline", "ada quill"), of("timeline", "--kind", "direct")},
		"tags":            {of("tags")},
		"notes":           {of("notes")},
		"corrections":     {of("corrections")},
		"dossier-list":    {of("dossier", "list")},
		"dossier-show":    {of("dossier", "show", "Harbour")},
		"dossier-check":   {of("dossier", "check", "Harbour")},
		"feeds":           {of("feed", "list")},
		"refresh":         {of("feed", "refresh", "--all", "--allow-private")},
		"add":             {of("add", "--dry-run", at("a.md"))},
		"record-quotes":   {{"quotes", "--records", records}, {"quotes", "--records", "--text", records}},
		"record-row":      {{"quotes", "--records", "--rows", records}},
		"record-speakers": {{"speakers", "--records", records}, {"speakers", "--records", "--since", "2031-01-01", records}},
		"record-article":  {{"print", "--records", records}},
		"record-error":    {{"quotes", "--records", at("wrong.jsonl")}},
	}
}

// What each command prints as JSON is what docs/schema says of it, line by line.
func TestWhatIsPrintedFitsItsSchema(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(feedServer())
	t.Cleanup(server.Close)
	h := house{t, t.TempDir()}
	library := h.file("articles")
	const strike = "---\ntitle: A strike\npublished: 2031-05-06T07:08:00+02:00\nauthor: Tom Reed\ntags: [port]\nurl: https://post.example/strike\n---\n\n"
	putFile(t, h.file("articles/a.md"), strike+"“Not one boat will leave,” said Ada Quill, the harbour master. “It is “over”,” a clerk said.\n")
	putFile(t, h.file("articles/b.md"), "# A strike\n\n“Not one boat will leave the quay,” said Ada Quill. She said that the “old” wall would hold. The “grand hotel” stays shut.\n")
	putFile(t, h.file("articles/records.jsonl"), `{"id":1,"text":"“It leaks,” said Ada Quill.","published":"2031-05-06"}`+"\n"+`{"id":"b","text":""}`+"\n")
	putFile(t, h.file("articles/wrong.jsonl"), "{\"id\":1,\"text\":\n[]\n{\"id\":null}\n")
	putFile(t, h.file("notes.json"), `[{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427","type":"Annotation","motivation":"commenting","created":"2031-05-07T10:00:00Z",
		"body":[{"type":"TextualBody","value":"ask her"}],"target":{"source":"https://post.example/strike","selector":[{"type":"TextQuoteSelector","exact":"Not one boat"}]}}]`)
	h.runs("list")
	h.runs("notes", "import", h.file("notes.json"))
	h.runs("corrections", "role", "--everywhere", "Ada Quill", "mayor")
	h.runs("dossier", "add", "Harbour", filepath.Join(library, "a.md"))
	h.runs("feed", "add", "--allow-private", server.URL+"/feed")
	files, err := os.ReadDir(filepath.Join(root, "docs", "schema"))
	if err != nil {
		t.Fatal(err)
	}
	all := described(library)
	for _, file := range files {
		if name := strings.TrimSuffix(file.Name(), ".json"); !slices.Contains(slices.Collect(maps.Keys(all)), name) {
			t.Errorf("no command prints what %s describes", name)
		}
	}
	for name, commands := range all {
		schema, err := jsonschema.NewCompiler().Compile(filepath.Join(root, "docs", "schema", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, args := range commands {
			out, errs, _ := h.run(args...)
			if out == "" {
				t.Errorf("%q prints nothing: %s", args, errs)
			}
			for line := range strings.Lines(out) {
				it, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
				if err == nil {
					err = schema.Validate(it)
				}
				if err != nil {
					t.Errorf("%q: %v\n%s", args, err, line)
				}
			}
		}
	}
}
