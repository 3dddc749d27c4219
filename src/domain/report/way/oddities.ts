import type { Figures } from '../figures'
import type { Compared } from './comparison'
import { periodRange } from './mainNumbers'

/** A figure to be looked at before a report is sent: it may be right, and is often a slip. */
export type Oddity =
  | { kind: 'jump'; name: string; value: number; before: number; with: string }
  | { kind: 'noTopic'; count: number; of: number }
  | { kind: 'noLength'; count: number; of: number }

/** So many times what it was, or less than that part of it. */
const JUMP = 10
/** Below these, ten times as much happens by itself. */
const SMALLEST = 10

type Beside = { readonly with: string; readonly range: string; readonly rows: readonly Compared[] }

/** The odd figures of a report: against the report before, and what was left unsaid of items and airings. */
export function oddities(figures: Figures, comparisons: readonly Beside[]): Oddity[] {
  const range = periodRange(figures)
  const last = comparisons.find((one) => one.range === range)
  return [...(last ? jumps(last) : []), ...noTopic(figures, range), ...noLength(figures, range)]
}

const jumps = ({ with: title, rows }: Beside): Oddity[] =>
  rows.flatMap(({ name, value, before }): Oddity[] => {
    if (value === null || before === null || Math.max(value, before) < SMALLEST) return []
    const [small, large] = value < before ? [value, before] : [before, value]
    return small > 0 && large >= JUMP * small
      ? [{ kind: 'jump', name, value, before, with: title }]
      : []
  })

function noTopic({ topics, totals }: Figures, range: string): Oddity[] {
  const row = topics.find((one) => one.range === range && one.outlet === null && one.topic === null)
  const of = totals.find((one) => one.range === range && one.outlet === null)?.items ?? 0
  const count = row?.items.length ?? 0
  return count > 0 ? [{ kind: 'noTopic', count, of }] : []
}

/** First airings, repeats and relays alike. */
function noLength({ totals }: Figures, range: string): Oddity[] {
  const total = totals.find((one) => one.range === range && one.outlet === null)
  if (!total) return []
  const count = total.unknownLength + total.repeatUnknown + total.relayUnknown
  const of = total.aired + total.repeats + total.relays
  return count > 0 ? [{ kind: 'noLength', count, of }] : []
}
