package language

// japanese is known by its script. Its marks are found; who speaks is not.
var japanese = Language{Tag: "ja", traits: rulesOnly | MarksOnly, Lexicon: lexiconOf(nil, nil, Unspaced, nil)}
