package language

// other is any language that has no table. Its marks are found; who speaks is not.
var other = Language{Tag: "und", traits: rulesOnly | MarksOnly, Lexicon: lexiconOf(nil, nil, 0, nil)}
