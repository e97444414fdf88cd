package budget

// What one line of text, or one letter of it, may take of a screen.
const (
	// Marks is how many combining marks a letter may carry. Hebrew with its
	// accents has four; the longest stack that is in use, a Tibetan seed
	// syllable, has eight. Beyond, marks are drawn over the lines above.
	Marks       = 8
	Joiners     = 10  // between the parts of one emoji: a family of four has three
	Cluster     = 32  // code points of what takes one cell: a family of four with shades of skin has eleven
	Label       = 300 // code points of a title, a name or a path in a row of the screen
	WindowTitle = 120 // cells of the title that a terminal's window gets
)
