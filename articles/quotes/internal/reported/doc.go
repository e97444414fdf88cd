// Package reported finds what is told without marks, "Kern said that the wall would
// stand": which word reports, where what it tells begins and ends, and who tells it, by
// learned weights, or by rules in the languages that have none.
package reported
