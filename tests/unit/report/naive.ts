import { Temporal } from 'temporal-polyfill'
import type {
  Activity,
  Airing,
  Issue,
  Item,
  NamedRange,
  ReportFacts,
} from '../../../src/domain/report/types'

/** What several sentences of report.md speak of, read naively for the oracle. */

export const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds
export const dateOf = (facts: ReportFacts, text: string) =>
  Temporal.Instant.from(text).toZonedDateTimeISO(facts.zone).toPlainDate().toString()
export const within = (range: NamedRange, date: string) => range.from <= date && date <= range.to
export const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
export const sortedIds = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

export const airingIsKnown = (facts: ReportFacts, { confirmedAt, startedAt }: Airing) =>
  confirmedAt !== null &&
  instant(confirmedAt) <= instant(facts.cutOff) &&
  instant(startedAt) <= instant(facts.cutOff)

export const itemIsKnown = (facts: ReportFacts, { publishedAt }: Item) =>
  instant(publishedAt) <= instant(facts.cutOff)

export const isDown = (facts: ReportFacts, { takenDownAt }: Item) =>
  takenDownAt !== null && instant(takenDownAt) <= instant(facts.cutOff)

export const activityIsKnown = (facts: ReportFacts, { doneOn, recordedAt }: Activity) =>
  doneOn !== null &&
  doneOn <= dateOf(facts, facts.cutOff) &&
  recordedAt !== null &&
  instant(recordedAt) <= instant(facts.cutOff)

export function firstAiring(facts: ReportFacts, issue: Issue): Airing | undefined {
  return facts.airings
    .filter(({ issue: of, kind }) => of === issue.id && kind === 'first')
    .filter((airing) => airingIsKnown(facts, airing))
    .sort((a, b) => instant(a.startedAt) - instant(b.startedAt) || (a.id < b.id ? -1 : 1))[0]
}

export const byId = (facts: ReportFacts, id: string | null) =>
  facts.issues.find((issue) => issue.id === id)

export const airedIn = (facts: ReportFacts, range: NamedRange) =>
  facts.issues.filter((issue) => {
    const first = firstAiring(facts, issue)
    return first !== undefined && within(range, dateOf(facts, first.startedAt))
  })

export const columnsOf = (facts: ReportFacts, outlet: string | null) =>
  facts.columns.filter((column) => outlet === null || column.outlet === outlet).map(({ id }) => id)

export const itemsIn = (facts: ReportFacts, range: NamedRange, outlet: string | null) =>
  facts.items.filter(
    (item) =>
      (outlet === null || item.outlet === outlet) &&
      itemIsKnown(facts, item) &&
      within(range, dateOf(facts, item.publishedAt)),
  )

export const activitiesIn = (facts: ReportFacts, range: NamedRange) =>
  facts.activities.filter(
    (activity) => activityIsKnown(facts, activity) && within(range, activity.doneOn ?? ''),
  )

/** A decimal of a fraction whose denominator is not 0: the digits of its long division, then half up by the next rest. */
export function decimal(numerator: bigint, denominator: bigint, digits: number): string {
  const scale = 10n ** BigInt(digits)
  const cut = (numerator * scale) / denominator
  const rest = (numerator * scale) % denominator
  const whole = rest * 2n >= denominator ? cut + 1n : cut
  return `${whole / scale}.${String(whole % scale).padStart(digits, '0')}`
}
