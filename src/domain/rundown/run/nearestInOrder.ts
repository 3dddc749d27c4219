/** A place in time that something can be about; `cost` (milliseconds) is added where it is chosen. */
export type Place = { at: number; cost: number }

/**
 * Which place each moment is about, so that the distances are least in sum and neither order is broken. Each place is
 * taken once while there are enough; where there are more moments than places, each place has one at least. Both lists
 * are in order of time (milliseconds); the answer has an index of `places` for each moment, none when there are none.
 */
export function nearestInOrder(moments: readonly number[], places: readonly Place[]): number[] {
  const width = places.length
  if (moments.length === 0 || width === 0) return []
  const isOnto = moments.length > width
  // best[j]: the least sum when this moment is about place j; from[i][j]: the place of the moment before it then.
  let best: number[] = []
  const from: Int32Array[] = []
  moments.forEach((moment, i) => {
    const came = new Int32Array(width).fill(-1)
    let least = Infinity
    let leastAt = -1
    best = places.map(({ at, cost }, j) => {
      const own = Math.abs(moment - at) + cost
      if (i === 0) return isOnto && j > 0 ? Infinity : own
      const before = best[j - 1] ?? Infinity
      if (before < least) [least, leastAt] = [before, j - 1]
      if (!isOnto) {
        came[j] = leastAt
        return least + own
      }
      const stays = (best[j] ?? Infinity) <= before
      came[j] = stays ? j : j - 1
      return (stays ? (best[j] ?? Infinity) : before) + own
    })
    from.push(came)
  })
  let at = isOnto ? width - 1 : best.indexOf(Math.min(...best))
  const chosen: number[] = []
  for (let i = moments.length - 1; i >= 0; i -= 1) {
    chosen.push(at)
    at = from[i]?.[at] ?? -1
  }
  return chosen.reverse()
}
