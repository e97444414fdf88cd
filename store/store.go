// Package store opens articles wherever they lie (files, folders, standard
// input, the library) and keeps what a reader has done with them.
//
// The files are the truth: they belong to the user and are only ever read. An
// Entry is one of them as a list shows it, told from the first 8 KB alone, so
// that a folder of ten thousand articles is a list in a moment. List streams
// entries in batches as they are found; Load reads one article whole.
//
// What a reader has done is State: that an article was read and how far, its
// star and its tags, and beside these saved searches, people merged by hand and
// the memory of feeds. It is a small SQLite database of its own, because it
// cannot be made again from the files. It hangs on the content of a file first
// and on its path second, so that "ceasefire.txt" stays read when it is moved
// to another folder, and stays read when its publisher corrects a word. A
// place in an article is kept as the words around it and not as a line number,
// which would mean another sentence at every width of the window. An Annotation
// is something that was said of some words, and hangs on these. A Change
// marks any number of articles at once and returns what undoes it exactly.
package store
