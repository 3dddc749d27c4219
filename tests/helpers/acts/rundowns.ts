import { HOUR_MS } from '../desk'
import { inserts } from '../rundown'
import { type Act, idOf, iso, must, REASON, through, type World } from './act'

const PRESS = 'POST /rundowns/:id/run'
const ENTRIES = { A: { seconds: 20 }, B: { seconds: 190 } }
const OPERATIONS = 'POST /rundowns/:id/operations'

/** A rundown with rows; its issue went by an hour ago. */
const rundown = async (world: World) => {
  const issue = await world.issue(Date.now() - HOUR_MS)
  const { token } = world.scheduler
  const id = idOf(await must(world.rest('GET', `/rundowns/of-issue/${issue}`, { token })))
  await must(world.post(`/rundowns/${id}/operations`, { base: 0, ops: inserts(ENTRIES) }))
  return id
}

const press = async (world: World, id: string, action: string, rehearsal = false) => {
  const { body } = await world.rest('GET', `/rundowns/${id}/run`, { token: world.scheduler.token })
  const data = { action, sequence: body.sequence, acceptFar: true, rehearsal }
  return world.post(`/rundowns/${id}/run`, data)
}
const pressing = (action: string): Pick<Act, 'door' | 'run'> => ({
  door: PRESS,
  run: (world, id) => press(world, id, action),
})
/** After these presses; the row of a run is made, idle, by the first one, whatever becomes of it. */
const run =
  (...actions: string[]) =>
  async (world: World) => {
    const id = await rundown(world)
    for (const action of actions) await press(world, id, action)
    return id
  }

/** A rundown brought into a state by another of these. */
const after = (act: Pick<Act, 'run'>) => async (world: World) => {
  const id = await rundown(world)
  const made = idOf(await must(act.run(world, id)))
  return `${id} ${made}`
}
const own = { who: 'scheduler' } as const

const template = through('POST /rundowns/:id/templates', {
  ...own,
  data: () => ({ name: 'Số thường' }),
})
const link = through('POST /rundowns/:id/links', { ...own, data: () => ({ kind: 'clock' }) })
const airing = through('POST /rundowns/:id/airing', {
  ...own,
  data: () => ({ acceptWarnings: true }),
})
const approving = through('POST /rundowns/:id/approval', { data: () => ({ revision: 1 }) })
const submitting = through('POST /rundowns/:id/review', {
  ...own,
  data: () => ({ move: 'submit', revision: 1 }),
})

/** As the playout machine tells of both rows. */
const playlog = () => {
  const at = Math.floor(Date.now() / 60_000) * 60_000 - HOUR_MS
  const line = (name: string, from: number, to: number) =>
    [name, iso(at + from * 1000), iso(at + to * 1000)].join(',')
  return ['Tên,Bắt đầu,Kết thúc', line('Mục A', 0, 20), line('Mục B', 20, 210)].join('\n')
}

/** What is done to a rundown, on air and before. */
export const RUNDOWN_ACTS: Act[] = [
  {
    name: 'making a rundown',
    ready: (world) => world.issue(world.slotIn(5)),
    ...through('GET /rundowns/of-issue/:issue', own),
  },
  {
    name: 'changing a rundown',
    ready: rundown,
    ...through(OPERATIONS, {
      ...own,
      data: () => ({
        base: 1,
        ops: [{ op: 'update', id: 'A', fields: { title: 'Khác', seconds: 30 } }],
      }),
    }),
  },
  {
    name: 'taking rows out of a rundown and putting others in',
    ready: rundown,
    ...through(OPERATIONS, {
      ...own,
      data: () => ({
        base: 1,
        ops: [{ op: 'remove', ids: ['A', 'B'] }, ...inserts({ C: { seconds: 5 } })],
      }),
    }),
  },
  { name: 'handing up a rundown', ready: rundown, ...submitting },
  {
    name: 'sending a rundown back',
    ready: after(submitting),
    ...through('POST /rundowns/:id/review', {
      data: () => ({ move: 'return', revision: 1, reason: 'Thiếu tin.' }),
    }),
  },
  { name: 'approving a rundown', ready: rundown, ...approving },
  {
    name: 'taking that approval back',
    ready: after(approving),
    ...through('DELETE /rundowns/:id/approval'),
  },
  { name: 'going on air', ready: run('next'), ...pressing('start') },
  { name: 'the next row on air', ready: run('start'), ...pressing('next') },
  { name: 'going off air', ready: run('start', 'next'), ...pressing('offAir') },
  {
    name: 'leaving a row out while on air',
    door: PRESS,
    ready: run('start'),
    run: async (world, id) => {
      const { token } = world.scheduler
      const { body } = await world.rest('GET', `/rundowns/${id}/run`, { token })
      const data = { action: 'float', sequence: body.sequence, entry: 'B' }
      return world.post(`/rundowns/${id}/run`, data)
    },
  },
  {
    name: 'rehearsing',
    door: PRESS,
    ready: run('next'),
    run: (world, id) => press(world, id, 'start', true),
  },
  {
    name: 'discarding a run',
    ready: run('start', 'next', 'offAir'),
    ...through('POST /rundowns/:id/run/discard', {
      ...own,
      data: () => ({ ...REASON, sequence: 3 }),
    }),
  },
  {
    name: 'discarding a run whose airing waits to be confirmed',
    ready: async (world) => {
      const id = await run('start', 'next', 'offAir')(world)
      await must(airing.run(world, id))
      return id
    },
    ...through('POST /rundowns/:id/run/discard', {
      ...own,
      data: () => ({ ...REASON, sequence: 3 }),
    }),
  },
  {
    name: 'correcting a take',
    ready: async (world) => {
      const id = await run('start', 'next', 'offAir')(world)
      const { token } = world.scheduler
      const { body } = await world.rest('GET', `/rundowns/${id}/takes`, { token })
      return `${id} ${(body.takes as { id: string }[])[0]?.id}`
    },
    ...through('POST /rundowns/:id/takes/:take/correction', {
      ...own,
      data: () => ({ ...REASON, voided: true }),
    }),
  },
  {
    name: 'taking over a playout log',
    ready: rundown,
    ...through('POST /rundowns/:id/playlog', {
      ...own,
      data: () => ({ csv: playlog(), acceptWarnings: true }),
    }),
  },
  {
    name: 'making an airing of a run',
    ready: run('start', 'next', 'offAir'),
    ...airing,
  },
  { name: 'keeping a rundown as a template', ready: rundown, ...template },
  {
    name: 'taking a template away',
    ready: after(template),
    ...through('DELETE /rundowns/:id/templates/:template', own),
  },
  { name: 'making a screen’s link', ready: rundown, ...link },
  {
    name: 'taking a screen’s link back',
    ready: after(link),
    ...through('DELETE /rundowns/:id/links/:link', own),
  },
]
