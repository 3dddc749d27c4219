/** How much of a unit there was: a whole number, or null where it is not known. Unknown is not zero (report.md, Activities). */
export type Quantities = Readonly<Record<string, number | null>>

export const MOST_OF_A_UNIT = 1_000_000_000

export type QuantityFault =
  | { kind: 'unit'; unit: string; units: readonly string[] }
  | { kind: 'amount'; unit: string; given: string }

/**
 * The amounts of an activity by the units of its kind, in their order: a unit that nothing is said of is not known.
 * Answers with the first fault in place of them: an amount of a unit the kind doesn't have, or what is no whole number.
 * (Nothing known of such a unit is left out: the kind had it once.)
 */
export function quantitiesOf(
  units: readonly string[],
  given: Readonly<Record<string, unknown>>,
): { quantities: Quantities } | { fault: QuantityFault } {
  const named = new Map(
    Object.entries(given).map(([unit, amount]) => [unit.normalize('NFC'), amount]),
  )
  const isStrange = (unit: string) => !units.includes(unit) && named.get(unit) !== null
  const strange = [...named.keys()].find(isStrange)
  if (strange !== undefined) return { fault: { kind: 'unit', unit: strange, units } }
  const quantities: Record<string, number | null> = {}
  for (const unit of units) {
    const amount = named.get(unit) ?? null
    if (amount !== null && !isAmount(amount)) {
      return { fault: { kind: 'amount', unit, given: String(amount) } }
    }
    quantities[unit] = amount
  }
  return { quantities }
}

const isAmount = (amount: unknown): amount is number =>
  typeof amount === 'number' && Number.isInteger(amount) && amount >= 0 && amount <= MOST_OF_A_UNIT

/**
 * An amount as people write it: `1500`, `1.500`, `1 500`, `12.345.678`; empty is not known. Undefined is no amount: a
 * fraction, a sign, letters, or dots that don't part thousands.
 */
export function readAmount(written: string): number | null | undefined {
  const text = written.trim()
  if (text === '') return null
  const isPlain = /^\d{1,10}$/.test(text)
  const isParted = /^\d{1,3}(?:([.\s])\d{3})(?:\1\d{3})*$/.test(text)
  if (!isPlain && !isParted) return undefined
  const amount = Number(text.replace(/[.\s]/g, ''))
  return amount <= MOST_OF_A_UNIT ? amount : undefined
}

/** `1.500 bản, chưa rõ số điểm`: what there was, in words; what is not known is said so. */
export function quantityWords(quantities: Quantities): string {
  return Object.entries(quantities)
    .map(([unit, amount]) =>
      amount === null ? `chưa rõ số ${unit}` : `${amount.toLocaleString('vi-VN')} ${unit}`,
    )
    .join(', ')
}
