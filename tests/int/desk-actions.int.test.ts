import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { describeOnBothDatabases } from '../helpers/databases'
import { deskWorld, type DeskWorld, HOUR_MS, DAY_MS } from '../helpers/desk'
import { uploadOf, wordsOf } from '../helpers/rest'
import { pdf } from '../helpers/newsroom'

describeOnBothDatabases('confirming that an issue aired', (start) => {
  let payload: Payload
  let desk: DeskWorld
  /** Yesterday 19:45 and thereabouts: a slot that has just passed. */
  let slot: number
  let issue: string

  beforeAll(async () => {
    payload = await start()
    desk = await deskWorld(payload)
  })

  beforeEach(async () => {
    await desk.wipe()
    slot = desk.lastSlot()
    issue = await desk.issue(slot)
  })

  const report = (changes: Record<string, unknown> = {}) => ({
    startedAt: new Date(slot + 10_000).toISOString(),
    seconds: 902,
    kind: 'first',
    channel: 'LCTV',
    evidenceUrl: 'https://example.vn/bang-ghi',
    ...changes,
  })

  const confirm = (changes: Record<string, unknown> = {}, who = desk.scheduler) =>
    desk.post(`/issues/${issue}/airings`, report(changes), who)

  it('is recorded with time, length, channel, proof, who and when, and met in the ledger', async () => {
    expect(await desk.rowText(slot)).toMatch(/^0\/1/)
    const { status, body } = await confirm()
    expect(status).toBe(201)
    expect(body.startedAt).toBe(report().startedAt)
    const [airing] = await desk.airings(issue)
    expect(airing).toMatchObject({
      id: body.id,
      confirmed: true,
      seconds: 902,
      channel: 'LCTV',
      confirmedBy: desk.scheduler.id,
      sourceKey: `first:${issue}`,
    })
    expect(Date.parse(airing?.confirmedAt ?? '')).toBeGreaterThan(Date.now() - HOUR_MS)
    expect(await desk.rowText(slot)).toBe('1/1 Đủ')
    const [event] = await desk.events(String(body.id))
    expect(event).toMatchObject({
      action: 'airing.confirm',
      actor: desk.scheduler.id,
      outlet: desk.outlet,
      after: { confirmed: true },
    })
  })

  it('with a file as proof: one of this outlet’s that the person may read', async () => {
    const upload = async (who = desk.scheduler, outlet = desk.outlet) => {
      const { body } = await desk.rest('POST', '/files', {
        token: who.token,
        raw: uploadOf(
          { name: 'bang-ghi.pdf', type: 'application/pdf', bytes: pdf() },
          { title: 'Băng ghi', outlet },
        ),
      })
      return body.doc?.id as string
    }
    const foreign = await upload(desk.administrator, desk.otherOutlet)
    for (const evidenceFile of [foreign, 'no-such-file']) {
      const refused = await confirm({ evidenceUrl: null, evidenceFile })
      expect(refused.status).toBe(422)
      expect(wordsOf(refused)).toContain('Không tìm thấy tệp chứng cứ')
    }
    const file = await upload()
    expect((await confirm({ evidenceUrl: null, evidenceFile: file })).status).toBe(201)
    expect((await desk.airings(issue))[0]).toMatchObject({ evidenceFile: file })
  })

  describe('refused, and nothing written', () => {
    const refusals: [string, () => Record<string, unknown>, string, RegExp][] = [
      [
        'a time to come',
        () => ({ startedAt: new Date(Date.now() + HOUR_MS).toISOString() }),
        'futureAiring',
        /còn ở tương lai/,
      ],
      ['no proof', () => ({ evidenceUrl: ' ' }), 'evidenceMissing', /cần chứng cứ/],
    ]
    it.each(refusals)('%s', async (_, changes, code, words) => {
      const { status, body } = await confirm({ ...changes(), acceptWarnings: true })
      expect(status).toBe(422)
      expect(body.errors?.map(({ data }) => data?.code)).toContain(code)
      expect(body.errors?.map(({ message }) => message).join(' ')).toMatch(words)
      expect(await desk.airings(issue)).toEqual([])
    })

    it('both at once are both told', async () => {
      const { body } = await confirm({
        startedAt: new Date(Date.now() + HOUR_MS).toISOString(),
        evidenceUrl: null,
        acceptWarnings: true,
      })
      expect(body.errors?.map(({ data }) => data?.code)).toEqual([
        'futureAiring',
        'evidenceMissing',
      ])
    })

    it('an issue that was cancelled', async () => {
      await desk.setIssue(issue, { cancelled: true, cancelReason: 'Bão.' })
      const { status, body } = await confirm()
      expect([status, body.errors?.[0]?.data?.code]).toEqual([422, 'cancelledNotAired'])
    })

    const inputs: [string, Record<string, unknown>, RegExp][] = [
      ['no time', { startedAt: undefined }, /Giờ phát không phải là một thời điểm/],
      ['a time without its zone', { startedAt: '2026-01-09T19:45' }, /Giờ phát không phải/],
      ['a day that is none', { startedAt: '2026-13-41T19:45:00+07:00' }, /Giờ phát không phải/],
      ['the year 1', { startedAt: '0001-01-01T00:00:00Z' }, /Giờ phát không phải/],
      ['half a second', { seconds: 10.5 }, /Thời lượng \(giây\) phải là số nguyên/],
      ['less than nothing', { seconds: -1 }, /Thời lượng \(giây\) phải là số nguyên/],
      ['a kind that is none', { kind: 'live' }, /Chưa chọn loại lượt phát/],
      ['a script for a link', { evidenceUrl: 'javascript:alert(1)' }, /Đường dẫn phải bắt đầu/],
      ['a list for a text', { channel: ['LCTV'] }, /Kênh sóng phải là chữ/],
    ]
    it.each(inputs)('%s', async (_, changes, words) => {
      const answer = await confirm(changes)
      expect(answer.status).toBe(400)
      expect(wordsOf(answer)).toMatch(words)
      expect(wordsOf(answer)).not.toMatch(/expected|invalid/i)
      expect(await desk.airings(issue)).toEqual([])
    })

    it('an issue that is gone', async () => {
      const missing = issue.replace(/^...../, '00000')
      for (const id of [missing, 'abc', "1'--"]) {
        const answer = await desk.post(`/issues/${encodeURIComponent(id)}/airings`, report())
        expect(answer.status).toBe(404)
        expect(wordsOf(answer)).toContain('không còn trong hệ thống')
      }
    })
  })

  describe('warned of, and done once accepted', () => {
    const warnings: [string, () => Record<string, unknown>, string, RegExp][] = [
      ['another channel', () => ({ channel: 'FM 91' }), 'otherChannel', /“FM 91” khác.*“LCTV”/],
      ['a length beyond the tolerance', () => ({ seconds: 960 }), 'length', /16:00 lệch.*15:00/],
      ['an unknown length', () => ({ seconds: null }), 'lengthUnknown', /Chưa nhập thời lượng/],
      [
        'a start before the slot',
        () => ({ startedAt: new Date(slot - HOUR_MS).toISOString() }),
        'beforeSlot',
        /sớm hơn lịch 60 phút/,
      ],
      [
        'a date far from the slot',
        () => ({ startedAt: new Date(slot - 9 * DAY_MS).toISOString() }),
        'farFromSlot',
        /cách lịch \(.*\) 9 ngày/,
      ],
    ]
    it.each(warnings)('%s', async (_, changes, code, words) => {
      const told = await confirm(changes())
      expect(told.status).toBe(422)
      // In another month it says besides what that does to the ledger.
      expect(told.body.warnings).toContainEqual({
        code,
        message: expect.stringMatching(words),
      })
      expect(told.body.errors?.[0]?.data?.code).toBe('acceptanceMissing')
      expect(await desk.airings(issue)).toEqual([])
      expect((await confirm({ ...changes(), acceptWarnings: true })).status).toBe(201)
    })
  })

  describe('twice', () => {
    it('a first run is refused, naming who and when', async () => {
      await confirm()
      const second = await confirm({}, desk.head)
      expect(second.status).toBe(409)
      expect(wordsOf(second)).toMatch(
        /^Số này đã được Người xếp lịch xác nhận phát lúc \d\d\/\d\d\/\d{4} \d\d:\d\d \(xác nhận \d\d\/\d\d\/\d{4} \d\d:\d\d\)\. /,
      )
      expect(await desk.airings(issue)).toHaveLength(1)
    })

    it('twenty at once: one is recorded, nineteen are told by whom', async () => {
      const people = [desk.scheduler, desk.head, desk.administrator]
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          confirm(
            { startedAt: new Date(slot + i * 60_000).toISOString(), acceptWarnings: true },
            people[i % 3],
          ),
        ),
      )
      const won = answers.filter(({ status }) => status === 201)
      expect(won).toHaveLength(1)
      const [airing, ...rest] = await desk.airings(issue)
      expect(rest).toEqual([])
      expect(airing?.id).toBe(won[0]?.body.id)
      const winner = people.find(({ id }) => id === airing?.confirmedBy)
      for (const lost of answers.filter((one) => one !== won[0])) {
        expect(lost.status).toBe(409)
        expect(wordsOf(lost)).toContain(`đã được ${winner?.name} xác nhận`)
      }
      expect(await desk.events(airing?.id ?? '')).toHaveLength(1)
    })

    it('repeats and relays as often as they ran, but each minute once', async () => {
      const run = (kind: string, minutes: number) =>
        confirm({ kind, startedAt: new Date(slot + minutes * 60_000).toISOString() })
      expect((await run('repeat', 60)).status).toBe(201)
      expect((await run('repeat', 120)).status).toBe(201)
      expect((await run('relay', 60)).status).toBe(201)
      const again = await run('repeat', 60)
      expect(again.status).toBe(409)
      expect(wordsOf(again)).toMatch(/^Lượt .* đã được Người xếp lịch xác nhận/)
      const together = await Promise.all(Array.from({ length: 6 }, () => run('relay', 200)))
      expect(together.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
      expect(await desk.rowText(slot)).toMatch(/^0\/1/)
    })

    it('by the form: refused by the same rule', async () => {
      const byForm = () =>
        desk.post('/airings', { ...report(), issue, confirmed: true }, desk.scheduler)
      expect((await byForm()).status).toBe(201)
      const again = await byForm()
      expect(again.status).toBe(409)
      expect(wordsOf(again)).toContain('đã được Người xếp lịch xác nhận')
      expect((await confirm()).status).toBe(409)
    })
  })

  describe('an entry of a log that waits', () => {
    const log = (changes: Record<string, unknown> = {}) =>
      desk.make('airings', {
        issue,
        startedAt: new Date(slot + 20_000).toISOString(),
        kind: 'first',
        seconds: 903,
        ...changes,
      })

    it('is confirmed rather than doubled, and what it says is kept', async () => {
      const { id } = await log()
      const { status, body } = await confirm({ seconds: undefined, channel: undefined })
      expect([status, body.id]).toEqual([201, id])
      const [airing, ...rest] = await desk.airings(issue)
      expect(rest).toEqual([])
      expect(airing).toMatchObject({
        id,
        seconds: 903,
        confirmed: true,
        confirmedBy: desk.scheduler.id,
        evidenceUrl: 'https://example.vn/bang-ghi',
      })
      expect((await desk.events(id)).map(({ action }) => action)).toContain('airing.confirm')
      expect(await desk.rowText(slot)).toBe('1/1 Đủ')
    })

    it('stays unconfirmed beside another time', async () => {
      await log({ startedAt: new Date(slot + 5 * 60_000).toISOString() })
      expect((await confirm()).status).toBe(201)
      expect((await desk.airings(issue)).map(({ confirmed }) => confirmed).sort()).toEqual([
        false,
        true,
      ])
    })

    it('is confirmed once by ten at a time', async () => {
      await log()
      const answers = await Promise.all(Array.from({ length: 10 }, () => confirm()))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
      expect(await desk.airings(issue)).toHaveLength(1)
    })
  })

  describe('by somebody who may not', () => {
    it.each(['supervisor', 'reporter', 'stranger'] as const)(
      '%s: 403, and logged',
      async (role) => {
        const refused = await confirm({ startedAt: 'nonsense' }, desk[role])
        expect(refused.status).toBe(403)
        expect(wordsOf(refused)).toContain('không được xác nhận đã phát')
        expect(await desk.airings(issue)).toEqual([])
        const [event] = (await desk.events(issue)).filter(({ action }) => action === 'refused')
        expect(event).toMatchObject({ actor: desk[role].id, after: { asked: 'airing.confirm' } })
      },
    )

    it('nobody at all: 401', async () => {
      expect((await desk.rest('POST', `/issues/${issue}/airings`, { data: report() })).status).toBe(
        401,
      )
    })
  })

  describe('corrected', () => {
    const correct = (id: string, changes: Record<string, unknown> = {}, who = desk.head) =>
      desk.post(`/airings/${id}/correction`, { reason: 'Nhầm giờ.', ...changes }, who)

    const confirmed = async () => String((await confirm()).body.id)

    it('by a new record; the old one stays as it was, and the ledger uses the new', async () => {
      const id = await confirmed()
      const before = await desk.airings(issue)
      const lastMonth = slot - 40 * DAY_MS
      const { status, body } = await correct(id, {
        startedAt: new Date(lastMonth).toISOString(),
        acceptWarnings: true,
      })
      expect(status).toBe(201)
      const [old, made] = await desk.airings(issue)
      expect(old).toEqual({
        ...before[0],
        replacedBy: body.id,
        updatedAt: expect.any(String),
      })
      expect(made).toMatchObject({
        id: body.id,
        replaces: id,
        confirmed: true,
        confirmedBy: desk.head.id,
        seconds: 902,
        channel: 'LCTV',
        evidenceUrl: 'https://example.vn/bang-ghi',
        note: 'Sửa xác nhận: Nhầm giờ.',
      })
      expect(await desk.rowText(slot)).toMatch(/^0\/1/)
      expect(await desk.rowText(lastMonth)).toBe('1/1 Đủ')
      const [event] = await desk.events(String(body.id))
      expect(event).toMatchObject({ action: 'airing.correct', reason: 'Nhầm giờ.' })
    })

    it('again, on the newest record only', async () => {
      const id = await confirmed()
      const second = String((await correct(id, { seconds: 901 })).body.id)
      const stale = await correct(id, { seconds: 900 })
      expect(stale.status).toBe(409)
      expect(wordsOf(stale)).toContain('đã được Trưởng kênh sửa xác nhận lúc')
      expect((await correct(second, { seconds: 900 })).status).toBe(201)
      expect(await desk.rowText(slot)).toBe('1/1 Đủ')
    })

    it('by ten at once: one does, the others are told who', async () => {
      const id = await confirmed()
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => correct(id, { seconds: 895 + i })),
      )
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      for (const lost of answers.filter(({ status }) => status !== 201)) {
        expect(lost.status).toBe(409)
        expect(wordsOf(lost)).toContain('đã được Trưởng kênh sửa xác nhận')
      }
      expect(await desk.airings(issue)).toHaveLength(2)
    })

    it('after a crash that left the old one unaware: told who, and put right', async () => {
      const id = await confirmed()
      const { body } = await correct(id, { seconds: 901 })
      await payload.db.updateOne({ collection: 'airings', id, data: { replacedBy: null } })
      expect(await desk.rowText(slot)).toBe('1/1 Đủ')
      expect((await correct(id, { seconds: 900 })).status).toBe(409)
      expect((await desk.airings(issue))[0]?.replacedBy).toBe(body.id)
    })

    it('to a kind that another record already is: refused', async () => {
      await confirmed()
      const repeat = await confirm({
        kind: 'repeat',
        startedAt: new Date(slot + HOUR_MS).toISOString(),
      })
      const refused = await correct(String(repeat.body.id), { kind: 'first' })
      expect([refused.status, refused.body.errors?.[0]?.data?.code]).toEqual([
        409,
        'alreadyConfirmed',
      ])
    })

    it('to a repeat: the first run can then be confirmed', async () => {
      const id = await confirmed()
      expect((await correct(id, { kind: 'repeat' })).status).toBe(201)
      expect(await desk.rowText(slot)).toMatch(/^0\/1/)
      expect((await confirm({ startedAt: new Date(slot + 300_000).toISOString() })).status).toBe(
        201,
      )
      expect(await desk.rowText(slot)).toBe('1/1 Đủ')
    })

    it.each([
      ['without a reason', { reason: ' ' }, 400, 'badInput'],
      ['to a time to come', { startedAt: '2099-01-01T00:00:00Z' }, 422, 'futureAiring'],
      ['taking the proof away', { evidenceUrl: null }, 422, 'evidenceMissing'],
      ['to another channel', { channel: 'FM 91' }, 422, 'acceptanceMissing'],
    ] as const)('%s: refused', async (_, changes, status, code) => {
      const answer = await correct(await confirmed(), changes)
      expect([answer.status, answer.body.errors?.[0]?.data?.code]).toEqual([status, code])
      expect(await desk.airings(issue)).toHaveLength(1)
    })

    it('while not yet confirmed: refused, it can be confirmed as it is', async () => {
      const { id } = await desk.make('airings', {
        issue,
        startedAt: new Date(slot).toISOString(),
        kind: 'first',
      })
      expect((await correct(id)).body.errors?.[0]?.data?.code).toBe('correctUnconfirmed')
    })

    it('by a supervisor: 403, and logged', async () => {
      const id = await confirmed()
      expect((await correct(id, {}, desk.supervisor)).status).toBe(403)
      expect((await desk.events(id)).map(({ action }) => action)).toContain('refused')
    })
  })

  describe('rejected', () => {
    const reject = (id: string, reason = 'Nhầm băng.', who = desk.head) =>
      desk.post(`/airings/${id}/rejection`, { reason }, who)

    it('by a record that says so; the issue is open again and can be confirmed anew, and so on', async () => {
      const ids: string[] = []
      for (let round = 0; round < 3; round += 1) {
        const { status, body } = await confirm()
        expect(status).toBe(201)
        expect(await desk.rowText(slot)).toBe('1/1 Đủ')
        ids.push(String(body.id))
        const rejected = await reject(String(body.id))
        expect(rejected.status).toBe(201)
        expect(await desk.rowText(slot)).toMatch(/^0\/1/)
        const last = (await desk.airings(issue)).at(-1)
        expect(last).toMatchObject({
          id: rejected.body.id,
          replaces: body.id,
          rejected: true,
          confirmed: false,
          confirmedBy: desk.head.id,
          note: 'Bác: Nhầm băng.',
        })
        expect((await desk.events(String(rejected.body.id)))[0]).toMatchObject({
          action: 'airing.reject',
          reason: 'Nhầm băng.',
        })
      }
      const answers = await Promise.all(Array.from({ length: 6 }, () => confirm()))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      expect(await desk.airings(issue)).toHaveLength(7)
    })

    it('twice, or after a correction: 409 with who', async () => {
      const id = String((await confirm()).body.id)
      const [one, other] = await Promise.all([reject(id), reject(id)])
      expect([one?.status, other?.status].sort()).toEqual([201, 409])
      const lost = one?.status === 409 ? one : other
      expect(lost && wordsOf(lost)).toContain('đã được Trưởng kênh bác lúc')
    })

    it('is final: a rejection is neither corrected, rejected nor confirmed by the form', async () => {
      const id = String((await confirm()).body.id)
      const rejection = String((await reject(id)).body.id)
      expect((await reject(rejection)).body.errors?.[0]?.data?.code).toBe('airingRejected')
      const corrected = await desk.post(
        `/airings/${rejection}/correction`,
        { reason: 'Thử.' },
        desk.head,
      )
      expect(corrected.body.errors?.[0]?.data?.code).toBe('airingRejected')
      const byForm = await desk.rest('PATCH', `/airings/${rejection}`, {
        token: desk.scheduler.token,
        data: { confirmed: true, evidenceUrl: 'https://example.vn/x' },
      })
      expect(byForm.status).toBe(409)
    })

    it('of an entry nobody confirmed', async () => {
      const { id } = await desk.make('airings', {
        issue,
        startedAt: new Date(slot).toISOString(),
        kind: 'first',
      })
      expect((await reject(id)).status).toBe(201)
      const byForm = await desk.rest('PATCH', `/airings/${id}`, {
        token: desk.scheduler.token,
        data: { note: 'Sửa' },
      })
      expect(byForm.status).toBe(409)
      expect((await confirm()).status).toBe(201)
    })

    it('without a reason, or by a supervisor: refused', async () => {
      const id = String((await confirm()).body.id)
      expect((await reject(id, '')).status).toBe(400)
      expect((await reject(id, 'Sai.', desk.supervisor)).status).toBe(403)
      expect(await desk.airings(issue)).toHaveLength(1)
    })
  })

  it('is what the public archive shows: the newest record, never a rejected one', async () => {
    const { listAiredIssues } = await import('@/public-api/queries/issues')
    const shown = async () =>
      (
        await listAiredIssues({ payload, now: new Date() } as never, {
          column: desk.column,
          limit: 10,
        })
      ).items
    const id = String((await confirm()).body.id)
    expect(await shown()).toHaveLength(1)
    const corrected = await desk.post(
      `/airings/${id}/correction`,
      { reason: 'Sai giờ.', startedAt: new Date(slot + 120_000).toISOString() },
      desk.head,
    )
    expect(JSON.stringify(await shown())).toContain(new Date(slot + 120_000).toISOString())
    expect(await shown()).toHaveLength(1)
    await desk.post(`/airings/${corrected.body.id}/rejection`, { reason: 'Nhầm.' }, desk.head)
    expect(await shown()).toEqual([])
  })
})
