import { parseQuery, type QueryWord, type SearchQuery, wordsOf } from '@/domain/search/query'
import {
  distanceFrom,
  likeliest,
  type Reading,
  slipsOf,
  soundOf,
  telexOf,
} from '@/domain/search/spelling'
import { tokensOf } from '@/domain/search/tokens'
import { fold, nfc } from '@/domain/text/fold'

import type { SearchThread } from './thread'

/** So many readings of a word are weighed. */
const READINGS = 24

type Known = { word: string; folded: string; count: number }
type Place = { thread: SearchThread; name: string }

/** What was meant, as far as the words of the index tell: the query with other words in it, or null. */
export async function suggestionFor(place: Place, typed: string): Promise<string | null> {
  const query = parseQuery(typed)
  if (query.length === 0 || query.some(({ isPrefix }) => isPrefix)) return null
  const words = wordsOf(query)
  const readings: Reading[][] = []
  for (const word of words) readings.push(await readingsOf(place, word))
  const together = await pairsOf(place, readings)
  const meant = likeliest(readings, together)
  return meant && withWords(typed, query, meant)
}

async function readingsOf({ thread, name }: Place, word: QueryWord): Promise<Reading[]> {
  const telex = telexOf(word.exact)
  const near = [word.folded, ...slipsOf(word.folded), ...(telex ? [fold(telex)] : [])]
  const known = await thread.read<Known>(
    name,
    `SELECT word, folded, count FROM known WHERE folded IN (SELECT value FROM json_each(?1))
     UNION SELECT word, folded, count FROM known WHERE sound = ?2`,
    [JSON.stringify(near), soundOf(word.folded)],
  )
  const distance = distanceFrom(word)
  const readings = known
    .map((one) => ({ word: one.word, count: one.count, distance: distance(one) }))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, READINGS)
  return readings.some(({ distance }) => distance === 0)
    ? readings
    : [{ word: word.exact, distance: 0, count: 0 }, ...readings]
}

const weight = ({ distance, count }: Reading) =>
  distance === 0 ? Infinity : Math.log(1 + count) - distance * 2

async function pairsOf({ thread, name }: Place, readings: readonly (readonly Reading[])[]) {
  const counts = new Map<string, number>()
  for (const [at, next] of readings.slice(1).entries()) {
    const rows = await thread.read<{ one: string; other: string; count: number }>(
      name,
      `SELECT one, other, count FROM pairs WHERE one IN (SELECT value FROM json_each(?))
       AND other IN (SELECT value FROM json_each(?))`,
      [wordsIn(readings[at] ?? []), wordsIn(next)],
    )
    for (const { one, other, count } of rows) counts.set(`${one} ${other}`, count)
  }
  return (one: string, other: string) => counts.get(`${one} ${other}`) ?? 0
}

const wordsIn = (readings: readonly Reading[]) => JSON.stringify(readings.map(({ word }) => word))

/** The text as it was typed, with other words in the places of its words. */
function withWords(typed: string, query: SearchQuery, words: readonly string[]): string {
  const text = nfc(typed)
  const count = wordsOf(query).length
  let changed = ''
  let from = 0
  for (const [at, { start, end, exact }] of tokensOf(text).slice(0, count).entries()) {
    const word = words[at] ?? exact
    const own = text.slice(start, end)
    changed += text.slice(from, start)
    changed += word === exact ? own : isCapital(own) ? capital(word) : word
    from = end
  }
  return changed + text.slice(from)
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word)
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
