/** The longest rising run of distinct numbers. */
export function longestRun(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const from = new Map<number, number | undefined>()
  for (const number of numbers) {
    let low = 0
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    from.set(number, ends[low - 1])
    ends[low] = number
  }
  const run: number[] = []
  for (let number = ends.at(-1); number !== undefined; number = from.get(number)) run.push(number)
  return run.reverse()
}
