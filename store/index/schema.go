package index

// version is the number of the schema, SQLite's user_version. An index of an
// older version is made anew from the files.
const version = 1

// schema is the index as it lies on disk; docs/library.md explains it to those
// who want to read it with other programs.
//
// The tables of words hold no text: articles are read from their files, and a
// quotation's words stand in quote. Prefixes of two and three letters are
// indexed because a search runs while its last word is being typed.
const schema = `
CREATE TABLE article (
	id        INTEGER PRIMARY KEY,       -- sorts by date: day << 20 | second << 3 | slot
	path      TEXT NOT NULL,             -- absolute, links resolved; or sample:NAME
	size      INTEGER NOT NULL,          -- of the file, in bytes
	modified  INTEGER NOT NULL,          -- of the file, Unix time in nanoseconds
	hash      BLOB NOT NULL DEFAULT x'', -- of the file: 128 bits of SHA-256; empty until it is read whole
	key       TEXT NOT NULL,             -- of the content, as in state.db
	title     TEXT NOT NULL,
	byline    TEXT NOT NULL,             -- a name a line
	source    TEXT NOT NULL,
	url       TEXT NOT NULL DEFAULT '',
	place     TEXT NOT NULL DEFAULT '',  -- the address without what differs between two links to one page
	text      INTEGER NOT NULL DEFAULT 0,-- hash of the words, the same for the same text in another format
	published INTEGER,                   -- Unix time in seconds; null if the article names no date
	dateonly  INTEGER NOT NULL DEFAULT 0,-- published names a day and no time of day
	words     INTEGER NOT NULL,
	quotes    INTEGER NOT NULL DEFAULT -1, -- in marks; -1 until the article is read whole
	speakers  INTEGER NOT NULL DEFAULT -1
) STRICT;
CREATE UNIQUE INDEX article_path ON article (path);
CREATE INDEX article_key ON article (key);
CREATE INDEX article_place ON article (place) WHERE place <> '';
CREATE INDEX article_text ON article (text) WHERE text <> 0;
CREATE INDEX article_quotes ON article (quotes);
CREATE INDEX article_source ON article (source);

CREATE TABLE link (                      -- files outside a folder that a link in it leads to
	folder TEXT NOT NULL,
	path   TEXT NOT NULL,
	PRIMARY KEY (folder, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE quote (
	id         INTEGER PRIMARY KEY,      -- article << 16 | place in the article
	start      INTEGER NOT NULL,         -- bytes of the reading text, without marks
	stop       INTEGER NOT NULL,
	kind       INTEGER NOT NULL,         -- 0 direct, 1 mixed, 2 indirect
	speaker    INTEGER,                  -- speaker.n; null if nobody is known
	confidence REAL NOT NULL,
	text       TEXT NOT NULL
) STRICT;

CREATE TABLE speaker (                   -- who speaks in one article
	article INTEGER NOT NULL,
	n       INTEGER NOT NULL,            -- place in the article's list of speakers
	name    TEXT NOT NULL,
	role    TEXT NOT NULL,
	also    TEXT NOT NULL,               -- a name a line
	surname TEXT NOT NULL,               -- folded; what a name of one word may be joined by
	person  INTEGER NOT NULL,
	quotes  INTEGER NOT NULL,            -- in marks
	words   INTEGER NOT NULL,
	PRIMARY KEY (article, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_person ON speaker (person, article, quotes, words);
CREATE INDEX speaker_surname ON speaker (surname, article) WHERE surname <> '';

CREATE TABLE person (                    -- who speaks in the library
	id       INTEGER PRIMARY KEY,
	key      TEXT NOT NULL UNIQUE,       -- what makes two speakers one; edits by hand in state.db name it
	name     TEXT NOT NULL,
	role     TEXT NOT NULL,
	folded   TEXT NOT NULL,              -- the name, as it is searched for
	quotes   INTEGER NOT NULL DEFAULT 0,
	articles INTEGER NOT NULL DEFAULT 0,
	words    INTEGER NOT NULL DEFAULT 0,
	last     INTEGER NOT NULL DEFAULT 0  -- the newest article
) STRICT;
CREATE INDEX person_quotes ON person (quotes DESC, last DESC);

CREATE VIRTUAL TABLE words USING fts5 (
	title, body, byline, source, flag,
	content = '', contentless_delete = 1, prefix = '2 3',
	tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE saying USING fts5 (
	who, text,
	content = '', contentless_delete = 1, prefix = '2 3',
	tokenize = "unicode61 remove_diacritics 2"
);
`
