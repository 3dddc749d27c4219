import { hasAccents, type QueryGroup, type SearchQuery } from './query'

/** Where words are looked up: titles and sapos, or whole texts; as they are written or without accents. */
export type IndexTable = 'heads_exact' | 'heads_folded' | 'texts_exact' | 'texts_folded'

/** One step of the order of results: everything that meets it stands before what meets only later ones. */
export type Tier = {
  table: IndexTable
  match: string
  /** Whether all words have to stand side by side. */
  isTogether: boolean
}

type Form = 'exact' | 'folded'
type Field = 'title' | 'sapo' | 'text'
type Way = 'phrase' | 'words'

const FIELDS: readonly Field[] = ['title', 'sapo', 'text']
/** Fewer letters begin too many words: they are looked for in titles and sapos alone. */
const SHORTEST_IN_TEXTS = 3
const SHORTEST_GUESS = 2

/**
 * What is looked for, the best first (docs/adr/0033). Typed with accents: as typed before accents aside, and within each title
 * before sapo before text. Without accents: title before sapo before text, and within each as typed first.
 * Within a field words that stand together come first. At the end titles with a word that begins as the last one does.
 */
export function tiersOf(query: SearchQuery): Tier[] {
  if (query.length === 0) return []
  const ways: Way[] = isPhrase(query) ? ['phrase', 'words'] : ['words']
  const forms: Form[] = ['exact', 'folded']
  const places = hasAccents(query)
    ? forms.flatMap((form) => FIELDS.flatMap((field) => ways.map((way) => ({ form, field, way }))))
    : FIELDS.flatMap((field) => ways.flatMap((way) => forms.map((form) => ({ form, field, way }))))
  const tiers = places
    .filter(({ field }) => field !== 'text' || !hasShortPrefix(query))
    .map(({ form, field, way }) => ({
      ...placeOf(form, field, expression(query, form, way)),
      isTogether: way === 'phrase',
    }))
  const last = query.at(-1)
  if (last && !last.isPrefix && (last.words.at(-1)?.folded.length ?? 0) >= SHORTEST_GUESS) {
    const guessed = [...query.slice(0, -1), { ...last, isPrefix: true }]
    const words = expression(guessed, 'folded', 'words')
    tiers.push({ ...placeOf('folded', 'title', words), isTogether: false })
  }
  return tiers
}

function placeOf(form: Form, field: Field, words: string): Pick<Tier, 'table' | 'match'> {
  return field === 'text'
    ? { table: `texts_${form}`, match: `words : (${words})` }
    : { table: `heads_${form}`, match: `${field} : (${words})` }
}

/** Several words that may stand together; beginnings only at the end. */
const isPhrase = (query: SearchQuery) =>
  query.length > 1 && query.slice(0, -1).every(({ isPrefix }) => !isPrefix)

const hasShortPrefix = (query: SearchQuery) =>
  query.some(
    ({ words, isPrefix }) => isPrefix && (words.at(-1)?.folded.length ?? 0) < SHORTEST_IN_TEXTS,
  )

function expression(query: SearchQuery, form: Form, way: Way): string {
  if (way === 'words') return query.map((group) => phrase(group, form)).join(' AND ')
  const words = query.flatMap((group) => group.words)
  return phrase({ words, isPrefix: query.at(-1)?.isPrefix ?? false }, form)
}

/** In quotes nothing is syntax of FTS5, and a word is of letters and digits alone. */
const phrase = ({ words, isPrefix }: QueryGroup, form: Form) =>
  `"${words.map((word) => word[form]).join(' ')}"${isPrefix ? ' *' : ''}`

/** The same within rows that bear one of the marks of each list. */
export function withinMarks(match: string, lists: readonly (readonly string[])[]): string {
  const parts = lists.map((marks) => `marks : (${marks.map((mark) => `"${mark}"`).join(' OR ')})`)
  return [match, ...parts].join(' AND ')
}

/** What a row is found by beside words: of letters and digits, as the index keeps it. */
export const markOf = (kind: string, value: string): string =>
  kind + value.toLowerCase().replace(/[^a-z0-9]/g, '')
