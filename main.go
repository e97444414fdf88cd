// Command pullquote reads news in the terminal and shows who said what.
package main

import (
	"os"

	"pullquote/ui"
)

func main() { os.Exit(ui.Confined(os.Args[1:])) }
