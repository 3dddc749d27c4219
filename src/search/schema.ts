/** Another shape of the file, or other rules of what is a word: files of before are made anew. */
export const SHAPE = 1

const fts = (name: string, columns: string, more = '') =>
  `CREATE VIRTUAL TABLE IF NOT EXISTS ${name} USING fts5(${columns}, tokenize='ascii', content='', contentless_delete=1${more});`

/**
 * Words come separated by spaces and cleaned (tokensOf): the
 * tokenizer only splits. The id of a row is its instant, so that the newest is found first without sorting.
 */
export const OPEN_SCRIPT = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -32768;
PRAGMA temp_store = MEMORY;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, version TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS shown (id INTEGER PRIMARY KEY, title TEXT NOT NULL, sapo TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS known (word TEXT PRIMARY KEY, folded TEXT NOT NULL, sound TEXT NOT NULL, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS known_folded ON known (folded);
CREATE INDEX IF NOT EXISTS known_sound ON known (sound);
CREATE TABLE IF NOT EXISTS pairs (one TEXT NOT NULL, other TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID;
${fts('heads_exact', 'title, sapo, marks')}
${fts('heads_folded', 'title, sapo, marks', ", prefix='1 2 3'")}
${fts('texts_exact', 'words, marks')}
${fts('texts_folded', 'words, marks')}
`

/** More is collected before it is sorted into the index while a whole one is made: five times as fast. */
export const BUILD_SCRIPT = ['heads_exact', 'heads_folded', 'texts_exact', 'texts_folded']
  .map((table) => `INSERT INTO ${table}(${table}, rank) VALUES ('hashsize', 16777216);`)
  .join('\n')
