package people

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"pullquote/articles/names"
)

// settleKin says anew which forms are one person, after some have come or gone,
// or after an edit by hand: those whose names differ by the initials inside
// them alone, unless the library knows two such people ("George W. Bush" and
// "George H. W. Bush": then "George Bush" is neither), and those that were
// merged by hand, which goes before.
func (l *Ledger) settleKin(changed []string) error {
	if len(changed) == 0 {
		return nil
	}
	k := kin{Ledger: l, families: map[string][]*form{}}
	bases := map[string]bool{}
	for _, key := range changed {
		base, _ := names.Base(key)
		bases[base] = true
	}
	if k.edited(bases) {
		for from, into := range l.edits.Merged {
			for _, key := range []string{from, into} {
				base, _ := names.Base(key)
				bases[base] = true
			}
		}
	}
	for _, base := range slices.Sorted(maps.Keys(bases)) {
		if err := k.family(base); err != nil {
			return err
		}
	}
	return k.write()
}

// kin is what is being found out about forms.
type kin struct {
	*Ledger
	families map[string][]*form // by the base of their keys
}

// edited reports whether an edit by hand says something about a base.
func (k kin) edited(bases map[string]bool) bool {
	for from, into := range k.edits.Merged {
		a, _ := names.Base(from)
		b, _ := names.Base(into)
		if bases[a] || bases[b] {
			return true
		}
	}
	return false
}

// family reads the forms of a base.
func (k kin) family(base string) error {
	ids, err := k.Numbers("SELECT id FROM person WHERE key = ?1 UNION ALL SELECT id FROM person WHERE base = ?1 AND base <> key", base)
	if err != nil {
		return err
	}
	for _, id := range ids {
		f, err := k.formAt(id)
		if err != nil {
			return err
		}
		k.families[base] = append(k.families[base], f)
	}
	return nil
}

// root follows a key to the one that the person goes by, in so many steps.
func (k kin) root(key string) (root string, steps int) {
	seen := map[string]bool{}
	for !seen[key] {
		seen[key] = true
		next, ok := k.edits.Merged[key]
		if !ok {
			next = k.parent(key)
		}
		if next == key {
			break
		}
		key = next
		steps++
	}
	return key, steps
}

// parent is the key without initials where that means one person, or the key.
func (k kin) parent(key string) string {
	base, middle := names.Base(key)
	if middle == "" {
		return key
	}
	for _, f := range k.families[base] {
		if _, m := names.Base(f.key); m != "" && m != middle {
			return key
		}
	}
	return base
}

// write notes in the forms whom they are counted to, and that these have to be
// counted anew where that is another. A person is called as the form nearest to
// the key that they go by, which nobody may have: after Ada Holm was merged into Jonas Kern,
// who then was called Jonas Kerne everywhere, as Jonas Kern is called.
func (k kin) write() error {
	people, far := map[string][]*form{}, map[*form]int{}
	for _, base := range slices.Sorted(maps.Keys(k.families)) {
		for _, f := range k.families[base] {
			root, steps := k.root(f.key)
			far[f] = steps
			people[root] = append(people[root], f)
		}
	}
	for _, root := range slices.Sorted(maps.Keys(people)) {
		all := people[root]
		one := slices.MinFunc(all, func(a, b *form) int { return cmp.Or(far[a]-far[b], strings.Compare(a.key, b.key)) })
		for _, f := range all {
			if err := k.put(f, one, root); err != nil {
				return err
			}
		}
	}
	return nil
}

// put notes that a form is counted to another.
func (k kin) put(f, one *form, root string) error {
	if f.same == one.id && f.root == root {
		return nil
	}
	if f.same != one.id {
		old, err := k.formAt(f.same)
		if err != nil {
			return err
		}
		for _, other := range []*form{f, old, one} {
			other.recount, other.touched = true, true
		}
	}
	f.same, f.root = one.id, root
	return k.Exec("UPDATE person SET same = ?, root = ? WHERE id = ?", f.same, root, f.id)
}
