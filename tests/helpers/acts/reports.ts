import { addDays } from '@/domain/calendar/civil'

import { DAY_MS } from '../desk'
import { type Act, idOf, must, REASON, through, today, type World } from './act'

const MOVES = 'POST /reports/:id/moves'

const preparing = (world: World) =>
  world.post('/reports/prepare', {
    ...{ outlet: world.outlet, title: 'Báo cáo thử' },
    ...{ from: addDays(today(), -40), to: addDays(today(), -1) },
  })
const prepared = async (world: World) => idOf(await must(preparing(world)))
const writing = (world: World, id: string) =>
  world.post(`/reports/${id}/text`, {
    seen: 0,
    text: { review: 'Đã phát {chương trình đã phát}.' },
  })
const written = async (world: World) => {
  const id = await prepared(world)
  await must(writing(world, id))
  return id
}

type Move = { move: string; who: 'scheduler' | 'head' | 'supervisor'; reason?: string }
const moving =
  ({ move, who, reason }: Move) =>
  (world: World, id: string) =>
    world.post(`/reports/${id}/moves`, { move, reason, seen: 1, acceptWarnings: true }, world[who])
const sending = moving({ move: 'send', who: 'head' })
const returning = moving({ move: 'return', who: 'supervisor', reason: 'Thiếu nhận xét.' })
const sent = async (world: World) => {
  const id = await written(world)
  await must(sending(world, id))
  return id
}
const returned = async (world: World) => {
  const id = await sent(world)
  await must(returning(world, id))
  return id
}

/** Accepted, and after it something became known. */
const outdated = async (world: World) => {
  const id = await sent(world)
  await must(moving({ move: 'accept', who: 'supervisor' })(world, id))
  const startedAt = Date.now() - 3 * DAY_MS
  const issue = await world.issue(startedAt)
  await world.make('airings', {
    ...{ issue, startedAt: new Date(startedAt).toISOString(), kind: 'first', seconds: 900 },
    ...{
      evidenceUrl: 'https://vi-du.vn/x',
      confirmed: true,
      confirmedAt: new Date().toISOString(),
    },
  })
  return id
}
const counted = async (world: World) => {
  const issue = await world.issue(world.lastSlot())
  await sent(world)
  return issue
}

const INDICATOR = { name: 'Tờ rơi', unit: 'bản', group: 'visual', split: 'none' } as const

/** What is done to an outlet's report. */
export const REPORT_ACTS: Act[] = [
  { name: 'beginning a report', door: 'POST /reports/prepare', run: preparing },
  {
    ...{ name: 'writing a report', door: 'POST /reports/:id/text' },
    ...{ ready: prepared, run: writing },
  },
  {
    ...{ name: 'entering indicators', door: 'POST /reports/:id/indicators' },
    ready: async (world) => {
      await world.make('indicators', INDICATOR)
      return prepared(world)
    },
    run: async (world, id) => {
      const { docs } = await world.payload.find({
        collection: 'indicators',
        where: { name: { equals: INDICATOR.name } },
        overrideAccess: true,
      })
      return world.post(`/reports/${id}/indicators`, {
        values: [
          { indicator: docs[0]?.id, part: '', period: 3, soFar: null, source: 'Sổ của phòng' },
        ],
      })
    },
  },
  {
    ...{ name: 'handing a report to the head', door: MOVES, ready: written },
    run: moving({ move: 'ready', who: 'scheduler' }),
  },
  { name: 'sending a report', door: MOVES, ready: written, run: sending },
  { name: 'returning a report', door: MOVES, ready: sent, run: returning },
  { name: 'sending a report anew', door: MOVES, ready: returned, run: sending },
  {
    ...{ name: 'accepting a report', door: MOVES, ready: sent },
    run: moving({ move: 'accept', who: 'supervisor' }),
  },
  {
    ...{ name: 'sending a restated report', door: MOVES, ready: outdated },
    run: moving({ move: 'restate', who: 'head', reason: 'Xác nhận muộn.' }),
  },
  {
    ...{ name: 'changing what a report that was sent counted', ready: counted },
    ...through('POST /issues/:id/waiver', {
      data: () => ({ ...REASON, acceptWarnings: true, document: '12/UBND' }),
    }),
  },
]
