import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'

import { describeOnEachDatabase } from '../helpers/databases'
import { deskWorld, type DeskWorld, HOUR_MS } from '../helpers/desk'
import { pdf, type Person } from '../helpers/newsroom'
import { type Answer, uploadOf, wordsOf } from '../helpers/rest'

type Arranged = {
  /** What is written past the desk, and to which row; none is a new one. */
  data: Record<string, unknown>
  id?: string
  who?: Person
  /** What the desk answers to the same; its sentences are expected by hand, too. */
  desk?: () => Promise<Answer>
  /** The sentence, where the desk has no such action. */
  words?: string
}
type Rule = [
  name: string,
  collection: CollectionSlug,
  arrange: (desk: DeskWorld) => Promise<Arranged>,
]

const URL = 'https://example.vn/bang-ghi'
const iso = (at: number) => new Date(at).toISOString()
const today = () => civilDateOf(Date.now())
const day = (days: number) => addDays(today(), days)

const RULES: Rule[] = [
  [
    'nobody confirms what they made of the takes themselves',
    'airings',
    async (desk) => {
      const issue = await desk.issue(desk.lastSlot())
      const run = { startedAt: iso(desk.lastSlot()), kind: 'first' as const, evidenceUrl: URL }
      await desk.make('airings', { ...run, issue, reportedBy: desk.scheduler.id })
      return {
        data: { ...run, issue, confirmed: true },
        desk: () => desk.post(`/issues/${issue}/airings`, run),
      }
    },
  ],
  [
    'nor by changing the report itself',
    'airings',
    async (desk) => {
      const { id, issue } = await ownReport(desk)
      return {
        id,
        data: { confirmed: true, evidenceUrl: URL },
        desk: () => desk.post(`/issues/${issue}/airings`, report(desk, {})),
      }
    },
  ],
  [
    'what a rundown’s takes say is not changed in the report of them',
    'airings',
    async (desk) => ({
      id: (await ownReport(desk)).id,
      data: { kind: 'repeat' },
      words: 'Các lượt chạy đã thành lượt phát của số nên không sửa được',
    }),
  ],
  [
    'a year that is none of ours is no time of an airing',
    'airings',
    async (desk) => {
      const issue = await desk.issue(desk.lastSlot())
      const data = { issue, startedAt: '1990-01-01T00:00:00.000Z', kind: 'first', evidenceUrl: URL }
      return { data, desk: () => desk.post(`/issues/${issue}/airings`, data) }
    },
  ],
  [
    'an airing is not to come',
    'airings',
    async (desk) => confirmation(desk, { startedAt: iso(Date.now() + 2 * HOUR_MS) }),
  ],
  ['without proof', 'airings', async (desk) => confirmation(desk, { evidenceUrl: null })],
  [
    'with another outlet’s proof',
    'airings',
    async (desk) =>
      confirmation(desk, { evidenceUrl: null, evidenceFile: await foreignFile(desk) }),
  ],
  [
    'of a cancelled issue',
    'airings',
    async (desk) => confirmation(desk, {}, { cancelled: true, cancelReason: 'Thử' }),
  ],
  [
    'a first run twice',
    'airings',
    async (desk) => {
      const asked = await confirmation(desk, {})
      await desk.aired(String(asked.data.issue), desk.lastSlot())
      return asked
    },
  ],
  [
    'a repeat twice',
    'airings',
    async (desk) => {
      const startedAt = iso(desk.lastSlot() + HOUR_MS)
      const asked = await confirmation(desk, { kind: 'repeat', startedAt })
      const issue = String(asked.data.issue)
      await desk.make('airings', {
        ...{ issue, startedAt, kind: 'repeat', confirmed: true, evidenceUrl: URL },
      })
      return asked
    },
  ],
  [
    'far from its slot, without weighing it',
    'airings',
    async (desk) => confirmation(desk, { startedAt: iso(desk.lastSlot() - 20 * 24 * HOUR_MS) }),
  ],
  ['of another length', 'airings', async (desk) => confirmation(desk, { seconds: 38 })],
  ['on another channel', 'airings', async (desk) => confirmation(desk, { channel: 'VTV9' })],
  [
    'an issue that aired is not moved',
    'issues',
    async (desk) => {
      const id = await desk.issue(desk.lastSlot())
      await desk.aired(id, desk.lastSlot())
      return move(desk, id, desk.slotIn(3))
    },
  ],
  [
    'nor cancelled',
    'issues',
    async (desk) => {
      const id = await desk.issue(desk.lastSlot())
      await desk.aired(id, desk.lastSlot())
      return {
        id,
        data: { cancelled: true, cancelReason: 'Thử' },
        desk: () => desk.post(`/issues/${id}/cancellation`, { reason: 'Thử' }),
      }
    },
  ],
  [
    'a cancelled issue is not moved',
    'issues',
    async (desk) => {
      const id = await desk.issue(desk.slotIn(2), { cancelled: true, cancelReason: 'Thử' })
      return move(desk, id, desk.slotIn(3))
    },
  ],
  [
    'no issue is moved into the past',
    'issues',
    async (desk) => move(desk, await desk.issue(desk.slotIn(2)), desk.slotIn(-3)),
  ],
  [
    'nor where another one is',
    'issues',
    async (desk) => {
      await desk.issue(desk.slotIn(4))
      return move(desk, await desk.issue(desk.slotIn(2)), desk.slotIn(4))
    },
  ],
  [
    'nor years away',
    'issues',
    async (desk) => move(desk, await desk.issue(desk.slotIn(2)), desk.slotIn(900)),
  ],
  [
    'nor away from a slot that has passed, without weighing it',
    'issues',
    async (desk) => move(desk, await desk.issue(desk.lastSlot()), desk.slotIn(5)),
  ],
  [
    'a slot is not emptied',
    'issues',
    async (desk) => ({
      id: await desk.issue(desk.slotIn(2)),
      data: { plannedAt: null },
      words: 'Số đã có giờ thì không bỏ trống giờ được',
    }),
  ],
  [
    'a cancelled issue comes back only where its slot is free',
    'issues',
    async (desk) => {
      const id = await desk.issue(desk.slotIn(6), { cancelled: true, cancelReason: 'Thử' })
      await desk.issue(desk.slotIn(6))
      return {
        id,
        data: { cancelled: false },
        desk: () =>
          desk.rest('DELETE', `/issues/${id}/cancellation`, {
            token: desk.scheduler.token,
            data: { reason: 'Thử' },
          }),
      }
    },
  ],
  ...(['cancelled', 'aired', 'without a slot', 'a make-up'] as const).map((state): Rule => [
    `an issue that is ${state} is not waived`,
    'issues',
    async (desk) => {
      const id = await issueThatIs(desk, state)
      const document = '12/QĐ'
      return {
        id,
        who: desk.head,
        data: { waiver: { waived: true, reason: 'Thử', document } },
        desk: () => desk.post(`/issues/${id}/waiver`, { reason: 'Thử', document }, desk.head),
      }
    },
  ]),
  ...(['cancelled', 'aired', 'without a slot', 'a make-up'] as const).map((state): Rule => [
    `an issue that is ${state} is not made up for`,
    'issues',
    async (desk) => {
      const missed = await issueThatIs(desk, state)
      const plannedAt = iso(desk.slotIn(7))
      return {
        data: { column: desk.column, plannedAt, makesUp: missed },
        desk: () => desk.post(`/issues/${missed}/make-up`, { plannedAt }),
      }
    },
  ]),
  [
    'a make-up goes to no slot that has passed',
    'issues',
    async (desk) => {
      const missed = await desk.issue(desk.lastSlot())
      const plannedAt = iso(desk.slotIn(-1))
      return {
        data: { column: desk.column, plannedAt, makesUp: missed },
        desk: () => desk.post(`/issues/${missed}/make-up`, { plannedAt }),
      }
    },
  ],
  [
    'an issue answers no request of another outlet',
    'issues',
    async (desk) => {
      const id = await desk.issue(desk.slotIn(2))
      const { id: request } = await desk.make('requests', {
        number: '15/SNV',
        issuedOn: '2026-01-05',
        issuer: desk.department,
        outlet: desk.otherOutlet,
        summary: 'Thử',
      })
      return {
        id,
        data: { request },
        desk: () => desk.post(`/issues/${id}/request`, { request }),
      }
    },
  ],
  [
    'a column is not suspended twice at a time',
    'suspensions',
    async (desk) => {
      await desk.make('suspensions', suspension(desk, day(10), day(20)))
      return pause(desk, day(15), day(25))
    },
  ],
  ['nor for years on end', 'suspensions', async (desk) => pause(desk, day(1), day(1000))],
  ['nor outside its life', 'suspensions', async (desk) => pause(desk, '2010-01-01', '2010-02-01')],
  [
    'nor by another outlet’s scan',
    'suspensions',
    async (desk) => pause(desk, day(30), day(31), await foreignFile(desk)),
  ],
  [
    'days that have passed do not become due again without weighing it',
    'suspensions',
    async (desk) => {
      const { id } = await desk.make('suspensions', suspension(desk, day(-20), day(-2)))
      return {
        id,
        who: desk.head,
        data: { to: day(-11) },
        desk: () =>
          desk.post(`/suspensions/${id}/end`, { resumeOn: day(-10), reason: 'Thử' }, desk.head),
      }
    },
  ],
  [
    'an obligation without columns is given no quota',
    'obligations',
    async (desk) => {
      const { id } = await desk.make('obligations', {
        title: 'Chưa có chuyên mục',
        outlet: desk.outlet,
        plan: desk.plan,
        columns: [],
        clause: '9.9',
        measureKind: 'unset',
        period: 'month',
        proration: 'full',
        lateAfterMinutes: 30,
        graceHours: 24,
        validFrom: '2022-01-01',
      })
      const data = { measureKind: 'count', count: 2 }
      return {
        id,
        who: desk.administrator,
        data,
        desk: () =>
          desk.post(`/obligations/${id}/quota`, { count: 2, reason: 'Thử' }, desk.administrator),
      }
    },
  ],
]

describeOnEachDatabase('the desk’s rules, past the desk', (start) => {
  let payload: Payload
  let desk: DeskWorld

  beforeAll(async () => {
    payload = await start()
    desk = await deskWorld(payload)
  })

  describe.each(RULES)('%s (%s)', (_, collection, arrange) => {
    it('is refused by every way in, in the same words, and changes nothing', async () => {
      await desk.wipe()
      const arranged = await arrange(desk)
      const { id, data, who = desk.scheduler } = arranged
      const wanted = await sentencesOf(arranged)
      const before = await everything(collection)
      const ways = id ? changing(collection, id, data, who) : adding(collection, data, who)
      for (const [way, write] of Object.entries(ways)) {
        const words = await write()
        for (const sentence of wanted) expect(words, way).toContain(sentence)
      }
      expect(await everything(collection)).toEqual(before)
    })
  })

  it('a suspension’s past days are not freed by deleting it either', async () => {
    await desk.wipe()
    const { id } = await desk.make('suspensions', suspension(desk, day(-20), day(-2)))
    const who = desk.head
    const user = await userOf(who)
    for (const words of [
      wordsOf(await desk.rest('DELETE', `/suspensions/${id}`, who)),
      (await desk.rest('DELETE', `/suspensions?where[id][equals]=${id}`, who)).text,
      await told(payload.delete({ collection: 'suspensions', id, overrideAccess: false, user })),
    ]) {
      expect(words).toContain('trở lại là ngày phải thực hiện')
    }
    expect(await desk.suspensions()).toHaveLength(1)
  })

  it('what only the desk decides is not taken from a form', async () => {
    await desk.wipe()
    const { id } = await desk.make('plans', {
      title: 'Kế hoạch khác',
      number: '1/KH',
      issuedOn: '2025-01-01',
      issuer: desk.department,
      validFrom: '2025-01-01',
    })
    await desk.rest('PATCH', `/plans/${desk.plan}`, {
      token: desk.administrator.token,
      data: { replacedBy: id },
    })
    await desk.rest('PATCH', `/obligations/${desk.obligation()}`, {
      token: desk.administrator.token,
      data: { replaces: desk.obligation() },
    })
    const plan = await payload.findByID({ collection: 'plans', id: desk.plan, depth: 0 })
    expect(plan.replacedBy ?? null).toBeNull()
    expect((await desk.obligations())[0]?.replaces ?? null).toBeNull()
  })

  it('what obeys them is written by every way', async () => {
    await desk.wipe()
    const id = await desk.issue(desk.slotIn(2))
    const at = [desk.slotIn(3), desk.slotIn(4), desk.slotIn(5)].map(iso)
    const token = desk.scheduler.token
    const user = await userOf(desk.scheduler)
    const one = await desk.rest('PATCH', `/issues/${id}`, { token, data: { plannedAt: at[0] } })
    expect([one.status, (await desk.getIssue(id)).plannedAt]).toEqual([200, at[0]])
    await desk.rest('PATCH', `/issues?where[id][equals]=${id}`, {
      token,
      data: { plannedAt: at[1] },
    })
    expect((await desk.getIssue(id)).plannedAt).toBe(at[1])
    await payload.update({
      collection: 'issues',
      id,
      data: { plannedAt: at[2] },
      overrideAccess: false,
      user,
    })
    expect((await desk.getIssue(id)).plannedAt).toBe(at[2])
    const aired = await desk.issue(desk.lastSlot())
    const { status, text } = await desk.rest('POST', '/airings', {
      token,
      data: report(desk, { issue: aired, confirmed: true }),
    })
    expect(status, text).toBe(201)
    const [airing] = await desk.airings(aired)
    expect(airing).toMatchObject({ confirmed: true, sourceKey: `first:${aired}` })
  })

  async function sentencesOf({ desk: ask, words }: Arranged): Promise<string[]> {
    if (!ask) return [words ?? '']
    const { status, body } = await ask()
    expect(status).toBeGreaterThanOrEqual(400)
    const warnings = (body as { warnings?: { message: string }[] }).warnings
    const found = (warnings ?? body.errors ?? []).map(({ message }) => message)
    expect(found.join('')).not.toBe('')
    return found
  }

  type Ways = Record<string, () => Promise<string>>

  function adding(collection: CollectionSlug, data: Record<string, unknown>, who: Person): Ways {
    return {
      REST: async () =>
        wordsOf(await desk.rest('POST', `/${collection}`, { token: who.token, data })),
      'Local API': async () =>
        told(
          payload.create({
            collection,
            data: data as never,
            overrideAccess: false,
            user: await userOf(who),
          }),
        ),
    }
  }

  function changing(
    collection: CollectionSlug,
    id: string,
    data: Record<string, unknown>,
    who: Person,
  ): Ways {
    const where = { id: { equals: id } }
    const local = async () => ({
      collection,
      data: data as never,
      overrideAccess: false,
      user: await userOf(who),
    })
    return {
      REST: async () =>
        wordsOf(await desk.rest('PATCH', `/${collection}/${id}`, { token: who.token, data })),
      'REST, in bulk': async () =>
        (
          await desk.rest('PATCH', `/${collection}?where[id][equals]=${id}`, {
            token: who.token,
            data,
          })
        ).text,
      'Local API': async () => told(payload.update({ ...(await local()), id })),
      'Local API, in bulk': async () => {
        const { errors } = await payload.update({ ...(await local()), where })
        return errors.map(({ message }) => message).join('\n')
      },
    }
  }

  async function userOf({ id }: Person) {
    const user = await payload.findByID({ collection: 'users', id, overrideAccess: true })
    return { ...user, collection: 'users' as const }
  }

  async function told(write: Promise<unknown>): Promise<string> {
    return write.then(
      () => 'was written',
      (error: Error) => error.message,
    )
  }

  async function everything(collection: CollectionSlug): Promise<unknown> {
    const { docs } = await payload.find({
      collection,
      sort: 'id',
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs
  }
})

function report(desk: DeskWorld, changes: Record<string, unknown>) {
  return {
    startedAt: iso(desk.lastSlot() + 10_000),
    seconds: 902,
    kind: 'first',
    channel: 'LCTV',
    evidenceUrl: URL,
    ...changes,
  }
}

async function confirmation(
  desk: DeskWorld,
  changes: Record<string, unknown>,
  issueChanges: Record<string, unknown> = {},
): Promise<Arranged> {
  const issue = await desk.issue(desk.lastSlot(), issueChanges)
  const data = report(desk, changes)
  return {
    data: { ...data, issue, confirmed: true },
    desk: () => desk.post(`/issues/${issue}/airings`, data),
  }
}

/** An airing that the scheduler made of a rundown's takes. */
async function ownReport(desk: DeskWorld): Promise<{ id: string; issue: string }> {
  const issue = await desk.issue(desk.lastSlot())
  const tolerances = { overSeconds: 5, underSeconds: 30, gapSeconds: 30 }
  const { id: rundown } = await desk.make('rundowns', {
    key: `issue:${issue}`,
    issue,
    column: desk.column,
    outlet: desk.outlet,
    label: 'Số thử',
    onAir: iso(desk.lastSlot()),
    offAir: iso(desk.lastSlot() + HOUR_MS),
    ...tolerances,
    firstSettings: tolerances,
    revision: 1,
  })
  const { id } = await desk.make('airings', {
    issue,
    rundown,
    startedAt: iso(desk.lastSlot()),
    seconds: 902,
    kind: 'first',
    channel: 'LCTV',
    reportedBy: desk.scheduler.id,
  })
  return { id, issue }
}

function move(desk: DeskWorld, id: string, at: number): Arranged {
  const plannedAt = iso(at)
  return {
    id,
    data: { plannedAt },
    desk: () => desk.post(`/issues/${id}/move`, { plannedAt, reason: 'Thử' }),
  }
}

async function issueThatIs(
  desk: DeskWorld,
  state: 'cancelled' | 'aired' | 'without a slot' | 'a make-up',
): Promise<string> {
  if (state === 'without a slot') return (await desk.make('issues', { column: desk.column })).id
  if (state === 'a make-up') {
    const missed = await desk.issue(desk.lastSlot())
    return desk.issue(desk.slotIn(2), { makesUp: missed })
  }
  const cancelled = state === 'cancelled'
  const id = await desk.issue(desk.lastSlot(), cancelled ? { cancelled, cancelReason: 'Thử' } : {})
  if (!cancelled) await desk.aired(id, desk.lastSlot())
  return id
}

const suspension = (desk: DeskWorld, from: string, to: string) => ({
  outlet: desk.outlet,
  columns: [desk.column],
  from,
  to,
  reason: 'Sửa phòng thu',
  document: '02/CV',
})

function pause(desk: DeskWorld, from: string, to: string, scan?: string): Arranged {
  const data = { ...suspension(desk, from, to), ...(scan && { scan }) }
  const { reason, document } = data
  return {
    data,
    who: desk.head,
    desk: () =>
      desk.post(
        `/columns/${desk.column}/suspension`,
        { from, to, reason, document, ...(scan && { scan }) },
        desk.head,
      ),
  }
}

async function foreignFile(desk: DeskWorld): Promise<string> {
  const { body } = await desk.rest('POST', '/files', {
    token: desk.administrator.token,
    raw: uploadOf(
      { name: 'bang-ghi.pdf', type: 'application/pdf', bytes: pdf() },
      { title: 'Băng ghi', outlet: desk.otherOutlet },
    ),
  })
  return body.doc?.id ?? ''
}
