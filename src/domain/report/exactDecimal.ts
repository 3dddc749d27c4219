/**
 * The fraction `numerator / denominator` of two whole numbers, neither below zero, with `digits` decimals, rounded half
 * up from its exact value: `12.5` for 1/8 of 100 with one.
 */
export function exactDecimal(numerator: bigint, denominator: bigint, digits: number): string {
  const scaled = numerator * 10n ** BigInt(digits)
  const rounded = String((2n * scaled + denominator) / (2n * denominator)).padStart(digits + 1, '0')
  return `${rounded.slice(0, -digits)}.${rounded.slice(-digits)}`
}
