package score

import "slices"

// Figure is one number by which the engine is judged.
type Figure struct {
	Name string
	Of   func(*Counts) float64 // 0 to 1
	Over func(*Counts) int     // how many cases it is made of
	Less bool                  // the lower the better
}

// Figures returns all figures in the order in which they are printed.
func Figures() []Figure {
	return slices.Concat(
		retrieval("detect", func(c *Counts) rated { return c.Marked }),
		retrieval("short", func(c *Counts) rated { return c.Short }),
		[]Figure{
			share("speaker", func(c *Counts) Share { return c.Speaker }),
			share("speaker, name", func(c *Counts) Share { return c.ByKind[Name] }),
			share("speaker, pronoun", func(c *Counts) Share { return c.ByKind[Pronoun] }),
			share("speaker, noun", func(c *Counts) Share { return c.ByKind[Noun] }),
		},
		retrieval("end-to-end", func(c *Counts) rated { return c.EndToEnd }),
		retrieval("indirect", func(c *Counts) rated { return c.Indirect }),
		[]Figure{
			share("indirect speaker", func(c *Counts) Share { return c.IndirectSpeaker }),
			share("person", func(c *Counts) Share { return c.Person }),
		},
		retrieval("B-cubed", func(c *Counts) rated { return c.Clusters }),
		[]Figure{
			share("name at sure", func(c *Counts) Share { return c.Sure }),
			share("sure", func(c *Counts) Share { return Share{c.Sure.Of, c.chosen()} }),
			share("mention at sure", func(c *Counts) Share { return c.SureSpeaker }),
			{Name: "calibration error", Of: (*Counts).CalibrationError, Over: (*Counts).chosen, Less: true},
		},
	)
}

// rated is what has a precision and a recall.
type rated interface {
	Precision() float64
	Recall() float64
	F1() float64
	cases() (found, gold int)
}

func (d Detection) cases() (found, gold int) { return d.System, d.Gold }
func (o Overlap) cases() (found, gold int)   { return o.System, o.Gold }
func (c Clusters) cases() (found, gold int)  { return c.Quotes, c.Quotes }

// retrieval returns the precision, the recall and the F1 of something.
func retrieval(name string, of func(*Counts) rated) []Figure {
	found := func(c *Counts) int { n, _ := of(c).cases(); return n }
	gold := func(c *Counts) int { _, n := of(c).cases(); return n }
	return []Figure{
		{Name: name + " P", Of: func(c *Counts) float64 { return of(c).Precision() }, Over: found},
		{Name: name + " R", Of: func(c *Counts) float64 { return of(c).Recall() }, Over: gold},
		{Name: name + " F1", Of: func(c *Counts) float64 { return of(c).F1() }, Over: gold},
	}
}

func share(name string, of func(*Counts) Share) Figure {
	return Figure{Name: name, Of: func(c *Counts) float64 { return of(c).Rate() }, Over: func(c *Counts) int { return of(c).Of }}
}
