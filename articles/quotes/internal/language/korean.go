package language

import "pullquote/articles/quotes/internal/class"

// korean is known by its script. Its marks are found, and that somebody says what stands
// in them by the syllables behind; who speaks is not.
var korean = Language{Tag: "ko", traits: rulesOnly | MarksOnly, Lexicon: lexiconOf(koreanWords, nil, 0, nil)}

// koreanWords are what follows a quotation, as one word with its particle, and verbs of saying.
var koreanWords = []Entry{
	{class.Saying, `라고 이라고 고 라며 이라며 며 라면서 면서 말했다 밝혔다 전했다 강조했다 설명했다 덧붙였다 주장했다 답했다`},
}
