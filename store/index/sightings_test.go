package index

import "testing"

func TestSightingsAreThoseOfTheRows(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("ferry.md", "Ferry", "2031-01-01", "The ferry is late.")
	f.write("tram.md", "Tram", "2031-01-02", "The tram is late.")
	f.update(Options{})
	ids, err := f.IDs(t.Context(), In(f.dir), Newest)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	at, err := f.Sightings(t.Context(), append(ids, 999))
	if err != nil || len(at) != len(rows) || len(at) != 2 {
		t.Fatalf("%d sightings of %d rows, %v", len(at), len(rows), err)
	}
	for i, r := range rows {
		if at[i] != r.Sighting() {
			t.Errorf("got %v, want %v", at[i], r.Sighting())
		}
	}
}
