import { longestRun } from './longestRun'

/** A block by what it is recognised by: its id, and its words and form as one string. */
export type Known = { readonly id: string | null; readonly key: string }

type Place = number | undefined

/**
 * For each block of a text the place of the same block in an earlier text, undefined for a new one: the one of the same
 * id; else the one of the same words, wherever it stands; and between two of these that stand in the same order, where as
 * many are left over on both sides, those in order of which one has no id.
 */
export function matchBlocks(before: readonly Known[], after: readonly Known[]): Place[] {
  const places = new Map(before.flatMap(({ id }, at) => (id === null ? [] : [[id, at] as const])))
  const byId = after.map(({ id }) => (id === null ? undefined : places.get(id)))
  const taken = new Set(byId)
  const byWords = new Map(
    counted(before, (at) => !taken.has(at)).flatMap((key, at) => (key ? [[key, at] as const] : [])),
  )
  const alike = counted(after, (at) => byId[at] === undefined).map((key, at) =>
    key === null ? byId[at] : byWords.get(key),
  )
  const inOrder = new Set(longestRun(alike.filter((place) => place !== undefined)))
  return pairLeft(before, after, alike, inOrder)
}

/** The words of the blocks asked for, each unlike any other: the second of the same is another. */
function counted(blocks: readonly Known[], isAsked: (at: number) => boolean): (string | null)[] {
  const counts = new Map<string, number>()
  return blocks.map(({ key }, at) => {
    if (!isAsked(at)) return null
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return `${count} ${key}`
  })
}

function pairLeft(
  before: readonly Known[],
  after: readonly Known[],
  sure: readonly Place[],
  inOrder: ReadonlySet<number>,
): Place[] {
  const found = [...sure]
  const matched = new Set(sure)
  const ends = sure.flatMap((place, at) =>
    place !== undefined && inOrder.has(place) ? [{ at, place }] : [],
  )
  let start = { at: -1, place: -1 }
  for (const end of [...ends, { at: after.length, place: before.length }]) {
    const left = range(start.place + 1, end.place).filter((place) => !matched.has(place))
    const right = range(start.at + 1, end.at).filter((at) => sure[at] === undefined)
    if (left.length === right.length) {
      right.forEach((at, index) => {
        const place = left[index] ?? 0
        if (before[place]?.id === null || after[at]?.id === null) found[at] = place
      })
    }
    start = end
  }
  return found
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
