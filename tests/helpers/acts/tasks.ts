import { addDays, instantAt } from '@/domain/calendar/civil'
import { runCheck } from '@/newsroom/check/actions/runCheck'
import { runProofCheck } from '@/newsroom/proof/actions/runProofCheck'
import { notify } from '@/worker/notify'

import { type Act, iso, today, type World } from './act'

const DONE = { status: 200, text: '', body: {}, bytes: new Uint8Array(), headers: new Headers() }

/** A task of the worker: cut short, its next run makes the rest. */
const task = (name: string, run: (world: World) => Promise<unknown>): Act => ({
  name,
  door: name,
  run: async (world) => {
    await run(world)
    return DONE
  },
  settle: run,
})

/** Tomorrow at ten in the morning: no quiet hours. */
const morning = () => new Date(instantAt(addDays(today(), 1), '10:00'))
const env = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'toasoan@example.vn',
  SERVER_URL: 'https://toasoan.example.vn',
}
const alerts = async (world: World) => {
  for (const key of ['a', 'b']) {
    await world.make('alerts', {
      key,
      kind: 'shortPeriod',
      message: 'Thiếu một số.',
      open: true,
      outlet: world.outlet,
      openedAt: iso(world.lastSlot()),
    })
  }
  return ''
}

/** What the worker does. */
export const TASK_ACTS: Act[] = [
  task('the check', (world) =>
    runCheck({ payload: world.payload, now: new Date(), isPresent: true, horizonDays: 60 }),
  ),
  {
    ...task('telling people', (world) => notify({ payload: world.payload, now: morning(), env })),
    ready: alerts,
  },
  {
    ...task('looking for the proof', (world) =>
      runProofCheck({
        payload: world.payload,
        now: new Date(),
        checksLinks: true,
        probe: () => Promise.resolve({ result: 'dead', detail: '404' }),
      }),
    ),
    ready: async (world) =>
      (await world.aired(await world.issue(world.lastSlot()), world.lastSlot())).id,
  },
]
