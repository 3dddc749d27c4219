import { matchBlocks } from './match'
import { wordsIn } from './nodeWords'
import { textOf } from './same'
import type { Json } from './types'

type Place = number | undefined
type Known = { id: null; key: string }

/**
 * For each part of a list, a table or a box the place of the same part in an earlier state, undefined for a new one: what
 * says the same, and of the rest what has at least half of its words still. One that says something else altogether is new.
 */
export function placesOf(before: readonly Json[], after: readonly Json[]): Place[] {
  const [was, now] = [before, after].map((nodes) =>
    nodes.map((node) => ({ id: null, key: textOf(node) })),
  ) as [Known[], Known[]]
  const places = matchBlocks(was, now).map((place, at) =>
    was[place ?? -1]?.key === now[at]?.key ? place : undefined,
  )
  const taken = new Set(places)
  const left = before.map((_, at) => at).filter((at) => !taken.has(at))
  const pairs = after.flatMap((node, at) =>
    places[at] !== undefined
      ? []
      : left.map((place) => ({ at, place, likeness: likenessOf(before[place] ?? null, node) })),
  )
  pairs.sort((a, b) => b.likeness - a.likeness || a.place - b.place || a.at - b.at)
  for (const { at, place, likeness } of pairs) {
    if (likeness < 0.5 || places[at] !== undefined || taken.has(place)) continue
    places[at] = place
    taken.add(place)
  }
  return places
}

/** How much of the words of the one is in the other, from 0 to 1. */
function likenessOf(before: Json, after: Json): number {
  const [was, now] = [wordsIn(before), new Set(wordsIn(after))]
  if (was.length === 0) return 0
  return was.filter((word) => now.has(word)).length / was.length
}
