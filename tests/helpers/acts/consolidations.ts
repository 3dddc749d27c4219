import { randomUUID } from 'node:crypto'

import { type Act, idOf, must, REASON, today, type World } from './act'
import { pdf } from '../newsroom'

const MOVES = 'POST /consolidations/:id/moves'
const PAPER = { number: '05/BC-SNV', signedOn: today(), signer: 'Nguyễn Văn A' }

/** A window of the year before that no other act has, and an obligation whose year nobody closed. */
async function windowOf({ make, outlet, plan, column }: World) {
  const own = randomUUID()
  const window = `Kỳ ${own}`
  await make('report-rules', {
    ...{ name: window, fromMonthDay: '01-01', toMonthDay: '12-31', dueMonthDay: '12-31' },
  })
  await make('obligations', {
    ...{ title: 'Một số mỗi năm', outlet, plan, columns: [column], clause: own, count: 1 },
    ...{ measureKind: 'count', period: 'year', proration: 'full', lateAfterMinutes: 30 },
    ...{ graceHours: 24, validFrom: '2022-01-01' },
  })
  return { window, year: Number(today().slice(0, 4)) - 1 }
}

/** The report of the outlet, sent and accepted; gives its id and its window. */
async function accepted(world: World) {
  const days = await windowOf(world)
  const id = idOf(await must(world.post('/reports/prepare', { outlet: world.outlet, ...days })))
  const move = (name: string, who: 'head' | 'supervisor', said: object = {}) =>
    must(
      world.post(
        `/reports/${id}/moves`,
        { move: name, seen: 0, acceptWarnings: true, ...said },
        world[who],
      ),
    )
  await move('send', 'head')
  await move('accept', 'supervisor')
  return { id, days, move }
}

const beginning = (world: World, days: object) =>
  world.post(
    '/consolidations/prepare',
    { organisation: world.department, ...days },
    world.supervisor,
  )
const preparing = async (world: World) => {
  const { days } = await accepted(world)
  return idOf(await must(beginning(world, days)))
}
const writing = (world: World, id: string) =>
  world.post(
    `/consolidations/${id}/text`,
    { seen: 0, text: { review: 'Đã phát {chương trình đã phát}.' } },
    world.supervisor,
  )
const moving =
  (move: string, who: 'supervisor' | 'colleague' = 'supervisor') =>
  (world: World, id: string) =>
    world.post(
      `/consolidations/${id}/moves`,
      { move, seen: 0, acceptWarnings: true, ...REASON },
      world[who],
    )
const closed = async (world: World) => {
  const id = await preparing(world)
  await must(moving('close')(world, id))
  return id
}
const asked = async (world: World) => {
  const id = await closed(world)
  await must(moving('askReopen')(world, id))
  return id
}
/** Closed, and after it an airing was confirmed and the report of the outlet restated and accepted. */
const outdated = async (world: World) => {
  const report = await accepted(world)
  const id = idOf(await must(beginning(world, report.days)))
  await must(moving('close')(world, id))
  const startedAt = new Date(`${report.days.year}-05-05T12:45:00Z`).toISOString()
  const issue = await world.issue(Date.parse(startedAt))
  await world.make('airings', {
    ...{ issue, startedAt, kind: 'first', seconds: 900, evidenceUrl: 'https://vi-du.vn/x' },
    ...{ confirmed: true, confirmedAt: new Date().toISOString() },
  })
  await report.move('restate', 'head', REASON)
  await report.move('accept', 'supervisor')
  return id
}
const scanning = (at: 'reports' | 'consolidations', who: 'head' | 'supervisor') => {
  return (world: World, id: string) => {
    const form = new FormData()
    form.append('_payload', JSON.stringify(PAPER))
    form.append('file', new File([new Uint8Array(pdf())], 'ky.pdf', { type: 'application/pdf' }))
    return world.rest('POST', `/${at}/${id}/paper`, { token: world[who].token, raw: form })
  }
}

/** What is done to a consolidated report, and to the paper of one. */
export const CONSOLIDATION_ACTS: Act[] = [
  {
    name: 'beginning a consolidated report',
    door: 'POST /consolidations/prepare',
    ready: async (world) => JSON.stringify(await windowOf(world)),
    run: (world, id) => beginning(world, JSON.parse(id) as object),
  },
  {
    ...{ name: 'writing a consolidated report', door: 'POST /consolidations/:id/text' },
    ...{ ready: preparing, run: writing },
  },
  { name: 'closing the periods of a window', door: MOVES, ready: preparing, run: moving('close') },
  {
    ...{ name: 'adjusting closed periods', door: MOVES, ready: outdated },
    run: moving('adjust'),
  },
  { name: 'asking to open again', door: MOVES, ready: closed, run: moving('askReopen') },
  {
    ...{ name: 'opening again', door: MOVES, ready: asked },
    run: moving('reopen', 'colleague'),
  },
  {
    ...{ name: 'leaving it closed', door: MOVES, ready: asked },
    run: moving('keepClosed', 'colleague'),
  },
  {
    ...{ name: 'the paper of a consolidated report', door: 'POST /consolidations/:id/paper' },
    ...{ ready: closed, run: scanning('consolidations', 'supervisor'), files: true },
  },
  {
    ...{ name: 'the paper of a report', door: 'POST /reports/:id/paper' },
    ready: async (world) => (await accepted(world)).id,
    ...{ run: scanning('reports', 'head'), files: true },
  },
]
