package fill

import "fmt"

// place is an index as a number, up to a bound.
func place(v any, most int) (int, error) {
	n, is := whole(v).(int)
	switch {
	case v == any(nothing{}):
		return 0, fmt.Errorf("cannot index slice/array with nil")
	case !is:
		return 0, fmt.Errorf("cannot index slice/array with type %T", v)
	case n < 0 || n > most:
		return 0, fmt.Errorf("index out of range: %d", n)
	}
	return n, nil
}

// index is a text of a list, or a byte of a text: index x 1 2 is x[1][2] in Go.
func index(args []any) (any, error) {
	of := args[0]
	if of == any(nothing{}) {
		return nil, fmt.Errorf("index of untyped nil")
	}
	for _, a := range args[1:] {
		n, has := size(of)
		if !has {
			return nil, fmt.Errorf("can't index item of type %T", of)
		}
		at, err := place(a, n-1)
		if err != nil {
			return nil, err
		}
		switch v := of.(type) {
		case []string:
			of = v[at]
		case string:
			of = v[at]
		}
	}
	return of, nil
}

// length is how many texts a list has, or bytes a text.
func length(args []any) (any, error) {
	if n, has := size(args[0]); has {
		return n, nil
	}
	return nil, fmt.Errorf("len of type %T", args[0])
}

func size(v any) (n int, has bool) {
	switch v := v.(type) {
	case []string:
		return len(v), true
	case string:
		return len(v), true
	default:
		return 0, false
	}
}

// slice is a part of a list or of a text: slice x 1 2 is x[1:2] in Go.
func slice(args []any) (any, error) {
	bounds := args[1:]
	if len(bounds) > 3 {
		return nil, fmt.Errorf("too many slice indexes: %d", len(bounds))
	}
	switch v := args[0].(type) {
	case string:
		if len(bounds) == 3 {
			return nil, fmt.Errorf("cannot 3-index slice a string")
		}
		at, err := between(bounds, len(v), len(v))
		if err != nil {
			return nil, err
		}
		return v[at[0]:at[1]], nil
	case []string:
		at, err := between(bounds, len(v), cap(v))
		if err != nil {
			return nil, err
		}
		return v[at[0]:at[1]:at[2]], nil
	default:
		return nil, fmt.Errorf("can't slice item of type %T", v)
	}
}

// between are the bounds of a part: what is not given is the whole.
func between(bounds []any, length, most int) (at [3]int, err error) {
	at = [3]int{0, length, most}
	for i, b := range bounds {
		if at[i], err = place(b, most); err != nil {
			return at, err
		}
	}
	for i, end := range at[1:] {
		if at[i] > end {
			return at, fmt.Errorf("invalid slice index: %d > %d", at[i], end)
		}
	}
	return at, nil
}
