package score

import "pullquote/articles/quotes"

// lengths are the classes of passages by their words.
const lengths = 6

// atMost is the most words of a passage of each class but the last.
var atMost = [lengths - 1]int{1, 2, 4, 8, 20}

var lengthNames = [lengths]string{"1 word", "2", "3–4", "5–8", "9–20", "more"}

// short is the number of classes of passages that are called short.
const short = 3

func lengthOf(words int) int {
	for i, most := range atMost {
		if words <= most {
			return i
		}
	}
	return lengths - 1
}

// Counts returns what the figures count in the article.
func (j *Judgement) Counts() Counts {
	c := Counts{Articles: 1}
	for i := range j.Passages {
		j.countPassage(&c, &j.Passages[i])
	}
	for _, i := range j.Marked {
		q := &j.Found.Quotes[i]
		c.ByWords[lengthOf(words(q.Of(j.Article.Text)))].System++
		if q.Speaker >= 0 || !q.Mention.Empty() { // “he said” names a speaker even where nobody is known who he could be
			c.EndToEnd.System++
		}
	}
	for i, d := range c.ByWords {
		c.Marked.add(d)
		if i < short {
			c.Short.add(d)
		}
	}
	for _, m := range j.Mistakes() {
		c.Mistakes[m.Class]++
	}
	j.countReports(&c)
	j.countPeople(&c)
	return c
}

func (j *Judgement) countPassage(c *Counts, p *Passage) {
	length := lengthOf(words(p.Of(j.Article.Text)))
	c.ByWords[length].Gold++
	sourced := len(p.Attribution.Source) > 0
	if sourced {
		c.EndToEnd.Gold++
	}
	if p.Quote < 0 {
		return
	}
	c.ByWords[length].Matched++
	if !sourced {
		c.ByKind[NoSource].count(j.Found.Quotes[p.Quote].Speaker < 0)
		return
	}
	c.SaidIn[length].count(p.Right)
	j.countSpeaker(c, p)
}

// countSpeaker counts a matched passage that has a source.
func (j *Judgement) countSpeaker(c *Counts, p *Passage) {
	source := j.Article.Read(p.Attribution.Source)
	kind := kindOf(source)
	c.Speaker.count(p.Right)
	c.ByKind[kind].count(p.Right)
	c.ByPlace[j.placeOf(p)].count(p.Right)
	if p.Right {
		c.EndToEnd.Matched++
	} else if kind == Name {
		c.Listed.count(j.isListed(source))
	}
	j.countConfidence(c, p)
}

// countConfidence counts the confidence that a matched passage has the right name.
func (j *Judgement) countConfidence(c *Counts, p *Passage) {
	q := &j.Found.Quotes[p.Quote]
	right, known := j.Named(q, p.Attribution)
	if !known {
		return
	}
	c.Bins[binOf(q.Confidence)].count(q.Confidence, right)
	if quotes.SuretyOf(q.Confidence) == quotes.Sure {
		c.Sure.count(right)
		c.SureSpeaker.count(p.Right)
	}
}

// isListed reports whether a source is among the article's speakers.
func (j *Judgement) isListed(source string) bool {
	last := lastName(source)
	for i := range j.Found.Speakers {
		if lastName(j.Found.Speakers[i].Name) == last {
			return true
		}
	}
	return false
}

func (j *Judgement) countReports(c *Counts) {
	for _, r := range j.Reports {
		c.Indirect.Gold++
		c.Indirect.Caught += r.Share
		if r.found() && len(r.Attribution.Source) > 0 {
			c.IndirectSpeaker.count(r.Right)
		}
	}
	for _, claim := range j.Claims {
		c.Indirect.System++
		c.Indirect.Found += claim.Share
	}
}
