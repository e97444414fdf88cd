package screen

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pullquote/ui/page"
	"pullquote/ui/screen/pane"
)

// View is called whenever Bubble Tea likes: what it changed would depend on that.
func TestViewChangesNothing(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ w, h int }{{60, 20}, {80, 24}, {140, 40}} {
		for _, keys := range [][]string{
			nil,
			{"j", "j", "v"},
			{"/", "f", "e", "r"},
			{"/", "i", "s", ":", "x"},
			{"B", "j"},
			{"H"},
			{"?", "j"},
			{"enter"},
			{"enter", "n", "w"},
			{"enter", "n", "s"},
			{"enter", "n", "="},
			{"enter", "G"},
			{"enter", "/", "o", "enter", "n"},
			{"P"},
			{"P", "enter"},
			{"P", "/", "m"},
		} {
			t.Run(fmt.Sprintf("%dx%d %v", size.w, size.h, keys), func(t *testing.T) {
				t.Parallel()
				onTerminal(t, size.w, size.h, pane.Options{}, func(tm *terminal) {
					tm.press(keys...)
					before := known(tm.model)
					first := tm.model.View().Content
					if after := known(tm.model); after != before {
						t.Errorf("View has changed the model from\n%s", firstDifference(before, after))
					}
					if again := tm.model.View().Content; again != first {
						t.Errorf("View shows something else the second time:\n%s\n\n%s", first, again)
					}
				})
			})
		}
	}
}

func TestWhatAModelKnowsTellsASmallChange(t *testing.T) {
	t.Parallel()
	m := open(t, council)
	before := known(m)
	m.reader.speech.at++
	if known(m) == before {
		t.Error("another current quote makes no difference")
	}
	m.reader.speech.at--
	if after := known(m); after != before {
		t.Errorf("nothing has changed, and it makes a difference:\n%s", firstDifference(before, after))
	}
}

// known is all that a model knows, written out: every field of it, of its panes,
// and of the page with the rows that are set. Files, databases and articles are
// no part of it.
func known(m *model) string {
	var b strings.Builder
	writeOut(&b, "model", reflect.ValueOf(m), map[uintptr]bool{})
	return b.String()
}

func writeOut(b *strings.Builder, name string, v reflect.Value, seen map[uintptr]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		ours := !v.IsNil() && slices.Contains([]string{reflect.TypeFor[model]().PkgPath(), reflect.TypeFor[page.Page]().PkgPath()}, v.Type().Elem().PkgPath())
		if fmt.Fprintf(b, "%s set: %v\n", name, !v.IsNil()); !ours || seen[v.Pointer()] {
			return
		}
		seen[v.Pointer()] = true
		writeOut(b, name, v.Elem(), seen)
	case reflect.Interface:
		writeOut(b, name, v.Elem(), seen)
	case reflect.Struct:
		if v.Type().PkgPath() == "sync" {
			return
		}
		for i := range v.NumField() {
			writeOut(b, name+"."+v.Type().Field(i).Name, v.Field(i), seen)
		}
	case reflect.Slice, reflect.Array:
		fmt.Fprintf(b, "%s: %d\n", name, v.Len())
		for i := range v.Len() {
			writeOut(b, fmt.Sprintf("%s[%d]", name, i), v.Index(i), seen)
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		for _, k := range keys {
			writeOut(b, fmt.Sprintf("%s[%v]", name, k), v.MapIndex(k), seen)
		}
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		fmt.Fprintf(b, "%s set: %v\n", name, !v.IsNil())
	case reflect.Invalid:
		fmt.Fprintf(b, "%s: nil\n", name)
	default:
		fmt.Fprintf(b, "%s: %v\n", name, v)
	}
}

// firstDifference is the first line in which two texts differ.
func firstDifference(a, b string) string {
	before, after := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(before), len(after)) {
		if before[i] != after[i] {
			return before[i] + "\nto\n" + after[i]
		}
	}
	return fmt.Sprintf("%d lines to %d", len(before), len(after))
}
