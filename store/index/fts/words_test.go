package fts

import (
	"database/sql"
	"slices"
	"strings"
	"testing"
	"unicode"

	_ "modernc.org/sqlite"

	"pullquote/articles/fold"
)

// asSQLite returns the words of texts as FTS5 has them.
func asSQLite(t *testing.T, texts []string) [][]string {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, statement := range []string{
		`CREATE VIRTUAL TABLE f USING fts5 (t, tokenize = "` + Tokens + `")`,
		`CREATE VIRTUAL TABLE v USING fts5vocab (f, 'instance')`,
	} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	for i, text := range texts {
		if _, err := db.Exec("INSERT INTO f (rowid, t) VALUES (?, ?)", i, text); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := db.Query("SELECT doc, term FROM v ORDER BY doc, offset")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	words := make([][]string, len(texts))
	for rows.Next() {
		var doc int
		var term string
		if err := rows.Scan(&doc, &term); err != nil {
			t.Fatal(err)
		}
		words[doc] = append(words[doc], term)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return words
}

func lettersOf(text string) (words []string) {
	Words(text, func(_, _ int, folded []byte) bool {
		words = append(words, string(folded))
		return true
	})
	return words
}

// TestWordsAreThoseOfFTS5 asks SQLite about every letter of Latin, Greek and
// Cyrillic. It knows the Unicode of 2012: letters that were added later it
// does not fold, and what was no character then is part of a word to it.
func TestWordsAreThoseOfFTS5(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("asks a database for one character after the other; run without -short")
	}
	var letters []rune
	var texts []string
	for r := rune(1); r < 0x20ba; r++ {
		assigned := unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Mn, unicode.P, unicode.S, unicode.Z, unicode.N)
		if assigned && !strings.ContainsRune("ǠǡͿԨԪԬԮ", r) && (r < 0x58d || r >= 0x1e00 && r < 0x20ba) {
			letters = append(letters, r)
			texts = append(texts, Indexed("x"+string(r)+"y Z"+string(r)))
		}
	}
	for i, want := range asSQLite(t, texts) {
		if got := lettersOf(texts[i]); !slices.Equal(got, want) {
			t.Errorf("U+%04X %c: %q, and in FTS5 %q", letters[i], letters[i], got, want)
		}
	}
}

func TestAScriptWithoutSpacesIsIndexedByLetters(t *testing.T) {
	t.Parallel()
	texts := []string{
		"har\u00adbour Ada\u200bQuill \u2060\u2060\u2060said\ufeff 渡\u200b船 v\u034fw \U000e0061", "渡船が今日から再開する。Ferry号、12時", "항구가 다시 열렸다", "ท่าเรือเปิดแล้ว", "tram", "“naïve” plan—old", "ဆိပ်ကမ်း", "កំពង់ផែ", "𠮷野家",
	}
	var all []string
	for _, text := range texts {
		all = append(all, Indexed(text))
	}
	for i, want := range asSQLite(t, all) {
		if got := lettersOf(texts[i]); !slices.Equal(got, want) {
			t.Errorf("%s: %q, and in FTS5 %q", texts[i], got, want)
		}
	}
}

// FuzzWords holds that a text has the words of its folded form, however it is cut
// into stretches, each where it says it stands.
func FuzzWords(f *testing.F) {
	for _, text := range []string{"The har-\nbour, “ﬁnal”—said Łu\u00adkasz", "door-to-\ndoor mother-\nin-law é-\n\nx", "a \u0301b", "har\u00ad\n bour‐\r\nmaster", "渡船が\u200b12", "U.S. naïve-\u00a0\nx"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return
		}
		var want, got []string
		folded := []byte(fold.String(text, fold.Search))
		eachWord(folded, func(start, end int) bool { want = append(want, string(folded[start:end])); return true })
		last := 0
		Words(text, func(start, end int, word []byte) bool {
			if start < last || end <= start {
				t.Errorf("%q: %q is [%d, %d), after %d", text, word, start, end, last)
			}
			last = start
			got = append(got, string(word))
			return true
		})
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, and folded as a whole %q", text, got, want)
		}
		if plain := isPlain(text); plain && strings.ContainsFunc(strings.Join(want, ""), func(r rune) bool { return r > 0x7f }) {
			t.Errorf("%q is not plain", text)
		}
	})
}
