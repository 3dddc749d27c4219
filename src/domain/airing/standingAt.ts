import type { RecordedAiring } from './standing'

type DatedRecord = Pick<RecordedAiring, 'id' | 'rejected' | 'replaces'> & {
  readonly confirmedAt?: string | null
}

/**
 * The records that stood at an instant (epoch milliseconds), in the order given; give all records of the issues, also
 * later ones. A record that was replaced or rejected stands until the `confirmedAt` of what replaced it; what has none
 * replaced it at all times. With these a report of an earlier cut-off comes out as it did then (report.md, What counts
 * as known).
 */
export function standingAt<Row extends DatedRecord>(records: readonly Row[], at: number): Row[] {
  const replaced = new Set<string>()
  for (const { replaces, confirmedAt } of records) {
    const id = typeof replaces === 'object' ? replaces?.id : replaces
    if (id && !(confirmedAt && Date.parse(confirmedAt) > at)) replaced.add(id)
  }
  return records.filter(({ id, rejected }) => !rejected && !replaced.has(id))
}
