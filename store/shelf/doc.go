// Package shelf is an archive of articles that several people share: indices on a
// server of OpenSearch, into which articles are pushed and from which lists, searches
// and pages are read. docs/archive.md describes what lies there.
//
// It has the library's answers because it has the library's words: what is searched is
// folded and cut here, by the packages fold and fts, and the server compares whole
// words. “Die Fähre”, said by Łukasz Ørn, reaches it as the words "die fahre" of the
// voice "lukasz orn"; so a search for fahre finds it, there as at home.
//
// A server is not to be trusted: every answer is bounded, what it tells is cleaned before
// anybody sees it, and what it gets wrong is one line.
package shelf
