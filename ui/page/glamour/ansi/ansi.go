// Package ansi is a part of the package of that name in Glamour v2, which sets Markdown for
// terminals: documents, paragraphs, texts and tables, by a style sheet that writes nothing in
// upper case and has no templates.
//
// That is all of it that Pullquote has set. The rest brings a syntax highlighter and a
// sanitizer of HTML, which prepare themselves before main runs (docs/performance.md has the
// measurement), and Go's templates, which call methods by their names: the linker must then
// keep the methods of all types, a tenth of the program.
//
// Nothing here is written anew. Each declaration is Glamour's, of which lines are left out,
// and a test of package release holds it to that.
package ansi
