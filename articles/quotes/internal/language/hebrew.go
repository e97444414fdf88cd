package language

// hebrew is known by its script. Its marks are found; who speaks is not.
var hebrew = Language{Tag: "he", traits: rulesOnly | MarksOnly, Lexicon: lexiconOf(nil, nil, 0, nil)}
