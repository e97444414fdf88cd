package quotes

// japanese is known by its script. Its marks are found; who speaks is not.
var japanese = language{tag: "ja", traits: rulesOnly | marksOnly, lexicon: lexiconOf(nil, nil, unspaced, nil)}
