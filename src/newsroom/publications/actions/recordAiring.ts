import type { PayloadRequest } from 'payload'

import { insertUnique } from '@/database/claim'
import { rowOrThrow } from '@/database/rows'
import { articlePath } from '@/public-api/address'
import { settings } from '@/settings/settings'

import type { DeskAiring } from '../../airings/actions/deskAiring'
import { replaceAiring } from '../../airings/actions/replaceAiring'
import { isWithdrawn, standingAiring } from '../../articles/airingOfText'
import { withContext } from '../../context/requestContext'

type Shown = {
  /** Its id. */
  article: string
  slug: string | null
  title: string
  column: string | null
  issue: string | null
  /** From when readers have it (UTC, ISO). */
  at: string
  sample: boolean
}

/**
 * Publishing an article on a page column is itself the airing of that column's item: its issue (the one it was written
 * for, else one of its own) gets a confirmed first airing whose proof is the public address. Once per article; one that
 * was written ahead of its time by a version before 29/11/2026 is put right.
 */
export async function recordAiring(req: PayloadRequest, shown: Shown): Promise<void> {
  if (!shown.column) return
  const column = await rowOrThrow(req, 'columns', shown.column, {
    select: { kind: true },
    overrideAccess: true,
  })
  if (column.kind !== 'page') return
  const known = await standingAiring(req, shown.article)
  if (known) return correctAiring(req, known, shown)
  const issue = shown.issue ?? (await ownIssue(req, shown, shown.column))
  if (!issue) return
  await withContext(req, { recordsPublication: true }, () =>
    req.payload.create({
      collection: 'airings',
      data: {
        issue,
        startedAt: shown.at,
        kind: 'first',
        confirmed: true,
        evidenceUrl: evidenceOf(shown),
        article: shown.article,
        sourceKey: `article:${shown.article}`,
        sample: shown.sample,
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}

async function correctAiring(req: PayloadRequest, old: DeskAiring, shown: Shown): Promise<void> {
  const { record } = old
  const comesBack = record.rejected && isWithdrawn(record.note)
  const isAhead = !record.rejected && record.startedAt > shown.at
  if (!comesBack && !isAhead) return
  await withContext(req, { recordsPublication: true }, () =>
    replaceAiring({
      req,
      old,
      data: {
        startedAt: shown.at,
        kind: record.kind,
        seconds: record.seconds ?? null,
        channel: record.channel ?? null,
        evidenceUrl: evidenceOf(shown),
        evidenceFile: record.evidenceFile as string | null,
        note: null,
        confirmed: true,
        rejected: false,
      },
      auditNote: { action: 'airing.correct', reason: 'Giờ bài hiện ra bên ngoài thay đổi.' },
    }),
  )
}

/** The proof of a publication: the public address. */
export function evidenceOf({ article, slug }: Pick<Shown, 'article' | 'slug'>): string {
  const origin = settings().serverUrl ?? 'http://localhost:3000'
  return `${origin}${articlePath({ id: article, slug })}`
}

async function ownIssue(req: PayloadRequest, shown: Shown, column: string): Promise<string | null> {
  const slotKey = `article:${shown.article}`
  let id: string | null = null
  await insertUnique(['slotKey'], async () => {
    const issue = await req.payload.create({
      collection: 'issues',
      data: { column, title: shown.title, slotKey, sample: shown.sample },
      depth: 0,
      overrideAccess: true,
      req,
    })
    id = issue.id
  })
  return id
}
