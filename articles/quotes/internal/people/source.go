package people

import "pullquote/articles/quotes/internal/words"

// Source is somebody who speaks, and the words that last named them.
type Source struct {
	Who     int // person; -1 if unknown
	Mention words.Span
	Named   Reference // by those words
}

// NoSource is nobody's voice.
var NoSource = Source{Who: -1}

// IsKnown reports whether the voice is anybody's.
func (v Source) IsKnown() bool { return v.Who >= 0 || !v.Mention.Empty() }

// SourceAt returns the voice of whoever the phrase at item i stands for.
func (m *mentions) SourceAt(i int) Source {
	return Source{m.Who(i), m.MentionSpan(i), m.References[i]}
}
