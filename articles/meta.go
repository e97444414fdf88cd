package articles

import (
	"fmt"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/pelletier/go-toml/v2"

	"pullquote/articles/budget"
	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/articles/lines"
)

// meta is what front matter or a page's head tells of an article: values by
// key, keys in lower case.
type meta map[string][]string

// add appends values to a key, empty ones left out.
func (m meta) add(key string, values ...string) {
	key = strings.ToLower(strings.TrimSpace(key))
	for _, v := range values {
		if v = clean.Line(strings.TrimSpace(v)); v != "" && len(v) < budget.Value && len(m[key]) < budget.Values {
			m[key] = append(m[key], v)
		}
	}
}

// first returns the first value of the first key that has one.
func (m meta) first(keys ...string) string {
	for _, k := range keys {
		if v := m[k]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// fill puts what front matter, which is text, tells into the article's fields.
func (m meta) fill(a *Article, text string) {
	a.Title = m.first("title", "headline")
	a.Source = m.first("source", "publication", "site", "publisher", "website")
	a.URL = clean.URL(m.first("url", "link", "canonical", "source_url", "permalink"))
	if address := clean.URL(a.Source); address != "" { // web clippers call so where a page is from
		a.Source, a.URL = siteOf(address), firstOf(a.URL, address)
	}
	a.Tags, a.unsettled.loose = m.tags(), m.loose(text)
	a.Language = languageTag(m.first("lang", "language"))
	for _, key := range [...]string{"author", "authors", "byline", "by"} {
		for _, v := range m[key] {
			for _, name := range noteNames(v) {
				a.Bylines = byline.AppendNew(a.Bylines, byline.Authors(name))
			}
		}
	}
	for _, key := range [...]string{"published", "date", "pubdate", "published_time", "created", "updated"} {
		if when, ok := dates.Stamp(m.first(key)); ok {
			a.publish(when, dates.FrontMatter)
			break
		}
	}
}

// languageTag returns a language's tag if it looks like one: "en", "pt-BR".
func languageTag(s string) string {
	s = strings.ReplaceAll(s, "_", "-")
	if len(s) < 2 || len(s) > 35 {
		return ""
	}
	for i := range len(s) {
		if c := s[i] | 0x20; (c < 'a' || c > 'z') && s[i] != '-' && (s[i] < '0' || s[i] > '9') {
			return ""
		}
	}
	return s
}

// readFrontMatter fills in what front matter tells.
func readFrontMatter(a *Article, mark, text string) {
	m, _ := parseMeta(mark, text)
	m.fill(a, text)
}

// parseMeta reads front matter. What its library cannot read is read line by line, and
// the error says why: an article never fails for its front matter. So is what means the
// same that way.
func parseMeta(mark, text string) (meta, error) {
	if mark != "+++" && isSimple(text) {
		return scanMeta(text), nil
	}
	values := map[string]any{}
	var err error
	switch {
	case !modest(text):
		err = fmt.Errorf("front matter is nested or repeats a key")
	case mark == "+++":
		err = toml.Unmarshal([]byte(text), &values)
	default:
		err = yaml.Unmarshal([]byte(text), &values)
	}
	m := meta{}
	if err != nil {
		m = scanMeta(text)
	}
	for k, v := range values {
		m.add(k, texts(v)...)
	}
	return m, err
}

// modest reports whether front matter is safe to hand to a library: without
// YAML's aliases, which can multiply a few lines into gigabytes, and without
// deep nesting.
func modest(s string) bool {
	for _, sign := range [...]string{" *", "[*", ",*", "{*", "\n*", "\t*"} {
		if strings.Contains(s, sign) {
			return false
		}
	}
	return strings.Count(s, "[")+strings.Count(s, "{") < 64
}

// texts returns the strings in a value of front matter: itself, a list's
// members, the name of a person given as a map.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, member := range v {
			all = append(all, texts(member)...)
		}
		return all
	case map[string]any:
		return texts(v["name"])
	case time.Time:
		return []string{v.Format(time.RFC3339)}
	case fmt.Stringer:
		return []string{v.String()}
	case int, int64, uint64, float64:
		return []string{fmt.Sprint(v)}
	}
	return nil
}

// scanMeta reads front matter line by line, without its library: plain keys,
// quoted values, lists in either style. It is what a list of 100,000 articles
// can afford.
func scanMeta(text string) meta {
	m := meta{}
	key := ""
	for at := 0; at < len(text); {
		end := lines.End(text, at)
		line := text[at:end]
		at = lines.Next(text, end)
		trimmed := strings.TrimSpace(line)
		if item, ok := strings.CutPrefix(trimmed, "- "); ok && key != "" {
			item = strings.TrimPrefix(item, "name: ")
			m.add(key, unquote(item))
			continue
		}
		i := strings.IndexAny(line, ":=")
		if i <= 0 || line[0] == ' ' || line[0] == '\t' || line[0] == '#' || line[0] == '[' {
			continue
		}
		key = line[:i]
		value := strings.TrimSpace(line[i+1:])
		if list, ok := strings.CutPrefix(value, "["); ok {
			for part := range strings.SplitSeq(strings.TrimSuffix(list, "]"), ",") {
				m.add(key, unquote(part))
			}
			continue
		}
		m.add(key, unquote(value))
	}
	return m
}

// unquote takes the quotation marks off a value.
func unquote(s string) string {
	s = strings.TrimSpace(s)
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		in := s[1 : n-1]
		switch {
		case s[0] == '"' && strings.IndexByte(in, '\\') < 0:
			return in
		case s[0] == '"':
			return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(in)
		}
		return strings.ReplaceAll(in, "''", "'")
	}
	return s
}
