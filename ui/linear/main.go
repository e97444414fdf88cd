// Command linear feeds every parser its worst inputs, once and doubled, and
// names those for which twice the input is much more than twice the work. Built
// so that it counts the steps of every loop, it finds what takes time squared
// without looking at a clock:
//
//	go run -cover -covermode=atomic -coverpkg=pullquote/...,github.com/yuin/goldmark/...,golang.org/x/net/html ./ui/linear
//
// Without -cover it counts memory instead.
package main

import (
	"fmt"
	"os"
	"strings"

	"pullquote/store/madeup/hostile"
)

func main() {
	count := work(allocated)
	if isCounted() {
		count = executed
	}
	bad := 0
	for _, p := range parsers() {
		for _, unit := range hostile.Fragments() {
			g, err := grow(count, p, unit)
			if err != nil {
				fmt.Fprintln(os.Stderr, "linear:", err)
				os.Exit(1)
			}
			if g.isSteep() {
				bad++
				fmt.Println(g)
			}
		}
	}
	if bad > 0 {
		os.Exit(1)
	}
}

const (
	once  = 12 << 10 // bytes
	steep = 2.5      // times the work, for twice the input
	least = 2 << 20  // units of work below which a ratio says nothing
)

// growth is what a parser does with one input and with twice as much.
type growth struct {
	parser, unit  string
	single, twice uint64
}

// grow measures a parser with a fragment repeated.
func grow(count work, p parser, unit string) (growth, error) {
	g := growth{parser: p.name, unit: unit}
	p.read(repeated(unit, once/8)) // what is made once is made now
	var err error
	bytes := once
	if p.most > 0 {
		bytes = p.most / 2
	}
	single, twice := repeated(unit, bytes), repeated(unit, 2*bytes)
	if g.single, err = count(func() { p.read(single) }); err != nil {
		return g, err
	}
	g.twice, err = count(func() { p.read(twice) })
	return g, err
}

func repeated(unit string, bytes int) string { return strings.Repeat(unit, bytes/len(unit)) }

func (g growth) isSteep() bool { return g.twice > least && float64(g.twice) > steep*float64(g.single) }

// String says what grew.
func (g growth) String() string {
	return fmt.Sprintf("%s of %q: %d and %d, %.1f times", g.parser, g.unit, g.single, g.twice, float64(g.twice)/float64(max(1, g.single)))
}
