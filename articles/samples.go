package articles

import (
	"embed"
)

// Sample is an article that comes with the program.
type Sample struct {
	Name string // a file name, whose ending tells the format
	Data string // the file
}

//go:embed samples
var sampleFiles embed.FS

// Samples returns the articles that an empty library shows, in the order to
// read them in, newest first. The first teaches the reader's keys; each shows
// other things that quotation does: an exchange at a briefing, a speech over
// several paragraphs, missing marks, marks that are nobody's speech, one
// surname for three people, an interview.
func Samples() []Sample {
	entries, err := sampleFiles.ReadDir("samples")
	if err != nil {
		panic(err) // the directory is compiled in
	}
	samples := make([]Sample, len(entries))
	for i, e := range entries {
		data, err := sampleFiles.ReadFile("samples/" + e.Name())
		if err != nil {
			panic(err)
		}
		samples[i] = Sample{e.Name(), string(data)}
	}
	return samples
}
