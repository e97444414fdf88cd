// Package speech tells speech from words that are merely in marks, such as the title of
// a film, and whole sentences from fragments in the writer’s own.
package speech
