/** The parts of a period name of ledger.md (`2026-W07`, `2026-01`, `2026-Q1`, `2026-H1`, `2026`). */
type Names = { year: string; index: number }

const ROMAN = ['I', 'II', 'III', 'IV']
const HALVES = ['đầu', 'cuối']

const FORMS: [RegExp, (names: Names) => string][] = [
  [/^(\d{4})-W(\d\d)$/, ({ year, index }) => `Tuần ${index}/${year}`],
  [/^(\d{4})-(\d\d)$/, ({ year, index }) => `Tháng ${index}/${year}`],
  [/^(\d{4})-Q([1-4])$/, ({ year, index }) => `Quý ${ROMAN[index - 1]}/${year}`],
  [/^(\d{4})-H([12])$/, ({ year, index }) => `6 tháng ${HALVES[index - 1]} năm ${year}`],
  [/^(\d{4})$/, ({ year }) => `Năm ${year}`],
]

/**
 * The Vietnamese name of a period: `Tuần 7/2026`, `Tháng 2/2026`, `Quý I/2026`,
 * `6 tháng đầu năm 2026`, `Năm 2026`. Throws a RangeError for anything that is not a period name.
 */
export function formatPeriod(period: string): string {
  for (const [shape, write] of FORMS) {
    const match = shape.exec(period)
    if (match) return write({ year: match[1] ?? '', index: Number(match[2] ?? 0) })
  }
  throw new RangeError(`Not a period name: ${period}`)
}

/** `Tháng 2/2026` from `2026-02`. */
export const formatMonth = (month: string): string => formatPeriod(month)
