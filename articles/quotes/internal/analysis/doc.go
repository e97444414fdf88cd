// Package analysis reads a document through all stages of the engine, paragraph by
// paragraph: words, syntax, people, attribution, speech or not, reported speech. Each
// stage is a type with buffers of its own that takes what those before it give.
package analysis
