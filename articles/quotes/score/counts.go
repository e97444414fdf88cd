package score

// Share counts how many of some cases are right.
type Share struct{ Right, Of int }

// Rate returns the share that is right, and 0 of nothing.
func (s Share) Rate() float64 { return ratio(float64(s.Right), float64(s.Of)) }

func (s *Share) count(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

func (s *Share) add(o Share) { s.Right += o.Right; s.Of += o.Of }

// Detection counts what is to be found, what was found, and what is both.
type Detection struct{ Gold, System, Matched int }

// Precision is the share of what was found that was to be found.
func (d Detection) Precision() float64 { return ratio(float64(d.Matched), float64(d.System)) }

// Recall is the share of what was to be found that was found.
func (d Detection) Recall() float64 { return ratio(float64(d.Matched), float64(d.Gold)) }

// F1 is the harmonic mean of precision and recall.
func (d Detection) F1() float64 { return harmonic(d.Precision(), d.Recall()) }

func (d *Detection) add(o Detection) {
	d.Gold += o.Gold
	d.System += o.System
	d.Matched += o.Matched
}

// Overlap sums, over what was found and over what was to be found, the share
// that the other covers.
type Overlap struct {
	Gold, System  int
	Found, Caught float64 // sums of the shares of System and of Gold
}

// Precision is the mean share of what was found that was to be found.
func (o Overlap) Precision() float64 { return ratio(o.Found, float64(o.System)) }

// Recall is the mean share of what was to be found that was found.
func (o Overlap) Recall() float64 { return ratio(o.Caught, float64(o.Gold)) }

// F1 is the harmonic mean of precision and recall.
func (o Overlap) F1() float64 { return harmonic(o.Precision(), o.Recall()) }

func (o *Overlap) add(p Overlap) {
	o.Gold += p.Gold
	o.System += p.System
	o.Found += p.Found
	o.Caught += p.Caught
}

func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

func harmonic(p, r float64) float64 { return ratio(2*p*r, p+r) }

// Counts are what every figure is made of. They add up over articles.
type Counts struct {
	Articles int

	Marked   Detection // passages
	Short    Detection // those of one to four words
	EndToEnd Detection // passages with a source, and quotes with a speaker or a mention of one; matched by both

	Speaker  Share              // of the matched passages with a source
	ByKind   [sourceKinds]Share // the same by what names the speaker; for NoSource, those given to nobody
	ByPlace  [places]Share      // by where the source stands
	ByWords  [lengths]Detection // passages by length
	SaidIn   [lengths]Share     // Speaker by the passage's length
	Mistakes [mistakes]int
	Listed   Share // of the wrong speakers of sources that are names: the right one is found elsewhere in the article

	Indirect        Overlap // reports
	IndirectSpeaker Share   // of the reports that are half covered or more, with a source

	Bins        [bins]Bin // of confidence, in matched passages of which it is known whether the name is right
	Sure        Share     // of those that the reader calls sure, the names that are right
	SureSpeaker Share     // of the same, the mentions

	Person   Share    // of the matched passages with a person
	Clusters Clusters // of the same passages by speaker
}

// Sum adds counts up.
func Sum(all []Counts) Counts {
	var sum Counts
	for i := range all {
		sum.add(&all[i])
	}
	return sum
}

func (c *Counts) add(o *Counts) {
	c.Articles += o.Articles
	c.Marked.add(o.Marked)
	c.Short.add(o.Short)
	c.EndToEnd.add(o.EndToEnd)
	c.Speaker.add(o.Speaker)
	for i := range c.ByKind {
		c.ByKind[i].add(o.ByKind[i])
	}
	for i := range c.ByPlace {
		c.ByPlace[i].add(o.ByPlace[i])
	}
	for i := range c.ByWords {
		c.ByWords[i].add(o.ByWords[i])
		c.SaidIn[i].add(o.SaidIn[i])
	}
	for i := range c.Mistakes {
		c.Mistakes[i] += o.Mistakes[i]
	}
	c.Listed.add(o.Listed)
	c.Indirect.add(o.Indirect)
	c.IndirectSpeaker.add(o.IndirectSpeaker)
	for i := range c.Bins {
		c.Bins[i].add(o.Bins[i])
	}
	c.Sure.add(o.Sure)
	c.SureSpeaker.add(o.SureSpeaker)
	c.Person.add(o.Person)
	c.Clusters.add(o.Clusters)
}
