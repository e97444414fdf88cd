// Package syntax divides a paragraph into items, noun phrases, verbs and small words, a
// passage in marks being one, and finds who does each verb: in “We waited,” said Ines
// Calloway, the mayor, it is Calloway who said.
package syntax
