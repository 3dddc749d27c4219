import { findOrCreate, type Seeding } from '../findOrCreate'
import { addColumn, addObligation } from '../founding/obligations'
import { type ColumnKey, SAMPLE_COLUMNS } from './columns'
import type { SampleYear } from './layout'
import type { SampleOutlets } from './writeOutlets'

export type ColumnIds = Record<ColumnKey, string>

/** The sample's columns with their rules, from the first day of the sample on. */
export async function writeColumns(
  seeding: Seeding,
  {
    outlets,
    topics,
    from,
  }: { outlets: SampleOutlets; topics: Record<string, string>; from: string },
): Promise<ColumnIds> {
  const ids = {} as ColumnIds
  for (const { key, outlet, slot, topics: codes, ...column } of SAMPLE_COLUMNS) {
    ids[key] = await addColumn(seeding, {
      ...column,
      outlet: outlets[outlet],
      validFrom: from,
      ...(slot && {
        rrule: slot.rrule,
        time: slot.time,
        durationMinutes: slot.minutes || undefined,
        channel: slot.channel,
      }),
      topics: codes.flatMap((code) => topics[code] ?? []),
      publishesRecordings: column.kind === 'programme',
      sample: true,
    })
  }
  return ids
}

type Owed = {
  year: SampleYear
  plan: string
  outlets: SampleOutlets
  columns: ColumnIds
}

/** What the sample's outlets owe, and the month in which one of them owes nothing. */
export async function writeObligations(
  seeding: Seeding,
  { year, plan, outlets, columns }: Owed,
): Promise<void> {
  for (const { key, measure, columns: keys, note, ...obligation } of year.obligations) {
    await addObligation(seeding, {
      ...obligation,
      outlet: outlets[key],
      columns: keys.map((column) => columns[column]),
      plan,
      period: 'month',
      measureKind: measure?.kind ?? 'unset',
      count: measure?.kind === 'count' ? measure.count : undefined,
      days: measure?.kind === 'freshness' ? measure.days : undefined,
      note: note ?? undefined,
      sample: true,
    })
  }
  const { column, from, to } = year.suspension
  await findOrCreate(seeding, {
    collection: 'suspensions',
    where: { and: [{ sample: { equals: true } }, { from: { equals: from } }] },
    data: {
      outlet: outlets.bacHa,
      columns: [columns[column]],
      from,
      to,
      reason: 'Sửa chữa hệ thống loa (dữ liệu mẫu)',
      document: 'Công văn số 02/CV-MẪU (dữ liệu mẫu)',
      sample: true,
    },
  })
}
