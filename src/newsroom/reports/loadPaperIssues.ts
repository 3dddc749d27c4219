import type { PayloadRequest } from 'payload'

import { type Cell, readCells } from '@/database/readCells'
import { airingsAsOf, type KeptAiring } from '@/domain/report/airingsAsOf'
import { confirmedBy } from '@/domain/report/known'
import type { PaperIssue } from '@/domain/report/paper/types'

import { lastFrozen } from './lastFrozen'

const AIRING_FIELDS = [
  ...['id', 'issue', 'startedAt', 'seconds', 'kind', 'confirmed', 'confirmedAt', 'rejected'],
  ...['replaces', 'replacedBy', 'channel', 'evidenceUrl', 'evidenceFile', 'article'],
] as const

type AiringRow = KeptAiring & {
  channel: string | null
  evidenceUrl: string | null
  evidenceFile: string | null
  article: string | null
}

/** Issues as a report lists them, each with its first airing as of the cut-off and the proof of that. */
export async function loadPaperIssues(
  req: PayloadRequest,
  ids: readonly string[],
  cutOff: string,
): Promise<PaperIssue[]> {
  const issues = await readCells({
    ...{ req, collection: 'issues', fields: ['id', 'label', 'column', 'plannedAt'] },
    where: [{ field: 'id', in: ids }],
  })
  const firsts = await firstAirings(req, ids, cutOff)
  const proofs = await proofsOf(req, [...firsts.values()])
  return issues.map(([id, label, column, plannedAt]) => {
    const first = firsts.get(String(id))
    return {
      ...{ id: String(id), label: String(label ?? ''), column: String(column) },
      plannedAt: msOf(plannedAt),
      airedAt: msOf(first?.startedAt),
      seconds: first?.seconds ?? null,
      channel: first?.channel ?? null,
      proof: (first && proofs.get(first.id)) ?? null,
    }
  })
}

const msOf = (instant: Cell | undefined): number | null =>
  instant === null || instant === undefined ? null : Date.parse(String(instant))

/** By issue; of several at one instant the one with the smaller id (report.md, Programmes and pages). */
async function firstAirings(
  req: PayloadRequest,
  ids: readonly string[],
  cutOff: string,
): Promise<Map<string, AiringRow>> {
  const cells = await readCells({
    ...{ req, collection: 'airings', fields: AIRING_FIELDS },
    where: [{ field: 'issue', in: ids }],
  })
  const rows = cells.map(
    (row) =>
      Object.fromEntries(AIRING_FIELDS.map((name, at) => [name, row[at] ?? null])) as AiringRow,
  )
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const end = Date.parse(cutOff)
  const known = airingsAsOf(rows, cutOff)
    .filter(confirmedBy(end))
    .filter(({ kind, startedAt }) => kind === 'first' && Date.parse(startedAt) <= end)
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt) || (a.id < b.id ? 1 : -1))
  return new Map(
    known.flatMap(({ id, issue }) => {
      const row = rowOf.get(id)
      return row ? [[issue, row] as const] : []
    }),
  )
}

/** In words, by airing: the link, the name of the file, the title of the published text. */
async function proofsOf(
  req: PayloadRequest,
  airings: readonly AiringRow[],
): Promise<ReadonlyMap<string, string>> {
  const named = (field: 'evidenceFile' | 'article') =>
    airings.flatMap((row) => (row[field] === null ? [] : [row[field]]))
  const files = await readCells({
    ...{ req, collection: 'files', fields: ['id', 'title'] },
    where: [{ field: 'id', in: named('evidenceFile') }],
  })
  const fileNames = new Map(files.map(([id, title]) => [String(id), String(title ?? '')]))
  const titles = await lastFrozen(req, 'title', named('article'))
  return new Map(
    airings.flatMap(({ id, evidenceUrl, evidenceFile, article }) => {
      const file = evidenceFile === null ? null : fileNames.get(evidenceFile)
      const text = article === null ? null : titles.get(article)
      const parts = [evidenceUrl, file && `Tệp: ${file}`, text && `Bài: ${text}`].filter(Boolean)
      return parts.length > 0 ? [[id, parts.join('\n')] as const] : []
    }),
  )
}
