package quotes

// chinese is known by its script. Its marks are found; who speaks is not.
var chinese = language{tag: "zh", traits: rulesOnly | marksOnly, lexicon: lexiconOf(nil, nil, unspaced, nil)}
