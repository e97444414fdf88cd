package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"pullquote/articles/quotes/model"
)

// questions are choices with many possible answers, of which one is right: each
// answer is a list of traits.
type questions struct {
	number map[uint32]int32 // of a trait, by its hash
	seen   []int32          // in how many questions, by number
	last   []int32          // the question in which it was seen last, by number
	hash   []uint32         // by number

	traits  []int32   // of all answers, one after the other
	answers []int32   // where each answer's traits end
	ends    []int32   // where each question's answers end
	right   []int32   // of each question; -1 for none of its answers
	weight  []float64 // of each question
	rest    bool      // that none is right is an answer too, of the score zero
}

func newQuestions(rest bool) *questions { return &questions{number: map[uint32]int32{}, rest: rest} }

// answer adds an answer to the question at hand.
func (q *questions) answer(traits []uint32) {
	at := int32(len(q.ends) + 1)
	for _, h := range traits {
		n, ok := q.number[h]
		if !ok {
			n = int32(len(q.hash))
			q.number[h] = n
			q.hash, q.seen, q.last = append(q.hash, h), append(q.seen, 0), append(q.last, 0)
		}
		if q.last[n] != at {
			q.last[n] = at
			q.seen[n]++
		}
		q.traits = append(q.traits, n)
	}
	q.answers = append(q.answers, int32(len(q.traits)))
}

// end ends the question at hand, of which the answer at index right is right, and which
// counts as much as weight ordinary ones.
func (q *questions) end(right int, weight float64) {
	q.ends = append(q.ends, int32(len(q.answers)))
	q.weight = append(q.weight, weight)
	q.right = append(q.right, int32(right))
}

// logit says how a multinomial logit is fitted.
type logit struct {
	passes int     // over all questions
	orders uint64  // in how many orders of the questions it is fitted; the weights of all are averaged
	rate   float64 // of learning
	lasso  float64 // what holds weights at zero
	ridge  float64 // what holds them small
	least  int32   // in how many questions a trait must be seen
	dull   float64 // in model.Units: lesser weights are dropped
}

// String tells the settings for the model's header.
func (l logit) String() string {
	return fmt.Sprintf("%d passes in %d orders, rate %g, lasso %g, ridge %g, seen %d times, at least %g/%d", l.passes, l.orders, l.rate, l.lasso, l.ridge, l.least, l.dull, model.Unit)
}

// fitting is the state of FTRL-proximal (McMahan et al., Ad click prediction: a
// view from the trenches, 2013): gradient descent with a rate of its own for each
// weight, and with weights that are zero unless they earn their keep. Products
// are rounded before they are added, so that no machine fuses the two.
type fitting struct {
	logit
	q       *questions
	w, z, g []float64 // weights; sums of gradients; sums of their squares
	step    []float64 // the gradient of the question at hand
	touched []int32
	scores  []float64
}

// fit learns a weight for each trait. The orders of the questions are drawn from fixed
// seeds; the weights of the later passes are averaged, and those of all orders.
func (l logit) fit(q *questions) []model.Weight {
	sum := make([]float64, len(q.hash))
	for seed := range l.orders {
		for k, w := range l.fitIn(q, seed) {
			sum[k] += w
		}
	}
	var out []model.Weight
	for k, w := range sum {
		if v := math.Round(w / float64(l.orders) * model.Unit); math.Abs(v) >= l.dull {
			out = append(out, model.Weight{Trait: q.hash[k], Weight: int16(max(-math.MaxInt16, min(math.MaxInt16, v)))})
		}
	}
	return out
}

// fitIn learns a weight for each trait, by number, from the questions in one order.
func (l logit) fitIn(q *questions, seed uint64) []float64 {
	n := len(q.hash)
	f := &fitting{logit: l, q: q, w: make([]float64, n), z: make([]float64, n), g: make([]float64, n), step: make([]float64, n)}
	order := make([]int, len(q.ends))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(7, 7+seed))
	sum, later := make([]float64, n), 0.0 // of weights, over the later passes
	for pass := range l.passes {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			f.learn(i)
		}
		if pass >= l.passes/2 {
			later++
			for k, w := range f.w {
				sum[k] += w
			}
		}
	}
	for k := range sum {
		sum[k] /= later
	}
	return sum
}

// learn learns from question i.
func (f *fitting) learn(i int) {
	first := int32(0)
	if i > 0 {
		first = f.q.ends[i-1]
	}
	f.touched = f.touched[:0]
	shares := f.shares(first, f.q.ends[i])
	for k, p := range shares {
		if int32(k) == f.q.right[i] {
			p--
		}
		if math.Abs(p) < 1e-4 {
			continue
		}
		for _, t := range f.q.of(first + int32(k)) {
			if f.q.seen[t] < f.least {
				continue
			}
			if f.step[t] == 0 {
				f.touched = append(f.touched, t)
			}
			f.step[t] += float64(p * f.q.weight[i])
		}
	}
	for _, t := range f.touched {
		f.move(t)
	}
}

// of returns the traits of an answer.
func (q *questions) of(answer int32) []int32 {
	if answer == 0 {
		return q.traits[:q.answers[0]]
	}
	return q.traits[q.answers[answer-1]:q.answers[answer]]
}

// shares returns the chance of each of the answers [first, end) by the weights so far.
func (f *fitting) shares(first, end int32) []float64 {
	f.scores = f.scores[:0]
	top := math.Inf(-1)
	if f.q.rest {
		top = 0
	}
	for k := first; k < end; k++ {
		s := 0.0
		for _, t := range f.q.of(k) {
			s += f.w[t]
		}
		f.scores = append(f.scores, s)
		top = max(top, s)
	}
	all := 0.0
	if f.q.rest {
		all = exp(top)
	}
	for k, s := range f.scores {
		f.scores[k] = exp(top - s)
		all += f.scores[k]
	}
	for k := range f.scores {
		f.scores[k] /= all
	}
	return f.scores
}

// exp is e^-d for d of 0 and more, as the engine has it.
func exp(d float64) float64 { return float64(model.Exp(int32(math.Round(d*model.Unit)))) / (1 << 16) }

// move moves one weight by the gradient at hand.
func (f *fitting) move(t int32) {
	g := f.step[t]
	f.step[t] = 0
	squares := f.g[t] + float64(g*g)
	slower := (math.Sqrt(squares) - math.Sqrt(f.g[t])) / f.rate
	f.z[t] += g - float64(slower*f.w[t])
	f.g[t] = squares
	if math.Abs(f.z[t]) <= f.lasso {
		f.w[t] = 0
		return
	}
	f.w[t] = (math.Copysign(f.lasso, f.z[t]) - f.z[t]) / ((1+math.Sqrt(squares))/f.rate + f.ridge)
}
