/*
Train learns the weights of the quote engine from annotated news and writes
them to the file that is part of the program.

	go run ./articles/quotes/train -corpus DIR

DIR holds articles in PolNeAR's layout: train/text/*.txt and
train/attributions/*.ann. Run it at the root of the repository; the same corpus
gives the same file, to the byte, on every machine with the same processor (the weights of reported
speech are fitted in floating point, all others in integers).

The engine itself makes the examples. It reads each article and shows every
decision that it has to make, with the features of all options; the annotation
tells which option is right. The tagger of words comes first, since all features
rest on it; package teach says how it is learned. The rest is done twice, because who spoke last is itself
a feature: first the rules decide, and then weights learned from the other three
quarters of the articles. The filter of passages and the confidences are learned
from the second time, so that they have seen the ranker as it errs on new articles.
*/
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pullquote/articles/quotes/internal/analysis"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/tagger/teach"
)

// How the forests are grown. More and deeper trees gained nothing on articles
// that were left out.
var (
	speakerSettings = settings{trees: 250, leaves: 31, smallest: 80, rate: 4, features: 20, sample: 50, ridge: one / 16}
	speechSettings  = settings{trees: 250, leaves: 8, smallest: 60, rate: 4, features: 20, sample: 50, ridge: one / 16}
)

func main() {
	log.SetFlags(0)
	dir := flag.String("corpus", "", "folder of annotated articles in PolNeAR's layout")
	split := flag.String("split", "train", "which of its folders to learn from")
	gum := flag.String("gum", "", "folder of the GUM corpus, with train/*.conllu, which teach whom mentions stand for, and dev/*.conllu, which measure it")
	ours := flag.String("ours", filepath.Join("articles", "quotes", "testdata"), "folder of our own articles, which teach the same")
	keep := flag.String("keep", "", "model of which the tagger and the choice of speakers and of speech are kept, so that only reports and names are learned")
	reports := flag.Bool("reports", false, "with -keep: keep names too, and learn only reports")
	names := flag.Bool("names", false, "with -keep: learn names only, and keep reports and their gate too")
	out := flag.String("out", filepath.Join("articles", "quotes", "model", "english.model"), "file to write")
	flag.Parse()
	if *dir == "" {
		log.Fatal("train: needs annotated news: clone github.com/networkdynamics/PolNeAR and pass its folder with -corpus")
	}
	if (*reports || *names) && *keep == "" {
		log.Fatal("train: -reports and -names need a model whose other parts are kept: pass it with -keep")
	}
	if err := train(sources{*dir, *split, *gum, *ours, *keep, *reports, *names}, *out); err != nil {
		log.Fatalf("train: %v", err)
	}
}

// sources say where the texts lie that are learned from.
type sources struct {
	dir, split string // annotated news
	gum        string // stories in which all mentions are annotated; may be empty
	ours       string // our own articles, in which persons are
	keep       string // a model of which parts are kept; may be empty
	reports    bool   // names are kept as well
	names      bool   // all of its parts are but those that tell how often a name is right
}

func train(s sources, out string) error {
	t, err := read(s)
	if err != nil {
		return err
	}
	notes := append(origin(s.dir, s.split, t.news), t.credit()...)
	m, err := learnOrKeep(s, t, notes)
	if err != nil {
		return err
	}
	data := m.Encode()
	if err := os.WriteFile(out, data, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes\n", out, len(data))
	for _, n := range m.Notes {
		fmt.Println(n)
	}
	return nil
}

// learnOrKeep learns every part of the model, or only what tells reports and names, or
// one of the two, if the rest is kept of a model in a file.
func learnOrKeep(s sources, t texts, notes []string) (*model.Model, error) {
	if s.keep == "" {
		return learn(t, notes)
	}
	data, err := os.ReadFile(s.keep)
	if err != nil {
		return nil, err
	}
	old, err := model.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.keep, err)
	}
	if s.names {
		return relearnNames(old, &t)
	}
	m := tagging(old.Tables[analysis.TaggerTable], append(notes, kept(old.Notes, "tagger:", "speaker:", "speech:", "confidence:")...)...)
	m.AddForest(analysis.SpeakerForest, old.Forests[analysis.SpeakerForest])
	m.AddForest(analysis.SpeechForest, old.Forests[analysis.SpeechForest])
	m.AddTable(analysis.ConfidenceTable, old.Tables[analysis.ConfidenceTable])
	if !s.reports {
		return m, addLater(m, &t)
	}
	if err := addTelling(m, &t); err != nil {
		return nil, err
	}
	m.AddForest(analysis.NameForest, old.Forests[analysis.NameForest])
	m.AddTable(analysis.LineTable, old.Tables[analysis.LineTable])
	m.AddTable(analysis.NameSureTable, old.Tables[analysis.NameSureTable])
	m.Notes = append(m.Notes, kept(old.Notes, "name:", "lines:")...)
	return m, nil
}

// relearnNames learns anew how often a name is right, and keeps all else of a model.
func relearnNames(old *model.Model, t *texts) (*model.Model, error) {
	m := old.Without(analysis.NameForest, analysis.LineTable, analysis.NameSureTable)
	kept := slices.DeleteFunc(m.Notes, func(n string) bool {
		return strings.HasPrefix(n, "name:") || strings.HasPrefix(n, "lines:") || strings.HasPrefix(n, "our own articles:") || strings.HasPrefix(n, "GUM,")
	})
	m.Notes = slices.Insert(kept, min(2, len(kept)), t.credit()...) // behind the corpus and its dates
	named, err := teachNames(m, t)
	if err != nil {
		return nil, err
	}
	addNames(m, named)
	fmt.Println(named.heldOut())
	return m, nil
}

// kept are the notes of a model that tell of the parts that are kept of it.
func kept(notes []string, parts ...string) (out []string) {
	for _, n := range notes {
		for _, part := range parts {
			if strings.HasPrefix(n, part) {
				out = append(out, n)
			}
		}
	}
	return out
}

// addTelling learns reports and the gate.
func addTelling(m *model.Model, t *texts) error {
	if err := addReports(m, t); err != nil {
		return err
	}
	return addGate(m, t)
}

// addLater learns the parts that rest on the choice of speakers: reports, the gate, names.
func addLater(m *model.Model, t *texts) error {
	if err := addTelling(m, t); err != nil {
		return err
	}
	named, err := teachNames(m, t)
	if err != nil {
		return err
	}
	addNames(m, named)
	fmt.Println(named.heldOut())
	return nil
}

// learn learns every part of the model from annotated articles.
func learn(t texts, notes []string) (*model.Model, error) {
	all := t.news
	tags, err := teach.Tagger(all)
	if err != nil {
		return nil, err
	}
	ruled, err := studyAll(all, func(int) *model.Model { return tagging(tags) })
	if err != nil {
		return nil, err
	}
	parts := outOfFold(ruled, tags, speakerSettings)
	seen, err := studyAll(all, func(i int) *model.Model { return parts[i%folds] })
	if err != nil {
		return nil, err
	}
	speaker, speech, sure := speakerExamples(seen, everywhere), speechExamples(seen, everywhere), choices(seen)
	m := tagging(tags, append(notes, teach.Note(),
		note("speaker", speaker, speakerSettings), note("speech", speech, speechSettings),
		fmt.Sprintf("confidence: %d choices", len(sure)))...)
	m.AddForest(analysis.SpeakerForest, grow(speaker, speakerSettings, oneOf))
	m.AddForest(analysis.SpeechForest, grow(speech, speechSettings, yesOrNo))
	m.AddTable(analysis.ConfidenceTable, confidence(sure))
	if err := addLater(m, &t); err != nil {
		return nil, err
	}
	report, err := heldOut(all, seen, tags)
	fmt.Println(report)
	return m, err
}

// tagging returns a model that knows the parts of speech and nothing else yet.
func tagging(tags []int16, notes ...string) *model.Model {
	m := model.New(notes...)
	m.AddTable(analysis.TaggerTable, tags)
	return m
}

func note(name string, e *examples, s settings) string {
	return fmt.Sprintf("%s: %d groups of %d options; %d trees of %d leaves and at least %d examples, rate %d/100, features %d/100, sample %d/100, ridge %d/%d",
		name, len(e.groups)-1, len(e.right), s.trees, s.leaves, s.smallest, s.rate, s.features, s.sample, s.ridge, one)
}
