const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?'
const VOWELS = '[aăâeêioôơuưy]{1,3}'
const CODA = '(?:ng|nh|ch|[cmnpt])?'
const SYLLABLE = new RegExp(`^${ONSET}${VOWELS}${CODA}$`)

/** What a newsroom in Viet Nam says and writes although it is no Vietnamese. */
const BORROWED = new Set(
  `google outlook apple calendar ics clip video email mail facebook youtube zalo tiktok website web internet online livestream camera studio mc
  audio micro logo banner poster graphic infographic podcast radio album fax file dd mm yyyy word excel pdf csv xlsx docx json
  mms smtp http https url caps lock telex unikey slide led tv ctrl shift enter tab esc delete menu f4 f5 alt home end page
  playlist server mongodb sqlite toasoan sapo tít tivi vtv vov asean covid wifi smartphone app chatbot iso rss
  robot marathon festival karaoke english ocop homestay sin hơ mông hmong sa pa bát xát fansipan fanxipăng pixel px byte kb mb gb
  km kg ha m2 ms jpg png webp mp3 mp4 wav rtf odt windows unicode zip lines`.split(/\s+/),
)

/** Vietnamese without its marks of tone: `trường` → `trương`, the vowel's own sign kept. */
function withoutTones(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
}

/** Whether a word, in small letters, could be a Vietnamese syllable, or is one the newsroom borrowed. */
export function isAtHome(word: string): boolean {
  return BORROWED.has(word) || SYLLABLE.test(withoutTones(word))
}

/** Addresses, file names and codes of documents are no sentences. */
const NO_WORDS = [
  /\bhttps?:\/\/\S+/g,
  /\S+@\S+/g,
  /[^\s/]+\.(?:jpe?g|png|webp|avif|pdf|docx|xlsx|csv|json|mp[34]|md|test|vn)\b/gi,
  /\b(?:image|application|video|audio|text)\/[\w.+-]+/g,
  /\b\d+x\d+\b/g,
  // A colour.
  /#[\da-f]{6}\b/gi,
  // A fingerprint, shown as such, whole, its beginning, or in groups.
  /\b(?:[\da-f]{16}|[\da-f]{64})\b/g,
  /\b[\da-f]{16}(?: [\da-f]{16}){3}\b/g,
  /\b[\da-f]{8}(?: [\da-f]{8}){7}\b/g,
  /\b\d+\/[\p{Lu}\d&-]+(?:\/[\p{L}\d-]+)?/gu,
]

/** The words of a text that nobody in a Vietnamese newsroom says: English, field names, codes. */
export function foreignWords(text: string): string[] {
  const plain = NO_WORDS.reduce(
    (left, pattern) => left.replace(pattern, ' '),
    text.normalize('NFC'),
  )
  const words = plain.match(/\p{L}[\p{L}\p{M}\d]*/gu) ?? []
  return [
    ...new Set(
      words
        // Abbreviations: UBND, PT, CCHC.
        .filter((word) => word.length > 1 && word !== word.toLocaleUpperCase('vi'))
        .filter((word) => !isAtHome(word.toLocaleLowerCase('vi'))),
    ),
  ]
}
