package words

import "pullquote/articles/quotes/internal/class"

// leastTitled is how many words a sentence has whose capitals tell anything.
const leastTitled = 6

// titled reports whether a paragraph is set as headlines are, with a capital for all words but
// small ones, and a verb of saying is among them: "Kern Said The Wall “Will Hold For Years.”"
func titled(toks []Token) bool {
	count, small, says := 0, 0, false
	for i := range toks {
		switch t := &toks[i]; {
		case t.Kind == Capital:
			count++
			says = says || i > 0 && t.Class&(class.Saying|class.Calling) != 0
		case t.Kind == Word && t.End-t.Start >= 4:
			if small++; small > 1 && 8*small > count+small {
				return false
			}
		}
	}
	return count >= leastTitled && says && 8*small <= count+small
}

// lower takes words that are no names for what they are without their capital.
func lower(toks []Token) {
	const plain = class.Finite | class.Auxiliary | class.Modal | class.Determiner | class.Preposition | class.Conjunction | class.That | class.Subordinator | class.Adverb | class.Plain | class.Participle
	for i := range toks {
		if t := &toks[i]; i > 0 && t.Kind == Capital && t.Class&plain != 0 && t.Class&(class.Forename|class.Role|class.Honorific) == 0 {
			t.Kind = Word
		}
	}
}
