import { createLocalReq } from 'payload'

import { loadSchedule } from '@/newsroom/schedules/views/loadSchedule'

import { type Act, idOf, must, nextMonth, type World } from './act'

const DOOR = 'POST /schedules/:id/moves'

const prepare = (world: World) =>
  world.post('/schedules/prepare', { outlet: world.outlet, month: nextMonth().name })
const sheet = async (world: World) => idOf(await must(prepare(world)))

type Move = { move: string; who: 'scheduler' | 'head'; reason?: string }

const moving =
  ({ move, who, reason }: Move) =>
  async (world: World, id: string) => {
    const schedule = await loadSchedule({
      req: await createLocalReq({}, world.payload),
      outlet: world.outlet,
      month: nextMonth(),
      now: new Date(),
      overrideAccess: true,
    })
    const data = { move, revision: schedule?.revision, reason }
    return world.post(`/schedules/${id}/moves`, data, world[who])
  }
const submitting = moving({ move: 'submit', who: 'scheduler' })
const submitted = async (world: World) => {
  const id = await sheet(world)
  await must(submitting(world, id))
  return id
}

/** What is done to a month's schedule. */
export const MONTH_ACTS: Act[] = [
  {
    name: 'preparing a month',
    door: 'POST /schedules/prepare',
    run: prepare,
    settle: prepare,
  },
  { name: 'submitting a month', door: DOOR, ready: sheet, run: submitting },
  {
    name: 'returning a month',
    door: DOOR,
    ready: submitted,
    run: moving({ move: 'return', who: 'head', reason: 'Thiếu một số.' }),
  },
  {
    name: 'approving a month',
    door: DOOR,
    ready: submitted,
    run: moving({ move: 'approve', who: 'head' }),
  },
]
