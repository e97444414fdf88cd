package correct_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/correct"
	"pullquote/articles/quotes"
)

// everywhere calls somebody by another name in all articles.
func everywhere(person, name string) correct.Correction {
	return correct.Correction{Do: correct.Rename, Person: person, Name: name, Everywhere: true}
}

// roles says what somebody is in all articles.
func roles(person, role string) correct.Correction {
	return correct.Correction{Do: correct.Role, Person: person, Role: role, Everywhere: true}
}

// people are those who speak and, behind a dash, those who are silent.
func people(found quotes.Found) string {
	var all []string
	for _, some := range [][]quotes.Speaker{found.Speakers, nil, found.Silent} {
		if some == nil {
			all = append(all, "–")
		}
		for _, s := range some {
			who := s.Name
			if s.Role != "" {
				who += ", " + s.Role
			}
			if s.ByHand {
				who += " by you"
			}
			all = append(all, who)
		}
	}
	return strings.Join(all, "; ")
}

func TestACorrectionEverywhereIsOfWhoeverHasTheName(t *testing.T) {
	t.Parallel()
	const text = "Mayor Tom Reed met Ada Quill.\n\n“The quay is closed,” said JONAS KERN, the spokesman. “It rains,” Ada Quill said."
	for _, c := range []struct {
		all  []correct.Correction
		want string
	}{
		{[]correct.Correction{everywhere("Jonas Kern", "Jonas Kerne")}, "Jonas Kerne, spokesman by you; Ada Quill; –; Tom Reed, Mayor"},
		{[]correct.Correction{roles("Dr. Jonas Kern", "harbour master")}, "JONAS KERN, harbour master by you; Ada Quill; –; Tom Reed, Mayor"},
		{[]correct.Correction{roles("Jonas Kern", "")}, "JONAS KERN by you; Ada Quill; –; Tom Reed, Mayor"},
		{[]correct.Correction{everywhere("Jonas Kern", "Jonas Kern")}, "Jonas Kern, spokesman by you; Ada Quill; –; Tom Reed, Mayor"},
		{[]correct.Correction{everywhere("Jonas Kern", "Jonas Kerne"), roles("Jonas Kerne", "pilot")}, "Jonas Kerne, pilot by you; Ada Quill; –; Tom Reed, Mayor"},
		{[]correct.Correction{everywhere("Jonas Kern", "Ada Quill")}, "Ada Quill, spokesman by you; –; Tom Reed, Mayor"},
		{[]correct.Correction{everywhere("Tom Reed", "Thomas Reed")}, "JONAS KERN, spokesman; Ada Quill; –; Thomas Reed, Mayor by you"},
		{[]correct.Correction{roles("Tom Reed", "alderman")}, "JONAS KERN, spokesman; Ada Quill; –; Tom Reed, alderman by you"},
		{[]correct.Correction{everywhere("Tom Reed", "Ada Quill")}, "JONAS KERN, spokesman; Ada Quill; –"},
		{[]correct.Correction{everywhere("Ada Quill", "Tom Reed")}, "JONAS KERN, spokesman; Tom Reed by you; –"},
		{[]correct.Correction{everywhere("Ines Pell", "Ines Bell")}, "JONAS KERN, spokesman; Ada Quill; –; Tom Reed, Mayor"},
	} {
		now, orphans := corrected(t, text, c.all...)
		if got := people(now); got != c.want || len(orphans) > 0 {
			t.Errorf("%s: %s, and orphans %v; want %s", c.all[0].String(), got, orphans, c.want)
		}
	}
}

// What the article says of somebody is kept, for they are the same as in other articles; who is
// called otherwise in this one alone is another.
func TestWhoIsCorrectedEverywhereIsKnownByWhatTheArticleSays(t *testing.T) {
	t.Parallel()
	here := func(do correct.Deed, person, other string) correct.Correction {
		return correct.Correction{Do: do, Person: person, Name: other, Role: other}
	}
	for _, c := range []struct {
		all  []correct.Correction
		want quotes.Naming
	}{
		{[]correct.Correction{everywhere("Jonas Kern", "Jonas Kerne"), roles("Jonas Kerne", "pilot")}, quotes.Naming{Name: "Jonas Kern", Role: "spokesman"}},
		{[]correct.Correction{everywhere("Jonas Kern", "Jonas Kerne"), here(correct.Role, "Jonas Kerne", "pilot")}, quotes.Naming{Name: "Jonas Kern", Role: "pilot"}},
		{[]correct.Correction{everywhere("Jonas Kern", "Jonas Kerne"), here(correct.Rename, "Jonas Kerne", "Bo Tarn")}, quotes.Naming{}},
		{[]correct.Correction{here(correct.Rename, "Jonas Kern", "Bo Tarn"), everywhere("Jonas Kern", "Jonas Kerne")}, quotes.Naming{}},
		{[]correct.Correction{here(correct.Rename, "Jonas Kern", "Bo Tarn"), everywhere("Bo Tarn", "Bo Tern")}, quotes.Naming{Name: "Bo Tarn", Role: "spokesman"}},
	} {
		now, _ := corrected(t, quay, c.all...)
		if got := now.Speakers[0].Given; got != c.want {
			t.Errorf("%v: %+v, not %+v", c.all, got, c.want)
		}
	}
}

func TestEverywhereNeedsANameThatIsOnePersons(t *testing.T) {
	t.Parallel()
	for _, c := range []correct.Correction{
		everywhere("Kern", "Jonas Kern"), everywhere("Jonas Kern", "Kern"), everywhere("a clerk", "Ines Pell"), everywhere("Jonas Kern", "the clerk"),
		roles("police", "chief"), roles(strings.Repeat("Ada ", 9)+"Quill", "clerk"),
	} {
		if err := c.Check(); !errors.Is(err, correct.ErrAnybody) {
			t.Errorf("%s: %v", c.String(), err)
		}
	}
	for _, c := range []correct.Correction{
		{Do: correct.Merge, Person: "Jonas Kern", Name: "Ada Quill", Everywhere: true},
		{Do: correct.Part, Person: "Jonas Kern", Name: "Kern", Everywhere: true},
		{Do: correct.Speaker, At: words(quay, "a shame"), Person: "Ada Quill", Everywhere: true},
		{Do: correct.Role, Person: "Jonas Kern", Role: "a\x1b[31mclerk", Everywhere: true},
		{Do: correct.Rename, Person: "Jonas Kern", Name: "Jonas\nKern", Everywhere: true},
		{Do: correct.Rename, Person: "Jonas Kern", Name: "Jonas \u202eKern", Everywhere: true},
	} {
		if c.Check() == nil {
			t.Errorf("%q can be corrected", c.String())
		}
	}
}

// What is corrected of a name bears on whoever is called so after another correction, also of
// one that leads back.
func TestCorrectionsEverywhereBearOnEachOther(t *testing.T) {
	t.Parallel()
	all := []correct.Correction{
		roles("Jonas Kerne", "pilot"), everywhere("Jonas Kern", "Jonas Kerne"), everywhere("Jonas Kerne", "Jonas Kern"), roles("Ada Quill", "clerk"),
	}
	about := map[string][]int{}
	for i := range all {
		key := correct.Key(all[i].Person)
		about[key] = append(about[key], i)
	}
	for _, c := range []struct {
		called []string
		want   []int
	}{
		{[]string{"Jonas Kern"}, []int{0, 1, 2}},
		{[]string{"JONAS KERNE", "Ada  Quill"}, []int{0, 1, 2, 3}},
		{[]string{"Kern", "", "a clerk"}, nil},
		{nil, nil},
	} {
		if got := correct.Bearing(all, about, c.called); !slices.Equal(got, c.want) {
			t.Errorf("on %q bear %v, not %v", c.called, got, c.want)
		}
	}
}

func TestAPersonIsFoundByAnyOfTheirNames(t *testing.T) {
	t.Parallel()
	found := quotes.Find(document(quay))
	for name, want := range map[string]string{"Kern": "Jonas Kern", "jonas KERN": "Jonas Kern", "Tom Reed": "Tom Reed", "ree": "Tom Reed", "Ines Pell": "", "e": ""} {
		person, at, ok := correct.Whom(quay, found, name)
		if person != want || ok != (want != "") || at.Exact == "" != (want == "" || want == "Tom Reed") {
			t.Errorf("%q is %q by %q, %v", name, person, at.Exact, ok)
		}
	}
}
