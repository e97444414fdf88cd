package syntax

import (
	"pullquote/articles/quotes/internal/class"
	"pullquote/articles/quotes/internal/language"
)

// leap jumps from the comma or dash that closes an aside at i to the phrase
// that the aside is about: -1 if there is none.
func (s *Paragraph) leap(i, low int) int {
	best := -1
	for j := i - 1; j > low; j-- {
		it := &s.Items[j]
		if it.Kind != Comma && it.Kind != Dash {
			continue
		}
		k := s.beforeAside(j-1, low)
		if s.Items[k].Kind == Relative && opensAside(s, j+1, i) {
			return k // "who, on Friday, said"
		}
		if one := s.oneOf(k, low); one >= 0 && opensAside(s, j+1, i) {
			return one // "One of them, Al Frey, told the court"
		}
		if !s.Items[k].IsPhrase() || !opensAside(s, j+1, i) {
			if s.Items[k].Kind == Comma {
				continue
			}
			break
		}
		if best >= 0 && s.head(k, low)-1 == low && s.Language.Has(language.ShortOffices) && s.Items[low].Kind == Preposition {
			break // "In a statement to the Post, one of the attorneys, Justin Moss, said"
		}
		best = k
		// the phrase may itself be within an aside: "Gold, 83, of Sarasota, Florida, said"
		if k-1 >= low && (s.Items[k-1].Kind == Comma || s.Items[k-1].Kind == Dash) && !s.Items.nameAfterNoun(k) {
			j = k
			continue
		}
		if h := s.head(k, low); h != k {
			best = h
			if h-1 >= low && s.Items[h-1].Kind == Comma {
				j = h
				continue
			}
		} else if k-2 >= low && s.Items[k-1].Kind == Preposition && s.Items[k-2].Kind == Comma {
			j = k - 1
			continue
		}
		break
	}
	return best
}

// beforeAside returns the item at i or the one before what says no more than where or when: "A
// curator there, who had read it, said".
func (s *Paragraph) beforeAside(i, low int) int {
	for i > low && (s.Items[i].Kind == Aside || s.Items[i].Kind == Adverb && s.Items[i-1].IsPhrase()) {
		i--
	}
	return i
}

// oneOf returns the pronoun of which the item at i tells who they are that it is one of: "one of
// them"; -1 if it does not.
func (s *Paragraph) oneOf(i, low int) int {
	if i-2 < low || s.Items[i].Kind != Other || !s.Is(i-1, "of") || s.Items[i-2].Kind != Pronoun {
		return -1
	}
	return i - 2
}

// nameAfterNoun reports whether the name at k stands after "his aide," or
// begins the clause after a leading phrase, "In Iowa,".
func (all items) nameAfterNoun(k int) bool {
	return all[k].Kind == Name && all[k].Class&class.Place == 0 && all[k].Last-all[k].First > 1
}

// opensAside reports whether the items from first to last read like an aside:
// they begin with "who", a participle, a preposition, a number or a phrase,
// and hold no finite clause of their own.
func opensAside(s *Paragraph, first, last int) bool {
	if first >= last {
		return false
	}
	switch it := &s.Items[first]; it.Kind {
	case Relative, Gerund, Preposition, Subordinator, Aside, To:
		return true
	case That:
		return s.Language.Has(language.HeadInitial) // "la fiscal, que pide siete años, …"
	case Pronoun:
		return it.Class&class.Determiner != 0 // "one of the three"
	case Verb:
		return it.Class&class.Passive != 0 || it.Class&class.Saying != 0 && s.Text[s.Tokens[it.Last-1].End-1] == 'd' // "mentioned by the paper"
	case Name, Noun:
		for k := first + 1; k < last; k++ {
			if kind := s.Items[k].Kind; kind == Verb && s.Language.Has(language.ShortOffices) && s.Items[k].Class&class.Passive != 0 && s.Items[k-1].IsPhrase() && k+1 < last && s.Items[k+1].Kind == Preposition {
				continue // "a bread company based in Harl"
			} else if kind == Verb || kind == Auxiliary {
				return s.Items.relIn(first, k)
			}
		}
		return true
	case Adverb, Other:
		return true
	}
	return false
}

func (all items) relIn(first, last int) bool {
	for k := first; k < last; k++ {
		if all[k].Kind == Relative || all[k].Kind == That {
			return true
		}
	}
	return false
}

// Antecedent returns the phrase that "who" at i stands for.
func (s *Paragraph) Antecedent(i, low int) int {
	k := i - 1
	for k >= low && (s.Items[k].Kind == Comma || s.Items[k].Kind == Aside || s.Items[k].Kind == Preposition || s.Items[k].Kind == Dash) {
		k--
	}
	if k > low && s.Items[k].Kind == Adverb && k < i-1 {
		k-- // "A curator there, who"
	}
	if k < low || !s.Items[k].IsPhrase() {
		return -1
	}
	h, it := s.head(k, low), &s.Items[k]
	nobody := it.Head&class.Role == 0 && (it.Kind == Noun || it.Head&class.Group != 0)
	if nobody && s.Items[h].Kind == Noun && s.Items[h].Head&class.Role != 0 {
		return h // "a spokesman for the ministry, who"
	}
	return k
}

// relativeBefore serves "people who know Kern said": from the verb at i it
// looks back for "who" and what that stands for.
func relativeBefore(s *Paragraph, i, low int) int {
	for k := i - 1; k >= low && k > i-10; k-- {
		switch s.Items[k].Kind {
		case Relative:
			return s.Antecedent(k, low)
		case Comma, Verb, Colon:
			return -1
		}
	}
	return -1
}
