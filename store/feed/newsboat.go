package feed

import (
	"encoding/xml"
	"slices"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store/web"
)

// parseURLs reads newsboat's file of subscriptions, "urls": a line for each, with
// tags and a title behind the address. A tag is a folder here, and a feed may be in
// several; a slash parts folders in each other. It reports whether the text is such a file.
//
//	https://harbour.example/feed news "north/sea" "~Harbour Post"
//
// Lines that are searches and commands become feeds too, with addresses that
// nobody can fetch, so that they are named where they are left out.
func parseURLs(text string) (*Outline, bool) {
	var feeds []Feed
	seen := false
	for line := range strings.Lines(text) {
		fields := fieldsOf(line)
		if len(fields) == 0 {
			continue
		}
		if !addressed(fields[0]) {
			return nil, false
		}
		if seen = true; len(feeds) < budget.Outlines {
			feeds = append(feeds, subscribedIn(fields)...)
		}
	}
	o, err := ParseOutline([]byte(emptyOutline))
	if err == nil {
		err = o.Add(feeds...)
	}
	return o, err == nil && seen
}

// addressed reports whether a line of newsboat's begins so.
func addressed(field string) bool {
	scheme, _, found := strings.Cut(field, ":")
	return found && slices.Contains([]string{"http", "https", "feed", "file", "exec", "filter", "query", "gopher", "gemini"}, strings.ToLower(scheme))
}

// subscribedIn returns what a line says: a feed for each of its folders.
func subscribedIn(fields []string) []Feed {
	f := Feed{URL: strings.TrimSpace(fields[0])}
	if kind, rest, _ := strings.Cut(f.URL, ":"); kind == "query" || kind == "filter" { // query:Unread:unread = "yes"
		f.Title, _, _ = strings.Cut(rest, ":")
	}
	var folders [][]string
	for _, tag := range fields[1:] {
		switch title, titled := strings.CutPrefix(tag, "~"); {
		case titled:
			f.Title = name(title)
		case tag == "!":
			f.more = append(f.more, hidden())
		case tag != "":
			folders = append(folders, strings.FieldsFunc(tag, func(r rune) bool { return r == '/' }))
		}
	}
	if len(folders) == 0 {
		return []Feed{f}
	}
	var all []Feed
	for _, folder := range folders[:min(len(folders), budget.ItemTags)] {
		f.Folder = folder
		all = append(all, f)
	}
	return all
}

// hidden marks a feed that newsboat shows in its folders alone.
func hidden() xml.Attr { return xml.Attr{Name: xml.Name{Local: "hidden"}, Value: "true"} }

// fieldsOf cuts a line where it has blanks, but for those between quotation marks,
// in which a backslash makes a mark one of the text. What follows "#" is a remark.
func fieldsOf(line string) []string {
	var fields []string
	var b strings.Builder
	open, quoted, escaped := false, false, false
	for _, r := range line {
		switch blank := r == ' ' || r == '\t' || r == '\r' || r == '\n'; {
		case escaped:
			b.WriteRune(r)
			escaped = false
		case quoted && r == '\\':
			escaped = true
		case r == '"':
			quoted, open = !quoted, true
		case blank && !quoted:
			if open {
				fields = append(fields, b.String())
			}
			b.Reset()
			open = false
		case r == '#' && !open:
			return fields
		default:
			b.WriteRune(r)
			open = true
		}
	}
	if open {
		fields = append(fields, b.String())
	}
	return fields
}

// URLs returns the subscriptions as newsboat's file has them, without passwords.
func (o *Outline) URLs() string {
	var b strings.Builder
	places := map[string][]string{}
	more := map[string][]xml.Attr{}
	for _, f := range o.Places() {
		if len(f.Folder) > 0 {
			places[f.URL] = append(places[f.URL], strings.Join(f.Folder, "/"))
		}
		more[f.URL] = append(more[f.URL], f.more...)
	}
	for _, f := range o.Feeds() {
		b.WriteString(quotedField(web.WithoutPassword(f.URL), false))
		for _, folder := range places[f.URL] {
			b.WriteString(" " + quotedField(web.WithoutPassword(folder), true))
		}
		if slices.Contains(more[f.URL], hidden()) {
			b.WriteString(" !")
		}
		if f.Title != clean.Line(f.URL) {
			b.WriteString(" " + quotedField("~"+web.WithoutPassword(f.Title), true))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// quotedField spells a field of a line of newsboat's.
func quotedField(s string, always bool) string {
	if !always && !strings.ContainsAny(s, " \t\r\n\"#") {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\r", " ").Replace(s) + `"`
}
