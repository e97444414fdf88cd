// Package index keeps what is in a library's articles where a question about a
// hundred thousand of them is answered at once: a SQLite database beside the
// files, with a row for each article, its quotations, their speakers, the
// people that these are across articles, and every word.
//
// The files are the truth. The index can be deleted at any time and is made
// again from them; what a reader has done with an article is not in it, but in
// store.State. Update brings it up to date: it walks the folders, compares
// size and time of each file with what it knew, and reads only what has
// changed, on all cores, first the heads, so that a new article is a row of
// the list at once, and then the whole of each, for its quotes and words.
// Any number of instances may read the index while one writes it.
//
// An article's number sorts by its date, newer ones have larger numbers, and
// so "newest first" is one order for the list, for the words of FTS5, and for
// quotes: no answer needs sorting, and a search stops when a screen is full.
package index
