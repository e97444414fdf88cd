// Package intake gets articles into the library: files and folders, saved
// pages, e-mails, books, what other programs export, and pages of the web.
//
// What is a file that Pullquote reads is copied byte for byte. Everything else
// is made into Markdown with front matter, which any program reads, and lies at
// harbour-post/2026-09-27-the-crane-is-mended.md: its source, its day, its
// title. Nothing that is in the library is ever replaced, and nothing in it is
// ever half: a file grows under a hidden name and is linked to its own when it
// is whole.
//
// An article that is there already, by its address or by its text, is named
// and not added again. What is taken in is as hostile as anything from
// the web: sizes, depths and numbers are bounded, names are made safe on every
// system, and nothing that is imported can become a command.
package intake
