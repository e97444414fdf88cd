package score

// Figure is one number by which the engine is judged.
type Figure struct {
	Name string
	Of   func(*Counts) float64 // 0 to 1
	Over func(*Counts) int     // how many cases it is made of
}

// Figures returns all figures in the order in which they are printed.
func Figures() []Figure {
	marked := func(c *Counts) Detection { return c.Marked }
	short := func(c *Counts) Detection { return c.Short }
	whole := func(c *Counts) Detection { return c.EndToEnd }
	var all []Figure
	all = append(all, detection("detect", marked)...)
	all = append(all, detection("short", short)...)
	all = append(all, share("speaker", func(c *Counts) Share { return c.Speaker }))
	for kind := range NoSource {
		all = append(all, share("speaker, "+kind.String(), func(c *Counts) Share { return c.ByKind[kind] }))
	}
	all = append(all, detection("end-to-end", whole)...)
	return append(all,
		Figure{"indirect P", func(c *Counts) float64 { return c.Indirect.Precision() }, func(c *Counts) int { return c.Indirect.System }},
		Figure{"indirect R", func(c *Counts) float64 { return c.Indirect.Recall() }, func(c *Counts) int { return c.Indirect.Gold }},
		Figure{"indirect F1", func(c *Counts) float64 { return c.Indirect.F1() }, func(c *Counts) int { return c.Indirect.Gold }},
		share("indirect speaker", func(c *Counts) Share { return c.IndirectSpeaker }),
		share("person", func(c *Counts) Share { return c.Person }),
		Figure{"B-cubed P", func(c *Counts) float64 { return c.Clusters.Precision() }, clustered},
		Figure{"B-cubed R", func(c *Counts) float64 { return c.Clusters.Recall() }, clustered},
		Figure{"B-cubed F1", func(c *Counts) float64 { return c.Clusters.F1() }, clustered},
		Figure{"calibration error", (*Counts).CalibrationError, chosen},
	)
}

func detection(name string, of func(*Counts) Detection) []Figure {
	return []Figure{
		{name + " P", func(c *Counts) float64 { return of(c).Precision() }, func(c *Counts) int { return of(c).System }},
		{name + " R", func(c *Counts) float64 { return of(c).Recall() }, func(c *Counts) int { return of(c).Gold }},
		{name + " F1", func(c *Counts) float64 { return of(c).F1() }, func(c *Counts) int { return of(c).Gold }},
	}
}

func share(name string, of func(*Counts) Share) Figure {
	return Figure{name, func(c *Counts) float64 { return of(c).Rate() }, func(c *Counts) int { return of(c).Of }}
}

func clustered(c *Counts) int { return c.Clusters.Quotes }

// chosen is the number of passages that CalibrationError is over.
func chosen(c *Counts) int {
	n := 0
	for _, b := range c.Bins {
		n += b.Of
	}
	return n
}
