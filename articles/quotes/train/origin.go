package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pullquote/articles/quotes/corpus"
)

// texts are what is learned from.
type texts struct {
	news, ours []corpus.Article
	people     []corpus.Article // of ours, that teach only whom mentions stand for
	told       []string         // invented sentences in which somebody tells something
	untold     []string         // and such that only look like it: "Kern added three goals."
	stories    []corpus.Story
	unseen     []corpus.Story // nothing is learned from these
}

// The folders of our own articles: of what teaches reports and whom mentions stand for, and of
// what teaches only the latter.
const (
	oursSplit   = "news"
	peopleSplit = "people"
)

// inventedFolder is the folder of our own sentences that teach what telling is.
const inventedFolder = "telling"

func read(s sources) (texts, error) {
	var t texts
	var err error
	if t.news, err = corpus.Read(s.dir, s.split); err != nil {
		return t, err
	}
	if t.ours, err = corpus.Read(s.ours, oursSplit); err != nil {
		return t, err
	}
	if t.people, err = corpus.Read(s.ours, peopleSplit); err != nil {
		return t, err
	}
	for name, into := range map[string]*[]string{"told.txt": &t.told, "untold.txt": &t.untold} {
		data, err := os.ReadFile(filepath.Join(s.ours, inventedFolder, name))
		if err != nil {
			return t, err
		}
		*into = strings.Split(strings.TrimSpace(string(data)), "\n")
	}
	if s.gum == "" {
		return t, nil
	}
	if t.stories, err = corpus.ReadGUM(s.gum, "train"); err != nil {
		return t, err
	}
	t.unseen, err = corpus.ReadGUM(s.gum, "dev")
	return t, err
}

// credit names whom the weights of names owe their examples to.
func (t *texts) credit() []string {
	mentions := 0
	for i := range t.stories {
		mentions += len(t.stories[i].Mentions)
	}
	lines := []string{fmt.Sprintf("our own articles: %d, for reports and names; %d more for names", len(t.ours), len(t.people))}
	if len(t.stories) > 0 {
		lines = append(lines, fmt.Sprintf("GUM, the Georgetown University Multilayer corpus, CC BY 4.0, https://gucorpling.org/gum/ (Zeldes 2017): %d texts, %d mentions, for what is telling and for names", len(t.stories), mentions))
	}
	return lines
}

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
