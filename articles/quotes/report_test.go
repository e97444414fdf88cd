package quotes_test

import "testing"

func TestWhoReportsMayBeAPaperAFewOrAPoll(t *testing.T) {
	check(t, []row{
		{"The Times said the ferry would be sold.", []string{"indirect · Times · the ferry would be sold"}},
		{"Some say they hear the bell at night.", []string{"indirect · ? · they hear the bell at night"}},
		{"The wall is unloved, according to exit polls.", []string{"indirect · exit polls · The wall is unloved"}},
	})
}
