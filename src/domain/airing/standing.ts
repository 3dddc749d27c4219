type Reference = string | { readonly id: string } | null | undefined

/**
 * What a record of an airing says of whether it still holds. A correction or a rejection is a record of its own that
 * `replaces` the one before; that one's `replacedBy` is written after it.
 */
export type RecordedAiring = {
  readonly id: string
  readonly kind: 'first' | 'repeat' | 'relay'
  readonly startedAt: string
  readonly confirmed?: boolean | null
  readonly rejected?: boolean | null
  readonly replaces?: Reference
  readonly replacedBy?: Reference
}

type Marks = Pick<RecordedAiring, 'id' | 'rejected' | 'replacedBy'>

const idIn = (reference: Reference): string | null =>
  (typeof reference === 'object' ? reference?.id : reference) || null

/**
 * Whether a record was replaced by another, by its own word or by its successor's, which is written first. `replaces`
 * holds what the records of the same issues replace.
 */
export function replacedAmong(replaces: Iterable<Reference>): (record: Marks) => boolean {
  const replaced = new Set<string | null>()
  for (const reference of replaces) replaced.add(idIn(reference))
  return ({ id, replacedBy }) => idIn(replacedBy) !== null || replaced.has(id)
}

/** Whether a record stands: neither rejected nor replaced. */
export function standsAmong(replaces: Iterable<Reference>): (record: Marks) => boolean {
  const isReplaced = replacedAmong(replaces)
  return (record) => !record.rejected && !isReplaced(record)
}

/** The records that stand, in the order given; give all records of an issue. */
export function standing<Row extends Marks & Pick<RecordedAiring, 'replaces'>>(
  records: readonly Row[],
): Row[] {
  return records.filter(standsAmong(records.map(({ replaces }) => replaces)))
}

const isFirst = ({ kind }: Pick<RecordedAiring, 'kind'>) => kind === 'first'

/** The confirmed first run of an issue that stands, started or not: while there is one, there is nothing to confirm. */
export function confirmedFirstRun<Row extends Omit<RecordedAiring, 'startedAt'>>(
  records: readonly Row[],
): Row | undefined {
  return standing(records).find((record) => isFirst(record) && record.confirmed)
}

/** The records of a first run that stand and wait for somebody to confirm them, in the order given. */
export function waitingFirstRuns<Row extends Omit<RecordedAiring, 'startedAt'>>(
  records: readonly Row[],
): Row[] {
  return standing(records).filter((record) => isFirst(record) && !record.confirmed)
}

/**
 * The first airing of an issue as of `now` (epoch milliseconds), whatever its length (ledger.md, Words: qualifies, first
 * airing): the earliest confirmed first run that has started; of several at once the one with the smaller id.
 */
export function firstAiring<Row extends RecordedAiring>(
  records: readonly Row[],
  now: number,
): Row | undefined {
  let first: Row | undefined
  for (const record of standing(records)) {
    if (!isFirst(record) || !record.confirmed || Date.parse(record.startedAt) > now) continue
    if (!first || isEarlier(record, first)) first = record
  }
  return first
}

function isEarlier(one: RecordedAiring, other: RecordedAiring): boolean {
  const apart = Date.parse(one.startedAt) - Date.parse(other.startedAt)
  return apart === 0 ? one.id < other.id : apart < 0
}
