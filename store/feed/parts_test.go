package feed

import (
	"fmt"
	"net/http"
	"testing"
)

func TestItemsThatDifferAfterTheHashAreDifferent(t *testing.T) {
	t.Parallel()
	item := func(id, fragment, title, text string) string {
		return fmt.Sprintf("<item><guid>%s</guid><title>%s</title><link>https://harbour.example/notes%s</link><description>%s</description></item>", id, title, fragment, text)
	}
	for name, row := range map[string]struct {
		items []string
		fresh int
	}{
		"days":                    {[]string{item("0", "#day0", "Day 0", "The crane came."), item("1", "#day1", "Day 1", "The crane stood."), item("2", "#day2", "Day 2", "The crane fell.")}, 3},
		"long days":               {[]string{item("0", "#day0", "Day 0", long(0)), item("1", "#day1", "Day 1", long(1))}, 2},
		"the page and a part":     {[]string{item("0", "", "Notes", long(0)), item("1", "#day1", "Day 1", long(1))}, 2},
		"the same title":          {[]string{item("0", "", "Notes", long(0)), item("1", "#comments", "Notes", long(1))}, 1},
		"the same text":           {[]string{item("0", "#a", "Notes", long(0)), item("1", "#b", "Notes!", long(0))}, 1},
		"the same part":           {[]string{item("0", "#a", "Notes", long(0)), item("1", "#a", "More notes", long(1))}, 1},
		"words marked on a page":  {[]string{item("0", "", "Notes", long(0)), item("1", "#:~:text=crane", "More notes", long(1))}, 1},
		"the page for telephones": {[]string{item("0", "", "Notes", long(0)), item("1", "?amp=1", "More notes", long(1))}, 1},
	} {
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, channel(row.items...)) })
		r := newReader(t, t.TempDir())
		r.subscribe(at)
		if v := r.refresh()[0]; v.New != row.fresh || v.New+v.Known != len(row.items) || v.Err != nil {
			t.Errorf("%s: got %+v", name, v)
		}
	}
}

func TestPartsOfPagesThatAreInTheLibraryAreKnown(t *testing.T) {
	t.Parallel()
	day := 0
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, channel(fmt.Sprintf("<item><guid>%d</guid><title>Day %[1]d</title><link>https://harbour.example/notes#day%[1]d</link><description>%s</description></item>", day, long(day))))
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at)
	for day = range 3 {
		if v := r.refresh()[0]; v.New != 1 {
			t.Errorf("day %d: %+v", day, v)
		}
	}
}
