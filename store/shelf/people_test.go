package shelf

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pullquote/store/index"
)

// The people of an archive are those of a library, but for those whom it finds to be one over
// several articles: Ada M. Quill is Ada Quill at home, and somebody else there.
func TestPeopleAreThoseOfTheLibrary(t *testing.T) {
	t.Parallel()
	b := newBoth(t)
	b.counts(t)
}

// counts compares who is quoted, and what each of them says.
func (b *both) counts(t *testing.T) {
	t.Helper()
	const months = 12
	list, err := b.Index.People().List(t.Context(), index.PeopleQuery{In: b.in})
	if err != nil {
		t.Fatal(err)
	}
	latest, err := b.Latest(t.Context(), b.in)
	if err != nil {
		t.Fatal(err)
	}
	ids := make([]index.PersonID, len(list))
	for i, p := range list {
		ids[i] = p.ID
	}
	charts, err := b.Index.People().Months(t.Context(), ids, b.in, latest.AddDate(0, 1-months, 1-latest.UTC().Day()), latest)
	if err != nil {
		t.Fatal(err)
	}
	known, _, until, err := b.Archive.People(t.Context(), index.PeopleQuery{}, months)
	if err != nil || !until.Equal(latest) {
		t.Error(until, latest, err)
	}
	line := func(p index.Person, months []int) string {
		return fmt.Sprintln(p.Key, "is", p.Name, p.Role, p.Quotes, p.Reported, p.Words, p.Articles, p.Last.UTC().Format(time.DateOnly), months)
	}
	var want, got strings.Builder
	for i, p := range list {
		if p.Key == "ada quill" {
			continue
		}
		want.WriteString(line(p, charts[ids[i]]))
		var home, there strings.Builder
		said, _, err := b.Index.People().Sayings(t.Context(), p.ID, b.in, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		tell := func(to *strings.Builder, said []index.Saying) {
			for _, s := range said {
				fmt.Fprintln(to, s.Article.Summary.Title, s.Name, s.Role, s.Issuer, s.Via, s.Quote)
			}
		}
		tell(&home, said)
		err = b.Archive.Sayings(t.Context(), p.Key, func(said []index.Saying) error {
			tell(&there, said)
			return nil
		})
		if err != nil || there.String() != home.String() {
			t.Errorf("%s says in the archive %v\n%sand in the library\n%s", p.Key, err, there.String(), home.String())
		}
	}
	apart := []string{}
	for _, k := range known {
		if strings.HasSuffix(k.Key, "quill") {
			apart = append(apart, fmt.Sprint(k.Key, " ", k.Quotes))
			continue
		}
		got.WriteString(line(k.Person, k.Months))
	}
	if fmt.Sprint(apart) != "[ada quill 5 ada m. quill 2]" {
		t.Error(apart)
	}
	if got.String() != want.String() {
		t.Errorf("the archive has\n%sand the library\n%s", got.String(), want.String())
	}
	few, _, _, err := b.Archive.People(t.Context(), index.PeopleQuery{Limit: 3}, months)
	if err != nil || len(few) != 3 || few[0].Key != list[0].Key {
		t.Error(few, err)
	}
}

func TestANameMeansPeople(t *testing.T) {
	t.Parallel()
	b := newBoth(t)
	for name, want := range map[string]string{"quill": "[ada quill ada m. quill]", "Ada Quill": "[ada quill]", "ada q": "[ada quill ada m. quill]", "jean-luc moreau": "[jean luc moreau]", "nobody": "[]", "mor": "[jean luc moreau]"} {
		all, err := b.Called(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		keys := []string{}
		for _, p := range all {
			keys = append(keys, p.Key)
		}
		if fmt.Sprint(keys) != want {
			t.Errorf("%s is %v, want %s", name, keys, want)
		}
	}
}
