package index

import (
	"strings"
	"testing"

	"pullquote/store/query"
)

// seenShelf are articles as typesetters, browsers and converters leave them.
func seenShelf() map[string]string {
	return map[string]string{
		"hafen.html": "<html><head><title>Die Hafen&shy;meisterei schließt</title></head><body><article><p>Die Hafen&shy;meisterei schließt, sagte Ola Kern&shy;berg. „Wir warten auf die Genehmi&shy;gung der Behörden, und wir warten schon lange“, sagte Kernberg.</p></article></body></html>",
		"ferry.md": front("The ﬁnal oﬃce", "Łucja Øster", "Głos Zatoki", "2031-05-06") +
			"“We\u00a0wait for the tide,” said Łukasz Ørsted of the ﬁnal oﬃce. The ＡＢＣ of Straße 5 was read out.\n",
		"wrapped.txt": "The harbour\n\nThe board of the port met on Tuesday and voted, eight to three, that no fer-\nry leaves before spring. The old crane is to be mended by the har-\nbour master, whose mother-\nin-law once ran it, and who lives in the\nsame small house behind the quay where the boats have always been built.\n",
		"hindi.md":    front("घाट", "Ada Reed", "Post", "2031-01-01") + "नौका बंदरगाह में रही।\n",
	}
}

func TestWordsAreFoundAsAReaderSeesThem(t *testing.T) {
	t.Parallel()
	x := indexOf(t, seenShelf(), "")
	for text, want := range map[string]string{
		"hafenmeisterei": "hafen", "genehmigung": "hafen", "said:kernberg": "hafen", "Genehmi\u00adgung": "hafen", "schliesst": "hafen", "behorden": "hafen",
		"final": "ferry", "office": "ferry", "ﬁnal": "ferry", "abc": "ferry", "ａｂｃ": "ferry", "strasse": "ferry", "STRASSE": "ferry", "stra*": "ferry", "fi*": "ferry", "ﬁ*": "ferry",
		"said:lukasz": "ferry", "said:orsted": "ferry", "said:Łukasz wait": "ferry", `"we wait"`: "ferry", "said:ørsted tide": "ferry",
		"by:lucja": "ferry", "by:oster": "ferry", "source:glos": "ferry",
		`"harbour master"`: "wrapped", "ferry leaves": "wrapped", `"in law"`: "wrapped", "lawonce": "",
		"नौका": "hindi", "नाका": "", "न*": "",
	} {
		if got := strings.Join(found(t, x, text), " "); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
}

func TestATagIsFoundAsItIsTyped(t *testing.T) {
	t.Parallel()
	for tag, typed := range map[string]query.Word{"Café": {Text: "cafe"}, "ŁÓDŹ": {Text: "lodz"}, "Straße": {Text: "stra", Prefix: true}, "ﬁnal": {Text: "FINAL"}} {
		if !isTag(tag, typed) {
			t.Errorf("%s is not found by %s", tag, typed.Text)
		}
	}
	if isTag("cafeteria", query.Word{Text: "café"}) {
		t.Error("a beginning is the whole")
	}
}

func TestASnippetMarksWhatAReaderSees(t *testing.T) {
	t.Parallel()
	x := indexOf(t, seenShelf(), "")
	for text, want := range map[string]string{"genehmigung": "Genehmigung", "strasse": "Straße", `"harbour master"`: "har- bour master", "office": "oﬃce", "said:lukasz wait": "wait"} {
		q, err := query.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		list, err := x.IDs(t.Context(), Scope{}, Newest)
		if err != nil {
			t.Fatal(err)
		}
		ids, err := x.Search(t.Context(), q, list, today())
		if err != nil || len(ids) != 1 {
			t.Fatalf("%s: %v, %v", text, ids, err)
		}
		s, err := x.Snippets(t.Context(), q, ids)
		if err != nil || len(s) != 1 || len(s[0].Marks) == 0 {
			t.Fatalf("%s: %+v, %v", text, s, err)
		}
		if got := s[0].Marks[0].Of(s[0].Text); got != want {
			t.Errorf("%s marks %q of %q, want %q", text, got, s[0].Text, want)
		}
	}
}

func TestOnePersonHoweverTheNameIsSet(t *testing.T) {
	t.Parallel()
	x := empty(t)
	put(t, x,
		article("a", "Post", day(1), "Orla Grifﬁn"), article("b", "Post", day(2), "Orla Griffin"), article("c", "Globe", day(3), "Orla\u00a0Griffin"), article("d", "Globe", day(4), "Ｏｒｌａ Ｇｒｉｆｆｉｎ"),
		article("e", "Globe", day(5), "Ħamza Ŋuru"), article("f", "Globe", day(6), "Hamza Nuru"), article("g", "Globe", day(7), "Ołga Ørsted"), article("h", "Globe", day(8), "OLGA O\u0338rsted"))
	wants(t, x, "Orla Griffin 4/4", "Ołga Ørsted 2/2", "Ħamza Ŋuru 2/2")
	for _, typed := range []string{"griffin", "Grifﬁn", "orsted", "hamza"} {
		people, err := x.People().List(t.Context(), PeopleQuery{Name: typed})
		if err != nil || len(people) != 1 {
			t.Errorf("%q finds %v, %v", typed, people, err)
		}
	}
}
