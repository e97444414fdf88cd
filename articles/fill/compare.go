package fill

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
)

var (
	errBadComparison = errors.New("invalid type for comparison")
	errNoComparison  = errors.New("missing argument for comparison")
)

// both is a comparison as a function of a template, and not its opposite.
func both(f func(a, b any) (bool, error)) func([]any) (any, error) {
	return func(args []any) (any, error) { return f(args[0], args[1]) }
}

func not(f func(a, b any) (bool, error)) func([]any) (any, error) {
	return func(args []any) (any, error) {
		yes, err := f(args[0], args[1])
		return !yes, err
	}
}

// whole is a value of a kind of number that has no sign as one that has: the byte of a text
// is compared with a number as what it is.
func whole(v any) any {
	if b, isByte := v.(uint8); isByte {
		return int(b)
	}
	return v
}

// equal reports whether a value is one of others.
func equal(v any, others []any) (bool, error) {
	if len(others) == 0 {
		return false, errNoComparison
	}
	for _, o := range others {
		if one, err := same(whole(v), whole(o)); one || err != nil {
			return one, err
		}
	}
	return false, nil
}

// same reports whether two values are one. Lists and structs are never compared, only asked
// whether they are there at all.
func same(a, b any) (bool, error) {
	x, y := is(a), is(b)
	switch {
	case a == any(nothing{}) || b == any(nothing{}):
		return !x && !y, nil
	case reflect.TypeOf(a) != reflect.TypeOf(b):
		return false, fmt.Errorf("incompatible types for comparison: %T and %T", a, b)
	case !x || !y:
		return x == y, nil
	case !basic(a):
		return false, fmt.Errorf("non-comparable type %T", a)
	default:
		return a == b, nil
	}
}

// is reports whether a value is there: not nothing, and no list that was never made.
func is(v any) bool {
	list, isList := v.([]string)
	return v != any(nothing{}) && (!isList || list != nil)
}

// basic reports whether values of a kind can be compared.
func basic(v any) bool {
	switch v.(type) {
	case bool, int, float64, complex128, string:
		return true
	default:
		return false
	}
}

// less reports whether a value comes before another.
func less(a, b any) (bool, error) {
	c, err := compared(a, b)
	return c < 0, err
}

// atMost reports whether a value does not come after another.
func atMost(a, b any) (bool, error) {
	c, err := compared(a, b)
	return c <= 0, err
}

// compared is below 0 for a value that comes before another, above 0 for one that comes after.
func compared(a, b any) (int, error) {
	a, b = whole(a), whole(b)
	switch {
	case !basic(a) || !basic(b):
		return 0, errBadComparison
	case reflect.TypeOf(a) != reflect.TypeOf(b):
		return 0, fmt.Errorf("incompatible types for comparison: %T and %T", a, b)
	}
	switch a := a.(type) {
	case int:
		return cmp.Compare(a, like(a, b)), nil
	case float64:
		return cmp.Compare(a, like(a, b)), nil
	case string:
		return cmp.Compare(a, like(a, b)), nil
	default:
		return 0, errBadComparison
	}
}

// like is a value as one of the type of another.
func like[T any](_ T, v any) T {
	t, _ := v.(T)
	return t
}
