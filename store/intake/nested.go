package intake

import (
	"encoding/json"
	"slices"

	"pullquote/articles/budget"
)

// nestKeys are what programs call the lists in their folders of links: browsers'
// children, Linkwarden's collections.
func nestKeys() []string {
	return []string{"children", "links", "collections", "bookmarks", "items", "roots"}
}

// nested are the objects in the lists of an object that is no article: a folder of
// bookmarks. ok tells that it has such lists.
func (o object) nested() (inside []json.RawMessage, ok bool) {
	for _, key := range nestKeys() {
		raw := o[key]
		if len(raw) == 0 {
			continue
		}
		var list []json.RawMessage
		switch raw[0] {
		case '[':
			if json.Unmarshal(raw, &list) != nil {
				continue
			}
		case '{': // Chrome's roots
			var named map[string]json.RawMessage
			if json.Unmarshal(raw, &named) != nil {
				continue
			}
			names := make([]string, 0, len(named))
			for name := range named {
				names = append(names, name)
			}
			slices.Sort(names)
			for _, name := range names {
				list = append(list, named[name])
			}
		}
		for _, member := range list {
			if len(member) > 0 && member[0] == '{' {
				inside, ok = append(inside, member), true
			}
		}
	}
	return inside, ok
}

// give hands an object on, or what stands in it where it is a folder.
func (d *descent) give(o object, err error, depth int) bool {
	if err == nil && depth < budget.OutlineDepth && !o.isArticle() {
		if inside, ok := o.nested(); ok {
			for _, raw := range inside {
				inner, err := parseObject(raw)
				if !d.give(inner, err, depth+1) {
					return false
				}
			}
			return true
		}
	}
	return d.yield(o, err)
}
