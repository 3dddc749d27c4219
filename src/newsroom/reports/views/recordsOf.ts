import type { PayloadRequest } from 'payload'

import { readCells } from '@/database/readCells'

import { lastFrozen } from '../lastFrozen'
import type { Behind, Counted } from './idsBehind'

/** A record behind a figure. */
export type ReportRecord = {
  id: string
  title: string
  /** When it was planned, aired, published (UTC, ISO) or done (a civil date); null when nobody said. */
  at: string | null
}

/** What stands behind a figure that is open. */
export type OpenFigure = { counted: Counted; records: ReportRecord[] }

type Source = {
  collection: 'issues' | 'airings' | 'activities'
  title: string
  at: string
}

const SOURCES: Record<Exclude<Counted, 'items'>, Source> = {
  issues: { collection: 'issues', title: 'label', at: 'plannedAt' },
  airings: { collection: 'airings', title: 'label', at: 'startedAt' },
  activities: { collection: 'activities', title: 'title', at: 'doneOn' },
}

/** The records with these ids, by time: the caller has asked which outlets the person reads. */
export async function recordsOf(
  req: PayloadRequest,
  { counted, ids }: Behind,
): Promise<ReportRecord[]> {
  const records = counted === 'items' ? await items(req, ids) : await rows(req, counted, ids)
  return records.sort((a, b) => compare(a.at ?? '', b.at ?? '') || compare(a.id, b.id))
}

async function rows(
  req: PayloadRequest,
  counted: Exclude<Counted, 'items'>,
  ids: readonly string[],
): Promise<ReportRecord[]> {
  const { collection, title, at } = SOURCES[counted]
  const found = await readCells({
    req,
    collection,
    fields: ['id', title, at],
    where: [{ field: 'id', in: ids }],
  })
  return found.map(([id, name, when]) => record(id, name, when))
}

/** Texts by the titles that readers had last. */
async function items(req: PayloadRequest, ids: readonly string[]): Promise<ReportRecord[]> {
  const sides = await readCells({
    req,
    collection: 'public-texts',
    fields: ['articleId', 'seenSince'],
    where: [{ field: 'articleId', in: ids }],
  })
  const titles = await lastFrozen(req, 'title', ids)
  return sides.map(([id, since]) => record(id, titles.get(String(id)), since))
}

const record = (id: unknown, title: unknown, at: unknown): ReportRecord => ({
  id: String(id),
  title: String(title ?? ''),
  at: at === null || at === undefined ? null : String(at),
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
