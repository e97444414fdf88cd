package collect

import (
	"strings"

	"pullquote/store/corrections"
	"pullquote/store/dossier"
)

// Corrected has the people of a dossier be called, and be, as it was corrected everywhere since
// their words were collected. The file keeps what was known then.
func Corrected(book *corrections.Book, d *dossier.Dossier) {
	for i := range d.Entries {
		e := &d.Entries[i]
		name, role := book.Person(e.Speaker, e.Role)
		if name != e.Speaker {
			e.Who, e.Speaker = strings.Replace(e.Who, e.Speaker, name, 1), name
		}
		if role != e.Role {
			e.Who, e.Role = inBrackets(e.Who, e.Role, role), role
		}
	}
}

// inBrackets is who says something, where brackets tell another role, or none: “Ada Quill
// [director]” and “[Ada Quill, director]”. What the article itself says at that place stays.
func inBrackets(who, was, is string) string {
	before, rest, _ := strings.Cut(who, "[")
	told, after, closed := strings.Cut(rest, "]")
	name, role, _ := strings.Cut(told, was)
	switch {
	case was == "" || !closed || role != "" || !strings.HasSuffix(told, was):
		return who
	case is != "":
		return before + "[" + name + is + "]" + after
	case name == "":
		return strings.TrimSuffix(before, " ") + after
	}
	return before + "[" + strings.TrimSuffix(name, ", ") + "]" + after
}
