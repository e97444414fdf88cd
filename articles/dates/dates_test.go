package dates

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// told spells what was read: a day, a moment, or nothing.
func told(w When, ok bool) string {
	switch {
	case !ok:
		return ""
	case w.DateOnly:
		return w.Format(time.DateOnly)
	}
	return w.Format(time.RFC3339)
}

func expect(t *testing.T, read func(string) (When, bool), text, want string) {
	t.Helper()
	if got := told(read(text)); got != want {
		t.Errorf("%q is %q, want %q", text, got, want)
	}
}

func TestDatesAreReadWithTheirZones(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"September 27, 2015 | 9:00pm EDT":                       "2015-09-27T21:00:00-04:00",
		"Sept. 27, 2015 at 9 p.m. ET":                           "2015-09-27T21:00:00-04:00",
		"January 5, 2026, 7:05 a.m. ET":                         "2026-01-05T07:05:00-05:00",
		"Updated 10:32 AM PT, Tue May 5, 2026":                  "2026-05-05T10:32:00-07:00",
		"3 May 2026 14:30 BST":                                  "2026-05-03T14:30:00+01:00",
		"Thu 14 May 2026 08.30 CEST":                            "2026-05-14T08:30:00+02:00",
		"May 3rd, 2026, noon GMT":                               "2026-05-03T12:00:00Z",
		"12 noon, May 3, 2026":                                  "2026-05-03T12:00:00Z",
		"May 3, 2026 12:00 a.m. IST":                            "2026-05-03T00:00:00+05:30",
		"May 3, 2026 2:30 p. m. UTC−3":                          "2026-05-03T14:30:00-03:00",
		"2026-05-14T08:30:00+02:00":                             "2026-05-14T08:30:00+02:00",
		"2026-05-14T08:30:00.123456789Z":                        "2026-05-14T08:30:00Z",
		"2026-05-14T08:30-0400":                                 "2026-05-14T08:30:00-04:00",
		"2026-05-14 08:30":                                      "2026-05-14T08:30:00Z",
		"3 May 2026 08:30 UTC+2":                                "2026-05-03T08:30:00+02:00",
		"3 May 2026 08:30 (GMT+5:30)":                           "2026-05-03T08:30:00+05:30",
		"02:30 GMT, 3 May 2026":                                 "2026-05-03T02:30:00Z",
		"Mon Mar 02 2026 10:05:00 GMT+0100 (CET)":               "2026-03-02T10:05:00+01:00",
		"Published: Monday, 2 March 2026, 9:05:00 p.m. (+0200)": "2026-03-02T21:05:00+02:00",
		"9:00pm - 3 May 2026":                                   "2026-05-03T21:00:00Z",
		"14:30 PT. 6 March 2026":                                "2026-03-06T14:30:00-08:00",
		"3 May 2026":                                            "2026-05-03",
		"Published: Sunday, 3 May 2026":                         "2026-05-03",
		"Tuesday, 3 May 2026":                                   "2026-05-03", // it was a Sunday
		"2026/05/03":                                            "2026-05-03",
		"2026-5-3":                                              "2026-05-03",
		"29 February 2028":                                      "2028-02-29",
		"２０２６－０５－０３":                                            "2026-05-03",
	} {
		expect(t, Parse, text, want)
	}
}

func TestATextThatIsMoreOrLessThanADateIsNone(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", " ", "2026", "1234567890", "20260302", "May 2026", "2026-05", "12:30", "31 of 40 members", "The board met on May 3, 2026", "May 3, 2026 or thereabouts",
		"99/99/2026", "31 February 2026", "29 February 2026", "31. April 2026", "2026-02-30", "2026-13-01", "2026-00-10", "0/5/2026", "3 May 0000", "3 May 12026", "0985-01-01", "9999-12-31",
		"May 3, 2026 25:00", "May 3, 2026 9:75", "3 May 4 May 2026", "3 May 2026 2027", "1.2.3", "192.168.10.12", "3 May 2026 08:30 +9900", "年月日", "三月", "二〇二六年二月三十一日",
		"3 May 2026 \x1b[31m", "3 May \xff 2026", strings.Repeat("3 May 2026 ", 20), strings.Repeat("1", 150) + " May 2026", strings.Repeat("x", 40) + "may 3 2026", "3 " + strings.Repeat("-", 60) + "May 2026",
	} {
		expect(t, Parse, text, "")
	}
}

func TestTheLanguageTellsWhichNumberIsTheDay(t *testing.T) {
	t.Parallel()
	for _, at := range []struct{ text, tag, want string }{
		{"03/04/2026", "en-GB", "2026-04-03"},
		{"03/04/2026", "en_AU", "2026-04-03"},
		{"03/04/2026", "fr", "2026-04-03"},
		{"03/04/2026", "de-AT", "2026-04-03"},
		{"03/04/2026", "hr", "2026-04-03"},
		{"03/04/2026", "en-US", "2026-03-04"},
		{"03-04-2026", "en-US", "2026-03-04"},
		{"03-04-2026", "en-GB", "2026-04-03"},
		{"03/04/2026", "", "2026-03-04"},
		{"03/04/2026", "en", "2026-03-04"},
		{"03/04/2026", "en-CA", "2026-03-04"},
		{"03/04/2026", "tlh", "2026-03-04"},
		{"03-04-2026", "", "2026-04-03"},
		{"3.4.2026", "en-US", "2026-04-03"},
		{"26/03/04", "ja", "2026-03-04"},
		{"26.03.04", "ko-KR", "2026-03-04"},
		{"03/04/26", "fr", "2026-04-03"},
		{"03/04/26 9pm ET", "en-GB", "2026-04-03T21:00:00-04:00"},
		{"03/04/26 9pm ET", "en-US", "2026-03-04T21:00:00-05:00"},
		{"Published 03/04/2026 14:30", "en-GB", "2026-04-03T14:30:00Z"},
		// There is but one reading.
		{"27/9/2026", "en-US", "2026-09-27"},
		{"9/27/2026", "fr", "2026-09-27"},
		{"2026/03/04", "fr", "2026-03-04"},
		{"5/5/2026", "en-US", "2026-05-05"},
		// The words beside it are of a language, and the weekday is of one day only.
		{"lundi 03/04/2026", "en-US", "2026-04-03"},
		{"Mis à jour le 03/04/2026 à 14h30", "", "2026-04-03T14:30:00Z"},
		{"03/04/2026, 14:30 Uhr", "", "2026-04-03T14:30:00Z"},
		{"Friday 03/04/2026", "", "2026-04-03"},
		{"Wednesday, 03/04/2026", "en-GB", "2026-03-04"},
	} {
		w, ok := Parse(at.text)
		if got := told(w.In(at.tag), ok); got != at.want {
			t.Errorf("%q in %q is %q, want %q", at.text, at.tag, got, at.want)
		}
	}
}

func TestOnlyWhatTheLanguageDecidesIsAmbiguous(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"03/04/2026": true, "Updated 03/04/2026": true, "27/9/2026": false, "4/4/2026": false, "3 May 2026": false, "2026-03-04": false, "lundi 03/04/2026": false, "Friday 03/04/2026": false,
	} {
		if w, ok := Parse(text); !ok || w.Ambiguous() != want {
			t.Errorf("%q: %v, %v", text, w.Ambiguous(), ok)
		}
	}
	if w, _ := Parse("03/04/2026"); w.In("fr").Ambiguous() || !w.In("en").Ambiguous() {
		t.Error("a language that tells leaves nothing open, and one that does not leaves all")
	}
}

func TestTheDateOfAChangeIsToldAsOne(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"Updated May 3, 2026": true, "Last modified: 3 May 2026 9:05": true, "Aktualisiert am 3. Mai 2026": true, "Mis à jour le 3 mai 2026": true, "Actualizado el 3 de mayo de 2026": true,
		"Обновлено 3 мая 2026": true, "更新：2026年5月3日": true, "Published May 3, 2026": false, "Veröffentlicht am 3. Mai 2026": false,
	} {
		if w, ok := Parse(text); !ok || w.Changed != want {
			t.Errorf("%q: %v, %v", text, w.Changed, ok)
		}
	}
}

func TestATimeOfDayStandsAlone(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"9:00pm EDT": true, "Updated 9:05 a.m.": true, "14.30 Uhr": true, "à 14h30": true, "klo 8.30": true, "午後2時30分": true,
		"3 May 2026": false, "9:00 3 May 2026": false, "9": false, "14.30": false, "noon and night": false, "": false,
	} {
		if got := IsTime(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestWhatMachinesWriteIsRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"1772442300":                          "2026-03-02T09:05:00Z",
		"1772442300.5":                        "2026-03-02T09:05:00Z",
		"1.7724423e+09":                       "2026-03-02T09:05:00Z",
		"1772442300123":                       "2026-03-02T09:05:00Z",
		"1772442300000000":                    "2026-03-02T09:05:00Z",
		"1772442300000000000":                 "2026-03-02T09:05:00Z",
		"20260302":                            "2026-03-02",
		"202603020905":                        "2026-03-02T09:05:00Z",
		"20260302090500":                      "2026-03-02T09:05:00Z",
		"20260302T090500Z":                    "2026-03-02T09:05:00Z",
		"20260302T0905+0100":                  "2026-03-02T09:05:00+01:00",
		"02 Mar 26 09:05 UT":                  "2026-03-02T09:05:00Z",
		"02 Mar 99 09:05 +0100":               "1999-03-02T09:05:00+01:00",
		"Monday, 02-Mar-26 09:05:00 GMT":      "2026-03-02T09:05:00Z",
		"Mon Mar  2 09:05:00 2026":            "2026-03-02T09:05:00Z",
		"Mon, 02 Mar 2026 10:05:00 CET +0100": "2026-03-02T10:05:00+01:00",
		"Mon, 02 Mar 2026 09:05:00 --0700":    "2026-03-02T09:05:00-07:00",
		"Mon, 02 Mar 2026 09 -0700":           "2026-03-02T09:00:00-07:00",
		"Mon Mar 02 2026 10:05:00 GMT+0100 (Mitteleuropäische Zeit)": "2026-03-02T10:05:00+01:00",
		"Issued on the 2nd of March, 2026":                           "2026-03-02",
		"3 mars 2026":                                                "2026-03-03",
		"2026-05-14 08:30:00 XYZ":                                    "2026-05-14T08:30:00Z",
		"":                                                           "",
		"soon":                                                       "",
		"0":                                                          "",
		"-1":                                                         "",
		"12":                                                         "",
		"NaN":                                                        "",
		"Inf":                                                        "",
		"0x1p10":                                                     "",
		"1e300":                                                      "",
		"9999999999":                                                 "",
		"99999999":                                                   "",
		"20261302":                                                   "",
		"99999999999999999999":                                       "",
		"0001-01-01T00:00:00Z":                                       "",
		"PT5M":                                                       "",
		"2026-03":                                                    "",
		"Mon, 32 Mar 2026":                                           "",
		"chapter 45 of 3 May 2026":                                   "",
	} {
		expect(t, Stamp, text, want)
	}
}

func TestAMomentIsReadInEveryForm(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"1779796800", "1779796800.5", "1779796800000", "1779796800000000", "1779796800000000000", "1.7797968e9", "2026-05-26T12:00:00Z", "2026-05-26T14:00:00+02:00", "2026-05-26T14:00:00+0200",
		"2026-05-26 12:00:00", "Tue, 26 May 2026 12:00:00 GMT", "26 May 26 12:00 +0000", "Tue, 26 May 2026 08:00:00 EDT", "May 26, 2026 12:00pm", "2026-05-26T12:00:00.000Z", "  2026-05-26T12:00Z ",
		"2026-05-26T12:00:00", "2026-05-26T12:00", "2026-05-26 12:00:00Z", "2026-05-26 14:00:00 +0200", "2026-05-26T14:00:00+02", "Tue, 26 May 2026 12:00:00 GMT (a comment)", "Tue May 26 08:00:00 EDT 2026",
		"2026/5/26 12:00:00", "2026-5-26T12:00:00 -0000", "26 May 2026 12:00 UT", "May 26 12:00:00 2026", "26 May 2026, 12h", "Tue,26 May 2026 12:00:00Z", "12:00 26.05.2026", "5/26/2026 12:00:00 PM",
	} {
		if w, ok := Stamp(text); !ok || w.DateOnly || !w.Truncate(time.Minute).Equal(time.Date(2026, 5, 26, 12, 0, 0, 0, time.UTC)) {
			t.Errorf("%q is %v, %v", text, w, ok)
		}
	}
}

func TestACalendarNamesYearsMonthsAndDays(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"2031": "2031 0 0", "2031-05": "2031 5 0", "2031-5-6": "2031 5 6", "2032-02-29": "2032 2 29", "0001": "1 0 0",
		"2031-13": "2031-13 is not a month", "2031-00-01": "2031-00 is not a month", "2031-02-29": "2031-02-29 is not a day", "0000": "0000 is not a year",
		"31": "31 is not a date", "2031-": "2031- is not a date", "2031-1-1-1": "2031-1-1-1 is not a date", "2031-001": "2031-001 is not a date", "x031": "x031 is not a date",
	} {
		year, month, day, err := Calendar(text)
		got := fmt.Sprintf("%d %d %d", year, month, day)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
