// Package people finds whom the phrases of a document stand for: Ines Calloway is a
// person, "the mayor" is her role, and a later "she", "Calloway" or "the mayor" is she.
// It tells how a mention came to stand for somebody, and how many others it fits.
package people
