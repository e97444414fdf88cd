package feed

import (
	"testing"
	"time"
)

var noon = time.Date(2026, 3, 10, 12, 0, 0, 0, time.UTC)

// itemWith parses a feed with one item that has this date.
func itemWith(t *testing.T, element, date string) Item {
	t.Helper()
	feed := `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><item><title>x</title>` +
		"<" + element + ">" + date + "</" + element + "></item></channel></rss>"
	doc, err := Parse(page(feed), noon)
	if err != nil || len(doc.Items) != 1 {
		t.Fatalf("%q: %v, %v", date, doc, err)
	}
	return doc.Items[0]
}

func TestDatesAreReadInEveryWrongFormat(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]string{
		"Mon, 02 Mar 2026 09:05:00 GMT":           "2026-03-02T09:05:00Z",
		"Mon, 2 Mar 2026 09:05:00 +0100":          "2026-03-02T08:05:00Z",
		"Mon, 2 Mar 2026 04:05:00 EST":            "2026-03-02T09:05:00Z",
		"2026-03-02T09:05:00Z":                    "2026-03-02T09:05:00Z",
		"2026-03-02T09:05:00.123456789+00:00":     "2026-03-02T09:05:00Z",
		"2026-03-02T10:05:00+0100":                "2026-03-02T09:05:00Z",
		"2026-03-02T09:05Z":                       "2026-03-02T09:05:00Z",
		"2026-03-02 09:05:00":                     "2026-03-02T09:05:00Z",
		"2026-03-02 09:05:00 UTC":                 "2026-03-02T09:05:00Z",
		"2026-03-02":                              "2026-03-02T00:00:00Z",
		"2026/03/02 09:05:00":                     "2026-03-02T09:05:00Z",
		"2026-3-2 9:05":                           "2026-03-02T09:05:00Z",
		"02.03.2026 09:05":                        "2026-03-02T09:05:00Z",
		"02.03.2026":                              "2026-03-02T00:00:00Z",
		"20260302":                                "2026-03-02T00:00:00Z",
		"20260302T090500Z":                        "2026-03-02T09:05:00Z",
		"20260302090500":                          "2026-03-02T09:05:00Z",
		"1772442300":                              "2026-03-02T09:05:00Z",
		"1772442300123":                           "2026-03-02T09:05:00Z",
		"1772442300.5":                            "2026-03-02T09:05:00Z",
		"Monday, March 2, 2026 9:05 AM":           "2026-03-02T09:05:00Z",
		"March 2nd, 2026":                         "2026-03-02T00:00:00Z",
		"2 March 2026":                            "2026-03-02T00:00:00Z",
		"Mon Mar  2 09:05:00 2026":                "2026-03-02T09:05:00Z",
		"Mon Mar 02 2026 10:05:00 GMT+0100 (CET)": "2026-03-02T09:05:00Z",
		"Mo, 02 Mär 2026 10:05:00 +0100":          "2026-03-02T09:05:00Z",
		"Montag, 2. März 2026 10:05:00 +0100":     "2026-03-02T09:05:00Z",
		"lun., 02 mars 2026 10:05:00 +0100":       "2026-03-02T09:05:00Z",
		"lundi 2 mars 2026 à 9h05":                "2026-03-02T09:05:00Z",
		"2 mars 2026, 9h":                         "2026-03-02T09:00:00Z",
		"lunes, 2 de marzo de 2026 09:05:00 GMT":  "2026-03-02T09:05:00Z",
		"Пн, 02 марта 2026 12:05:00 +0300":        "2026-03-02T09:05:00Z",
		"Mon, 02 Mar 2026 09:05:00 GMT+00:00":     "2026-03-02T09:05:00Z",
		"Mon, 02 Mar 2026 09:05:00 +00:00":        "2026-03-02T09:05:00Z",
		"Mon,02 Mar 2026 09:05:00Z":               "2026-03-02T09:05:00Z",
		"  Mon, 02 Mar 2026\n 09:05:00 GMT ":      "2026-03-02T09:05:00Z",
		"Tuesday, 02 Mar 2026 09:05:00 GMT":       "2026-03-02T09:05:00Z", // it was a Monday
		"02 Mar 26 09:05 UT":                      "2026-03-02T09:05:00Z",
		"3/2/2026 9:05:00 AM":                     "2026-03-02T09:05:00Z",
		"Wed, 11 Mar 2026 11:00:00 GMT":           "2026-03-11T11:00:00Z", // a zone that is wrong by less than a day
	} {
		if got := itemWith(t, "pubDate", date).Published; got.UTC().Format(time.RFC3339) != want {
			t.Errorf("%q: got %v, want %s", date, got, want)
		}
	}
}

func TestTimesThatCannotBeAreNone(t *testing.T) {
	t.Parallel()
	for _, date := range []string{
		"", "soon", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "0", "2027-01-01T00:00:00Z", "Thu, 12 Mar 2026 09:05:00 GMT",
		"9999999999", "99999999999999999999", "-1", "2026-13-45", "Mon, 32 Mar 2026", "NaN", "<b>2 March</b>", "12:30",
	} {
		if got := itemWith(t, "pubDate", date).Published; !got.IsZero() {
			t.Errorf("%q: got %v", date, got)
		}
	}
}

func TestTheTimeOfAChangeStandsInForThatOfPublication(t *testing.T) {
	t.Parallel()
	changed := noon.Add(-time.Hour)
	got := published([]string{"someday", changed.Format(time.RFC1123Z)}, "", noon)
	if !got.Equal(changed) {
		t.Errorf("got %v", got)
	}
	if got := itemWith(t, "dc:date", "2026-03-02T09:05:00Z").Published; got.IsZero() {
		t.Error("Dublin Core's date is not read")
	}
}

func TestTheLanguageOfAFeedTellsTheDayFromTheMonth(t *testing.T) {
	t.Parallel()
	for language, want := range map[string]string{"en-gb": "2026-02-03", "fr": "2026-02-03", "en-us": "2026-03-02", "": "2026-03-02"} {
		doc, err := Parse(page(`<rss version="2.0"><channel><language>`+language+`</language><item><title>x</title><pubDate>03/02/2026</pubDate></item></channel></rss>`), noon)
		if err != nil || len(doc.Items) != 1 {
			t.Fatal(doc, err)
		}
		if got := doc.Items[0].Published.Format(time.DateOnly); got != want {
			t.Errorf("in %q: got %s, want %s", language, got, want)
		}
	}
}
