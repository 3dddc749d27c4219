import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { fileNames, type UploadRow } from '@/newsroom/files/fileNames'

import type { Found } from './judge'
import { type Kind, tokenIn, type Values } from './notes'

/** A row as Payload gives it, relations as ids. */
export type Row = Record<string, unknown> & { id: string }

/** What was read, from wherever. */
export type Reading = {
  rows: Partial<Record<'airings' | Exclude<Kind, 'rundowns'>, readonly Row[]>>
  rundowns: readonly RundownRead[]
  events: readonly Row[]
}

export type RundownRead = {
  id: string
  issue: string
  entries: readonly { id: string; title: string }[]
  takes: readonly { entry: string | null; stands: boolean }[]
  sequence: number
  revision: number
}

/** Rows of a rundown in their order, as one text. */
export const entriesText = (entries: RundownRead['entries']): string =>
  entries.map(({ id, title }) => `${id}=${title}`).join('|')

/** What aired, in its order. */
export const takesText = (entries: readonly string[]): string => entries.join('|')

/** The client's own rows among what was read, by kind. */
export function foundRows(reading: Reading, media: string): Partial<Record<Kind, Found[]>> {
  const found: Partial<Record<Kind, Found[]>> = {}
  for (const [kind, read] of Object.entries(READ)) {
    const rows = reading.rows[kind as keyof typeof READ]
    if (rows) found[kind as Kind] = rows.flatMap((row) => read(row, { reading, media }))
  }
  found.rundowns = reading.rundowns.map(({ id, issue, entries, takes, sequence, revision }) => ({
    id,
    token: `issue:${issue}`,
    values: {
      entries: entriesText(entries),
      takes: takesText(takes.flatMap(({ entry, stands }) => (stands && entry ? [entry] : []))),
      sequence,
      revision,
    },
  }))
  return found
}

/** How often each action is in the log, by row; what is said of an airing counts for its issue. */
export function foundLines({ events, rows }: Reading): Map<string, Record<string, number>> {
  const issueOf = new Map((rows.airings ?? []).map((row) => [row.id, idOf(row.issue)]))
  const lines = new Map<string, Record<string, number>>()
  for (const { subjectId, action } of events) {
    const id = issueOf.get(String(subjectId)) ?? String(subjectId)
    const of = lines.get(id) ?? {}
    of[String(action)] = (of[String(action)] ?? 0) + 1
    lines.set(id, of)
  }
  return lines
}

type Context = { reading: Reading; media: string }
type Read = (row: Row, context: Context) => Found[]

const withToken =
  (field: string, values: (row: Row, context: Context) => Values): Read =>
  (row, context) => {
    const token = tokenIn(row[field])
    return token ? [{ id: row.id, token, values: values(row, context) }] : []
  }

const READ: Record<Exclude<Kind, 'rundowns'>, Read> = {
  articles: withToken('title', (row, { reading }) => ({
    title: row.title,
    state: row.state,
    isTrashed: Boolean(row.deletedAt),
    airings: (reading.rows.airings ?? []).filter(({ article }) => idOf(article) === row.id).length,
  })),
  issues: withToken('title', (row, { reading }) => {
    const records = (reading.rows.airings ?? []).filter(({ issue }) => idOf(issue) === row.id)
    const replaced = new Set(records.map(({ replaces }) => idOf(replaces)))
    const standing = records.filter(
      ({ id, kind, confirmed, rejected, replacedBy }) =>
        kind === 'first' && confirmed && !rejected && !replacedBy && !replaced.has(id),
    )
    return {
      plannedAt: instant(row.plannedAt),
      isCancelled: row.cancelled === true,
      isWaived: (row.waiver as { waived?: boolean } | undefined)?.waived === true,
      request: idOf(row.request),
      airings: standing.length,
      airingNote: standing[0]?.note ?? null,
      records: records.length,
    }
  }),
  requests: withToken('number', (row) => ({
    summary: row.summary,
    dates: (row.wishedDates as unknown[] | undefined)?.length ?? 0,
  })),
  files: withToken('title', (row, { media }) => ({
    sha256: row.sha256,
    onDisk: sha256(path.join(media, 'files', String(row.filename))) === row.sha256,
  })),
  media: withToken('alt', (row, { media }) => ({
    caption: row.caption ?? null,
    width: row.width,
    onDisk: fileNames(row as UploadRow).every((name) =>
      existsSync(path.join(media, 'pictures', name)),
    ),
  })),
  schedules: (row) => [{ id: row.id, token: String(row.key), values: { state: row.state } }],
}

export const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null
    ? String((value as { id?: unknown }).id ?? value)
    : ((value as string | null | undefined) ?? null)

const instant = (value: unknown): string | null =>
  value ? new Date(value as string | Date).toISOString() : null

function sha256(file: string): string | null {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null
}
