package names

import (
	"strings"
	"testing"
)

func TestNamesSayHowFarTheyGo(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		// One person everywhere, in one spelling.
		"Jonas Kern":                 "jonas kern",
		"JONAS KERN":                 "jonas kern",
		"Mr. Jonas Kern":             "jonas kern",
		"Léa  Ørum-Straße":           "lea orum strasse",
		"Ada O’Quill":                "ada oquill",
		"Ada O'Quill":                "ada oquill",
		"J. K. Rowan":                "j.k. rowan",
		"J.K. Rowan":                 "j.k. rowan",
		"JK Rowan":                   "j.k. rowan",
		"Jonas P. Kern":              "jonas p. kern",
		"Jonas H. W. Kern Jr.":       "jonas h.w. kern jr",
		"Pierre de Vost":             "pierre de vost",
		"Ida van der Holm":           "ida van der holm",
		"the White Harbour":          "white harbour",
		"The White Harbour":          "white harbour",
		"Bank of Vasmark":            "bank of vasmark",
		"Ministry of Tides":          "ministry of tides",
		"State Department":           "state department",
		"U.S. Harbour Board":         "u.s. harbour board",
		"US Harbour Board":           "u.s. harbour board",
		"Reporters Without Harbours": "reporters without harbours",
		"NATO":                       "nato",
		"N.A.T.O.":                   "nato",
		"Kremlin":                    "kremlin",
		"FerryBook":                  "ferrybook",
		"王小明":                        "王小明",
		"Михаил Кернов":              "михаил кернов",
	} {
		if kind, key := Of(name); kind != Full || key != want {
			t.Errorf("%q: got %d %q, want %q", name, kind, key, want)
		}
	}
	for name, want := range map[string]string{
		"Kern": "kern", "KERNER": "kerner", "McQuill": "mcquill", "Dr. Kern": "kern", "Mrs Holm": "holm", "O'Dell": "odell", "Ortiz-Vega": "ortiz vega",
	} {
		if kind, key := Of(name); kind != Alone && !strings.Contains(want, " ") || key != want {
			t.Errorf("%q: got %d %q, want %q alone", name, kind, key, want)
		}
	}
	for _, name := range []string{
		"", "a senior official", "police", "Police", "Officials", "officials in Vasmark", "Officials in Vasmark", "his lawyers", "Her lawyers",
		"Another Harbour Delegate", "U.S. lobbyists", "Former aides", "38 percent", "sensitive harbour papers", "the union", "The union", "company",
		"Kern’s campaign", "Two analysts", "Government officials", "Senior Officials", "he", "They", "more ambitious",
		"Ferry Sinks Off The Coast Of Vasmark As Harbour Master Sleeps", "ein Sprecher", "Un portavoz",
	} {
		if kind, key := Of(name); kind != Unnamed {
			t.Errorf("%q: got %d %q, want nobody", name, kind, key)
		}
	}
}

func TestInitialsInsideANameAreLeftOutOfItsBase(t *testing.T) {
	t.Parallel()
	for key, want := range map[string][2]string{
		"jonas kern":             {"jonas kern", ""},
		"jonas p. kern":          {"jonas kern", "p."},
		"jonas h.w. kern jr":     {"jonas kern jr", "h.w."},
		"j.k. rowan":             {"j.k. rowan", ""},
		"kern · mayor · p. post": {"kern · mayor · p. post", ""},
		"k. kern @ key":          {"k. kern @ key", ""},
	} {
		if base, middle := Base(key); [2]string{base, middle} != want {
			t.Errorf("%q: got %q %q, want %q", key, base, middle, want)
		}
	}
}

func FuzzNamesHaveOneSpelling(f *testing.F) {
	for _, seed := range []string{"Jonas P. Kern", "NATO", "the police", "J.K. Røwan", "ﬁ ﬂ", "\u202eKern", "王", "a.b.c. D"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		kind, key := Of(name)
		if (kind == Unnamed) != (key == "") {
			t.Errorf("%q: kind %d, key %q", name, kind, key)
		}
		if strings.Join(strings.Fields(key), " ") != key || strings.Contains(key, strings.TrimSpace(article)) {
			t.Errorf("%q: key %q", name, key)
		}
		if base, _ := Base(key); len(base) > len(key) {
			t.Errorf("%q: base %q", key, base)
		}
		if again, _ := Of("  " + name + " "); again != kind {
			t.Errorf("%q: %d with spaces around it, %d without", name, again, kind)
		}
	})
}
