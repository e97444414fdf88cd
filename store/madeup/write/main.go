// Command write makes a library of made-up articles, for measuring:
//
//	go run ./store/madeup/write -articles 100000 DIR
package main

import (
	"flag"
	"fmt"
	"os"

	"pullquote/store/madeup"
)

func main() {
	n := flag.Int("articles", 10_000, "how many articles")
	seed := flag.Uint64("seed", 1, "another seed, another library")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: write [-articles N] [-seed N] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := madeup.Write(flag.Arg(0), *seed, *n); err != nil {
		fmt.Fprintln(os.Stderr, "write:", err)
		os.Exit(1)
	}
}
