package jsonld

import (
	"reflect"
	"strings"
	"testing"
)

const good = `{"@context":"https://schema.org","@type":"NewsArticle","headline":"The ferry waits","datePublished":"2031-05-04T08:00:00Z","author":{"@type":"Person","name":"Bo Tarn"}}`

func TestSlipsAreReadAsTheyWereMeant(t *testing.T) {
	t.Parallel()
	for slip, block := range map[string]string{
		"none":                         good,
		"a line break in a string":     strings.Replace(good, `"headline"`, "\"description\":\"Two\nlines\tof it\",\"headline\"", 1),
		"a comma before a brace":       strings.Replace(good, `}}`, `},}`, 1),
		"a comma before the other":     strings.Replace(good, `}}`, `,}}`, 1),
		"commas twice":                 strings.ReplaceAll(good, `,`, `,,`),
		"CDATA":                        "\n//<![CDATA[\n" + good + "\n//]]>\n",
		"CDATA without slashes":        "<![CDATA[" + good + "]]>",
		"CDATA in a comment":           "/*<![CDATA[*/" + good + "/*]]>*/",
		"a comment of HTML":            "<!-- " + good + " -->",
		"comments":                     "// the article\n" + strings.Replace(good, `,"author"`, ", /* who */ \"author\"", 1),
		"a semicolon":                  good + ";",
		"a byte order mark":            "\ufeff" + good,
		"marks that nobody escaped":    strings.Replace(good, `"headline"`, `"description":"The "old" ferry, they say","headline"`, 1),
		"an apostrophe that is":        strings.Replace(good, `"headline"`, `"description":"It\'s the ferry","headline"`, 1),
		"marks of one stroke":          strings.ReplaceAll(good, `"`, `'`),
		"keys without marks":           strings.NewReplacer(`"headline"`, `headline`, `"datePublished"`, `datePublished`).Replace(good),
		"entities":                     strings.ReplaceAll(good, `"`, "&quot;"),
		"a comma forgotten":            strings.Replace(good, `,"datePublished"`, "\n\"datePublished\"", 1),
		"an end that is missing":       strings.TrimSuffix(good, "}}"),
		"two values":                   `{"@type":"WebSite","name":"The Harbour Post"}` + "\n" + good,
		"a list":                       `[{"@type":"WebSite","name":"The Harbour Post"},` + good + `]`,
		"a graph":                      `{"@graph":[{"@type":"WebPage","datePublished":"2030-01-01"},` + good + `]}`,
		"a page that is about it":      `{"@type":"WebPage","mainEntity":` + good + `}`,
		"an author told elsewhere":     `{"@graph":[{"@type":"Article","headline":"The ferry waits","datePublished":"2031-05-04T08:00:00Z","author":{"@id":"#bo"}},{"@type":"Person","@id":"#bo","name":"Bo Tarn"}]}`,
		"a type by its address":        strings.Replace(good, `"NewsArticle"`, `["http://schema.org/NewsArticle"]`, 1),
		"authors in a list of a list":  strings.Replace(good, `{"@type":"Person","name":"Bo Tarn"}`, `[[{"@type":"Person","name":["Bo Tarn"]}]]`, 1),
		"a publisher among authors":    strings.Replace(good, `{"@type":"Person","name":"Bo Tarn"}`, `[{"@type":"Organization","name":"The Harbour Post"},{"@type":"Person","name":"Bo Tarn"}]`, 1),
		"a name in two parts":          strings.Replace(good, `"name":"Bo Tarn"`, `"givenName":"Bo","familyName":"Tarn"`, 1),
		"letters as escapes":           strings.Replace(good, "Bo", `B\u006f`, 1),
		"a word where a string should": strings.Replace(good, `"headline"`, `"isAccessibleForFree":False,"headline"`, 1),
	} {
		var d Data
		d.Add(block)
		got := d.About()
		got.Site = false
		want := About{Headline: "The ferry waits", Published: "2031-05-04T08:00:00Z", Authors: []string{"Bo Tarn"}, Persons: true, Article: true}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v\n%s", slip, got, want, block)
		}
	}
}

func TestArticlesGoBeforePages(t *testing.T) {
	t.Parallel()
	var d Data
	d.Add(`{"@type":"WebPage","datePublished":"2030-01-01","inLanguage":"de"}`)
	if got := d.About(); got.Published != "2030-01-01" || got.Article {
		t.Errorf("the page alone tells %+v", got)
	}
	d.Add(`{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","name":"News"}]}`)
	d.Add(good)
	if got := d.About(); got.Published != "2031-05-04T08:00:00Z" || !got.Article {
		t.Errorf("page and article tell %+v", got)
	}
}

func TestBodyIsHandedOn(t *testing.T) {
	t.Parallel()
	var d Data
	d.Add(strings.Replace(good, `"headline"`, "\"articleBody\":\"The ferry waits.\nIt is late.\",\"headline\"", 1))
	if got := d.About().Body; got != "The ferry waits.\nIt is late." {
		t.Errorf("the body is %q", got)
	}
}

func FuzzAdd(f *testing.F) {
	for _, s := range []string{good, "{", `{"a":`, `[[[`, `{"a":"b" "c"`, "//<![CDATA[", `{"@type":"Article","author":{"@id":"x"}}`, `{"@id":"x","name":"x","@type":"Article","author":"x"}`, `"\ud800`, `{a:}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var d Data
		d.Add(s)
		d.Add(s)
		if about := d.About(); len(about.Body) > len(s)*3 {
			t.Errorf("%d bytes make a body of %d", len(s), len(about.Body))
		}
	})
}
