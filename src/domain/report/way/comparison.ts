import { exactDecimal } from '../exactDecimal'
import type { MainNumber } from './mainNumbers'

/** A figure beside that of an earlier report; both as frozen, or the new one as it is now. */
export type Compared = MainNumber & {
  before: number | null
  difference: number | null
  /** Of the earlier value, signed, with one decimal; `null` where that is 0 or not known. */
  percent: string | null
}

/** Figures against those of an earlier frozen report (report.md, Frozen figures), by name. */
export function compared(now: readonly MainNumber[], then: readonly MainNumber[]): Compared[] {
  const before = new Map(then.map(({ name, value }) => [name, value]))
  return now.map((one) => {
    const old = before.get(one.name) ?? null
    const difference = one.value === null || old === null ? null : one.value - old
    return { ...one, before: old, difference, percent: percentOf(difference, old) }
  })
}

function percentOf(difference: number | null, old: number | null): string | null {
  if (difference === null || old === null || old === 0) return null
  const size = exactDecimal(BigInt(Math.abs(difference)) * 100n, BigInt(old), 1)
  return difference < 0 && size !== '0.0' ? `-${size}` : size
}
