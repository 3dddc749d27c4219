import { crc32 } from 'node:zlib'

import fc from 'fast-check'

/** Everything, instead of a sample: `npm run test:full`. */
export const isExhaustive = process.env.FULL === '1'

/**
 * Some of these, in their order; all of them under `npm run test:full`. Which is drawn by the commit (`TEST_SEED`, named
 * when the tests begin): in time the gate sees all, and a red one can be seen again. `by` fixes a draw.
 */
export function sampleOf<Item>(
  all: readonly Item[],
  most: number,
  by = process.env.TEST_SEED ?? '',
): Item[] {
  return isExhaustive ? [...all] : drawnOf(all, most, by)
}

/** The same draw, however many tests are asked for. */
export function drawnOf<Item>(all: readonly Item[], most: number, by: string): Item[] {
  if (all.length <= most) return [...all]
  const size = { minLength: most, maxLength: most }
  const seed = crc32(by)
  return fc.sample(fc.subarray([...all], size), { seed, numRuns: 1 })[0] ?? []
}
