/**
 * The tables of version 1.
 *
 * `document` and `record` hold what was given; `quote` and `claim` are made of it, with the corrections put
 * in. An `entity` is a name and type that all articles share; `root` is the entity that it is an alias of, or itself. Quotes
 * and claims repeat the date and the outlet of their document, so that a search needs no join. A missing date is ''. `document.entities` is a JSON
 * array of pairs: an entity and how often it is mentioned; `claim.details`
 * is an object with what is only shown: `standalone`, `why`, and the entities it is `about`.
 *
 * The ids of the quotes and claims of a document lie between its id times 2^20 and the next one's, so that they are found, and
 * taken out, without an index.
 *
 * `quote_fts` stems words (Porter) for words and phrases; `quote_words` has them as they are written, for prefixes.
 */
export const VERSION_1 = `
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  title TEXT,
  url TEXT,
  outlet TEXT,
  date TEXT NOT NULL,
  characters INTEGER NOT NULL,
  quotes INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  entities TEXT NOT NULL,
  added TEXT NOT NULL
);
CREATE INDEX document_sha256 ON document (sha256);
CREATE INDEX document_date ON document (date, id);

CREATE TABLE record (
  document INTEGER PRIMARY KEY,
  json TEXT NOT NULL
);

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  root INTEGER NOT NULL,
  quotes INTEGER NOT NULL DEFAULT 0,
  claims INTEGER NOT NULL DEFAULT 0,
  UNIQUE (key, type)
);
CREATE INDEX entity_root ON entity (root);
CREATE VIRTUAL TABLE entity_fts USING fts5 (
  name, content = 'entity', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE quote (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  local TEXT NOT NULL,
  kind TEXT NOT NULL,
  stance TEXT,
  speaker INTEGER,
  speaker_name TEXT NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  date TEXT NOT NULL,
  outlet TEXT,
  worth REAL NOT NULL,
  types INTEGER NOT NULL
);
CREATE INDEX quote_speaker ON quote (speaker, date);
CREATE INDEX quote_date ON quote (date, id);
CREATE VIRTUAL TABLE quote_fts USING fts5 (
  text, speaker_name, content = 'quote', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE quote_words USING fts5 (
  text, speaker_name, content = 'quote', content_rowid = 'id', detail = none, columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO quote_fts (quote_fts, rank) VALUES ('automerge', 8);
INSERT INTO quote_words (quote_words, rank) VALUES ('automerge', 8);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  local TEXT NOT NULL,
  quote INTEGER,
  speaker INTEGER,
  speaker_name TEXT NOT NULL,
  type TEXT NOT NULL,
  checkable INTEGER NOT NULL,
  worth REAL NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  date TEXT NOT NULL,
  outlet TEXT,
  details TEXT NOT NULL
);
CREATE INDEX claim_speaker ON claim (speaker, worth) WHERE checkable = 1;
CREATE INDEX claim_date ON claim (date, worth) WHERE checkable = 1;
CREATE INDEX claim_worth ON claim (worth, id) WHERE checkable = 1;

CREATE TABLE correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body TEXT NOT NULL,
  made TEXT NOT NULL,
  undone TEXT
);
CREATE INDEX correction_document ON correction (document);
`;
