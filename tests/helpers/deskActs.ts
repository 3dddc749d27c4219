import { createLocalReq } from 'payload'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { loadSchedule } from '@/newsroom/schedules/loadSchedule'

import { type DeskWorld, HOUR_MS } from './desk'
import { pdf, type Person } from './newsroom'
import { type Answer, uploadOf } from './rest'
import { inserts } from './rundown'

type Act = {
  name: string
  /** What the act needs; gives what it is done to. */
  ready?: (world: DeskWorld) => Promise<string>
  run: (world: DeskWorld, id: string) => Promise<Answer>
  /** Each piece of it is an act of its own: cut short it leaves some, and asked for again it makes the rest. */
  inPieces?: boolean
}

const today = () => civilDateOf(Date.now())
const nextMonth = () => periodOf(addDays(periodOf(today(), 'month').to, 1), 'month')
const iso = (at: number) => new Date(at).toISOString()
const REASON = { reason: 'Có văn bản.' }
const rest =
  (method: string, path: (id: string) => string, data?: object, who: keyof DeskWorld = 'head') =>
  (world: DeskWorld, id: string) =>
    world.rest(method, path(id), {
      token: (world[who] as Person).token,
      ...(data && { data: { acceptWarnings: true, ...data } }),
    })

const planned = (days: number) => (world: DeskWorld) => world.issue(world.slotIn(days))
const report = (world: DeskWorld) => ({
  startedAt: iso(world.lastSlot()),
  seconds: 900,
  kind: 'first',
  channel: 'LCTV',
  evidenceUrl: 'https://example.vn/bang-ghi',
  acceptWarnings: true,
})
const aired = async (world: DeskWorld) => {
  const issue = await world.issue(world.lastSlot())
  return (await world.aired(issue, world.lastSlot())).id
}
const column = (world: DeskWorld) => Promise.resolve(world.column)
const suspend = (world: DeskWorld, id: string) => {
  const data = { from: today(), to: addDays(today(), 9), document: '5/QĐ', acceptWarnings: true }
  return world.post(`/columns/${id}/suspension`, { ...REASON, ...data }, world.head)
}
const suspended = async (world: DeskWorld) => {
  await suspend(world, world.column)
  return (await world.suspensions())[0]?.id ?? ''
}
const sheet = async (world: DeskWorld) => {
  const month = nextMonth().name
  await world.post('/schedules/prepare', { outlet: world.outlet, month })
  const { docs } = await world.payload.find({ collection: 'schedules', overrideAccess: true })
  return docs[0]?.id ?? ''
}
const moveSheet = (move: string, who: keyof DeskWorld) => async (world: DeskWorld, id: string) => {
  const schedule = await loadSchedule({
    req: await createLocalReq({}, world.payload),
    outlet: world.outlet,
    month: nextMonth(),
    now: new Date(),
    overrideAccess: true,
  })
  const data = { move, revision: schedule?.revision }
  return world.post(`/schedules/${id}/moves`, data, world[who] as Person)
}
/** A rundown with rows; its issue went by an hour ago. */
const rundown = async (world: DeskWorld) => {
  const issue = await world.issue(Date.now() - HOUR_MS)
  const token = world.scheduler.token
  const { body } = await world.rest('GET', `/rundowns/of-issue/${issue}`, { token })
  const id = String(body.id)
  await world.post(`/rundowns/${id}/operations`, { base: 0, ops: inserts(ENTRIES) })
  return id
}
const ENTRIES = { A: { seconds: 20 }, B: { seconds: 190 } }
const press = async (world: DeskWorld, id: string, action: string) => {
  const { body } = await world.rest('GET', `/rundowns/${id}/run`, { token: world.scheduler.token })
  const data = { action, sequence: body.sequence, acceptFar: true }
  return world.post(`/rundowns/${id}/run`, data)
}
const run =
  (...actions: string[]) =>
  async (world: DeskWorld) => {
    const id = await rundown(world)
    for (const action of actions) await press(world, id, action)
    return id
  }

/** Every write of several steps there is, by way of its door. */
export const ACTS: Act[] = [
  {
    name: 'confirming an airing',
    ready: (world) => world.issue(world.lastSlot()),
    run: (world, id) => world.post(`/issues/${id}/airings`, report(world)),
  },
  {
    name: 'correcting one',
    ready: aired,
    run: rest('POST', (id) => `/airings/${id}/correction`, { ...REASON, seconds: 880 }),
  },
  {
    name: 'rejecting one',
    ready: aired,
    run: rest('POST', (id) => `/airings/${id}/rejection`, REASON),
  },
  {
    name: 'waiving an issue',
    ready: (world) => world.issue(world.lastSlot()),
    run: rest('POST', (id) => `/issues/${id}/waiver`, { ...REASON, document: '12/UBND' }),
  },
  {
    name: 'moving an issue',
    ready: planned(5),
    run: (world, id) =>
      world.post(`/issues/${id}/move`, {
        plannedAt: iso(world.slotIn(6)),
        acceptWarnings: true,
        ...REASON,
      }),
  },
  {
    name: 'cancelling one',
    ready: planned(5),
    run: rest('POST', (id) => `/issues/${id}/cancellation`, REASON),
  },
  {
    name: 'planning a make-up',
    ready: (world) => world.issue(world.lastSlot()),
    run: (world, id) =>
      world.post(`/issues/${id}/make-up`, {
        plannedAt: iso(world.slotIn(3)),
        acceptWarnings: true,
      }),
  },
  { name: 'suspending a column', ready: column, run: suspend },
  {
    name: 'ending a suspension',
    ready: suspended,
    run: (world, id) => {
      const data = { resumeOn: addDays(today(), 2), acceptWarnings: true }
      return world.post(`/suspensions/${id}/end`, { ...REASON, ...data }, world.head)
    },
  },
  {
    name: 'giving an obligation another quota',
    ready: (world) => Promise.resolve(world.obligation()),
    run: (world, id) =>
      world.post(
        `/obligations/${id}/versions`,
        { ...REASON, from: nextMonth().from, count: 2 },
        world.administrator,
      ),
  },
  {
    name: 'replacing a plan',
    ready: async (world) => {
      const plan = { number: '12/KH-UBND', title: 'Kế hoạch mới', issuedOn: today() }
      const made = await world.make('plans', {
        ...plan,
        issuer: world.department,
        validFrom: '2022-06-01',
      })
      return made.id
    },
    run: (world, by) =>
      world.post(
        `/plans/${world.plan}/replacement`,
        {
          ...REASON,
          by,
          from: nextMonth().from,
          items: [{ obligation: world.obligation(), fate: 'carry', clause: 'khoản 3' }],
          acceptWarnings: true,
        },
        world.administrator,
      ),
  },
  {
    name: 'entering days off',
    ready: async (world) => {
      await world.issue(world.slotIn(4))
      return ''
    },
    run: async (world) => {
      const day = (days: number) => addDays(today(), days).split('-').reverse().join('/')
      const table = { text: `${day(4)} Nghỉ bù\n${day(5)} Nghỉ bù`, source: '1/TB', year: null }
      const shown = await world.post(
        '/holidays/table',
        { ...table, preview: true },
        world.administrator,
      )
      const issues = (shown.body.issues ?? []) as { id: string }[]
      const decisions = issues.map(({ id }) => ({ issue: id, choice: 'excuse' }))
      return world.post('/holidays/table', { ...table, decisions }, world.administrator)
    },
  },
  {
    name: 'changing a column’s schedule',
    inPieces: true,
    ready: async (world) => {
      await world.issue(world.slotIn(5), { slotKey: `${world.column}:x` })
      return world.column
    },
    run: async (world, id) => {
      const asked = { ...REASON, schedule: { time: '20:15' }, from: today() }
      const shown = await world.post(`/columns/${id}/schedule`, { ...asked, preview: true })
      const issues = (shown.body.issues ?? []) as { id: string; fate: string }[]
      return world.post(`/columns/${id}/schedule`, {
        ...asked,
        seen: issues.map(({ id: issue, fate }) => ({ issue, fate })),
      })
    },
  },
  {
    name: 'preparing a month',
    inPieces: true,
    run: (world) =>
      world.post('/schedules/prepare', { outlet: world.outlet, month: nextMonth().name }),
  },
  {
    name: 'submitting a month',
    ready: sheet,
    run: moveSheet('submit', 'scheduler'),
  },
  {
    name: 'approving a month',
    ready: async (world) => {
      const id = await sheet(world)
      await moveSheet('submit', 'scheduler')(world, id)
      return id
    },
    run: moveSheet('approve', 'head'),
  },
  {
    name: 'putting a request on file by hand',
    run: (world) =>
      world.rest('POST', '/requests', {
        token: world.scheduler.token,
        data: {
          number: '7/SNV',
          issuedOn: today(),
          issuer: world.department,
          outlet: world.outlet,
          summary: 'Đề nghị',
          dates: [{ date: today() }],
        },
      }),
  },
  {
    name: 'deleting an issue by hand',
    ready: planned(5),
    run: rest('DELETE', (id) => `/issues/${id}`, undefined, 'scheduler'),
  },
  {
    name: 'changing an issue by hand',
    ready: planned(5),
    run: rest('PATCH', (id) => `/issues/${id}`, { title: 'Tên khác' }, 'scheduler'),
  },
  {
    name: 'keeping a file of proof',
    run: (world) =>
      world.rest('POST', '/files', {
        token: world.scheduler.token,
        raw: uploadOf(
          { name: 'ban-ghi.pdf', type: 'application/pdf', bytes: pdf() },
          { title: 'Bản ghi', outlet: world.outlet },
        ),
      }),
  },
  {
    name: 'making a rundown',
    ready: planned(5),
    run: rest('GET', (id) => `/rundowns/of-issue/${id}`, undefined, 'scheduler'),
  },
  {
    name: 'changing a rundown',
    ready: rundown,
    run: (world, id) =>
      world.post(`/rundowns/${id}/operations`, {
        base: 1,
        ops: [{ op: 'update', id: 'A', fields: { title: 'Khác', seconds: 30 } }],
      }),
  },
  {
    name: 'handing up a rundown',
    ready: rundown,
    run: rest(
      'POST',
      (id) => `/rundowns/${id}/review`,
      { move: 'submit', revision: 1 },
      'scheduler',
    ),
  },
  {
    name: 'approving a rundown',
    ready: rundown,
    run: rest('POST', (id) => `/rundowns/${id}/approval`, { revision: 1 }),
  },
  // The row of its run is made, idle, by the first press of all.
  { name: 'going on air', ready: run('next'), run: (world, id) => press(world, id, 'start') },
  {
    name: 'the next row on air',
    ready: run('start'),
    run: (world, id) => press(world, id, 'next'),
  },
  {
    name: 'discarding a run',
    ready: run('start', 'next', 'offAir'),
    run: rest(
      'POST',
      (id) => `/rundowns/${id}/run/discard`,
      { ...REASON, sequence: 3 },
      'scheduler',
    ),
  },
  {
    name: 'making an airing of a run',
    ready: run('start', 'next', 'offAir'),
    run: rest('POST', (id) => `/rundowns/${id}/airing`, {}, 'scheduler'),
  },
  {
    name: 'keeping a rundown as a template',
    ready: rundown,
    run: rest('POST', (id) => `/rundowns/${id}/templates`, { name: 'Số thường' }, 'scheduler'),
  },
  {
    name: 'making a screen’s link',
    ready: rundown,
    run: rest('POST', (id) => `/rundowns/${id}/links`, { kind: 'clock' }, 'scheduler'),
  },
  {
    name: 'making a calendar’s address',
    run: rest('POST', () => '/schedules/calendar-links', {}, 'scheduler'),
  },
]
