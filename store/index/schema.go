package index

import "pullquote/store/index/fts"

// version is the number of the schema, SQLite's user_version. An index of an
// older version is made anew from the files.
const version = 9

// schema is the index as it lies on disk; docs/library.md explains it to those
// who want to read it with other programs.
//
// The tables of words hold no text, and no table holds an article's: it is read
// from its file. What is said in an article is kept in one piece, because most of
// the index would be it otherwise.
const schema = `
CREATE TABLE article (
	id        INTEGER PRIMARY KEY,
	path      TEXT NOT NULL,             -- absolute, links resolved; or sample:NAME
	size      INTEGER NOT NULL,          -- of the file, in bytes
	modified  INTEGER NOT NULL,          -- of the file, Unix time in nanoseconds
	hash      BLOB NOT NULL DEFAULT x'', -- of the file: 128 bits of SHA-256; empty until it is read whole
	key       TEXT NOT NULL,             -- of the content, as in state.db
	date      INTEGER NOT NULL,          -- of publication, or else of the file; Unix time in seconds
	dated     INTEGER NOT NULL,          -- 0: date is the file's; 1: a day; 2: a time of day too
	evidence  INTEGER NOT NULL,          -- how it is known: see package articles/dates
	zone      INTEGER NOT NULL,          -- of that time, in seconds east of UTC
	title     TEXT NOT NULL,
	byline    TEXT NOT NULL,             -- a name a line
	source    TEXT NOT NULL,
	tags      TEXT NOT NULL,             -- of the file itself, a tag a line; those of its reader are in state.db
	words     INTEGER NOT NULL,
	quotes    INTEGER NOT NULL DEFAULT -1, -- in marks; -1 until the article is read whole
	speakers  INTEGER NOT NULL DEFAULT -1,
	text      INTEGER NOT NULL DEFAULT 0,-- hash of the words: the same text in another format has the same
	url       TEXT NOT NULL DEFAULT '',
	place     TEXT NOT NULL DEFAULT ''   -- the address without what differs between two links to one page
) STRICT;
CREATE UNIQUE INDEX article_path ON article (path);
CREATE INDEX article_date ON article (date DESC, path);
CREATE INDEX article_key ON article (key);
CREATE INDEX article_place ON article (place) WHERE place <> '';
CREATE INDEX article_tags ON article (tags) WHERE tags <> '';
CREATE INDEX article_text ON article (text) WHERE text <> 0;

CREATE TABLE link (                      -- files outside a folder that a link in it leads to
	folder TEXT NOT NULL,
	path   TEXT NOT NULL,
	PRIMARY KEY (folder, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE said (                      -- what is said in an article
	article INTEGER PRIMARY KEY,
	quotes  BLOB NOT NULL,               -- zlib: JSON [[start, end, kind, speaker, confidence, told, number, part of, via, "text"], ...]; see Quote
	scare   INTEGER NOT NULL,            -- confidence of the surest that stands in marks and nobody says, of 1,000; -1 if nothing does
	noted   INTEGER NOT NULL,            -- 1: whoever reads it is told that something was left out
	engine  INTEGER NOT NULL             -- hash of the program that has found it
) STRICT;

CREATE TABLE corrected (                 -- articles in which something was corrected by hand
	article INTEGER PRIMARY KEY,
	sum     INTEGER NOT NULL,            -- hash of those annotations in state.db that the index has followed
	called  TEXT NOT NULL                -- whom the engine names in it, a name a line: what is corrected of them in all articles bears on it
) STRICT;

CREATE TABLE followed (                  -- a row, where all that was corrected by hand has been followed
	sum INTEGER NOT NULL                 -- hash of all of it
) STRICT;

CREATE TABLE speaker (                   -- who speaks in one article
	article INTEGER NOT NULL,
	n       INTEGER NOT NULL,            -- place in the article's list of speakers
	name    TEXT NOT NULL,
	role    TEXT NOT NULL,
	also    TEXT NOT NULL,               -- a name a line
	issuer  TEXT NOT NULL,               -- of a document, who issued it
	given   TEXT NOT NULL,               -- the name that the article gives, where that or the role was corrected in all articles; else empty
	held    TEXT NOT NULL,               -- and the role
	person  INTEGER NOT NULL,            -- row of person; 0 where no name is given: "a senior official"
	cell    INTEGER NOT NULL,            -- hash of surname, role and source, within which a surname alone may be joined; or 0
	alone   INTEGER NOT NULL,            -- 1: the name is a surname alone
	date    INTEGER NOT NULL,            -- of the article
	dated   INTEGER NOT NULL,            -- 1: of its publication; 0: of its file, which tells nothing of when this was said
	quotes  INTEGER NOT NULL,            -- in marks
	words   INTEGER NOT NULL,
	sayings INTEGER NOT NULL,            -- quotes and reported speech
	PRIMARY KEY (article, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_person ON speaker (person, date, dated, quotes, sayings) WHERE person <> 0;
CREATE INDEX speaker_cell ON speaker (cell, alone, date, person) WHERE cell <> 0;

CREATE TABLE person (                    -- who speaks in the library, under each of their names
	id       INTEGER PRIMARY KEY,
	key      TEXT NOT NULL UNIQUE,       -- what makes speakers of several articles one; edits by hand in state.db name it
	base     TEXT NOT NULL,              -- the key without initials inside the name
	same     INTEGER NOT NULL,           -- the row that stands for all names of this person; mostly this one
	root     TEXT NOT NULL,              -- what edits by hand name the person by
	seen     INTEGER NOT NULL,           -- rows of speaker with this name
	name     TEXT NOT NULL,              -- as it is spelled best
	folded   TEXT NOT NULL,              -- the name, as it is searched for
	role     TEXT NOT NULL DEFAULT '',   -- the latest that an article gives; this and what follows only where same = id
	roled    INTEGER NOT NULL DEFAULT 0, -- date of that article; 1 << 62 of one in which it was corrected in all articles
	quotes   INTEGER NOT NULL DEFAULT 0, -- in marks
	reported INTEGER NOT NULL DEFAULT 0, -- told without marks
	articles INTEGER NOT NULL DEFAULT 0,
	words    INTEGER NOT NULL DEFAULT 0,
	last     INTEGER                     -- date of the newest article that has one; null if none has
) STRICT;
CREATE INDEX person_same ON person (same);
CREATE INDEX person_base ON person (base) WHERE base <> key;
CREATE INDEX person_quotes ON person (quotes DESC, last DESC) WHERE same = id;

CREATE TABLE starts (                    -- articles by the beginnings of their words, two letters and three
	first TEXT NOT NULL,                 -- the letter they begin with; with qq before it, of words in quotations
	page  INTEGER NOT NULL,              -- the articles from 1024 * page on
	among BLOB NOT NULL                  -- for each beginning: length in bytes, letters, number of articles (varint), and
) STRICT;                                -- their places in the page, two bytes each or, from 64 on, as a bitmap of 128 bytes
CREATE UNIQUE INDEX starts_first ON starts (first, page);
CREATE INDEX starts_page ON starts (page);

CREATE TABLE merged (                    -- the table merges of state.db, as far as it has been followed
	person      TEXT PRIMARY KEY,
	into_person TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE parted (                    -- the table parts of state.db, likewise
	article TEXT NOT NULL,
	name    TEXT NOT NULL,
	person  TEXT NOT NULL,
	PRIMARY KEY (article, name)
) STRICT, WITHOUT ROWID;

-- rowid: article.id.
CREATE VIRTUAL TABLE words USING fts5 (
	title, body,
	content = '', contentless_delete = 1,
	tokenize = "` + fts.Tokens + `"
);
-- rowid: article.id. flag holds the word quotes where there are quotations in marks.
CREATE VIRTUAL TABLE about USING fts5 (
	byline, source, flag,
	content = '', contentless_delete = 1,
	tokenize = "` + fts.Tokens + `"
);
-- rowid: article << 6 | speaker.n, or 63 for what nobody is known to have said, or
-- 62 for all speakers from the 63rd on. text is everything they say in the article.
CREATE VIRTUAL TABLE saying USING fts5 (
	who, text,
	content = '', contentless_delete = 1,
	tokenize = "` + fts.Tokens + `"
);
-- how many of the pieces that batches have written are put together at once: with
-- few at a time, each word is written three or four times before it comes to rest
INSERT INTO words (words, rank) VALUES ('automerge', 64), ('crisismerge', 128);
INSERT INTO about (about, rank) VALUES ('automerge', 64), ('crisismerge', 128);
INSERT INTO saying (saying, rank) VALUES ('automerge', 64), ('crisismerge', 128);
-- how many bytes of words are gathered in memory
INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
INSERT INTO saying (saying, rank) VALUES ('hashsize', 4194304);
`
