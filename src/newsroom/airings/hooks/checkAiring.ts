import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook } from 'payload'

import { idOf } from '@/access/membership'
import { rowOrThrow } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Airing } from '@/payload-types'

import { isByHand } from '../../desk/byHand'
import { failure } from '../../words/failure'
import { judgeAiringByHand } from './judgeByHand'

const CLOCK_SKEW_MS = 60_000

/**
 * An airing is a fact: never in the future, and confirmed only with proof, by a named person at a time the server sets
 * (domain.md §4). Relays and repeats may be confirmed like first runs; the ledger decides what counts. By whatever
 * entry a person comes, a run is confirmed once, and a rejected or replaced record stays as it is.
 */
export const checkAiring: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const airing = { ...originalDoc, ...data }
  // Required, so the fields' own check refuses it with a sentence.
  if (!airing.startedAt || !airing.issue) return data
  if (originalDoc?.rejected || originalDoc?.replacedBy) throw failure('airingClosed')
  const now = Date.now()
  const startedAt = new Date(airing.startedAt).getTime()
  const isKnown = req.context.recordsPublication || airing.rejected
  if (startedAt > now + CLOCK_SKEW_MS && !isKnown)
    throw failure('futureAiring', { at: formatDateTime(startedAt) })
  const confirmsNow = Boolean(airing.confirmed) && !originalDoc?.confirmed
  if (confirmsNow && !airing.evidenceUrl && !airing.evidenceFile) throw failure('evidenceMissing')

  const issue = await rowOrThrow(req, 'issues', idOf(airing.issue) ?? '', {
    select: { outlet: true, column: true, label: true },
    overrideAccess: true,
  })
  const key = isByHand(req, 'airings')
    ? await judgeAiringByHand({
        req,
        before: originalDoc as Airing | undefined,
        airing: airing as Airing,
        confirmsNow,
        now: new Date(now),
      })
    : null
  return {
    ...data,
    outlet: idOf(issue.outlet),
    column: idOf(issue.column),
    sourceKey: key ?? originalDoc?.sourceKey ?? data.sourceKey ?? `manual:${randomUUID()}`,
    label: `${issue.label ?? ''} · ${formatDateTime(startedAt)}`,
    ...(confirmsNow && {
      confirmedBy: req.user?.id ?? data.confirmedBy ?? null,
      confirmedAt: req.user ? new Date(now).toISOString() : (data.confirmedAt ?? null),
    }),
  }
}
