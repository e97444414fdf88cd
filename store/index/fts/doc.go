// Package fts tells how SQLite's full-text search, FTS5, has the words of a text: what
// the tables of words are given for a text, and where the words of that stand in it.
//
// Both go by package fold, so that "Straße", "strasse" and "Stra\u00adße" are one word to
// a search, and what was found can be marked where it was read.
package fts
