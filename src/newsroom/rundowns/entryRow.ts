import { idOf } from '@/access/membership'
import type { Entry, Settings } from '@/domain/rundown/edit/content'
import type { RundownEntry } from '@/payload-types'

/** A row of the table as an entry. */
export function readEntry(row: RundownEntry): Entry {
  return {
    id: row.entry,
    rank: row.rank,
    title: row.title ?? '',
    segment: row.segment ?? '',
    kind: row.kind,
    seconds: row.seconds ?? null,
    start: instantOf(row.start),
    until: instantOf(row.until),
    floated: row.floated ?? false,
    status: row.status,
    presenter: row.presenter ?? '',
    notes: row.notes ?? '',
    credits: row.credits ?? '',
    script: row.script ?? null,
    topics: Array.isArray(row.topics) ? row.topics.map(String) : [],
    assignee: idOf(row.assignee),
    article: idOf(row.article),
    clip: idOf(row.clip),
  }
}

/** The columns that hold these fields of an entry. */
export function entryColumns({ id: _, ...fields }: Partial<Entry>): Record<string, unknown> {
  return {
    ...fields,
    ...('start' in fields && { start: textOf(fields.start) }),
    ...('until' in fields && { until: textOf(fields.until) }),
    ...('topics' in fields && { topics: [...(fields.topics ?? [])] }),
  }
}

/** The columns that hold a rundown's settings. */
export function settingsColumns({ onAir, offAir, ...tolerances }: Settings) {
  return {
    ...tolerances,
    onAir: new Date(onAir).toISOString(),
    offAir: new Date(offAir).toISOString(),
  }
}

const instantOf = (text: string | null | undefined): number | null =>
  text ? Date.parse(text) : null

const textOf = (instant: number | null | undefined): string | null =>
  typeof instant === 'number' ? new Date(instant).toISOString() : null
