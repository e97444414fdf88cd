package shelf

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store/index"
)

// months is how many months of people are compared.
const months = 12

// The people of an archive are those of a library, but for those whom it finds to be one over
// several articles: Ada M. Quill is Ada Quill at home, and somebody else there, until somebody
// says so.
func TestPeopleAreThoseOfTheLibrary(t *testing.T) {
	t.Parallel()
	b := newBoth(t)
	b.counts(t)
}

// counts compares who is quoted, and what each of them says, before and after people are merged.
func (b *both) counts(t *testing.T) {
	t.Helper()
	known, total, _, err := b.Archive.People(t.Context(), index.PeopleQuery{}, months)
	if err != nil || total != len(known) {
		t.Fatal(total, err)
	}
	apart := []string{}
	for _, k := range known {
		if strings.HasSuffix(k.Key, "quill") {
			apart = append(apart, fmt.Sprint(k.Key, " ", k.Quotes))
		}
	}
	if fmt.Sprint(apart) != "[ada quill 5 ada m. quill 2]" {
		t.Error(apart)
	}
	b.merges(t, "ada m. quill", "ada quill")
	b.sameCounts(t)
	for _, m := range [][2]string{{"nora bell", "jonas kern"}, {"jonas kern", "jean luc moreau"}, {"hugo lantry", "ada quill"}} {
		if _, err := b.state.Merge(t.Context(), m[0], m[1]); err != nil {
			t.Fatal(err)
		}
		if err := b.Index.People().Regroup(t.Context()); err != nil {
			t.Fatal(err)
		}
		b.merges(t, m[0], m[1])
		b.sameCounts(t)
	}
}

// merges merges people in the archive.
func (b *both) merges(t *testing.T, person, into string) {
	t.Helper()
	if err := b.Archive.Merge(t.Context(), person, into); err != nil {
		t.Fatal(err)
	}
}

// line is all that is told of a person.
func line(p index.Person, months []int) string {
	return fmt.Sprintln(p.Key, "is", p.Name, p.Role, p.Also, p.Quotes, p.Reported, p.Words, p.Articles, p.Last.UTC().Format(time.DateOnly), months)
}

// sameCounts compares who is quoted, in every order and by names, and what each of them says.
func (b *both) sameCounts(t *testing.T) {
	t.Helper()
	latest, err := b.Latest(t.Context(), b.in)
	if err != nil {
		t.Fatal(err)
	}
	for order := index.MostSaid; order <= index.MostWords; order++ {
		for _, name := range []string{"", "quill", "ada", "mor", "jean-luc", "jonas k", "nora", "lantry", "nobody"} {
			q := index.PeopleQuery{Name: name, Order: order, In: b.in}
			list, err := b.Index.People().List(t.Context(), q)
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
			known, total, until, err := b.Archive.People(t.Context(), q, months)
			if err != nil || !until.Equal(latest) || total != len(list) {
				t.Error(total, len(list), until, latest, err)
			}
			want, got := []string{}, []string{}
			for i, p := range list {
				want = append(want, line(p, charts[ids[i]]))
			}
			for _, k := range known {
				got = append(got, line(k.Person, k.Months))
			}
			if order == index.ByName { // without accents there, and with them at home
				slices.Sort(want)
				slices.Sort(got)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q, order %d: the archive has\n%sand the library\n%s", name, order, strings.Join(got, ""), strings.Join(want, ""))
			}
			if order == index.MostSaid && name == "" {
				b.sameSayings(t, list)
			}
		}
	}
}

// sameSayings compares what people say.
func (b *both) sameSayings(t *testing.T, list []index.Person) {
	t.Helper()
	tell := func(to *strings.Builder, said []index.Saying) {
		for _, s := range said {
			fmt.Fprintln(to, s.Article.Summary.Title, s.Name, s.Role, s.Issuer, s.Via, s.Quote)
		}
	}
	for _, p := range list {
		var home, there strings.Builder
		said, _, err := b.Index.People().Sayings(t.Context(), p.ID, b.in, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		tell(&home, said)
		err = b.Archive.Sayings(t.Context(), p.Key, func(said []index.Saying) error {
			tell(&there, said)
			return nil
		})
		if err != nil || there.String() != home.String() {
			t.Errorf("%s says in the archive %v\n%sand in the library\n%s", p.Key, err, there.String(), home.String())
		}
		for _, name := range append([]string{p.Name}, p.Also...) {
			called, err := b.Called(t.Context(), name)
			if err != nil || len(called) != 1 || called[0].Key != p.Key {
				t.Errorf("%s is %v, want %s: %v", name, called, p.Key, err)
			}
		}
	}
}

// Any page of a list is what stands there in the whole of it, with merges and without.
func TestPagesOfPeopleAreThoseOfTheWholeList(t *testing.T) {
	t.Parallel()
	b := newBoth(t)
	for _, m := range [][2]string{{}, {"ada m. quill", "ada quill"}, {"nora bell", "jonas kern"}} {
		if m[0] != "" {
			b.merges(t, m[0], m[1])
		}
		for order := index.MostSaid; order <= index.MostWords; order++ {
			whole, total, _, err := b.Archive.People(t.Context(), index.PeopleQuery{Order: order}, months)
			if err != nil || total != len(whole) || total < 9 {
				t.Fatal(total, len(whole), err)
			}
			for _, size := range []int{1, 4, total, total + 5, mostRanked} {
				for offset := 0; offset <= total+1; offset += min(3, size) {
					page, n, _, err := b.Archive.People(t.Context(), index.PeopleQuery{Order: order, Limit: size, Offset: offset}, months)
					if err != nil || n != total {
						t.Fatal(n, total, err)
					}
					want := whole[min(offset, total):min(offset+size, total)]
					if fmt.Sprint(page) != fmt.Sprint(want) {
						t.Errorf("order %d, %d from %d: %v, want %v", order, size, offset, page, want)
					}
				}
			}
		}
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
