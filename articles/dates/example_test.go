package dates_test

import (
	"fmt"
	"time"

	"pullquote/articles/dates"
)

func ExampleParse() {
	for _, text := range []string{"Montag, 2. März 2026, 14.30 Uhr", "March 2, 2026 | 9:30 a.m. ET", "2026年3月2日", "The board met on March 2, 2026"} {
		when, ok := dates.Parse(text)
		fmt.Println(ok, when.Format(time.RFC3339))
	}
	// Output:
	// true 2026-03-02T14:30:00Z
	// true 2026-03-02T09:30:00-05:00
	// true 2026-03-02T00:00:00Z
	// false 0001-01-01T00:00:00Z
}

func ExampleWhen_In() {
	when, _ := dates.Parse("03/04/2026")
	fmt.Println(when.In("en-GB").Format("2 January"), "or", when.In("en-US").Format("January 2"))
	// Output: 3 April or March 4
}
