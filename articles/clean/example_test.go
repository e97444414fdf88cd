package clean_test

import (
	"fmt"

	"pullquote/articles/clean"
)

func ExampleFile() {
	file := "\x1b[31m“We wait,”\x1b[0m said Orla Venn.\x07"
	fmt.Println(clean.WithoutPlaceholders(clean.File(file)))
	// Output: “We wait,” said Orla Venn.␇
}

func ExampleLine() {
	fmt.Println(clean.Line("The ferry\n\twaits"))
	// Output: The ferry waits
}
