package theme

// Marking says by what quotations are told from the text around them. The zero value
// has all that there is.
type Marking struct {
	NoColor     bool // voices have no colours
	NoUnderline bool // a guess is in italics and not underlined, as in [Theme.Plain]
	NoTint      bool // the current quote is bold, and has no background of its own
}

// Marked is the theme with quotations marked as somebody wants them.
func (t Theme) Marked(m Marking) Theme {
	if m.NoTint {
		t.Here = Ink{Bold: true}
	}
	if m.NoUnderline {
		t = t.Plain()
	}
	if m.NoColor {
		voices := make([]Ink, len(t.Voices))
		for i, v := range t.Voices {
			voices[i] = v.colourless()
		}
		t.Voices, t.Unknown = voices, t.Unknown.colourless()
	}
	return t
}

func (k Ink) colourless() Ink {
	k.Fg, k.Bg = nil, nil
	return k
}
