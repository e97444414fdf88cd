package config

import (
	"fmt"
	"strings"
	"time"
)

// asText is a text that is typed without its marks.
func asText(typed string) any { return typed }

// asValue is a value as the file has it, or what was typed where the file could not.
func asValue(typed string) any {
	if values := valuesIn(typed); len(values) == 1 {
		return values[0]
	}
	return typed
}

// asSwitch is what is typed of something that is on or off.
func asSwitch(typed string) any {
	switch strings.ToLower(typed) {
	case "on", "yes":
		return true
	case "off", "no":
		return false
	}
	return asValue(typed)
}

// asList is a list, which may be typed without its brackets: "date, time".
func asList(typed string) any {
	if strings.HasPrefix(typed, "[") {
		return asValue(typed)
	}
	all := []any{}
	for word := range strings.FieldsFuncSeq(typed, func(r rune) bool { return r == ' ' || r == ',' }) {
		all = append(all, word)
	}
	return all
}

// texts is a value that is a list of texts.
func texts(v any) ([]string, error) {
	list, ok := v.([]any)
	if !ok {
		return nil, fmt.Errorf("must be a list such as [\"a\", \"b\"], not %s", shown(v))
	}
	all := make([]string, len(list))
	for i := range list {
		if all[i], ok = list[i].(string); !ok {
			return nil, fmt.Errorf("must be a list of texts; %s is none", shown(list[i]))
		}
	}
	return all, nil
}

// spelled is a duration as a person writes it: "30m", not "30m0s".
func spelled(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

// shown is a value as an error quotes it.
func shown(v any) string {
	switch v := v.(type) {
	case string:
		return quoted(v)
	case []any:
		return "a list"
	case table:
		return "a table"
	default:
		return fmt.Sprint(v)
	}
}

// either is words as a sentence offers them: "light, dark or mono".
func either(words []string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " or " + words[n]
}

func quotedAll(words []string) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = quoted(w)
	}
	return all
}

// list is texts as the file has them.
func list(texts []string) string { return "[" + strings.Join(quotedAll(texts), ", ") + "]" }

// quoted is a text as the file has it.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
