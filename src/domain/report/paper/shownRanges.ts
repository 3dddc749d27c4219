import { formatDate } from '../../calendar/vietnameseDates'
import { PART } from '../reportRanges'
import type { NamedRange } from '../types'

/** A range with what it is called over its columns. */
export type ShownRange = NamedRange & { readonly heading: string }

/** Ranges in their order: what is new since the report before, and the year so far where there is one beside it. */
export function shownRanges(ranges: readonly NamedRange[]): ShownRange[] {
  const isOne = ranges.length === 1
  return ranges.map((range) => {
    const what = range.name === PART || isOne ? 'Trong kỳ' : 'Lũy kế'
    return { ...range, heading: `${what} (${formatDate(range.from)} – ${formatDate(range.to)})` }
  })
}

/** Which days a report is on, and what of them is new since the report before. */
export function daysWords(ranges: readonly NamedRange[]): string {
  const whole = ranges.find(({ name }) => name !== PART)
  const part = ranges.find(({ name }) => name === PART)
  const days = ({ from, to }: NamedRange) =>
    `từ ngày ${formatDate(from)} đến hết ngày ${formatDate(to)}`
  if (!whole) return part ? days(part) : ''
  return part ? `${days(whole)}; từ sau báo cáo trước: ${days(part)}` : days(whole)
}
