// Command linear feeds every parser its worst inputs, once and doubled twice, and
// names those for which twice the input is much more than twice the work. Built
// so that it counts the steps of every loop, it finds what takes time squared
// without looking at a clock:
//
//	go run -cover -covermode=atomic -coverpkg=./...,github.com/yuin/goldmark/...,golang.org/x/net/html ./ui/linear
//
// Without -cover it counts memory instead. What a process executes is counted
// together, so that one parser is measured at a time: "linear 0 2" and "linear 1 2",
// beside each other, measure all in half the time.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func main() {
	part, parts, err := shareOf(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "linear:", err)
		os.Exit(2)
	}
	count := work(allocated)
	if isCounted() {
		count = executed
	}
	bad := 0
	for i, p := range parsers() {
		if i%parts != part {
			continue
		}
		for _, unit := range p.fragments() {
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

// shareOf reads which part of how many is to be measured: all, where nothing is said.
func shareOf(args []string) (part, parts int, err error) {
	if len(args) == 0 {
		return 0, 1, nil
	}
	if len(args) != 2 {
		return 0, 0, fmt.Errorf("takes a part and how many there are, not %q", args)
	}
	if part, err = strconv.Atoi(args[0]); err != nil {
		return 0, 0, err
	}
	if parts, err = strconv.Atoi(args[1]); err == nil && (part < 0 || part >= parts) {
		err = fmt.Errorf("there is no part %d of %d", part, parts)
	}
	return part, parts, err
}

const (
	once  = 8 << 10 // bytes
	steep = 2.5     // times the work, for twice the input
	least = 2 << 20 // units of work below which a ratio says nothing
)

// growth is what a parser does with one input, with twice and four times as much.
type growth struct {
	parser, unit       string
	single, twice, all uint64
}

// grow measures a parser with a fragment repeated: with four times as much only
// where twice as much is steep, for that is most of the work.
func grow(count work, p parser, unit string) (growth, error) {
	g := growth{parser: p.name, unit: unit}
	p.read(repeated(unit, once/8)) // what is made once is made now
	var err error
	bytes := once
	if p.most > 0 {
		bytes = p.most / 4
	}
	for i, units := range []*uint64{&g.single, &g.twice, &g.all} {
		if units == &g.all && !isSteep(g.single, g.twice) {
			break
		}
		input := repeated(unit, bytes<<i)
		if *units, err = count(func() { p.read(input) }); err != nil {
			return g, err
		}
	}
	return g, nil
}

func repeated(unit string, bytes int) string { return strings.Repeat(unit, bytes/len(unit)) }

// isSteep reports whether the work grows faster than the input, twice in a row:
// where a bound lies between two inputs, and the larger one is read in another
// way, that is one step and no slope.
func (g growth) isSteep() bool {
	return g.all > least && isSteep(g.single, g.twice) && isSteep(g.twice, g.all)
}

// isSteep reports whether twice the input was much more than twice the work.
func isSteep(work, twice uint64) bool { return float64(twice) > steep*float64(work) }

// String says what grew.
func (g growth) String() string {
	return fmt.Sprintf("%s of %q: %d, %d and %d, %.1f times", g.parser, g.unit, g.single, g.twice, g.all, float64(g.all)/float64(max(1, g.twice)))
}
