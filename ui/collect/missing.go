package collect

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"pullquote/articles/names"
	"pullquote/articles/order"
	"pullquote/store/dossier"
	"pullquote/store/index"
)

// Person is somebody who is quoted in the articles of a dossier, and not in it.
type Person struct {
	Name, Role string
	Quotes     int // in marks, in those articles
}

// pathsAtOnce is how many articles the index is asked about at once.
const pathsAtOnce = 50

// Missing are those who are quoted in the articles of a dossier, as far as the index knows
// these, and not in the dossier: most quoted first.
func Missing(ctx context.Context, x *index.Index, d *dossier.Dossier) ([]Person, error) {
	there := map[string]bool{}
	var paths []string
	for i := range d.Entries {
		e := &d.Entries[i]
		there[names.Spelling(e.Speaker)] = true
		if e.Path != "" && !slices.Contains(paths, e.Path) {
			paths = append(paths, e.Path)
		}
	}
	found := map[index.PersonID]*Person{}
	for some := range slices.Chunk(paths, pathsAtOnce) {
		people, err := x.People().List(ctx, index.PeopleQuery{In: index.In(some...)})
		if err != nil {
			return nil, err
		}
		for _, p := range people {
			if p.Quotes == 0 || slices.ContainsFunc(append(p.Also, p.Name), func(name string) bool { return there[names.Spelling(name)] }) {
				continue
			}
			if found[p.ID] == nil {
				found[p.ID] = &Person{Name: p.Name, Role: p.Role}
			}
			found[p.ID].Quotes += p.Quotes
		}
	}
	all := make([]Person, 0, len(found))
	for _, p := range found {
		all = append(all, *p)
	}
	order.Stable(all, func(a, b Person) int {
		return cmp.Or(b.Quotes-a.Quotes, strings.Compare(a.Name, b.Name))
	})
	return all, nil
}
