// Package words reads a paragraph into words and marks, and finds the passages between its
// marks: in “We waited,” she said, the passage We waited, and the words she and said.
// It repairs marks that are missing, carries what is open from one paragraph to the
// next, and asks what part of speech a word is where the lexicon does not know.
package words
