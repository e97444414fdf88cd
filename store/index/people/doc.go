// Package people keeps, in the index, who is quoted in a library: the tables speaker
// and person.
//
// A person is whoever several speakers are: those of one article by the engine's
// judgement, and those of two articles by their names. Each speaker of an
// article has a form, a key made of nothing but that article:
//
//   - a full name: "jonas kern", the same in every article;
//   - a name alone, with a role, in a known publication: all three of them;
//   - a name alone: that and the article's content.
//
// A form is a row of the table person. Speakers without a name have none.
//
// From there on the whole library counts, and only what is in it, never the
// order in which it came. A name alone is counted to the form of a full name
// where one person of that surname and role speaks in the same publication in
// the same week: see cell.go. And forms are one person where only initials tell
// them apart, or somebody has said so: see kin.go.
package people
