import ICAL from 'ical.js'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { answerCalendar as AnswerCalendar } from '@/staff-api/answers/answerCalendar'
import type { CalendarLine } from '@/newsroom/calendars/views/listCalendars'

import { describeOnEachDatabase } from '../helpers/databases'
import { PASSWORD, person, type Person } from '../helpers/newsroom'
import { rundownWorld, type RundownWorld } from '../helpers/rundown'
import { wordsOf } from '../helpers/rest'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Made = { id: string; address: string }

describeOnEachDatabase('the schedule in calendar programs', (start) => {
  let payload: Payload
  let world: RundownWorld
  let answerCalendar: typeof AnswerCalendar
  let issue: string
  let foreign: string
  let network = 0

  beforeAll(async () => {
    payload = await start()
    // Of the same loading of the code as the opened Payload: what it refuses is known by its class.
    ;({ answerCalendar } = await import('@/staff-api/answers/answerCalendar'))
    world = await rundownWorld(payload)
    const { docs } = await payload.find({
      collection: 'columns',
      where: { outlet: { not_equals: world.outlet } },
      depth: 0,
      overrideAccess: true,
    })
    foreign = await world.issue(Date.now() + DAY_MS, {
      column: docs[0]?.id,
      title: 'Của kênh khác',
    })
  })

  beforeEach(async () => {
    network += 1
    issue = await world.issue(Math.ceil(Date.now() / HOUR_MS + 24) * HOUR_MS, { title: 'Số thử' })
  })

  /** What a program fetches: no cookie, no session. */
  const fetched = async (address: string, headers: Record<string, string> = {}) => {
    const url = new URL(address, 'http://localhost:3000')
    const from = { 'x-forwarded-for': `10.9.0.${network}` }
    const request = new Request(url, { headers: { ...from, ...headers } })
    const file = decodeURIComponent(url.pathname.replace(/^\/lich\//, ''))
    const answer = await answerCalendar({ payload, request, file, now: new Date() })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const asked = (who: Person | null, outlet: string | null = world.outlet) =>
    world.call('POST', '/schedules/calendar-links', { who, data: { outlet } })
  const made = async (who: Person, outlet: string | null = world.outlet): Promise<Made> => {
    const { status, body, text } = await asked(who, outlet)
    if (status !== 201) throw new Error(`${status} ${text}`)
    return body as unknown as Made
  }
  const own = async (who: Person) =>
    (await world.call('GET', '/schedules/calendar-links', { who })).body
      .calendars as unknown as CalendarLine[]
  const revoke = (who: Person | null, { id }: Made) =>
    world.call('DELETE', `/schedules/calendar-links/${id}`, { who })
  const change = (
    collection: 'issues' | 'columns' | 'outlets' | 'users',
    id: string,
    data: object,
  ) => payload.update({ collection, id, data, depth: 0, overrideAccess: true })
  const newcomer = (name: string) =>
    person(payload, `${name} ${network}`, [{ role: 'reporter', outlet: world.outlet }])

  /** An issue as a program reads it; null when it is not in the calendar. */
  const eventIn = (ics: string, id: string) => {
    const events = new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent')
    const found = events.find((one) => one.getFirstPropertyValue('uid') === `issue-${id}@toa-soan`)
    if (!found) return null
    const text = (name: string) => String(found.getFirstPropertyValue(name) ?? '')
    return {
      sequence: Number(text('sequence')),
      modified: Date.parse(text('last-modified')),
      start: Date.parse(text('dtstart')),
      minutes: (Date.parse(text('dtend')) - Date.parse(text('dtstart'))) / 60_000,
      title: text('summary'),
      place: text('location'),
      status: text('status'),
    }
  }
  const exported = async () => {
    const { status, text } = await world.call('GET', '/rundowns/slots.ics')
    const event = status === 200 ? eventIn(text, issue) : null
    if (!event) throw new Error(`${status} ${text}`)
    return event
  }

  describe('a change, however soon after the last, gives a later version', () => {
    const changes: [string, () => Promise<unknown>, Record<string, unknown>][] = [
      [
        'of the slot',
        () =>
          change('issues', issue, { plannedAt: new Date(Date.now() + 2 * DAY_MS).toISOString() }),
        {},
      ],
      ['of the title', () => change('issues', issue, { title: 'Tên mới, khác' }), {}],
      [
        'that cancels',
        () => change('issues', issue, { cancelled: true, cancelReason: 'Nghỉ lễ' }),
        { status: 'CANCELLED' },
      ],
      [
        'of the length its column gives it',
        () => change('columns', world.column, { durationMinutes: 40 }),
        { minutes: 40 },
      ],
      ['of the outlet’s name', () => change('outlets', world.outlet, { name: 'Đài B mới' }), {}],
    ]

    it.each(changes)('%s', async (_, act, shown) => {
      const before = await exported()
      await act()
      const after = await exported()
      expect(after).not.toEqual({ ...before, sequence: after.sequence, modified: after.modified })
      expect(after).toMatchObject(shown)
      expect(after.sequence).toBeGreaterThan(before.sequence)
      expect(after.modified).toBeGreaterThan(before.modified)
      const again = await exported()
      expect(again).toEqual(after)
    })

    it('that takes the column out of sight: the version does not fall back', async () => {
      await change('columns', world.column, { durationMinutes: 25 })
      const before = await exported()
      const elsewhere = await payload.findByID({
        collection: 'issues',
        id: foreign,
        depth: 0,
        overrideAccess: true,
      })
      await change('columns', world.column, { outlet: elsewhere.outlet })
      try {
        const after = await exported()
        expect(after.sequence).toBeGreaterThan(before.sequence)
        expect(after.title).toBe(before.title)
      } finally {
        await change('columns', world.column, { outlet: world.outlet })
      }
    })
  })

  describe('an address', () => {
    it('shows what its owner may read, without a session, and nothing of other outlets', async () => {
      const { address } = await made(world.reporter)
      expect(address).toMatch(/^\/lich\/[\w-]{32}\.ics$/)
      const { status, headers, text } = await fetched(address)
      expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
      expect(headers.get('cache-control')).toBe('private, no-cache')
      expect(headers.get('x-robots-tag')).toContain('noindex')
      expect(eventIn(text, issue)?.title).toContain('Số thử')
      expect(text).not.toContain(`issue-${foreign}@`)
      expect(
        eventIn((await fetched((await made(world.stranger, null)).address)).text, issue),
      ).toBeNull()
    })

    it('shows a month nobody approved yet to all who read the schedule, who supervise too', async () => {
      const { docs } = await payload.find({ collection: 'schedules', overrideAccess: true })
      expect(docs.filter(({ state }) => state === 'approved')).toEqual([])
      for (const who of [world.head, world.supervisor]) {
        for (const outlet of [world.outlet, null]) {
          const { text } = await fetched((await made(who, outlet)).address)
          expect(eventIn(text, issue)).not.toBeNull()
        }
      }
    })

    it('keeps a moved issue under its name, and a cancelled one in it', async () => {
      const { address } = await made(world.scheduler)
      await change('issues', issue, { plannedAt: new Date(Date.now() + 3 * DAY_MS).toISOString() })
      await change('issues', issue, { cancelled: true, cancelReason: 'Bão, mất điện; nghỉ' })
      const { text } = await fetched(address)
      expect(eventIn(text, issue)?.status).toBe('CANCELLED')
      expect(text.split(`UID:issue-${issue}@`).length).toBe(2)
      expect(text.replace(/\r\n /g, '')).toContain('Lý do hủy: Bão\\, mất điện\\; nghỉ')
    })

    it('is answered 304 until something changed', async () => {
      const { address } = await made(world.reporter)
      const tag = (await fetched(address)).headers.get('etag') ?? ''
      expect(tag).toMatch(/^W\/"/)
      const known = await fetched(address, { 'if-none-match': tag })
      expect([known.status, known.text, known.headers.get('etag')]).toEqual([304, '', tag])
      await change('issues', issue, { title: 'Tên khác hẳn' })
      const changed = await fetched(address, { 'if-none-match': tag })
      expect([changed.status, changed.text]).toEqual([200, expect.stringContaining('khác hẳn')])
    })

    it('ends when it is revoked, and a new one can be made', async () => {
      const first = await made(world.reporter)
      expect((await revoke(world.reporter, first)).status).toBe(200)
      expect((await revoke(world.reporter, first)).status).toBe(200)
      const gone = await fetched(first.address)
      expect([gone.status, gone.text]).toEqual([410, expect.stringContaining('đã bị thu hồi')])
      expect(gone.text).not.toContain('VCALENDAR')
      expect((await fetched((await made(world.reporter)).address)).status).toBe(200)
    })

    it('ends while its owner is switched off, and when they have no role there any more', async () => {
      const leaver = await newcomer('nguoi nghi')
      const one = await made(leaver)
      const all = await made(leaver, null)
      const statuses = async () => [
        (await fetched(one.address)).status,
        (await fetched(all.address)).status,
      ]
      expect(await statuses()).toEqual([200, 200])
      await change('users', leaver.id, { active: false })
      expect(await statuses()).toEqual([410, 410])
      await change('users', leaver.id, { active: true })
      expect(await statuses()).toEqual([200, 200])

      const elsewhere = await payload.findByID({
        collection: 'issues',
        id: foreign,
        depth: 0,
        overrideAccess: true,
      })
      await change('users', leaver.id, {
        memberships: [{ role: 'reporter', outlet: elsewhere.outlet }],
      })
      expect(await statuses()).toEqual([410, 200])
      const { text } = await fetched(all.address)
      expect([eventIn(text, issue), eventIn(text, foreign) !== null]).toEqual([null, true])
      // Switched off, they were logged out.
      const { token } = await payload.login({
        collection: 'users',
        data: { email: leaver.email, password: PASSWORD },
      })
      expect(await own({ ...leaver, token: token ?? '' })).toMatchObject([
        { id: all.id, isClosed: false },
        { id: one.id, isClosed: true, outlet: 'Kênh bạn không còn được xem' },
      ])
      await change('users', leaver.id, { memberships: [] })
      expect(await statuses()).toEqual([410, 410])
    })

    it('of an outlet that is gone shows nothing, not all others', async () => {
      const { id: outlet } = await world.make('outlets', {
        name: 'Kênh sắp đóng',
        kind: 'radio',
        organisation: (
          await payload.findByID({
            collection: 'outlets',
            id: world.outlet,
            depth: 0,
            overrideAccess: true,
          })
        ).organisation,
      })
      const chief = await person(payload, `quan tri ${network}`, [{ role: 'administrator' }])
      const { address } = await made(chief, outlet)
      expect((await fetched(address)).status).toBe(200)
      await payload.delete({ collection: 'outlets', id: outlet, overrideAccess: true })
      expect((await fetched(address)).status).toBe(410)
    })

    it('is kept as a fingerprint, told once, listed for its owner alone, and in the log', async () => {
      const keeper = await newcomer('nguoi giu')
      const { id, address } = await made(keeper)
      const token = /\/([\w-]{32})\.ics$/.exec(address)?.[1] ?? '?'
      const stored = await payload.findByID({
        collection: 'calendar-links',
        id,
        depth: 0,
        overrideAccess: true,
      })
      expect(JSON.stringify(stored)).not.toContain(token)
      expect(JSON.stringify(await own(keeper))).not.toContain(token)
      expect((await own(keeper)).map((one) => one.id)).toEqual([id])
      expect((await own(world.head)).map((one) => one.id)).not.toContain(id)
      await revoke(keeper, { id, address })
      const events = await world.events(id)
      expect(events.map(({ action, outlet }) => [action, outlet])).toEqual([
        ['calendar.link', world.outlet],
        ['calendar.unlink', world.outlet],
      ])
      expect(JSON.stringify(events)).not.toContain(token)
      expect(await own(keeper)).toEqual([])
    })

    it('notes its use once an hour, and nowhere else', async () => {
      const user = await newcomer('nguoi dung')
      const link = await made(user)
      expect((await own(user))[0]?.lastUsedAt).toBeNull()
      await fetched(link.address)
      const first = (await own(user))[0]?.lastUsedAt
      expect(Date.parse(first ?? '')).toBeGreaterThan(Date.now() - 60_000)
      await fetched(link.address)
      expect((await own(user))[0]?.lastUsedAt).toBe(first)
      const longAgo = new Date(Date.now() - 2 * HOUR_MS).toISOString()
      await payload.db.updateOne({
        collection: 'calendar-links',
        id: link.id,
        data: { lastUsedAt: longAgo },
      })
      await fetched(link.address)
      expect(Date.parse((await own(user))[0]?.lastUsedAt ?? '')).toBeGreaterThan(
        Date.parse(longAgo),
      )
      expect((await world.events(link.id)).map(({ action }) => action)).toEqual(['calendar.link'])
    })

    it('is made and revoked only by who may: with a session, of an outlet one reads, one’s own', async () => {
      const link = await made(world.reporter)
      const refused = [await asked(null), await asked(world.stranger), await asked(world.head, 'x')]
      expect(refused.map(({ status }) => status)).toEqual([401, 403, 403])
      expect(wordsOf(refused[1] as never)).toContain('không xem được lịch của kênh này')
      expect((await revoke(world.head, link)).status).toBe(404)
      expect((await revoke(null, link)).status).toBe(401)
      expect((await fetched(link.address)).status).toBe(200)
    })

    it('is bounded in number', async () => {
      const maker = await newcomer('nguoi tao')
      for (let at = 0; at < 20; at += 1) await made(maker)
      const more = await asked(maker)
      expect([more.status, wordsOf(more)]).toEqual([409, expect.stringContaining('20 địa chỉ')])
    })

    it('a guess is 404, too many from one network are 429; one that holds, or did, is none', async () => {
      const { address } = await made(world.reporter)
      const ended = await made(world.reporter)
      await revoke(world.reporter, ended)
      for (let at = 0; at < 25; at += 1) expect((await fetched(ended.address)).status).toBe(410)
      expect((await fetched(address)).status).toBe(200)
      const wrong = address.replace(/..\.ics$/, 'xx.ics')
      const statuses = new Set<number>()
      for (let at = 0; at < 25; at += 1) statuses.add((await fetched(wrong)).status)
      expect([...statuses]).toEqual([404, 429])
      expect((await fetched(wrong)).headers.get('retry-after')).toBe('60')
      expect((await fetched(address)).status).toBe(200)
      expect((await fetched(ended.address)).status).toBe(410)
      network += 1
      for (const file of ['/lich/x.ics', address.replace('.ics', ''), '/lich/..%2Fa.ics']) {
        expect((await fetched(file)).status).toBe(404)
      }
    })
  })
})
