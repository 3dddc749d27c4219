import { type Content, type Entry, type EntryFields, inOrder } from './content'
import { fieldsOf } from './invert'
import type { InsertOperation } from './operation'

const MS_PER_SECOND = 1000

/**
 * A row of a template: as an entry, but its fixed times are seconds after on air, and it holds nothing that belongs to
 * one issue alone (who works on it, how far it is, the article, the clip).
 */
export type TemplateRow = Pick<
  EntryFields,
  | 'title'
  | 'segment'
  | 'kind'
  | 'seconds'
  | 'floated'
  | 'presenter'
  | 'notes'
  | 'credits'
  | 'script'
  | 'topics'
> & { startAfter: number | null; untilAfter: number | null }

/** The rows of a rundown as a template. */
export function toTemplate({ settings, entries }: Content): TemplateRow[] {
  return inOrder(entries).map((entry) => ({
    title: entry.title,
    segment: entry.segment,
    kind: entry.kind,
    seconds: entry.seconds,
    floated: entry.floated,
    presenter: entry.presenter,
    notes: entry.notes,
    credits: entry.credits,
    script: entry.script,
    topics: entry.topics,
    startAfter: secondsAfter(entry.start, settings.onAir),
    untilAfter: secondsAfter(entry.until, settings.onAir),
  }))
}

type Spot = { onAir: number; after: string | null; ids: readonly string[] }

/** What puts a template's rows behind a row of a rundown that goes on air at `onAir`; one id for each row. */
export function fromTemplate(
  rows: readonly TemplateRow[],
  { onAir, after, ids }: Spot,
): InsertOperation[] {
  return rows.map(({ startAfter, untilAfter, ...fields }, at) => ({
    op: 'insert',
    id: ids[at] ?? '',
    after: at === 0 ? after : (ids[at - 1] ?? null),
    fields: {
      ...fields,
      start: instantAfter(startAfter, onAir),
      until: instantAfter(untilAfter, onAir),
    },
  }))
}

/** What copies rows of another rundown: with fixed times as far from on air, and the work on them begun anew. */
export function copyRows(
  entries: readonly Entry[],
  from: { onAir: number },
  { onAir, after, ids }: Spot,
): InsertOperation[] {
  const shift = onAir - from.onAir
  return entries.map((entry, at) => ({
    op: 'insert',
    id: ids[at] ?? '',
    after: at === 0 ? after : (ids[at - 1] ?? null),
    fields: {
      ...fieldsOf(entry),
      start: entry.start === null ? null : entry.start + shift,
      until: entry.until === null ? null : entry.until + shift,
      status: 'planned',
    },
  }))
}

const secondsAfter = (at: number | null, onAir: number): number | null =>
  at === null ? null : Math.round((at - onAir) / MS_PER_SECOND)

const instantAfter = (seconds: number | null, onAir: number): number | null =>
  seconds === null ? null : onAir + seconds * MS_PER_SECOND
