package index

import (
	"fmt"
	"testing"
)

// A connection that has asked about words before is no judge of those that were written since.
func TestManySmallChangesAreNoDamage(t *testing.T) {
	t.Parallel()
	x := empty(t)
	for n := range 80 {
		put(t, x, article("quay", "Post", day(1), "Jonas Kern", fmt.Sprint("Ida Holm, pilot ", n)))
		if err := x.checks(t.Context()); err != nil {
			t.Fatalf("after %d changes: %v", n, err)
		}
		var some int
		if err := x.read.QueryRowContext(t.Context(), "SELECT count(*) FROM saying WHERE saying MATCH 'not'").Scan(&some); err != nil {
			t.Fatal(err)
		}
	}
}
