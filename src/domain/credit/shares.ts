import type { Credit } from './types'

/** Shares are reckoned in hundredths of a percent: whole numbers, so that no sum is off by a fraction. */
export const WHOLE = 10_000

export const hundredths = (percent: number): number => Math.round(percent * 100)

type Author = Pick<Credit, 'id' | 'kind' | 'share'>

/**
 * What each author has of a text, in hundredths of a percent by the ids of their rows: as it was laid down, else the same for
 * all. Adds up to `WHOLE` exactly, if there is an author; who did related work has none.
 */
export function sharesOf(credits: readonly Author[]): Map<string, number> {
  const authors = credits.filter(({ kind }) => kind === 'writing')
  const isOpen = authors.every(({ share }) => share === null)
  const weights = authors.map(({ share }) => (isOpen ? 1 : hundredths(share ?? 0)))
  const parts = splitExactly(WHOLE, weights)
  return new Map(authors.map(({ id }, at) => [id, parts[at] ?? 0]))
}

/**
 * A whole amount (hundredths of a percent, đồng of a royalty) split by weights, each part whole, the sum always the
 * amount: parts are rounded down, and what is left goes one by one to those who lost most by that, of equals to whoever
 * stands first. Nobody with a weight of nothing gets anything; with no weight at all there is nothing to split by.
 */
export function splitExactly(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, one) => sum + one, 0)
  if (total === 0) return weights.map(() => 0)
  const exact = weights.map((one) => BigInt(amount) * BigInt(one))
  const parts = exact.map((one) => Number(one / BigInt(total)))
  const lost = exact.map((one) => Number(one % BigInt(total)))
  const left = amount - parts.reduce((sum, one) => sum + one, 0)
  const order = weights.map((_, at) => at).sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0) || a - b)
  for (const at of order.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}
