import { addDays } from '@/domain/calendar/civil'
import { createPlannedIssues } from '@/newsroom/check/actions/createPlannedIssues'

import { type Act, idOf, iso, must, nextMonth, REASON, through, today, type World } from './act'

const MEANT = { ...REASON, acceptWarnings: true }

const lastIssue = (world: World) => world.issue(world.lastSlot())
const planned = (days: number) => (world: World) => world.issue(world.slotIn(days))
const column = (world: World) => Promise.resolve(world.column)
const report = (world: World) => ({
  startedAt: iso(world.lastSlot()),
  seconds: 900,
  kind: 'first',
  channel: 'LCTV',
  evidenceUrl: 'https://example.vn/bang-ghi',
  acceptWarnings: true,
})
const aired = async (world: World) =>
  (await world.aired(await lastIssue(world), world.lastSlot())).id

/** Reads the world's issue first brought into a state by one of these acts. */
const after = (ready: (world: World) => Promise<string>, act: Pick<Act, 'run'>) => {
  return async (world: World) => {
    const id = await ready(world)
    await must(act.run(world, id))
    return id
  }
}

const waiving = through('POST /issues/:id/waiver', {
  data: () => ({ ...MEANT, document: '12/UBND' }),
})
const cancelling = through('POST /issues/:id/cancellation', { data: () => MEANT })
const suspending = through('POST /columns/:id/suspension', {
  data: () => ({ ...MEANT, from: today(), to: addDays(today(), 9), document: '5/QĐ' }),
})

/** What the column's rule asks for, made. */
const plan = (world: World) =>
  createPlannedIssues({ payload: world.payload, now: new Date(), horizonDays: 100 })
const byRule = async (world: World) => {
  await plan(world)
  const ahead = (await world.issues()).filter(({ column: of }) => of === world.column)
  return ahead.map(({ id, plannedAt }) => ({ id, at: Date.parse(plannedAt ?? '') }))
}

const DAY_MS = 24 * 60 * 60 * 1000
type Shown = { issues?: { id: string; fate: string }[] }

/** Shows what it would do, and then says that this is meant. */
function shownAndMeant(door: string, data: (world: World, id: string) => Promise<object>) {
  return async (world: World, id: string) => {
    const path = door.replace('POST ', '').replace(':id', id)
    const asked = await data(world, id)
    const shown = (await world.post(path, { ...asked, preview: true })).body as Shown
    const seen = (shown.issues ?? []).map(({ id: issue, fate }) => ({ issue, fate }))
    return world.post(path, { ...asked, seen })
  }
}
const SCHEDULE = 'POST /columns/:id/schedule'
const changingSchedule = shownAndMeant(SCHEDULE, () =>
  Promise.resolve({ ...REASON, schedule: { time: '20:15' }, from: today() }),
)
const SERIES = 'POST /issues/:id/series'
const movingSeries = (scope: 'following' | 'all') =>
  shownAndMeant(SERIES, async (world, id) => {
    const { plannedAt } = await world.getIssue(id)
    const to = iso(Date.parse(plannedAt ?? '') + DAY_MS)
    return { ...REASON, plannedAt: to, scope }
  })
const second = async (world: World) => (await byRule(world))[1]?.id ?? ''

const days = (first: number) =>
  [first, first + 1].map((day) => addDays(today(), day).split('-').reverse().join('/'))

const alert = async (world: World) => {
  const made = await world.make('alerts', {
    key: 'shortPeriod:x',
    kind: 'shortPeriod',
    message: 'Thiếu một số.',
    open: true,
    outlet: world.outlet,
    openedAt: iso(world.lastSlot()),
  })
  return made.id
}
const settling = through('POST /alerts/:id/settlement', { data: () => REASON })

/** What is done at the desk: to issues, airings, columns, quotas, days off, alerts. */
export const DESK_ACTS: Act[] = [
  {
    name: 'confirming an airing',
    ready: lastIssue,
    ...through('POST /issues/:id/airings', { who: 'scheduler', data: report }),
  },
  {
    name: 'correcting one',
    ready: aired,
    ...through('POST /airings/:id/correction', { data: () => ({ ...MEANT, seconds: 880 }) }),
  },
  {
    name: 'rejecting one',
    ready: aired,
    ...through('POST /airings/:id/rejection', { data: () => MEANT }),
  },
  { name: 'waiving an issue', ready: lastIssue, ...waiving },
  {
    name: 'taking a waiver back',
    ready: after(lastIssue, waiving),
    ...through('DELETE /issues/:id/waiver', { data: () => REASON }),
  },
  {
    name: 'moving an issue',
    ready: planned(5),
    ...through('POST /issues/:id/move', {
      data: (world) => ({ ...MEANT, plannedAt: iso(world.slotIn(6)) }),
    }),
  },
  {
    name: 'moving an issue and those that follow',
    door: SERIES,
    ready: second,
    run: movingSeries('following'),
    settle: plan,
  },
  {
    name: 'moving a whole series',
    door: SERIES,
    ready: second,
    run: movingSeries('all'),
    settle: plan,
  },
  { name: 'cancelling an issue', ready: planned(5), ...cancelling },
  {
    name: 'taking a cancellation back',
    ready: after(planned(5), cancelling),
    ...through('DELETE /issues/:id/cancellation', { data: () => MEANT }),
  },
  {
    name: 'planning a make-up',
    ready: lastIssue,
    ...through('POST /issues/:id/make-up', {
      data: (world) => ({ plannedAt: iso(world.slotIn(3)), acceptWarnings: true }),
    }),
  },
  {
    name: 'saying that a step is done',
    door: 'POST /issues/:id/steps',
    ready: async (world) => {
      const deadlines = [{ kind: 'tape', name: 'Nộp băng', daysBefore: 1, time: '10:00' }]
      await world.setColumn({ deadlines })
      return planned(5)(world)
    },
    run: async (world, id) => {
      const { deadlines } = await world.payload.findByID({
        collection: 'columns',
        id: world.column,
        overrideAccess: true,
      })
      return world.post(`/issues/${id}/steps`, { step: deadlines?.[0]?.id, done: true }, world.head)
    },
  },
  {
    name: 'marking an issue as asked for',
    door: 'POST /issues/:id/request',
    ready: async (world) => {
      const { outlet, department: issuer } = world
      const data = { number: '7/SNV', issuedOn: today(), issuer, outlet }
      return `${await planned(5)(world)} ${(await world.make('requests', data)).id}`
    },
    run: (world, ids) => {
      const [id, request] = ids.split(' ')
      return world.post(`/issues/${id}/request`, { request })
    },
  },
  { name: 'suspending a column', ready: column, ...suspending },
  {
    name: 'ending a suspension',
    ready: async (world) => {
      await must(suspending.run(world, world.column))
      return (await world.suspensions())[0]?.id ?? ''
    },
    ...through('POST /suspensions/:id/end', {
      data: () => ({ ...MEANT, resumeOn: addDays(today(), 2) }),
    }),
  },
  {
    name: 'changing a column’s schedule',
    door: SCHEDULE,
    ready: after(column, { run: plan as never }),
    run: changingSchedule,
    settle: plan,
  },
  {
    name: 'taking that back',
    ready: async (world) => {
      await plan(world)
      await must(changingSchedule(world, world.column))
      return world.column
    },
    ...through('POST /columns/:id/schedule/undo', { data: () => REASON }),
    settle: plan,
  },
  {
    name: 'giving an obligation another quota',
    ready: (world) => Promise.resolve(world.obligation()),
    ...through('POST /obligations/:id/versions', {
      who: 'administrator',
      data: () => ({ ...REASON, from: nextMonth().from, count: 2 }),
    }),
  },
  {
    name: 'giving one its first quota',
    ready: async ({ make, outlet, plan: by, column: of }) => {
      const made = await make('obligations', {
        title: 'Chưa có định mức',
        outlet,
        plan: by,
        columns: [of],
        clause: '2.7',
        measureKind: 'unset',
        period: 'month',
        proration: 'full',
        lateAfterMinutes: 30,
        graceHours: 24,
        validFrom: '2022-01-01',
      })
      return made.id
    },
    ...through('POST /obligations/:id/quota', {
      who: 'administrator',
      data: () => ({ ...MEANT, count: 2 }),
    }),
  },
  {
    name: 'replacing a plan',
    door: 'POST /plans/:id/replacement',
    ready: async (world) => {
      const made = await world.make('plans', {
        number: '12/KH-UBND',
        title: 'Kế hoạch mới',
        issuedOn: today(),
        issuer: world.department,
        validFrom: '2022-06-01',
      })
      return made.id
    },
    run: (world, by) => {
      const items = [{ obligation: world.obligation(), fate: 'carry', clause: 'khoản 3' }]
      const data = { ...MEANT, by, from: nextMonth().from, items }
      return world.post(`/plans/${world.plan}/replacement`, data, world.administrator)
    },
  },
  {
    name: 'entering days off',
    door: 'POST /holidays/table',
    ready: async (world) => {
      await world.issue(world.slotIn(4))
      return ''
    },
    run: async (world) => {
      const text = days(4)
        .map((day) => `${day} Nghỉ bù`)
        .join('\n')
      const table = { text, source: '1/TB', year: null }
      const asked = { ...table, preview: true }
      const shown = await world.post('/holidays/table', asked, world.administrator)
      // A process that was stopped is asked nothing more.
      if (shown.status >= 300) return shown
      const issues = (shown.body.issues ?? []) as { id: string }[]
      const decisions = issues.map(({ id }) => ({ issue: id, choice: 'excuse' }))
      return world.post('/holidays/table', { ...table, decisions }, world.administrator)
    },
  },
  {
    name: 'taking a day off out of the table',
    ready: async (world) =>
      (await world.make('holidays', { date: addDays(today(), 4), name: 'Nghỉ', kind: 'off' })).id,
    ...through('POST /holidays/:id/removal', { who: 'administrator', data: () => REASON }),
  },
  {
    name: 'taking an alert on',
    ready: alert,
    ...through('POST /alerts/:id/acknowledgement', { data: () => ({}) }),
  },
  {
    name: 'handing an alert to somebody',
    ready: alert,
    ...through('POST /alerts/:id/assignment', { data: (world) => ({ owner: world.scheduler.id }) }),
  },
  { name: 'settling an alert', ready: alert, ...settling },
  {
    name: 'taking that up again',
    ready: after(alert, settling),
    ...through('DELETE /alerts/:id/settlement', { data: () => REASON }),
  },
  {
    name: 'reading one’s notices',
    ready: async (world) => {
      for (const key of ['a', 'b', 'c']) {
        const openedAt = iso(world.lastSlot())
        const user = world.head.id
        await world.make('notices', { key, user, alert: await alertOnce(world), reason: 'alert', openedAt }) // prettier-ignore
      }
      return ''
    },
    ...through('POST /notices/read', { data: () => ({ all: true }) }),
    settle: (world) => world.post('/notices/read', { all: true }, world.head),
  },
  {
    name: 'sending a mail once more',
    ready: async (world) => {
      const user = world.head.id
      const data = { key: 'm', user, status: 'failed' as const, attempts: 5, label: 'Bản tin' }
      return (await world.make('mails', data)).id
    },
    ...through('POST /mails/:id/retry', { who: 'administrator', data: () => ({}) }),
  },
  {
    name: 'making a new secret of a webhook',
    ready: async (world) => {
      const data = { name: 'Cổng tỉnh', url: 'https://cong.example.vn/nhan' }
      return (await world.make('webhooks', data)).id
    },
    ...through('POST /webhooks/:id/secret', { who: 'administrator', data: () => ({}) }),
  },
  {
    name: 'clearing a front page of what is pinned there',
    ready: async (world) => {
      await world.make('front-pins', {
        ...{ outlet: world.outlet, key: `${world.outlet}:1`, position: 1, articleId: 'x' },
        ...{ until: iso(world.slotIn(3)), pinnedAt: iso(world.lastSlot()) },
      })
      return world.outlet
    },
    door: 'POST /front-pins/:id/list',
    run: async (world, id) => {
      const { body } = await world.rest('GET', `/front-pins/${id}/list`, {
        token: world.editor.token,
      })
      return world.post(`/front-pins/${id}/list`, { pins: [], seen: body.seen }, world.editor)
    },
  },
  {
    name: 'making a key of the public API',
    ...through('POST /api-keys/make', { who: 'administrator', data: () => KEY }),
  },
  {
    name: 'giving a new key in place of one',
    ready: async (world) => await madeKey(world),
    ...through('POST /api-keys/:id/replace', { who: 'administrator', data: () => ({}) }),
  },
  {
    name: 'revoking a key of the public API',
    ready: async (world) => await madeKey(world),
    ...through('POST /api-keys/:id/revoke', { who: 'administrator', data: () => ({}) }),
  },
  {
    name: 'making a calendar’s address',
    ...through('POST /schedules/calendar-links', { who: 'scheduler', data: () => ({}) }),
  },
  {
    name: 'taking a calendar’s address back',
    ready: async (world) => idOf(await must(world.post('/schedules/calendar-links', {}))),
    ...through('DELETE /schedules/calendar-links/:link', { who: 'scheduler' }),
  },
]

const KEY = { name: 'Cổng tỉnh', scopes: ['texts'], perMinute: 100 }

const madeKey = async (world: World) =>
  idOf(await must(world.post('/api-keys/make', KEY, world.administrator)))

async function alertOnce(world: World): Promise<string> {
  const { docs } = await world.payload.find({ collection: 'alerts', overrideAccess: true })
  return docs[0]?.id ?? alert(world)
}
