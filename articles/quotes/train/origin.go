package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pullquote/articles/quotes/corpus"
)

// origin tells where the weights come from, for the model's header.
func origin(dir, split string, all []corpus.Article) []string {
	attributions, bytes := 0, 0
	for i := range all {
		attributions += len(all[i].Attributions)
		bytes += len(all[i].Text)
	}
	return []string{
		fmt.Sprintf("corpus: PolNeAR's layout, split %s: %d articles, %d bytes, %d attributions", split, len(all), bytes, attributions),
		"dates: " + dates(filepath.Join(dir, "metadata.tsv"), split),
	}
}

// dates returns the first and the last day on which the split's articles were
// published, by the corpus's table.
func dates(path, split string) string {
	f, err := os.Open(path)
	if err != nil {
		return "unknown"
	}
	defer f.Close()
	table := csv.NewReader(f)
	table.Comma, table.LazyQuotes, table.FieldsPerRecord = '\t', true, -1
	rows, err := table.ReadAll()
	if err != nil || len(rows) == 0 {
		return "unknown"
	}
	part, day := column(rows[0], "compartment"), column(rows[0], "publication_date")
	first, last := "", ""
	for _, row := range rows[1:] {
		if max(part, day) >= len(row) || part < 0 || day < 0 || row[part] != split {
			continue
		}
		if d := strings.TrimSpace(row[day]); d != "" {
			if first == "" || d < first {
				first = d
			}
			last = max(last, d)
		}
	}
	if first == "" {
		return "unknown"
	}
	return first + " to " + last
}

func column(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return -1
}
