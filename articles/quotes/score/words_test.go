package score

import (
	"slices"
	"testing"

	"pullquote/articles/quotes"
)

func TestPassagesEndWithTheirParagraph(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"“We won,” she said. “Twice.”":                    {"We won,", "Twice."},
		"“We won.\n“We won again,” she said.":             {"We won.", "We won again,"},
		`"We won," she said, "twice."`:                    {"We won,", "twice."},
		"''We won,'' she said, ``twice.''":                {"We won,", "twice."},
		"'''tis late,' she said":                          {"tis late,' she said"},
		"« Demain », dit-elle":                            {" Demain "},
		"„Morgen“, sagte sie.":                            {"Morgen"},
		"„Morgen”, powiedziała. „Dziś“ oder “heute”?":     {"Morgen", "Dziś", "heute"},
		"»Morgen«, sagte sie, »oder nie.«":                {"Morgen", "oder nie."},
		"Mehr lesen »\nEr kam «spät».":                    {"spät"},
		"It is 6” long, she said.":                        nil,
		"She said “”.":                                    nil,
		"She said “":                                      nil,
		"<tweet author=\"Ines\">“We won”</tweet> <":       {"We won"},
		"“We <b>“</b> won”":                               {"We <b>“</b> won"},
		"“It was “great”, she said.":                      {"It was “great"},
		"She < “a\nb” > c":                                {"a"},
		"Es war „gut”, sagte er, und «besser». Dann: „So": {"gut", "besser", "So"},
	} {
		var got []string
		for _, s := range passages(text, tags(text)) {
			got = append(got, s.Of(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestNamesAreComparedByTheirLastWord(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Ines Calloway":                          "calloway",
		"Ines Calloway, the mayor":               "calloway",
		"the mayor, Ines Calloway":               "calloway",
		"Jonas Kern, who leads the Harbour Fund": "fund",
		"Ruth O'Brien":                           "brien",
		"Anna Smith-Marlow":                      "smith-marlow",
		"Piers McColl":                           "mccoll",
		"J. K.":                                  "",
		"the mayor":                              "mayor",
		"René Élan":                              "rené",
		"U.S. officials":                         "",
		"mayor's wife":                           "wife",
		"":                                       "",
		"iMarch":                                 "march",
	} {
		if got := lastName(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

func TestSourcesHaveKinds(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]SourceKind{
		"Calloway": Name, "the Orrin Herald": Name, "A Calloway": Name, "Them Lions": Name,
		"he": Pronoun, "She": Pronoun, " they ": Pronoun,
		"the mayor": Noun, "The mayor": Noun, "An official": Noun, "critics": Noun, "A": Noun,
		"": NoSource,
	} {
		if got := kindOf(source); got != want {
			t.Errorf("%q: got %v, want %v", source, got, want)
		}
	}
}

func TestReportsNeedAWordOfSaying(t *testing.T) {
	t.Parallel()
	for cue, want := range map[string]bool{
		"said": true, "has repeatedly Said": true, "according to": true, "re-stated": true,
		"hopes": false, "aid": false, "": false,
	} {
		if got := Saying(cue); got != want {
			t.Errorf("%q: got %v", cue, got)
		}
	}
}

func TestLettersAloneAreCounted(t *testing.T) {
	t.Parallel()
	text := "“Été 42,” 東京 ½\xff"
	l := lettersOf(text)
	if got := l.in(regionOf(quotes.Span{Start: 0, End: len(text)})); got != 8 {
		t.Errorf("%q holds %d letters and digits, not 8", text, got)
	}
	if got := l.in(regionOf(quotes.Span{Start: 3, End: 5})); got != 1 {
		t.Errorf("%q holds %d, not 1", text[3:5], got)
	}
}

func TestRegionsAreSets(t *testing.T) {
	t.Parallel()
	at := func(bounds ...int) region {
		var spans []quotes.Span
		for i := 0; i < len(bounds); i += 2 {
			spans = append(spans, quotes.Span{Start: bounds[i], End: bounds[i+1]})
		}
		return regionOf(spans...)
	}
	for name, pair := range map[string][2]region{
		"overlapping spans are one":   {at(5, 9, 1, 6, 9, 9), region{{Start: 1, End: 9}}},
		"both":                        {at(1, 5, 8, 12).and(at(3, 9, 11, 20)), at(3, 5, 8, 9, 11, 12)},
		"nothing in common":           {at(1, 5).and(at(5, 9)), nil},
		"without the middle":          {at(1, 9).without(at(3, 4, 6, 7)), at(1, 3, 4, 6, 7, 9)},
		"without the ends":            {at(1, 9).without(at(0, 2, 8, 10)), at(2, 8)},
		"without all":                 {at(1, 9).without(at(0, 10)), nil},
		"without what lies beside it": {at(1, 3, 6, 9).without(at(3, 6)), at(1, 3, 6, 9)},
	} {
		if !slices.Equal(pair[0], pair[1]) {
			t.Errorf("%s: got %v, want %v", name, pair[0], pair[1])
		}
	}
}

func TestSingleMarksAreNoApostrophes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"‘It’s late,’ she said. ‘Don’t wait.’":               {"It’s late,", "Don’t wait."},
		"She called the members’ letter ‘a joke’.":           {"a joke"},
		"‘The members’ letter is a joke,’ she said.":         {"The members’ letter is a joke,"},
		"He calls it ‘the boats’ and laughs. ‘Go.’":          {"the boats", "Go."},
		"‘He said, “Get ’em,” and they ran,’ she said.":      {"He said, “Get ’em,” and they ran,"},
		"‘It never ends\n\nThe members’ letter was ‘late’.":  {"late"},
		"'It's late,' she said. 'Don't wait till the '90s.'": {"It's late,", "Don't wait till the '90s."},
		"('late') and 'a nine-minute rule', he said.":        {"late", "a nine-minute rule"},
		"‘":  nil,
		"‘’": nil,
	} {
		var got []string
		for _, s := range singlePassages(text) {
			got = append(got, s.Of(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	if !inSingles("‘I said, “No,” twice,’ she said. ‘Why?’ he said. ‘Yes.’") || inSingles("“I read ‘Tides’,” she said.") || inSingles("''I read,'' she said.") {
		t.Error("the marks that open more quotations are the article's")
	}
}
