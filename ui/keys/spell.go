package keys

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/ui/spelling"
)

// Spell reads how a person spells a key, or several that are typed one after the
// other, and returns their names as terminals' keys are called here:
//
//	"G"         one key
//	"ctrl+e"    with another held; "C-e", "ctrl-e" and "<C-e>" are the same
//	"gg"        two letters
//	"ctrl+x e"  any keys, with a space between
func Spell(spelled string) (names []string, err error) {
	for _, word := range strings.Fields(spelled) {
		if name, ok := keyName(word); ok {
			names = append(names, name)
			continue
		}
		letters := strings.Split(word, "")
		if len(letters) != 2 || !printable(letters[0]) || !printable(letters[1]) {
			return nil, unknownKey(word)
		}
		names = append(names, letters...)
	}
	if len(names) == 0 {
		return nil, errors.New("a key without a name")
	}
	return names, nil
}

// Keys that print nothing, and other names that people have for some of them.
const (
	named = " enter esc tab space backspace delete insert up down left right home end pgup pgdown " +
		"f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 "
	otherwise = " return=enter cr=enter ret=enter escape=esc spc=space bs=backspace del=delete ins=insert " +
		"pageup=pgup pagedown=pgdown pgdn=pgdown plus=+ "
)

// usual is the name of a key that prints nothing, whichever of its names is given; empty
// for none.
func usual(key string) string {
	if strings.Contains(named, " "+key+" ") {
		return key
	}
	if _, rest, other := strings.Cut(otherwise, " "+key+"="); other {
		name, _, _ := strings.Cut(rest, " ")
		return name
	}
	return ""
}

// keyName is what a key is called here, whatever a person calls it.
func keyName(word string) (name string, ok bool) {
	if n := len(word) - 1; n > 1 && word[0] == '<' && word[n] == '>' {
		word = word[1:n]
	}
	if printable(word) {
		return word, true
	}
	held, word := modifiers(word)
	key := strings.ToLower(word)
	switch {
	case !printable(word):
		if key = usual(key); key == "" {
			return "", false
		}
	case held == shift: // "shift+g" is what "G" is
		return strings.ToUpper(word), true
	case held == 0:
		return word, true
	case held&ctrl == 0 && word != strings.ToLower(word): // "alt+G"
		held |= shift
	}
	return held.String() + key, true
}

// printable reports whether s is one letter or sign.
func printable(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && n == len(s) && unicode.IsPrint(r) && r != ' '
}

// modifier is what is held while a key is pressed.
type modifier uint8

const (
	ctrl modifier = 1 << iota
	alt
	shift
)

// String is how it is spelled before a key.
func (m modifier) String() string {
	var s string
	for i, name := range []string{"ctrl+", "alt+", "shift+"} {
		if m&(1<<i) != 0 {
			s += name
		}
	}
	return s
}

// modifiers takes what is held off the front of a spelled key.
func modifiers(word string) (held modifier, key string) {
	spelled := []struct {
		as   string
		held modifier
	}{
		{"ctrl+", ctrl},
		{"ctrl-", ctrl},
		{"C-", ctrl},
		{"alt+", alt},
		{"alt-", alt},
		{"meta+", alt},
		{"M-", alt},
		{"A-", alt},
		{"shift+", shift},
		{"shift-", shift},
		{"S-", shift},
	}
	for again := true; again; {
		again = false
		for _, s := range spelled {
			if rest, ok := strings.CutPrefix(word, s.as); ok && rest != "" {
				held, word, again = held|s.held, rest, true
			}
		}
	}
	return held, word
}

// unknownKey says that no key is called so, and which one may be meant.
func unknownKey(word string) error {
	held, key := modifiers(word)
	all := strings.FieldsFunc(named+otherwise, func(r rune) bool { return r == ' ' || r == '=' })
	if near := spelling.Nearest(strings.ToLower(key), all); near != "" {
		near = usual(near)
		return fmt.Errorf("no key is called %q; the nearest is %q", word, held.String()+near)
	}
	return fmt.Errorf("no key is called %q", word)
}

// Shown is how people read keys, typed one after the other.
func Shown(names []string) string {
	pretty := map[string]string{"down": "↓", "up": "↑", "left": "←", "right": "→"}
	letters := true
	shown := make([]string, len(names))
	for i, n := range names {
		held, key := modifiers(n)
		if p, ok := pretty[key]; ok {
			key = p
		}
		shown[i] = held.String() + key
		letters = letters && printable(n)
	}
	if letters {
		return strings.Join(shown, "")
	}
	return strings.Join(shown, " ")
}
