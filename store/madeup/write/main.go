// Command write makes a library of made-up articles, for measuring, the same in one file
// of records, or files that try to bring a program down:
//
//	go run ./store/madeup/write -articles 100000 DIR
//	go run ./store/madeup/write -articles 100000 -records FILE
//	go run ./store/madeup/write -hostile DIR
package main

import (
	"flag"
	"fmt"
	"os"

	"pullquote/store/madeup"
	"pullquote/store/madeup/hostile"
)

func main() {
	n := flag.Int("articles", 10_000, "how many articles")
	seed := flag.Uint64("seed", 1, "another seed, another library")
	records := flag.Bool("records", false, "records, a line of JSON each, and no files")
	attack := flag.Bool("hostile", false, "hostile files instead, a thousand of them")
	few := flag.Bool("few", false, "a hundred hostile files")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: write [-articles N] [-seed N] DIR\n       write -records [-articles N] [-seed N] FILE\n       write -hostile|-few DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	var err error
	switch {
	case *few:
		_, err = hostile.Write(flag.Arg(0), hostile.Few())
	case *attack:
		_, err = hostile.Write(flag.Arg(0), hostile.Files())
	case *records:
		err = madeup.WriteRecords(flag.Arg(0), *seed, *n)
	default:
		err = madeup.Write(flag.Arg(0), *seed, *n)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "write:", err)
		os.Exit(1)
	}
}
