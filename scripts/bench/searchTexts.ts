import { readFileSync } from 'node:fs'

/** Made-up Vietnamese for measuring: words as frequent as in a language, the first ones in nearly every text. */

const MISSPELLINGS = JSON.parse(readFileSync('tests/fixtures/misspellings.json', 'utf8')) as [
  typed: string,
  meant: string,
][]
const PARTICLES =
  'của và các là có trong được cho không người đã với những một để này theo năm tại về ra đến từ khi cũng còn như sẽ thì vào'.split(
    ' ',
  )
const ONSETS = 'b c ch d đ g h kh l m n ng nh ph qu s t th tr v x gi'.split(' ')
const RIMES =
  'a an ang anh ac at ai ao au am ăn ăng ât ân ên inh ich iên iêu oa oan ong ông ôi ơn un ung ưa ươi ương uyên'.split(
    ' ',
  )
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const COMPOUNDS = 6000

/** The same numbers every time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const syllables = ONSETS.flatMap((onset) =>
  RIMES.flatMap((rime) =>
    TONES.map((tone) => {
      const vowel = rime.search(/[aăâeêioôơuư]/)
      return `${onset}${rime.slice(0, vowel + 1)}${tone}${rime.slice(vowel + 1)}`.normalize('NFC')
    }),
  ),
)

const draw = chance(7)
const pick = <One>(list: readonly One[], next: () => number): One =>
  list[Math.floor(next() * list.length)] as One

/** Words of two syllables, the most frequent first; among them the phrases of the table of misspellings. */
export const compounds: readonly string[] = [
  ...new Set([
    ...MISSPELLINGS.map(([, meant]) => meant),
    ...Array.from({ length: COMPOUNDS }, () => `${pick(syllables, draw)} ${pick(syllables, draw)}`),
  ]),
]

/** By the rank of a word its frequency, as Zipf has it. */
const ranked = <One>(list: readonly One[], next: () => number): One =>
  list[Math.min(list.length - 1, Math.floor(list.length ** next()) - 1)] as One

/** So many syllables of text. */
export function textOf(words: number, next: () => number): string {
  const text: string[] = []
  while (text.length < words) {
    if (next() < 0.35) text.push(ranked(PARTICLES, next))
    else text.push(...ranked(compounds, next).split(' '))
  }
  return text.slice(0, words).join(' ')
}

type Query = { kind: string; typed: string; filter?: 'outlet' | 'topic' | 'dates' }

const unaccented = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')

/** The 200 queries that are measured. */
export function queries(): Query[] {
  const next = chance(11)
  const made = (kind: string, count: number, make: (at: number) => Omit<Query, 'kind'>) =>
    Array.from({ length: count }, (_, at) => ({ kind, ...make(at) }))
  const compound = () => ranked(compounds, next)
  const rare = () => compounds[compounds.length - 1 - Math.floor(next() * 1000)] ?? ''
  const filters = ['outlet', 'topic', 'dates'] as const
  return [
    ...made('a very common word', 30, (at) => ({ typed: PARTICLES[at] ?? 'của' })),
    ...made('very common words', 30, () => ({
      typed: Array.from({ length: 3 }, () => ranked(PARTICLES, next)).join(' '),
    })),
    ...made('words as typed', 40, () => ({ typed: compound() })),
    ...made('without accents', 25, () => ({ typed: unaccented(`${compound()} ${compound()}`) })),
    ...made('in quotes', 20, () => ({ typed: `"${compound()}"` })),
    ...made('narrowed', 25, (at) => ({ typed: compound(), filter: filters[at % 3] })),
    ...made('a beginning', 10, () => ({ typed: `${compound().slice(0, 3)}*` })),
    ...made('mistyped', 10, (at) => ({ typed: MISSPELLINGS[at * 5]?.[0] ?? '' })),
    ...made('rare', 10, () => ({ typed: `${rare()} ${rare()}` })),
  ]
}
