package corpus_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes/corpus"
)

// ferry is an article with its annotation: two sources of one person, a quotation
// in two pieces, a curly mark that is one code point and three bytes.
const ferry = "“We waited,” said Ines Calloway. She called it “slow”.\n\nShare this\n"

var ferryMarks = strings.Join([]string{
	"E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
	"T1\tSource 18 31\tInes Calloway",
	"T2\tCue 13 17\tsaid",
	"T3\tContent 0 12\t“We waited,”",
	"T4\tAttribution 13 17\tsaid",
	"T5\tSource 33 36\tShe",
	"T6\tCue 37 43\tcalled",
	"T7\tContent 44 46;47 53\tit “slow”",
	"E2\tAttribution:T6 Source:T5 Cue:T6 Content2:T7",
	"T9\tDiscard 56 66\tShare this",
	"N1\tReference T1 Person:1\tInes Calloway",
	"N2\tReference T5 Person:1\tInes Calloway",
	"N3\tReference T1 Wikipedia:53\tInes Calloway",
	"#1\tAnnotatorNotes T7\tis this speech?",
	"",
}, "\n")

// write makes a corpus of one split "news" and returns its root.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, data := range files {
		path := filepath.Join(root, "news", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// marked writes attributions as lines: who, by which cue, said what.
func marked(a corpus.Article) []string {
	var lines []string
	for _, one := range a.Attributions {
		lines = append(lines, fmt.Sprintf("%s (%d %s) | %s | %s", a.Read(one.Source), one.Person, one.PersonName, a.Read(one.Cue), a.Read(one.Content)))
	}
	return lines
}

func TestAnnotationIsReadInBytes(t *testing.T) {
	t.Parallel()
	all, err := corpus.Read(write(t, map[string]string{"text/ferry.txt": ferry, "attributions/ferry_0a1b.ann": ferryMarks}), "news")
	if err != nil || len(all) != 1 || all[0].Name != "ferry" || all[0].Text != ferry {
		t.Fatalf("read %+v, %v", all, err)
	}
	want := []string{
		"Ines Calloway (1 Ines Calloway) | said | “We waited,”",
		"She (1 Ines Calloway) | called | it “slow”",
	}
	if got := marked(all[0]); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := all[0].Read(all[0].Discards); got != "Share this" {
		t.Errorf("discarded %q", got)
	}
	if len(all[0].Attributions[1].Content) != 2 {
		t.Errorf("content in two pieces is %v", all[0].Attributions[1].Content)
	}
}

// A report with its issuer, nested telling, a person with a role, a title that
// nobody says, and an answer without marks.
const slowWater = "“Slow Water” sank, Ada Quill said the board told her. A report agreed.\nQuill: It sank.\n"

var slowWaterMarks = strings.Join([]string{
	"T1\tNobody 0 12\t“Slow Water”",
	"T2\tContent 0 17\t“Slow Water” sank",
	"T3\tSource 34 43\tthe board",
	"T4\tCue 44 48\ttold",
	"T5\tSource 19 28\tAda Quill",
	"E1\tSource:T3 Cue:T4 Content:T2 Via:T5",
	"T6\tSource 54 62\tA report",
	"T7\tCue 63 69\tagreed",
	"E2\tSource:T6 Cue:T7",
	"T8\tSource 71 76\tQuill",
	"T9\tContent 78 86\tIt sank.",
	"E3\tSource:T8 Content:T9",
	"A1\tUnmarked T9",
	"A2\tNegated T2",
	"A3\tQuestion T2",
	"N1\tReference T3 Person:1\tthe Harbour Board",
	"N2\tReference T5 Person:2\tAda Quill",
	"N3\tReference T6 Person:3\ta report",
	"N4\tReference T8 Person:2\tAda Quill",
	"N5\tReference T5 Role:2\tharbour master",
	"N6\tReference T6 Issuer:1\tthe Harbour Board",
	"",
}, "\n")

func TestRolesIssuersAndOuterTellersAreRead(t *testing.T) {
	t.Parallel()
	all, err := corpus.Read(write(t, map[string]string{"text/a.txt": slowWater, "attributions/a_1.ann": slowWaterMarks}), "news")
	if err != nil || len(all) != 1 || len(all[0].Attributions) != 3 {
		t.Fatalf("read %+v, %v", all, err)
	}
	a := &all[0]
	told, report, answer := a.Attributions[0], a.Attributions[1], a.Attributions[2]
	if a.Read(told.Via) != "Ada Quill" || told.ViaWho != 2 || told.ViaName != "Ada Quill" || told.PersonName != "the Harbour Board" || !told.Question || told.Role != "" {
		t.Errorf("nested telling is read as %+v", told)
	}
	if report.Issuer != 1 || report.IssuerName != "the Harbour Board" || report.Person != 3 || report.Unmarked {
		t.Errorf("a document is read as %+v", report)
	}
	if answer.Role != "harbour master" || !answer.Unmarked || answer.Issuer != 0 || answer.ViaWho != 0 {
		t.Errorf("the answer of a person whose role stands elsewhere is read as %+v", answer)
	}
	if a.Read(a.Nobody) != "“Slow Water”" {
		t.Errorf("nobody's speech is %q", a.Read(a.Nobody))
	}
}

func TestTheFirstAnnotatorCounts(t *testing.T) {
	t.Parallel()
	all, err := corpus.Read(write(t, map[string]string{
		"text/b_c.txt": "He said no.", "text/a.txt": "She said yes.",
		"attributions/b_c_22.ann": "T1\tSource 0 2\tHe\nE1\tSource:T1\n",
		"attributions/b_c_11.ann": "",
		"attributions/a_33.ann":   "T1\tSource 0 3\tShe\nE1\tSource:T1\n",
	}), "news")
	if err != nil || len(all) != 2 || all[0].Name != "a" || all[1].Name != "b_c" {
		t.Fatalf("read %+v, %v", all, err)
	}
	if len(all[0].Attributions) != 1 || len(all[1].Attributions) != 0 {
		t.Errorf("got %q and %q", marked(all[0]), marked(all[1]))
	}
}

func TestMarkedTextMayGoOverLines(t *testing.T) {
	t.Parallel()
	text := "He said:\n\n“One.\n\n“Two.”\n"
	ann := "T1\tContent 10 23\t“One.\n\n“Two.”\nT2\tSource 0 2\tHe\nE1\tContent:T1 Source:T2\n"
	all, err := corpus.Read(write(t, map[string]string{"text/a.txt": text, "attributions/a_1.ann": ann}), "news")
	if err != nil {
		t.Fatal(err)
	}
	if got := marked(all[0]); !slices.Equal(got, []string{"He (0 ) |  | “One.\n\n“Two.”"}) {
		t.Errorf("got %q", got)
	}
}

func TestDamageIsNamedByFileAndLine(t *testing.T) {
	t.Parallel()
	text := "She said yes.\n"
	ok := "T1\tSource 0 3\tShe\n"
	for ann, want := range map[string]string{
		ok + "nonsense":                                                   "2: no annotation",
		ok + "\tSource 0 3\tShe":                                          "2: no annotation",
		ok + "Q1\tSource 0 3\tShe":                                        "2: no annotation",
		ok + "T2\tCue 4 8 x\tsaid":                                        "2: T2: no span",
		ok + "T2\tCue\tsaid":                                              "2: T2: no span",
		ok + "T2\tCue 4 4\t":                                              "2: T2: the span 4 4 is empty",
		ok + "T2\tCue 8 4\tsaid":                                          "2: T2: the span 8 4 is empty",
		ok + "T2\tCue 4 99\tsaid":                                         "2: T2: the span 4 99 is outside",
		ok + "T2\tCue 4 99999999999999999999\t":                           "2: T2: no span",
		ok + "T2\tCue 5 9\tsaid":                                          `2: the span is "aid " in the text and "said" here`,
		ok + "T1\tSource 0 3\tShe":                                        "2: T1 is there already",
		ok + "E1\tSource:T1 Cue:T7":                                       `2: "Cue:T7" names no span`,
		ok + "E1\tSource:T1 Cue":                                          `2: "Cue" names no span`,
		ok + "N1\tReference T1 Person:x\tShe":                             "2: persons are numbered from 1",
		ok + "N1\tReference T1 Person:1\t":                                "2: the person has no name",
		ok + "N1\tReference T4 Person:1\tShe":                             "2: T4 is no Source",
		ok + "N1\tPerson:1\tShe":                                          "2: no reference",
		ok + "N1\tReference T1 Role:1\t":                                  "2: the role has no name",
		ok + "N1\tReference T1 Role:1\tmayor":                             "2: the role is person 1's and T1 stands for person 0",
		ok + "N1\tReference T1 Issuer:1\tA":                               "2: T1 stands for nobody, so it has no issuer",
		ok + "A1\tQuestion T4":                                            "2: T4 is no Content",
		ok + "A1\tUnmarked T1":                                            "2: T1 is no Content",
		ok + "N1\tReference T1 Person:1\tA\nN2\tReference T1 Person:2\tB": "3: T1 stands for two persons",
	} {
		root := write(t, map[string]string{"text/a.txt": text, "attributions/a_1.ann": ann})
		_, err := corpus.Read(root, "news")
		if err == nil || !strings.Contains(err.Error(), "a_1.ann:"+want) {
			t.Errorf("%q: %v, want %s", ann, err, want)
		}
	}
}

func TestWhatIsMissingIsAnError(t *testing.T) {
	t.Parallel()
	root := write(t, map[string]string{"attributions/a_1.ann": ""})
	if _, err := corpus.Read(root, "news"); err == nil || !strings.Contains(err.Error(), "a.txt") {
		t.Errorf("an annotation without its text: %v", err)
	}
	if _, err := corpus.Read(root, "sport"); err == nil || !strings.Contains(err.Error(), "sport") {
		t.Errorf("a split that is not there: %v", err)
	}
}

func ExampleRead() {
	all, err := corpus.Read("testdata", "example")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range all {
		for _, one := range a.Attributions {
			fmt.Printf("%s: %s\n", one.PersonName, a.Read(one.Content))
		}
	}
	// Output:
	// Ines Calloway: “We waited,”
	// Ines Calloway: “slow”
}
