package query

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func word(s string) Word {
	text, prefix := strings.CutSuffix(s, "*")
	return Word{text, prefix}
}

func TestAQueryIsReadAsItLooks(t *testing.T) {
	t.Parallel()
	quill := word("quill")
	for text, want := range map[string]Node{
		"":                      nil,
		"  \t ":                 nil,
		"… & –":                 nil,
		"harbour":               word("harbour"),
		"harbour strike":        And{word("harbour"), word("strike")},
		`"harbour strike"`:      word("harbour strike"),
		"“harbour strike”":      word("harbour strike"),
		"„harbour strike“":      word("harbour strike"),
		"« harbour   strike »":  word("harbour strike"),
		`“the "old" pier”`:      word("the old pier"),
		`harbour"strike"`:       And{word("harbour"), word("strike")},
		"boat*":                 word("boat*"),
		`"harbour str"*`:        word("harbour str*"),
		"*boat":                 word("boat"),
		"(harbour), strike!":    And{word("harbour"), word("strike")},
		"U.S. state-run":        And{word("U.S"), word("state-run")},
		"naïve 渡船 Паром":        And{word("naïve"), word("渡船"), word("Паром")},
		"10:30":                 word("10:30"),
		"https://example.org/a": word("https://example.org/a"),
		"Ferries: a history":    And{word("Ferries"), word("a"), word("history")},
		"a:b":                   word("a:b"),
		"ferry or boat":         Or{word("ferry"), word("boat")},
		"ferry OR boat or ship": Or{word("ferry"), word("boat"), word("ship")},
		"old ferry or boat":     Or{And{word("old"), word("ferry")}, word("boat")},
		"old (ferry or boat)":   And{word("old"), Or{word("ferry"), word("boat")}},
		"old AND ferry":         And{word("old"), word("ferry")},
		"oregon orphan":         And{word("oregon"), word("orphan")},
		`"or"`:                  word("or"),
		"-ferry":                Not{word("ferry")},
		"NOT ferry":             Not{word("ferry")},
		"--ferry":               word("ferry"),
		"old -(ferry or boat)":  And{word("old"), Not{Or{word("ferry"), word("boat")}}},
		"(old (ferry))":         And{word("old"), word("ferry")},
		"by:reed":               Field{By, word("reed")},
		`Source:"harbour post"`: Field{Source, word("harbour post")},
		"tag:work*":             Field{Tag, word("work*")},
		"is:unread -is:starred": And{Unread, Not{Starred}},
		"has:quotes":            Quotes,
		"said:*":                Said{},
		"said:quill":            Said{Who: quill},
		`said:"ada quill"`:      Said{Who: word("ada quill")},
		"said:quill strike":     Said{quill, word("strike")},
		"strike said:quill":     Said{quill, word("strike")},
		"said:* strike":         Said{Text: word("strike")},
		"said:quill -strike":    Said{quill, Not{word("strike")}},
		"-said:quill strike":    And{Not{Said{Who: quill}}, word("strike")},
		"-(said:quill strike)":  Not{Said{quill, word("strike")}},
		"(said:quill) strike":   And{Said{Who: quill}, word("strike")},
		"said:quill or strike":  Or{Said{Who: quill}, word("strike")},
		"said:quill said:kern":  And{Said{Who: quill}, Said{Who: word("kern")}},
		"said:quill said:kern pay": And{
			Said{quill, word("pay")}, Said{word("kern"), word("pay")},
		},
		"said:quill (pay or work) boat": Said{quill, And{Or{word("pay"), word("work")}, word("boat")}},
		"said:quill (pay by:reed)":      And{Said{Who: quill}, word("pay"), Field{By, word("reed")}},
		"by:reed pay said:quill":        And{Field{By, word("reed")}, Said{quill, word("pay")}},
	} {
		got, err := Parse(text)
		if err != nil || !reflect.DeepEqual(got.Root, want) {
			t.Errorf("%q is %#v, %v; want %#v", text, got.Root, err, want)
		}
	}
}

func TestAWrongQuerySaysWhatIsWrongAndWhere(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{ // «…» is put around the place
		`ferry «form:»2031`:      `"form:" is not a filter: did you mean from:?`,
		`«Author:»reed`:          `"Author:" is not a filter: did you mean by:?`,
		`«yb:»reed`:              `"yb:" is not a filter: did you mean by:?`,
		`«mood:»grim`:            `"mood:" is not a filter (the filters are said:, by:, source:, from:, saved:, is:, tag:, note:, feed:, has:); put words that contain a colon in quotation marks`,
		`«mood:»"very grim"`:     `"mood:" is not a filter (the filters are said:, by:, source:, from:, saved:, is:, tag:, note:, feed:, has:); put words that contain a colon in quotation marks`,
		`ferry «"»old boat`:      "missing closing quotation mark",
		`said:«“»ada`:            "missing closing quotation mark",
		`ferry «(»old boat`:      "unmatched (",
		`ferry«)» boat`:          "unmatched )",
		`ferry «()»`:             "empty parentheses",
		`«or» ferry`:             `"or" needs a term before it; to search for the word, put it in quotation marks`,
		`(ferry «or») boat`:      `"or" needs a term after it; to search for the word, put it in quotation marks`,
		`ferry «OR»`:             `"or" needs a term after it; to search for the word, put it in quotation marks`,
		`ferry «-» boat`:         "a minus sign must come right before the term it excludes",
		`ferry «NOT»`:            `"NOT" needs a term after it`,
		`said:«» ferry`:          "said: needs a name (or * for anybody) right after the colon",
		`by:«*»`:                 "by: needs a name right after the colon",
		`source:«""» ferry`:      "source: needs a publication right after the colon",
		`is:«red»`:               "is:red: read, unread, starred or archived",
		`has:«boats»`:            "has:boats: quotes or notes",
		`боат from:«2015-13»`:    "2015-13 is not a month",
		`from:«2015-02-29»`:      "2015-02-29 is not a day",
		`from:«2015-09..2015-»`:  "2015- is not a date, " + forms,
		`from:«soon»`:            "soon is not a date, " + forms,
		`from:«0000»`:            "0000 is not a year",
		`from:«2031..2015»`:      "2031..2015 ends before it begins: try 2015..2031",
		`from:«»`:                "from: needs a date right after the colon, " + forms,
		`from:«..»`:              "from: needs a date right after the colon, " + forms,
		"a" + deep(24) + "«(»b":  "parentheses and minus signs nested more than 24 levels deep",
		many(100) + "«and more»": "more than 100 terms",
	} {
		before, rest, _ := strings.Cut(text, "«")
		at, after, _ := strings.Cut(rest, "»")
		_, err := Parse(before + at + after)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%q is right", before+at+after)
			continue
		}
		if e.Message != want || e.Start != len(before) || e.End != len(before+at) || e.Column != len([]rune(before))+1 {
			t.Errorf("%q at %d to %d, column %d, want %d to %d:\n%s\n%s", text, e.Start, e.End, e.Column, len(before), len(before+at), e.Message, want)
		}
	}
}

func deep(n int) string { return strings.Repeat("(", n) }
func many(n int) string { return strings.Repeat("a ", n) }

func TestAnErrorIsASentenceWithAPlace(t *testing.T) {
	t.Parallel()
	if _, err := Parse("ferry form:2031"); err == nil || err.Error() != `"form:" is not a filter: did you mean from:? (at 7)` {
		t.Errorf("got %v", err)
	}
	if _, err := Parse(strings.Repeat("x", maxLength+1)); err == nil || err.Error() != "the query is longer than 4096 bytes (at 4097)" {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsHalfTypedIsPassedOver(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"strike said:":               "strike",
		"strike said:qu":             "said:qu* strike",
		"strike said:qu ":            "said:qu strike",
		`strike said:"ada qu`:        `said:"ada qu"* strike`,
		`strike said:"`:              "strike",
		`strike "`:                   "strike",
		`strike "old pi`:             `strike "old pi"*`,
		`strike "old `:               `strike old`,
		`strike "old pier"`:          `strike "old pier"`,
		"strike or":                  "strike",
		"strike or ":                 "strike",
		"strike or f":                "strike or f*",
		"strike -":                   "strike",
		"strike NOT ":                "strike",
		"strike -f":                  "strike -f",
		"strike -said:f":             "strike -said:f",
		"strike (":                   "strike",
		"strike (old or":             "strike old",
		"strike (old fe":             "strike old fe*",
		"strike from:":               "strike",
		"strike from:2":              "strike",
		"strike from:201":            "strike",
		"strike from:2015":           "strike from:2015",
		"strike from:2015-":          "strike",
		"strike from:2015-0":         "strike",
		"strike from:2015-12-3":      "strike from:2015-12-03",
		"strike from:2015-12-":       "strike",
		"strike from:2015.":          "strike",
		"strike from:2015..":         "strike from:2015..",
		"strike from:2015..2":        "strike",
		"strike from:2015-09..20":    "strike",
		"strike from:2015-09..2015-": "strike",
		"strike from:yes":            "strike",
		"strike from:7":              "strike",
		"strike is:":                 "strike",
		"strike is:un":               "strike",
		"strike is:unread":           "strike is:unread",
		"strike has:quot":            "strike",
		"strike tag:":                "strike",
		"strike tag:wo":              "strike tag:wo*",
		"s":                          "s*",
		"strike,":                    "strike",
		"-":                          "",
		"(":                          "",
		"or":                         "",
	} {
		if got, err := ParseTyped(text); err != nil || got.String() != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
}

func TestWhatCannotBeMendedByTypingOnIsWrongAtOnce(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"is:x", "from:2015-13", "from:x", "form:2", ") a", "said: a", "from:2015-13 a", "from:2015..2014-1"} {
		if q, err := ParseTyped(text); err == nil {
			t.Errorf("%q is %q", text, q)
		}
	}
}

func TestAQueryIsToldAsItWasTyped(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ typed, normal, told string }{
		{"energy", "energy*", "energy"},
		{" ferry  said:qui", "said:qui* ferry", "ferry said:qui"},
		{"ferry*", "ferry*", "ferry*"},
		{"…", "", ""},
	} {
		q, err := ParseTyped(c.typed)
		if err != nil || q.Typed() != c.told {
			t.Errorf("%q is told as %q: %v", c.typed, q.Typed(), err)
		}
		if q.String() != c.normal {
			t.Errorf("%q is %q, and not %q", c.typed, q.String(), c.normal)
		}
	}
	if q, err := Parse("ferry or  tram*"); err != nil || q.Typed() != "ferry or tram*" {
		t.Errorf("a finished query is told as %q: %v", q.Typed(), err)
	}
}

func TestWordsAloneAreTold(t *testing.T) {
	t.Parallel()
	for text, plain := range map[string]bool{"": true, "ferry": true, `"wage dispute" or boat* -strike`: true, "from:2031": false, "ferry or said:quill": false, "-is:read": false, "(a or b) c": true} {
		q, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := Plain(q.Root); got != plain {
			t.Errorf("%q is made of words alone: %v, want %v", text, got, plain)
		}
	}
}
