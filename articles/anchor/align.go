package anchor

import "unicode/utf8"

// letter is what a letter costs that is put in, taken out or changed. One of the text that
// is part of a stretch costs one less.
const letter = 5

// alignment is how some words stand in a stretch of the text: from one of its tokens to
// before another, and how alike they are, from 0 to 1: what both have of what there is
// in either, by letters.
type alignment struct {
	from, to int
	alike    float64
}

// align finds where in the text's tokens from one to before another some words stand
// best, with the fewest letters to be put in, taken out and changed. fixed means that
// they begin with the first. It is the edit distance of words, in a matrix of one row
// for each of the words. Of two stretches that lack as many letters the one that has more
// of the text is preferred: to "not one boat" in "not one single boat" belongs the single.
func (t *tokens) align(words []token, from, to int, fixed bool) alignment {
	in := t.all[from:to]
	cost, began := make([]int, len(in)+1), make([]int, len(in)+1)
	for j := range cost {
		if began[j] = j; fixed && j > 0 {
			cost[j], began[j] = cost[j-1]+(letter-1)*t.forms[in[j-1].form].weight, 0
		}
	}
	for _, w := range words {
		weight := letter * t.forms[w.form].weight
		corner, begins := cost[0], began[0] // of the row before
		cost[0] += weight
		for j, is := range in {
			above, aboveBegan, has := cost[j+1], began[j+1], t.forms[is.form].weight
			best, origin := corner+letter*t.change(w.form, is.form)-has, begins
			if out := above + weight; out < best {
				best, origin = out, aboveBegan
			}
			if put := cost[j] + (letter-1)*has; put < best {
				best, origin = put, began[j]
			}
			corner, begins = above, aboveBegan
			cost[j+1], began[j+1] = best, origin
		}
	}
	return t.best(words, from, cost, began)
}

// best returns the alignment that ends best.
func (t *tokens) best(words []token, from int, cost, began []int) (best alignment) {
	all := t.weight(words)
	sums := make([]int, len(cost)) // weight of the tokens before each
	for j := 1; j < len(cost); j++ {
		sums[j] = sums[j-1] + t.forms[t.all[from+j-1].form].weight
	}
	for j, c := range cost {
		has := sums[j] - sums[began[j]]
		if alike := 1 - float64(c+has)/letter/float64(max(all+has, 1)); alike > best.alike {
			best = alignment{from + began[j], from + j, alike}
		}
	}
	return best
}

// change is what it costs to make one word another: to take it out and put in the other,
// or less where a few of its letters are others.
func (t *tokens) change(a, b int) int {
	if a == b {
		return 0
	}
	one, other := t.forms[a], t.forms[b]
	both := one.weight + other.weight
	const short = 4 // too short for a typo that leaves a word to be known by
	if !one.letter || !other.letter || min(one.weight, other.weight) < short {
		return both
	}
	longer := max(one.weight, other.weight)
	most := longer / 3
	if longer-min(one.weight, other.weight) > most || one.text[0] != other.text[0] && one.text[len(one.text)-1] != other.text[len(other.text)-1] {
		return both
	}
	if d := distance(one.text, other.text); d <= most {
		return both * d / longer
	}
	return both
}

// distance is how many letters are to be put in, taken out and changed to make one word
// of another. Words of more than 64 letters differ in all.
func distance(a, b string) int {
	const longest = 64
	if len(a) > longest || len(b) > longest {
		return longest
	}
	var row [longest + 1]int
	for j := range row {
		row[j] = j
	}
	for i, r := range []rune(a) {
		corner := row[0]
		row[0] = i + 1
		j := 0
		for _, s := range b {
			j++
			above := row[j]
			best := min(above, row[j-1]) + 1
			if r == s {
				best = min(best, corner)
			} else {
				best = min(best, corner+1)
			}
			corner, row[j] = above, best
		}
	}
	return row[utf8.RuneCountInString(b)]
}
