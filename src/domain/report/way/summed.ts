import type { MainNumber } from './mainNumbers'

/**
 * Numbers of several outlets added up by name, in the order in which names first come: an outlet's figures are none of
 * another's. What one of them does not know is not known of all.
 */
export function summed(outlets: readonly (readonly MainNumber[])[]): MainNumber[] {
  const sums = new Map<string, MainNumber>()
  for (const one of outlets.flat()) {
    const sum = sums.get(one.name)
    const value = sum ? added(sum.value, one.value) : one.value
    sums.set(one.name, { name: one.name, unit: one.unit, value })
  }
  return [...sums.values()]
}

const added = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
