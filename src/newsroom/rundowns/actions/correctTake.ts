import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { instant, reason, yes } from '../../desk/inputs'
import { refuseFor } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import { standingAiring } from '../airing/standingAiring'
import { clockTime } from '../clockTime'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'
import { loadRun } from '../runRow'
import { addTake, allTakes, standingTakes } from '../takes'

const CLOCK_SKEW_MS = 60_000
const LONGEST_MS = 86_400_000

export const CorrectionInput = z.object({
  startedAt: instant('Giờ bắt đầu thực').nullish(),
  endedAt: instant('Giờ kết thúc thực').nullish(),
  /** It did not take place at all. */
  voided: yes,
  reason,
})

type Call = {
  req: PayloadRequest
  id: string
  take: string
  input: z.output<typeof CorrectionInput>
  now: Date
}

/**
 * Corrects a take by a record of its own, which names the one it replaces; that one stays. A take is corrected once;
 * then its correction is.
 */
export async function correctTake({ req, id, take, input, now }: Call): Promise<{ id: string }> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'operate', action: 'rundown.correctTake' })
  await loadRun(req, rundown)
  const takes = await allTakes(req, id)
  const old = takes.find((one) => one.id === take)
  if (!old) throw failure('gone', { what: 'Lượt chạy này' })
  if (!standingTakes(takes).includes(old)) throw failure('takeReplaced')
  if (await standingAiring(req, rundown)) throw failure('takesAired')
  const startedAt = input.startedAt ?? old.startedAt
  const endedAt = input.endedAt ?? old.endedAt
  refuseFor([
    ...(endedAt < startedAt ? [failure('takeBackwards')] : []),
    ...(endedAt - startedAt > LONGEST_MS ? [failure('takeTooLong')] : []),
    ...(endedAt > now.getTime() + CLOCK_SKEW_MS
      ? [failure('takeInFuture', { at: clockTime(endedAt) })]
      : []),
  ])
  const { entry, title, kind, plannedStart, plannedSeconds, order } = old
  const made = await inTransaction({ payload: req.payload, req }, async (own) => {
    const id = await addTake(own, rundown, `replaces:${old.id}`, {
      entry,
      title,
      kind,
      plannedStart,
      plannedSeconds,
      order,
      startedAt,
      endedAt,
      operator: req.user?.id ?? null,
      source: 'manual',
      replaces: old.id,
      voided: input.voided ?? false,
      reason: input.reason,
    })
    if (!id) throw failure('takeReplaced')
    await recordEvent({
      req: own,
      action: 'rundown.correctTake',
      collection: 'rundown-takes',
      id,
      title: old.title,
      outlet: rundown.outlet,
      reason: input.reason,
      before: { startedAt: clockTime(old.startedAt), endedAt: clockTime(old.endedAt) },
      after: { startedAt: clockTime(startedAt), endedAt: clockTime(endedAt), voided: input.voided },
    })
    return id
  })
  return { id: made }
}
