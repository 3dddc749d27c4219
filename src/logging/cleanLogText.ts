const MOST = 500
/** What comes after this is not looked at. */
const READ = 4 * MOST
const GONE = '…'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const OBJECT_ID = /^[0-9a-f]{24}$/i
/** What programs quote: names of fields, tables, files, settings. People write with spaces and accents. */
const NAME = /^[\w.$@/:[\]-]{0,60}$/

type Mask = [RegExp, string | ((found: string, ...groups: string[]) => string)]

/** What is taken out of a sentence before it is written down, in this order. */
const MASKS: Mask[] = [
  // What a query was asked with: drizzle puts it at the end.
  [/\s*\bparams:[\s\S]*$/i, ''],
  [/\bdup key:[\s\S]*$/i, 'dup key'],
  [/\b(cookie|authorization)\b(["']?\s*[:=]\s*).*/gi, `$1$2${GONE}`],
  [
    /\b(password|passwd|secret|token|hash|salt|api[-_]?key)\b(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;}&]+)/gi,
    `$1$2${GONE}`,
  ],
  [/\b(value)\s+(["'`“])[\s\S]*?["'`”](?=\s|$|[.,;)])/gi, `$1 ${GONE}`],
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s"'<>]*@/gi, `$1${GONE}@`],
  [/(https?:\/\/[^\s?#"']*)[?#][^\s"']*/gi, '$1'],
  [/[^\s@"'`“”<>(){}[\],;:=/]+@[^\s@"'`“”<>(){}[\],;:=/]+\.[a-z]{2,}/giu, `${GONE}@${GONE}`],
  [/\b(bearer|jwt|basic)\s+[\w.~+/=-]{16,}/gi, `$1 ${GONE}`],
  [/\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, GONE],
  [/\{[\s\S]*\}/g, `{${GONE}}`],
  [/\{[^}]*$/g, `{${GONE}`],
  [/“([^”]*)”/g, (found, text) => (isName(text) ? found : `“${GONE}”`)],
  [/"([^"]*)"/g, (found, text) => (isName(text) ? found : `"${GONE}"`)],
  [/`([^`]*)`/g, (found, text) => (isName(text) ? found : `\`${GONE}\``)],
  [/(?<![\p{L}\p{N}])'([^']*)'/gu, (found, text) => (isName(text) ? found : `'${GONE}'`)],
  // One that the cut below left open.
  [/(["“`]|(?<![\p{L}\p{N}])')[^"”`']{61,}$/gu, `$1${GONE}`],
  [/[A-Za-z0-9_-]{24,}/g, (word) => (isSecretLike(word) ? GONE : word)],
]

/**
 * A sentence that may be written down: without addresses of people, secrets, documents of the database, and quoted
 * texts that are no name of something; in one line of at most 500 characters.
 */
export function cleanLogText(text: string): string {
  let clean = text.slice(0, READ)
  for (const [pattern, by] of MASKS) clean = clean.replace(pattern, by as string)
  clean = clean.replace(/\s+/g, ' ').trim()
  return clean.length > MOST ? `${clean.slice(0, MOST)}${GONE}` : clean
}

function isName(text: string): boolean {
  return NAME.test(text)
}

/** A token, hash or key: long, and of signs no word has together. Ids of rows are none. */
export function isSecretLike(word: string): boolean {
  if (word.length < 24 || UUID.test(word) || OBJECT_ID.test(word)) return false
  if (/^[0-9a-f]{32,}$/i.test(word)) return true
  const isMixed = /[a-z]/.test(word) && /[A-Z]/.test(word)
  return isMixed && (/\d/.test(word) || word.length >= 32)
}
