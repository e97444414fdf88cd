package language

// chinese is known by its script. Its marks are found; who speaks is not.
var chinese = Language{Tag: "zh", traits: rulesOnly | MarksOnly, Lexicon: lexiconOf(nil, nil, Unspaced, nil)}
