import { readInstant } from '../contract/rfc3339'
import { LONGEST_NAME, MOST_PEOPLE } from '../credit/creditFault'
import { fold } from '../text/fold'
import { type ImportCell, shownCell } from './cell'
import type { RowReader } from './rowReader'
import type { CellFault } from './readMoments'
import { readNumber, readWords } from './readValues'
import { oldPath } from './oldPath'
import { type PictureWords, readPictureWords } from './pictureWords'

/** What a person said the names of the old place mean here, by the name as `nameKey` writes it. */
export type Names = {
  /** A category is a column; null is none. */
  sections: Record<string, string | null>
  /** An author is an account; null is somebody without one. */
  people: Record<string, string | null>
}

/** What decides what the cells of a text mean. */
export type TextReading = {
  names: Names
  /** The genres a text may have; a correction is about a text of ours and comes from nowhere else. */
  genres: readonly { value: string; label: string }[]
  /** Epoch milliseconds. */
  now: number
}

export type TextDraft = {
  kind: 'texts'
  /** What the old place calls it by: the same text is never taken in twice. */
  textId: string
  title: string
  sapo: string | null
  /** HTML, or the JSON of our editor, as it came. */
  body: string
  /** An instant (UTC, ISO). */
  publishedAt: string
  /** Its address at the old place, whole, and the path of it that leads on to the new one. */
  address: string | null
  path: string | null
  /** By which the old place led to it as well (`/?p=12`); null where it is no other. */
  shortPath: string | null
  /** The picture that stands for it, by its address at the old place. */
  cover: string | null
  /** What the old place says of its pictures beside the words they stand in. */
  pictures: PictureWords[]
  column: string | null
  authors: { name: string; user: string | null }[]
  number: { number: number; year: number | null } | null
  genre: string
  /** Names and codes, as they came. */
  topics: string[]
  source: string | null
  /** Why the old place took it down; null of one that it still shows. */
  takedown: string | null
}

/** Names are told apart without their accents and case: one category is often written in several ways. */
export const nameKey = (name: string): string => fold(name).replace(/\s+/g, ' ').trim()

const MOST_ID = 200
const MOST_TITLE = 250
const MOST_SAPO = 1000
const MOST_REASON = 2000
const USUAL_GENRE = 'article'

/** What the cells of a text say. */
export function textOf(row: RowReader, reading: { column: string | null; texts: TextReading }) {
  const { names, genres, now } = reading.texts
  const textId = row.needed('textId', readId)
  const title = row.needed('headline', (cell) => readWords(cell, MOST_TITLE))
  const publishedAt = row.needed('publishedAt', (cell) => readPast(cell, now))
  const body = row.needed('body', readBodyCell)
  const address = row.value('address', readAddress)
  const sapo = row.value('sapo', (cell) => readWords(cell, MOST_SAPO))
  const authors = row.value('authors', readAuthors) ?? []
  const number = row.value('number', readNumber)
  const genre = row.value('genre', (cell) => readGenre(cell, genres)) ?? USUAL_GENRE
  const source = row.value('source', (cell) => readWords(cell, MOST_TITLE))
  const takedown = row.value('takedown', (cell) => readWords(cell, MOST_REASON))
  const topics = row.value('topics', (cell) => ({ value: linesOf(cell) })) ?? []
  const shortAddress = row.value('shortAddress', readAddress)
  const cover = row.value('cover', (cell) => readWords(cell, MOST_REASON))
  const pictures = readPictureWords(shownCell(row.cell('pictures')))
  const sections = row.value('section', (cell) => ({ value: linesOf(cell) })) ?? []
  if (!textId || !title || !publishedAt || !body) return null
  const path = address && oldPath(address)
  const shortPath = shortAddress && oldPath(shortAddress)
  const draft: TextDraft = {
    ...{ kind: 'texts', textId, title, sapo, body, publishedAt },
    ...{ address, path, number, genre, topics, source, takedown, cover, pictures },
    shortPath: shortPath === path ? null : shortPath,
    column: columnOf(sections, reading),
    authors: authors.map((name) => ({ name, user: names.people[nameKey(name)] ?? null })),
  }
  return draft
}

/** The first of its categories that is a column; the common one where none is. */
function columnOf(
  sections: readonly string[],
  { column, texts: { names } }: { column: string | null; texts: TextReading },
): string | null {
  const own = sections.map((name) => names.sections[nameKey(name)]).find((id) => id)
  return own ?? column
}

type Read<T> = { value: T | null } | { fault: CellFault }

function readId(cell: ImportCell | undefined): Read<string> {
  // A line that is no record at all has its fault in the place of its name.
  if (typeof cell === 'object' && cell !== null && 'fault' in cell) return { fault: 'badLine' }
  return readWords(cell, MOST_ID)
}

/** A text that came in no form that is read has its fault in the place of its words. */
function readBodyCell(cell: ImportCell | undefined): Read<string> {
  if (typeof cell === 'object' && cell !== null && 'fault' in cell) return { fault: 'noHtml' }
  return { value: shownCell(cell) || null }
}

const ZONELESS = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/

/** An instant with its zone that has passed; as UTC. */
function readPast(cell: ImportCell | undefined, now: number): Read<string> {
  const text = shownCell(cell)
  if (text === '') return { value: null }
  if (ZONELESS.test(text)) return { fault: 'noZone' }
  const found = readInstant(text.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'))
  if (!found) return { fault: 'badInstant' }
  return found.ms < now ? { value: new Date(found.ms).toISOString() } : { fault: 'notPast' }
}

function readAddress(cell: ImportCell | undefined): Read<string> {
  const text = shownCell(cell)
  if (text === '') return { value: null }
  return text.length <= MOST_REASON && /^(https?:\/\/|\/)\S+$/i.test(text)
    ? { value: text }
    : { fault: 'badAddress' }
}

function readAuthors(cell: ImportCell | undefined): Read<string[]> {
  const names = [...new Map(linesOf(cell).map((name) => [nameKey(name), name])).values()]
  if (names.some((name) => name.length > LONGEST_NAME)) return { fault: 'tooLong' }
  return names.length > MOST_PEOPLE ? { fault: 'tooManyNames' } : { value: names }
}

function readGenre(cell: ImportCell | undefined, genres: TextReading['genres']): Read<string> {
  const said = nameKey(shownCell(cell))
  if (said === '') return { value: null }
  const found = genres.find(({ value, label }) => value === said || nameKey(label) === said)
  return found ? { value: found.value } : { fault: 'badGenre' }
}

/** Several names stand in one cell, a line or a semicolon between them. */
export const linesOf = (cell: ImportCell | undefined): string[] =>
  shownCell(cell)
    .normalize('NFC')
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
