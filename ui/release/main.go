// Command release does what a release needs beside the build itself:
//
//	go run ./ui/release path                     makes all imports follow the module's path in go.mod
//	go run ./ui/release papers FOLDER [VERSION]  writes what lies beside the program: manual, completions, licences
//
// The path of a module stands in each of its imports. To move this one, change the
// first line of go.mod and run the first of these.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// run does what the arguments ask for in the folder at hand, which is the module's.
func run(args []string) error {
	switch {
	case len(args) == 1 && args[0] == "path":
		return follow(".")
	case len(args) == 2 && args[0] == "papers":
		return papers(".", args[1], "")
	case len(args) == 3 && args[0] == "papers":
		return papers(".", args[1], args[2])
	}
	return fmt.Errorf("usage: release path, or release papers FOLDER [VERSION]")
}
