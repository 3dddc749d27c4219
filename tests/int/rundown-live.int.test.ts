import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { wakeRights } from '@/newsroom/rundowns/events/hub'
import type { RunView } from '@/newsroom/rundowns/views/runView'
import { forgetAll, tellStop } from '@/process/registry'

import { cacheKeyOf, describeOnBothDatabases } from '../helpers/databases'
import { inserts, rundownWorld, type RundownWorld } from '../helpers/rundown'
import { type Answer, restOf, wordsOf } from '../helpers/rest'

const HOUR_MS = 3_600_000

describeOnBothDatabases('a rundown on air', (start) => {
  let payload: Payload
  let world: RundownWorld
  let issue: string
  let id: string

  beforeAll(async () => {
    payload = await start()
    world = await rundownWorld(payload)
  })

  beforeEach(async () => {
    issue = await world.issue(Date.now() - 60_000)
    id = (await world.open(issue)).id
    await world.change(
      id,
      0,
      inserts({ A: { seconds: 20 }, B: { seconds: 190 }, C: { seconds: 60 } }),
    )
  })

  const takes = async () =>
    (await world.call('GET', `/rundowns/${id}/takes`)).body as never as AsRunBody
  const run = async () => (await world.call('GET', `/rundowns/${id}/run`)).body as never as RunView
  /** Presses in order, each on the sequence the one before answered. */
  const presses = async (...actions: string[]): Promise<Answer> => {
    let answer: Answer | null = null
    for (const action of actions) {
      answer = await world.press(id, action, { sequence: (await run()).sequence })
      if (answer.status !== 200) throw new Error(`${action}: ${answer.text}`)
    }
    return answer as Answer
  }

  it('runs from start to off air; takes keep what was planned, whatever is edited meanwhile', async () => {
    await presses('start')
    await world.change(id, 1, [
      { op: 'update', id: 'A', fields: { title: 'Tên sửa lúc đang phát', seconds: 99 } },
    ])
    await presses('next', 'next')
    await world.change(id, 2, [{ op: 'remove', ids: ['C'] }], world.reporter)
    expect((await run()).current).toMatchObject({ entry: 'C', snapshot: { title: 'Mục C' } })
    const { body } = await presses('next', 'offAir')
    expect(body).toMatchObject({ state: 'ended', current: null, sequence: 5 })
    const { takes: rows } = await takes()
    expect(
      rows.map(({ title, plannedSeconds, order, source }) => [
        title,
        plannedSeconds,
        order,
        source,
      ]),
    ).toEqual([
      ['Mục A', 20, 1, 'live'],
      ['Mục B', 190, 2, 'live'],
      ['Mục C', 60, 3, 'live'],
    ])
    const late = await world.change(id, 3, [{ op: 'update', id: 'A', fields: { seconds: 1 } }])
    expect([late.status, wordsOf(late)]).toEqual([409, expect.stringMatching(/đã hết sóng/)])
  })

  it('two screens that press at once: one press counts, the other is told how things stand', async () => {
    await presses('start')
    const { sequence } = await run()
    const both = await Promise.all([
      world.press(id, 'next', { sequence }),
      world.press(id, 'next', { sequence }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.body.errors?.[0]?.data?.code).toBe('runMoved')
    expect(refused?.body.run).toMatchObject({ current: { entry: 'B' } })
    expect((await takes()).takes).toHaveLength(1)
  })

  it('one person operates; another takes over, and the log says so', async () => {
    await presses('start')
    const { sequence } = await run()
    const other = await world.press(id, 'next', { sequence }, world.head)
    expect([other.status, wordsOf(other)]).toEqual([
      409,
      expect.stringMatching(/Người xếp lịch đang điều khiển từ \d\d:\d\d.*Tiếp quản/),
    ])
    const taken = await world.press(id, 'takeOver', { sequence }, world.head)
    expect(taken.body).toMatchObject({ operator: { name: 'Trưởng kênh' }, current: { entry: 'A' } })
    const before = await world.press(id, 'next', { sequence: sequence + 1 })
    expect(before.body.errors?.[0]?.data?.code).toBe('runNotOperator')
    const log = await world.events(id)
    expect(
      log.filter(({ action }) => action === 'rundown.run').map(({ reason }) => reason),
    ).toEqual(['Bắt đầu phát', 'Tiếp quản'])
  })

  it('is operated by those with the right alone', async () => {
    const asked = [
      await world.press(id, 'start', { sequence: 0 }, world.reporter),
      await world.press(id, 'start', { sequence: 0 }, world.supervisor),
      await world.press(id, 'start', { sequence: 0 }, world.stranger),
    ]
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 404])
    expect((await run()).state).toBe('idle')
  })

  it('holds, adds time, floats the next entry for every editor', async () => {
    await presses('start', 'hold')
    const added = await world.press(id, 'add', { sequence: 2, seconds: 30 })
    expect(added.body.current).toMatchObject({ addedSeconds: 30 })
    await presses('resume', 'float')
    const { entries } = await world.state(id)
    expect(entries.find((entry) => entry.id === 'B')?.floated).toBe(true)
    expect((await presses('next')).body.current).toMatchObject({ entry: 'C' })
  })

  it('a server that dies within a press loses no take', async () => {
    await presses('start', 'next')
    const [take] = (await takes()).takes
    // As if it had ended between the press and the writing down of the take.
    await payload.db.deleteMany({
      collection: 'rundown-takes',
      where: { id: { equals: take?.id } },
    })
    const again = await start()
    const body = (
      await restOf(again)('GET', `/rundowns/${id}/takes`, {
        token: world.scheduler.token,
      })
    ).body as never as AsRunBody
    expect(body.run).toMatchObject({ state: 'live', current: { entry: 'B' }, sequence: 2 })
    expect(body.takes).toMatchObject([{ title: 'Mục A', startedAt: take?.startedAt }])
  })

  it('takes are only ever added to: no way of the API changes or deletes one', async () => {
    await presses('start', 'next')
    const [take] = (await takes()).takes
    const path = `/rundown-takes/${take?.id}`
    for (const who of [world.scheduler, world.head]) {
      expect((await world.call('PATCH', path, { who, data: { title: 'Khác' } })).status).toBe(403)
      expect((await world.call('DELETE', path, { who })).status).toBe(403)
    }
    const local = { collection: 'rundown-takes', id: take?.id ?? '', overrideAccess: true } as const
    await expect(payload.update({ ...local, data: { title: 'Khác' } })).rejects.toThrow(
      /chỉ được ghi thêm/,
    )
    await expect(payload.delete(local)).rejects.toThrow(/chỉ được ghi thêm/)
    expect((await takes()).takes).toEqual([take])
  })

  it('a take is corrected by a record of its own, once, with a reason', async () => {
    await presses('start', 'next', 'offAir')
    const [take] = (await takes()).takes
    const path = `/rundowns/${id}/takes/${take?.id}/correction`
    const startedAt = new Date((take?.startedAt ?? 0) - 5000).toISOString()
    const correct = (data: object) => world.call('POST', path, { data })
    expect(wordsOf(await correct({ startedAt }))).toMatch(/Lý do/)
    const backwards = await correct({ endedAt: '2026-01-01T00:00:00Z', reason: 'Nhầm' })
    expect([backwards.status, wordsOf(backwards)]).toEqual([
      422,
      expect.stringMatching(/sau giờ bắt đầu/),
    ])
    expect((await correct({ startedAt, reason: 'Bấm muộn 5 giây' })).status).toBe(201)
    const twice = await correct({ startedAt, reason: 'Lần nữa' })
    expect([twice.status, wordsOf(twice)]).toEqual([409, expect.stringMatching(/đã được sửa/)])
    const rows = (await takes()).takes
    expect(rows.filter(({ id: one }) => one === take?.id)).toMatchObject([
      { ...take, stands: false },
    ])
    expect(rows.filter(({ replaces }) => replaces === take?.id)).toMatchObject([
      { stands: true, source: 'manual', reason: 'Bấm muộn 5 giây', plannedSeconds: 20 },
    ])
  })

  it('takes become an airing that waits for another person, with their table as proof', async () => {
    const early = await world.call('POST', `/rundowns/${id}/airing`, { data: {} })
    expect(wordsOf(early)).toMatch(/Chưa có lượt chạy/)
    await presses('start', 'next')
    const live = await world.call('POST', `/rundowns/${id}/airing`, { data: {} })
    expect(wordsOf(live)).toMatch(/còn đang phát/)
    await presses('next', 'offAir')
    const first = (await takes()).takes[0]
    const all = await Promise.all([
      // Seconds of a quarter of an hour: told, and meant.
      world.call('POST', `/rundowns/${id}/airing`, {
        data: { note: 'Theo bảng đã phát', acceptWarnings: true },
      }),
      world.call('POST', `/rundowns/${id}/airing`, { data: { acceptWarnings: true } }),
    ])
    expect(all.map(({ status }) => status).sort()).toEqual([201, 422])
    const { airing } = await takes()
    expect(airing).toMatchObject({ confirmed: false, reportedBy: world.scheduler.id })
    expect(Date.parse(airing?.startedAt ?? '')).toBe(first?.startedAt)
    const proof = await payload.findByID({
      collection: 'files',
      id: airing?.evidenceFile ?? '',
      depth: 0,
      overrideAccess: true,
    })
    expect(proof).toMatchObject({
      outlet: world.outlet,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })

    const report = {
      startedAt: airing?.startedAt,
      kind: 'first',
      acceptWarnings: true,
    }
    const own = await world.call('POST', `/issues/${issue}/airings`, { data: report })
    expect([own.status, wordsOf(own)]).toEqual([403, expect.stringMatching(/không tự xác nhận/)])
    const byForm = await world.call('PATCH', `/airings/${airing?.id}`, {
      data: { confirmed: true },
    })
    expect(byForm.status).toBe(403)
    const confirmed = await world.call('POST', `/issues/${issue}/airings`, {
      who: world.head,
      data: report,
    })
    expect([confirmed.status, confirmed.body.id]).toEqual([201, airing?.id])
    expect((await takes()).airing).toMatchObject({
      confirmed: true,
      confirmedByName: 'Trưởng kênh',
    })
    const reopened = await world.press(id, 'jump', { sequence: 4, entry: 'A' })
    expect(wordsOf(reopened)).toMatch(/đã được ghi thành lượt phát/)
  })

  it('a playout log corrects the takes it tells better, adds those nobody noted, and again adds nothing', async () => {
    await presses('start', 'next', 'offAir')
    const [a] = (await takes()).takes
    const time = (ms: number) => new Date(ms).toISOString()
    const csv = [
      'Tên;Bắt đầu;Kết thúc',
      `MUC A.mp4;${time((a?.startedAt ?? 0) - 1000)};${time((a?.endedAt ?? 0) + 1000)}`,
      `Mục C;${time((a?.endedAt ?? 0) + 2000)};${time((a?.endedAt ?? 0) + 3000)}`,
      `Quảng cáo;${time(a?.endedAt ?? 0)};${time((a?.endedAt ?? 0) + 500)}`,
    ].join('\r\n')
    const send = (data: object) => world.call('POST', `/rundowns/${id}/playlog`, { data })
    const preview = await send({ csv, preview: true })
    const lines = (body: Answer['body']) =>
      (body.lines as { becomes: string }[]).map(({ becomes }) => becomes)
    expect(lines(preview.body)).toEqual(['correction', 'take', 'unmatched'])
    expect((await takes()).takes).toHaveLength(2)
    expect((await send({ csv })).body.imported).toBe(2)
    const again = await send({ csv })
    expect([lines(again.body), again.body.imported]).toEqual([['known', 'known', 'unmatched'], 0])
    const rows = (await takes()).takes
    expect(rows.filter(({ stands }) => stands).map(({ title, source }) => [title, source])).toEqual(
      [
        ['Mục A', 'playlog'],
        ['Mục B', 'live'],
        ['Mục C', 'playlog'],
      ],
    )
    const bad = await send({ csv: 'Tên;Bắt đầu;Kết thúc\nMục B;30:00;31:00' })
    expect([bad.body.imported, bad.body.problems]).toMatchObject([0, [{ line: 2 }]])
  })

  describe('approval', () => {
    const approve = (revision: number, who = world.head) =>
      world.call('POST', `/rundowns/${id}/approval`, { who, data: { revision } })

    it('is of the revision read, by nobody who edited, and an edit undoes it', async () => {
      await world.change(id, 1, [{ op: 'update', id: 'C', fields: { seconds: 690 } }])
      expect((await approve(2, world.scheduler)).status).toBe(403)
      expect(wordsOf(await approve(1))).toMatch(/đã được sửa/)
      expect((await approve(2)).status).toBe(200)
      expect(await world.state(id)).toMatchObject({
        state: 'approved',
        approved: { byName: 'Trưởng kênh' },
      })
      await world.change(id, 2, [{ op: 'update', id: 'A', fields: { title: 'Khác' } }], world.head)
      expect((await world.state(id)).state).toBe('draft')
      expect(wordsOf(await approve(3))).toMatch(/không tự duyệt/)
      await world.call('DELETE', `/rundowns/${id}/approval`, { who: world.head })
      expect(await world.state(id)).toMatchObject({ state: 'draft', approved: null })
    })

    it('is refused with what makes the programme impossible', async () => {
      const { settings } = await world.state(id)
      await world.change(id, 1, [
        { op: 'update', id: 'C', fields: { start: settings.onAir + 60_000 } },
      ])
      const refused = await approve(2)
      expect([refused.status, wordsOf(refused)]).toEqual([
        422,
        expect.stringMatching(/Mục C.*2:30/),
      ])
    })
  })

  describe('links for screens without an account', () => {
    const made = async (kind: string, who = world.reporter) =>
      (await world.call('POST', `/rundowns/${id}/links`, { who, data: { kind } }))
        .body as never as {
        id: string
        token: string
      }
    const look = (token: string, headers = {}) =>
      world.rest('GET', `/rundowns/view/${token}`, { headers })

    it('show what the screen needs and no more, until revoked', async () => {
      await world.change(id, 1, [{ op: 'update', id: 'A', fields: { notes: 'Máy 2' } }])
      await presses('start')
      const [clock, producer] = [await made('clock'), await made('producer')]
      const seen = await look(clock.token)
      expect(seen.status).toBe(200)
      expect(seen.headers.get('cache-control')).toBe('no-store')
      expect(seen.body).toMatchObject({ kind: 'clock', run: { current: { entry: 'A' } } })
      expect(seen.text).not.toMatch(/Máy 2|assignee|script/)
      expect(seen.text).not.toContain(world.scheduler.id)
      expect((await look(producer.token)).text).toContain('Máy 2')
      const { body } = await world.call('GET', `/rundowns/${id}/links`)
      expect(JSON.stringify(body)).not.toContain(clock.token)
      await world.call('DELETE', `/rundowns/${id}/links/${clock.id}`)
      expect((await look(clock.token)).status).toBe(410)
      expect((await look(producer.token)).status).toBe(200)
    })

    it('of another rundown are not revoked from here; strangers make and see none', async () => {
      const link = await made('clock')
      const other = (await world.open(await world.issue(Date.now() + HOUR_MS))).id
      expect((await world.call('DELETE', `/rundowns/${other}/links/${link.id}`)).status).toBe(404)
      const asked = [
        await world.call('POST', `/rundowns/${id}/links`, {
          who: world.supervisor,
          data: { kind: 'clock' },
        }),
        await world.call('POST', `/rundowns/${id}/links`, {
          who: world.stranger,
          data: { kind: 'clock' },
        }),
        await world.call('GET', `/rundowns/${id}/links`, { who: world.supervisor }),
        await world.call('POST', `/rundowns/${id}/links`, { who: null, data: { kind: 'clock' } }),
      ]
      expect(asked.map(({ status }) => status)).toEqual([403, 404, 403, 401])
      expect((await look(link.token)).status).toBe(200)
    })

    it('a guess is 404, too many of them are 429; one that holds is opened all the same', async () => {
      const { token } = await made('phone')
      const ended = await made('clock')
      await world.call('DELETE', `/rundowns/${id}/links/${ended.id}`)
      const address = { 'x-forwarded-for': `10.0.0.${Math.floor(Math.random() * 250)}` }
      // Only who was given a link has it: that it is asked for on and on is no guess.
      for (let at = 0; at < 25; at += 1) {
        const revoked = await look(ended.token, address)
        expect([revoked.status, revoked.body.errors?.[0]?.data?.code]).toEqual([410, 'linkRevoked'])
      }
      const wrong = `${token.slice(0, -2)}xx`
      const statuses = new Set<number>()
      for (let at = 0; at < 25; at += 1) statuses.add((await look(wrong, address)).status)
      expect([...statuses]).toEqual([404, 429])
      expect((await look('..%2Fstate')).status).toBe(404)
      expect((await look(token, address)).status).toBe(200)
      expect((await look(ended.token, address)).status).toBe(410)
    })
  })

  describe('events', () => {
    it('tell a second screen of presses and changes at once, and what it missed by revision', async () => {
      await world.change(id, 1, [{ op: 'update', id: 'A', fields: { title: 'Một' } }])
      const stream = await listen(payload, `/rundowns/${id}/events?after=1`, world.head.token)
      expect(await stream.next('hello')).toMatchObject({ revision: 2 })
      expect(await stream.next('change')).toMatchObject({
        revision: 2,
        by: { name: 'Người xếp lịch' },
      })
      expect(await stream.next('run')).toMatchObject({ state: 'idle' })
      const pressedAt = Date.now()
      await presses('start')
      expect(await stream.next('run')).toMatchObject({ current: { entry: 'A' } })
      expect(Date.now() - pressedAt).toBeLessThan(2000)
      await world.change(id, 2, [{ op: 'remove', ids: ['C'] }])
      expect(await stream.next('change')).toMatchObject({
        revision: 3,
        operations: [{ op: 'remove', ids: ['C'] }],
      })
      stream.close()
    })

    it('by link tell of the run, and only that something changed; revoked, they end', async () => {
      const { body } = await world.call('POST', `/rundowns/${id}/links`, {
        data: { kind: 'clock' },
      })
      const stream = await listen(payload, `/rundowns/view/${body.token as string}/events?after=1`)
      await stream.next('run')
      await world.change(id, 1, [{ op: 'update', id: 'A', fields: { title: 'Bí mật' } }])
      expect(Object.keys(await stream.next('change'))).toEqual(['revision', 'at'])
      await world.call('DELETE', `/rundowns/${id}/links/${body.id as string}`)
      await stream.next('end')
    })

    it('end with a word to come back when the server stops, and not as if they were over', async () => {
      const stream = await listen(payload, `/rundowns/${id}/events?after=1`, world.head.token)
      await stream.next('run')
      tellStop()
      const late = await listen(payload, `/rundowns/${id}/events?after=1`, world.head.token)
      forgetAll()
      expect(await stream.rest()).toMatch(/^retry: \d{4}\n\n$/)
      expect(await late.rest()).toMatch(/^retry: 1000\n\nretry: \d{4}\n\n$/)
    })

    it('end without a word while nobody can say who may look', async () => {
      const { body } = await world.call('POST', `/rundowns/${id}/links`, {
        data: { kind: 'clock' },
      })
      const stream = await listen(payload, `/rundowns/view/${body.token as string}/events?after=1`)
      await stream.next('run')
      const broken = vi.spyOn(payload, 'find').mockRejectedValue(new Error('database is away'))
      const silent = vi.spyOn(payload.logger, 'error').mockImplementation(() => {})
      wakeRights(payload, id)
      expect(await stream.rest()).not.toContain('event: end')
      broken.mockRestore()
      silent.mockRestore()
    })

    it('reach a second server on the same database', async () => {
      const other = await start()
      const stream = await listen(other, `/rundowns/${id}/events?after=1`, world.head.token)
      await stream.next('run')
      await presses('start')
      expect(await stream.next('run')).toMatchObject({ state: 'live', sequence: 1 })
      stream.close()
    })
  })
})

type AsRunBody = {
  takes: {
    id: string
    title: string
    startedAt: number
    endedAt: number
    plannedSeconds: number | null
    order: number | null
    source: string
    replaces: string | null
    stands: boolean
  }[]
  run: RunView
  airing: {
    id: string
    startedAt: string
    confirmed: boolean
    reportedBy: string | null
    confirmedByName: string | null
    evidenceFile: string | null
  } | null
}

/** Reads server-sent events as a browser does. */
async function listen(payload: Payload, path: string, token?: string) {
  const ending = new AbortController()
  const response = await handleEndpoints({
    config: payload.config,
    payloadInstanceCacheKey: cacheKeyOf(payload),
    request: new Request(`http://localhost:3000/api${path}`, {
      headers: token ? { authorization: `JWT ${token}` } : {},
      signal: ending.signal,
    }),
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    close: () => ending.abort(),
    /** What still comes until the stream ends. */
    rest: async (): Promise<string> => {
      for (;;) {
        const { value, done } = (await reader?.read()) ?? { done: true }
        if (done) return text
        text += value
      }
    },
    /** The data of the next event of a kind; others on the way are passed over. */
    next: async (event: string): Promise<Record<string, unknown>> => {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const block = text.slice(0, end)
          text = text.slice(end + 2)
          const lines = new Map(
            block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]),
          )
          if (lines.get('event') === event) return JSON.parse(lines.get('data') ?? '{}')
        } else {
          const { value, done } = (await reader?.read()) ?? { done: true }
          if (done) throw new Error(`the stream ended before “${event}”`)
          text += value
        }
      }
    },
  }
}
