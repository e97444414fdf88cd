package quotes_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

// inLanguage makes a document of at least n bytes from our own articles in a
// language.
func inLanguage(b *testing.B, split string, n int) quotes.Document {
	b.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", split, "text", "*.txt"))
	if err != nil || len(files) == 0 {
		b.Fatalf("no articles in %s: %v", split, err)
	}
	var all strings.Builder
	for i := 0; all.Len() < n; i++ {
		text, err := os.ReadFile(files[i%len(files)])
		if err != nil {
			b.Fatal(err)
		}
		all.Write(text)
		all.WriteString("\n\n")
	}
	return page(all.String())
}

func BenchmarkFindInLanguages(b *testing.B) {
	for _, split := range []string{"news", "german", "french", "spanish"} {
		b.Run(split, func(b *testing.B) { benchmarkFind(b, inLanguage(b, split, 1<<20)) })
	}
}

// BenchmarkFindWorstAbroad measures inputs that tempt the stages of other
// languages to look back or ahead again and again. Each must cost about as much
// a byte at either size.
func BenchmarkFindWorstAbroad(b *testing.B) {
	for _, row := range []struct{ tag, text string }{
		{"de", "hat "},
		{"de", "sei "},
		{"de", "sagte der "},
		{"de", "der Stadt "},
		{"de", ", der "},
		{"de", "„a“, sagte er "},
		{"de", "nach Angaben "},
		{"fr", "l’"},
		{"fr", "dit-il "},
		{"fr", "a-t-il "},
		{"fr", "« a, dit "},
		{"fr", "d’après "},
		{"fr", "— A, dit le "},
		{"fr", "que dit "},
		{"es", "dijo "},
		{"es", ", dijo "},
		{"es", "—dijo "},
		{"es", "y dijo que "},
		{"es", "de la "},
		{"es", "según dijo "},
		{"ru", "— А, сказал "},
		{"zh", "“码头”"},
		{"ja", "「『"},
	} {
		for _, size := range []int{1 << 17, 1 << 20} {
			d := whole(strings.Repeat(row.text, size/len(row.text)))
			d.Language = row.tag
			b.Run(row.tag+"/"+strings.TrimSpace(row.text)+"/"+map[bool]string{true: "1MB", false: "128KB"}[size == 1<<20], func(b *testing.B) { benchmarkFind(b, d) })
		}
	}
}
