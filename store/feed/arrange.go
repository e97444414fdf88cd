package feed

import (
	"encoding/xml"
	"slices"
	"strings"

	"pullquote/articles/clean"
)

// formerTitles is the attribute of what a feed was called before, a title a line.
const formerTitles = prefix + "was"

// mostFormer is how many titles of those are kept.
const mostFormer = 8

// Rename gives the feed with a URL another title, which is the source of its articles
// from then on. The one that it had is kept: articles that have it have the new one in
// the index, see index.Feed.
func (o *Outline) Rename(url, title string) error {
	title = name(title)
	var was []string
	for _, f := range o.Feeds() {
		if f.URL == url {
			was = slices.DeleteFunc(append(slices.Clone(f.Was), f.Title), func(t string) bool { return t == title || t == clean.Line(url) })
		}
	}
	was = was[max(0, len(was)-mostFormer):]
	return o.attribute(url, map[string]string{"title": title, "text": title, formerTitles: strings.Join(was, "\n")})
}

// Put keeps what somebody wants of the feed with a URL.
func (o *Outline) Put(url string, t Terms) error {
	wanted := map[string]string{}
	for _, one := range terms() {
		wanted[prefix+one.name] = one.show(t)
	}
	return o.attribute(url, wanted)
}

// attribute gives every outline of a feed attributes, by their names; an empty one is
// taken away.
func (o *Outline) attribute(url string, wanted map[string]string) error {
	var names []string
	for name := range wanted {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		text := ""
		if wanted[name] != "" {
			text = attribute(name, wanted[name])
		}
		var edits []edit
		for _, n := range o.nodes {
			if n.URL != url {
				continue
			}
			found := o.attributeEdits(n, name, text)
			if found == nil && text != "" {
				at := n.tag.start + len(strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(o.text[n.tag.start:n.tag.end], ">"), "/"), " \t\r\n"))
				found = []edit{{span{at, at}, text}}
			}
			edits = append(edits, found...)
		}
		if err := o.apply(edits); err != nil {
			return err
		}
	}
	return nil
}

// MoveTo puts the feed with a URL into a folder, from all those in which it lies; into
// none where there is no folder. What else the file says of it goes with it.
func (o *Outline) MoveTo(url string, folder []string) error {
	places := o.Places()
	i := slices.IndexFunc(places, func(f Feed) bool { return f.URL == url })
	if i < 0 {
		return nil
	}
	f := places[i]
	f.Folder, f.within = folder, nil
	if err := o.Remove(url); err != nil {
		return err
	}
	return o.Add(f)
}

// Folder is a folder as somebody types it, "News/North", from the outside.
func Folder(typed string) []string {
	var folder []string
	for part := range strings.SplitSeq(typed, "/") {
		if part = name(part); part != "" {
			folder = append(folder, part)
		}
	}
	return folder
}

// Only returns an outline of one feed, with all that this one says of it: what takes
// back that it was removed or moved.
func (o *Outline) Only(url string) (*Outline, error) {
	only, err := ParseOutline([]byte(emptyOutline))
	if err != nil {
		return nil, err
	}
	return only, only.Add(slices.DeleteFunc(o.Places(), func(f Feed) bool { return f.URL != url })...)
}

// take reads an attribute of this program.
func (t *Terms) take(a xml.Attr) {
	if name, ours := strings.CutPrefix(strings.ToLower(a.Name.Local), prefix); ours && a.Value != "" {
		_ = t.Put(name + "=" + strings.TrimSpace(a.Value)) // what is wrong in it says nothing
	}
}
