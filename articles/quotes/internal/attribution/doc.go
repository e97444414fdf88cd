// Package attribution gives words to speakers. Rules list who may have spoken a passage
// and how they stand to it, a forest of trees that has learned from annotated news
// scores each of them, and the choice comes with how sure it is and with its reason.
package attribution
