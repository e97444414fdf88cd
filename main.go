// Command pullquote reads news in the terminal and shows who said what.
package main

import (
	"embed"
	"os"

	"pullquote/ui"
)

// docs are the pages that "pullquote help guide" opens. They lie above all packages
// but this.
//
//go:embed docs/archive.md docs/articles.md docs/desk.md docs/feeds.md docs/guide.md docs/keys-and-config.md docs/languages.md docs/library.md
//go:embed docs/people.md docs/reading.md docs/safety.md docs/search.md docs/themes.md docs/usage.md
var docs embed.FS

func main() { os.Exit(ui.Confined(os.Args[1:], docs)) }
