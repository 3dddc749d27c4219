import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { airState, IDLE } from '@/domain/rundown/run/run'

import { loadDeskAiring } from '../../airings/actions/deskAiring'
import { rejectRecord } from '../../airings/actions/rejectAiring'
import { recordEvent } from '../../audit/recordEvent'
import { atDesk } from '../../desk/run/atDesk'
import { reason, whole } from '../../desk/inputs'
import { firstRunOf } from '../../issues/deskIssue'
import { failure, type NewsroomError } from '../../words/failure'
import { standingAiring } from '../airing/standingAiring'
import { clockTime } from '../clockTime'
import { keepClosing } from '../closing'
import { wake } from '../events/hub'
import { inTurn } from '../inTurn'
import { operatorRefusal } from '../operator'
import { RefusedWith } from '../refusedWith'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'
import { loadRun, moveRun, type RunRow } from '../runRow'
import { type RunView, runView } from '../views/runView'
import { allTakes, standingTakes } from '../takes'

export const DiscardInput = z.object({
  /** The count of presses the screen saw: on another one it is refused. */
  sequence: whole('Lần bấm', 0, 1_000_000_000),
  reason,
})

type Call = { req: PayloadRequest; id: string; input: z.output<typeof DiscardInput>; now: Date }

/**
 * Discards a run that was no broadcast: its takes stay on file as void, an airing made of them that nobody confirmed is
 * rejected, and the rundown can be edited and run again. Once the issue is confirmed as aired it is too late.
 * @throws RefusedWith the run as it is, where that is why; NewsroomError otherwise.
 */
export async function discardRun({ req, id, input, now }: Call): Promise<RunView> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'operate', action: 'rundown.discardRun' })
  const { outlet, title } = rundown
  return atDesk({ req, outlet }, () =>
    inTurn(`run:${id}`, async () => {
      const before = await loadRun(req, rundown)
      const refuse = async (why: NewsroomError, run = before): Promise<never> => {
        throw new RefusedWith(why, { run: await runView(req, run, Date.now()) })
      }
      if (input.sequence !== before.sequence) return refuse(failure('runMoved'))
      const notMine = await operatorRefusal(req, before)
      if (notMine) return refuse(notMine)
      if (airState(before) === 'idle') return refuse(failure('runNothingToDiscard'))
      const confirmed = rundown.issue && (await firstRunOf(req, rundown.issue))
      if (confirmed) {
        return refuse(failure('runAirConfirmed', { who: confirmed.who ?? 'hệ thống' }))
      }
      const waiting = await standingAiring(req, rundown)
      const why = `Bỏ phiên phát: ${input.reason}`
      const takes = standingTakes(await allTakes(req, id)).map((take) => take.id)
      const sequence = before.sequence + 1
      const by = req.user?.id ?? null
      const closed = { sequence, by, discards: { takes, reason: why } }
      const after: RunRow = {
        ...IDLE,
        id: before.id,
        sequence,
        operator: null,
        operatorSince: null,
        closed,
      }
      const isMine = await moveRun({ req, before, after }, async (own) => {
        if (waiting) {
          const old = await loadDeskAiring(own, waiting.id)
          await rejectRecord({ req: own, old, reason: why, now })
        }
        await recordEvent({
          req: own,
          action: 'rundown.discardRun',
          collection: 'rundowns',
          id,
          title,
          outlet,
          reason: input.reason,
          before: {
            startedAt: before.startedAt === null ? null : clockTime(before.startedAt),
            endedAt: before.endedAt === null ? null : clockTime(before.endedAt),
            takes: takes.length,
          },
        })
      })
      if (!isMine) return refuse(failure('runMoved'), await loadRun(req, rundown))
      wake(req.payload, id)
      await keepClosing(req, rundown, closed)
      return runView(req, after, Date.now())
    }),
  )
}
