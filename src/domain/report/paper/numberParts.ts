/** So many numbers stand beside the name of an outlet, on paper and on a screen. */
const MOST_NUMBERS = 7

/** Numbers in as many parts as a table for each outlet needs, of about the same size. */
export function numberParts<One>(numbers: readonly One[]): One[][] {
  const parts = Math.ceil(numbers.length / MOST_NUMBERS)
  const each = Math.ceil(numbers.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, at) => numbers.slice(at * each, (at + 1) * each))
}
