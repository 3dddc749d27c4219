import { exactDecimal } from './exactDecimal'
import type { KnownItem } from './known'
import { isIn, type ReportRange } from './ranges'
import type { ItemFigures } from './rows'
import type { Outlet } from './types'

type GenreTally = { ids: string[]; takenDownIds: string[] }

/** The items of one outlet, or of all, published in a range: how many are up and down, and which by genre. */
export type ItemTally = { up: number; down: number; readonly genres: Map<string, GenreTally> }

/** By outlet, and under `null` those of all outlets; none where there is no item. */
export type ItemTallies = ReadonlyMap<string | null, ItemTally>

/** Counts items, by their publication date, in the order of their ids (report.md, Items). */
export function itemTallies(items: readonly KnownItem[], range: ReportRange): ItemTallies {
  const tallies = new Map<string | null, ItemTally>()
  for (const item of items) {
    if (!isIn(range, item.day)) continue
    add(tallies, item.outlet, item)
    add(tallies, null, item)
  }
  return tallies
}

function add(
  tallies: Map<string | null, ItemTally>,
  outlet: string | null,
  { id, genre, isDown }: KnownItem,
): void {
  const tally = tallies.get(outlet) ?? { up: 0, down: 0, genres: new Map<string, GenreTally>() }
  tallies.set(outlet, tally)
  const ofGenre = tally.genres.get(genre) ?? { ids: [], takenDownIds: [] }
  tally.genres.set(genre, ofGenre)
  if (isDown) tally.down += 1
  else tally.up += 1
  ofGenre[isDown ? 'takenDownIds' : 'ids'].push(id)
}

/** The block of items of one range: outlets in the order given, then all of them; genres by code unit. */
export const itemRows = (
  outlets: readonly Outlet[],
  tallies: ItemTallies,
  range: ReportRange,
): ItemFigures[] =>
  [...outlets.map(({ id }) => id), null].flatMap((outlet) => {
    const tally = tallies.get(outlet)
    const genres = [...(tally?.genres ?? [])].sort(([one], [other]) => (one < other ? -1 : 1))
    return genres.map(([genre, { ids, takenDownIds }]) => ({
      ...{ range: range.name, outlet, genre, count: ids.length, takenDown: takenDownIds.length },
      percent: percentOf(ids.length, tally?.up ?? 0),
      ...{ ids, takenDownIds },
    }))
  })

const percentOf = (part: number, whole: number): string | null =>
  whole === 0 ? null : exactDecimal(100n * BigInt(part), BigInt(whole), 1)
