package ui_test

import (
	"fmt"

	"pullquote/ui"
)

// Wrong usage is told on standard error, and has a status of its own.
func ExampleMain() {
	fmt.Println(ui.Main([]string{"quotes", "--format", "stone"}))
	// Output: 2
}
