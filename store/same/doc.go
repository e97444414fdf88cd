// Package same tells whether two articles are one: by where they came from and
// by what they say. An article reaches a library by many ways, as a saved page,
// in a newsletter, by a feed, each with an address of its own making ("?utm_…")
// and a markup of its own; what stays is the page's address without all that,
// and the words.
//
// NormalURL and Text are pure, cheap and stable: their results may be stored
// and compared with those of another run, another machine and another version.
package same
