import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'
import type { EffectLine } from '@/newsroom/obligations/previewEffect'

import { describeOnEachDatabase } from '../helpers/databases'
import { DAY_MS, deskWorld, HOUR_MS, type DeskWorld } from '../helpers/desk'
import { wordsOf, type Answer } from '../helpers/rest'

const iso = (at: number) => new Date(at).toISOString()
const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0]?.data?.code]
const effectOf = ({ body }: Answer) => body.effect as EffectLine[]

describeOnEachDatabase('the plan of issues', (start) => {
  let payload: Payload
  let desk: DeskWorld

  beforeAll(async () => {
    payload = await start()
    desk = await deskWorld(payload)
  })

  beforeEach(() => desk.wipe())

  const remove = (path: string, data: unknown, who = desk.scheduler) =>
    desk.rest('DELETE', path, { token: who.token, data })

  /** A preview writes nothing, the same call then does what it said, and the ledger reads as foretold. */
  async function foretold(call: (preview: boolean) => Promise<Answer>): Promise<EffectLine[]> {
    const state = async () => JSON.stringify([await desk.issues(), await desk.suspensions()])
    const before = await state()
    const preview = await call(true)
    expect([preview.status, wordsOf(preview)]).toEqual([200, ''])
    expect(await state()).toBe(before)
    const effect = effectOf(preview)
    for (const line of effect) expect(await desk.words(line)).toEqual(line.before)
    const done = await call(false)
    expect([200, 201]).toContain(done.status)
    expect(effectOf(done)).toEqual(effect)
    for (const line of effect) expect(await desk.words(line)).toEqual(line.after)
    return effect
  }

  describe('a make-up', () => {
    let slot: number
    let missed: string

    beforeEach(async () => {
      slot = desk.lastSlot()
      missed = await desk.issue(slot, { title: 'Một cửa' })
    })

    const plan = (plannedAt: number, changes: Record<string, unknown> = {}, id = missed) =>
      desk.post(`/issues/${id}/make-up`, { plannedAt: iso(plannedAt), ...changes })

    const propose = (id = missed, who = desk.scheduler) =>
      desk.rest('GET', `/issues/${id}/make-up-slots`, { token: who.token })

    it('is proposed at free times, each of which is accepted', async () => {
      await desk.issue(desk.slotIn(3))
      await desk.make('suspensions', {
        outlet: desk.outlet,
        columns: [desk.column],
        from: civilDateOf(desk.slotIn(5)),
        to: civilDateOf(desk.slotIn(6)),
        reason: 'Nghỉ.',
        document: '1/QĐ',
      })
      await desk.make('holidays', { date: civilDateOf(desk.slotIn(7)), kind: 'off', name: 'Nghỉ' })
      const { status, body } = await propose()
      expect(status).toBe(200)
      const slots = body.slots as { plannedAt: string; words: string; kindWords: string }[]
      expect(slots).toHaveLength(12)
      const times = slots.map(({ plannedAt }) => plannedAt)
      expect(times).toEqual([...times].sort())
      for (const day of [3, 5, 6, 7]) expect(times).not.toContain(iso(desk.slotIn(day)))
      expect(slots[0]?.words).toMatch(/^(Thứ|Chủ nhật).*\d\d\/\d\d\/\d{4} 19:45$/)
      for (const { plannedAt } of slots) {
        const preview = await plan(Date.parse(plannedAt), { preview: true })
        expect([preview.status, preview.body.warnings]).toEqual([200, []])
      }
    })

    it('clears exactly that miss once it has aired, and counts nowhere by itself', async () => {
      const preview = await plan(desk.slotIn(40), { preview: true })
      expect(preview.status).toBe(200)
      expect(await desk.issues()).toHaveLength(1)
      const { status, body } = await plan(desk.slotIn(40))
      expect(status).toBe(201)
      const made = await desk.getIssue(String(body.id))
      expect(made).toMatchObject({ makesUp: missed, title: 'Một cửa', label: body.label })
      expect(await desk.rowText(slot)).toMatch(/^0\/1/)
      const [event] = await desk.events(made.id)
      expect(event).toMatchObject({
        action: 'create',
        reason: expect.stringContaining('Phát bù cho Số'),
      })
      const aired = await desk.post(`/issues/${made.id}/airings`, {
        startedAt: iso(Date.now() - 60_000),
        seconds: 900,
        kind: 'first',
        evidenceUrl: 'https://example.vn/bu',
        acceptWarnings: true,
      })
      expect(aired.status).toBe(201)
      expect(await desk.rowText(slot)).toBe('1/1 Đủ (phát bù)')
      const [line] = effectOf(preview)
      expect(line && (await desk.words(line))).toEqual(line?.after)
      expect(effectOf(preview)).toHaveLength(1)
    })

    it('before the miss: allowed, and ordinary if the issue airs after all', async () => {
      const coming = await desk.issue(desk.slotIn(2))
      const { status } = await plan(desk.slotIn(4), {}, coming)
      expect(status).toBe(201)
    })

    describe('refused', () => {
      it('of a make-up, and a second one for the same issue', async () => {
        const first = String((await plan(desk.slotIn(4))).body.id)
        expect(codeOf(await plan(desk.slotIn(6), {}, first))).toEqual([400, 'makeUpOfMakeUp'])
        const second = await plan(desk.slotIn(6))
        expect(codeOf(second)).toEqual([409, 'makeUpTaken'])
        expect(codeOf(await propose())).toEqual([409, 'makeUpTaken'])
        await desk.post(`/issues/${first}/cancellation`, { reason: 'Đổi giờ.' })
        expect((await plan(desk.slotIn(6))).status).toBe(201)
      })

      it('ten at once: one is planned', async () => {
        const answers = await Promise.all(
          Array.from({ length: 10 }, (_, i) => plan(desk.slotIn(4 + i))),
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
        expect(await desk.issues()).toHaveLength(2)
      })

      it('two misses into one slot at once: one is planned there', async () => {
        const other = await desk.issue(slot - 7 * DAY_MS)
        const answers = await Promise.all([plan(desk.slotIn(4)), plan(desk.slotIn(4), {}, other)])
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
        const lost = answers.find(({ status }) => status === 409)
        expect(lost && wordsOf(lost)).toMatch(/^Giờ này trùng với “Số \d+\/\d{4}/)
      })

      it('of what needs none: aired, cancelled, waived, suspended, without a slot', async () => {
        const when = desk.slotIn(4)
        await desk.setIssue(missed, { cancelled: true, cancelReason: 'Bão.' })
        expect(codeOf(await plan(when))).toEqual([409, 'cancelledIssue'])
        await desk.setIssue(missed, { cancelled: false })
        await desk.setIssue(missed, { waiver: { waived: true, reason: 'Bão.', document: '1' } })
        expect(codeOf(await plan(when))).toEqual([422, 'makeUpOfWaived'])
        await desk.setIssue(missed, { waiver: { waived: false } })
        const day = civilDateOf(slot)
        const pause = await desk.make('suspensions', {
          outlet: desk.outlet,
          columns: [desk.column],
          from: day,
          to: day,
          reason: 'Nghỉ.',
          document: '1/QĐ',
        })
        expect(codeOf(await plan(when))).toEqual([422, 'makeUpOfExcused'])
        await payload.db.deleteMany({
          collection: 'suspensions',
          where: { id: { equals: pause.id } },
        })
        const unplanned = await desk.make('issues', { column: desk.column, title: 'Ngoài lịch' })
        expect(codeOf(await plan(when, {}, unplanned.id))).toEqual([422, 'withoutSlot'])
        await desk.aired(missed, slot)
        expect(codeOf(await plan(when))).toEqual([409, 'issueAired'])
      })

      it.each([
        ['a time that has passed', () => Date.now() - HOUR_MS, 422, 'slotPast'],
        ['a year typed wrong', () => Date.now() + 800 * DAY_MS, 422, 'slotFar'],
      ] as const)('at %s', async (_, when, status, code) => {
        expect(codeOf(await plan(when()))).toEqual([status, code])
      })

      it('outside the column’s life, its obligations, in a suspension', async () => {
        const when = desk.slotIn(40)
        await desk.wipe({ validTo: addDays(civilDateOf(Date.now()), 30) } as never)
        missed = await desk.issue(slot)
        expect(codeOf(await plan(when))).toEqual([422, 'slotNotOwed'])
        await desk.setColumn({ validTo: addDays(civilDateOf(Date.now()), 30) })
        expect((await plan(when)).body.errors?.map(({ data }) => data?.code)).toEqual([
          'slotOutside',
          'slotNotOwed',
        ])
        await desk.setColumn({ validTo: null })
        await desk.make('suspensions', {
          outlet: desk.outlet,
          columns: [desk.column],
          from: civilDateOf(desk.slotIn(4)),
          to: civilDateOf(desk.slotIn(4)),
          reason: 'Nghỉ.',
          document: '1/QĐ',
        })
        expect(codeOf(await plan(desk.slotIn(4)))).toEqual([422, 'slotSuspended'])
      })

      it('for the wrong role: 403, logged', async () => {
        for (const who of [desk.supervisor, desk.reporter, desk.stranger]) {
          expect((await propose(missed, who)).status).toBe(403)
          const refused = await desk.post(
            `/issues/${missed}/make-up`,
            { plannedAt: iso(desk.slotIn(4)) },
            who,
          )
          expect(refused.status).toBe(403)
        }
        const events = await desk.events(missed)
        expect(events.filter(({ action }) => action === 'refused')).toHaveLength(6)
        expect(await desk.issues()).toHaveLength(1)
      })
    })

    it('on a day off is warned of, and done once accepted', async () => {
      await desk.make('holidays', { date: civilDateOf(desk.slotIn(4)), kind: 'off', name: 'Hội' })
      const told = await plan(desk.slotIn(4))
      expect([told.status, told.body.warnings]).toEqual([
        422,
        [{ code: 'dayOff', message: expect.stringContaining('là ngày nghỉ (Hội)') }],
      ])
      expect((await plan(desk.slotIn(4), { acceptWarnings: true })).status).toBe(201)
    })
  })

  describe('moved', () => {
    const move = (id: string, plannedAt: number, changes: Record<string, unknown> = {}) =>
      desk.post(`/issues/${id}/move`, {
        plannedAt: iso(plannedAt),
        reason: 'Nhường sóng.',
        ...changes,
      })

    /** The last day of this month or, on that very day, of the next one; 19:45. */
    const monthEnd = () => {
      const { to } = desk.month(desk.slotIn(1))
      return instantAt(to, '19:45')
    }

    it('across a month’s end: says first what it does to both, then the ledger says the same', async () => {
      const end = monthEnd()
      const id = await desk.issue(end)
      await desk.issue(end - 20 * HOUR_MS, { cancelled: true, cancelReason: 'Bão.' })
      const effect = await foretold((preview) => move(id, end + 2 * DAY_MS, { preview }))
      expect(effect.map(({ period }) => period)).toEqual([
        desk.month(end).name,
        desk.month(end + 2 * DAY_MS).name,
      ])
      expect(effect[0]).toMatchObject({
        obligation: 'Một số mỗi tháng',
        periodWords: expect.stringMatching(/^Tháng \d+\/\d{4}$/),
        before: { text: expect.stringContaining('còn 1 khung') },
        after: { text: expect.stringContaining('còn 0 khung') },
      })
      const [event] = await desk.events(id)
      expect(event).toMatchObject({
        action: 'issue.move',
        reason: 'Nhường sóng.',
        before: { plannedAt: iso(end) },
        after: { plannedAt: iso(end + 2 * DAY_MS) },
        actor: desk.scheduler.id,
      })
    })

    it('inside a month changes nothing of the ledger', async () => {
      const { from } = desk.month(desk.slotIn(45))
      const id = await desk.issue(instantAt(addDays(from, 3), '19:45'))
      expect(
        await foretold((preview) => move(id, instantAt(addDays(from, 9), '19:45'), { preview })),
      ).toEqual([])
    })

    it('into another year takes that year’s next number', async () => {
      const year = Number(civilDateOf(Date.now()).slice(0, 4))
      const newYear = instantAt(`${year + 1}-01-20`, '19:45')
      const first = await desk.issue(newYear + DAY_MS)
      const id = await desk.issue(desk.slotIn(1))
      const oldYear = (await desk.getIssue(id)).year
      expect((await move(id, newYear)).status).toBe(200)
      const moved = await desk.getIssue(id)
      expect((await desk.getIssue(first)).number).toBe(1)
      if (oldYear !== year + 1) {
        expect([moved.year, moved.number]).toEqual([year + 1, 2])
      }
    })

    it('refused: no change, an issue that went out, one cancelled, a clash, a past time, no reason', async () => {
      const when = desk.slotIn(3)
      const id = await desk.issue(when)
      await desk.issue(desk.slotIn(5))
      expect(codeOf(await move(id, when))).toEqual([422, 'sameSlot'])
      const clash = await move(id, desk.slotIn(5) + 5 * 60_000)
      expect(codeOf(clash)).toEqual([409, 'slotClash'])
      expect(wordsOf(clash)).toMatch(/trùng với “Số .*” lúc .* 19:45/)
      expect(codeOf(await move(id, Date.now() - HOUR_MS))).toEqual([422, 'slotPast'])
      expect((await move(id, desk.slotIn(6), { reason: '' })).status).toBe(400)
      expect(iso(when)).toBe((await desk.getIssue(id)).plannedAt)
      await desk.setIssue(id, { cancelled: true, cancelReason: 'Bão.' })
      expect(codeOf(await move(id, desk.slotIn(6)))).toEqual([409, 'cancelledIssue'])
      const gone = await desk.issue(desk.lastSlot())
      await desk.aired(gone, desk.lastSlot())
      const refused = await move(gone, desk.slotIn(6))
      expect(codeOf(refused)).toEqual([409, 'issueAired'])
      expect(wordsOf(refused)).toContain('nên không dời lịch được')
    })

    it('from a slot that has passed: warned that it makes up for nothing', async () => {
      const id = await desk.issue(desk.lastSlot())
      const preview = await move(id, desk.slotIn(6), { preview: true })
      expect(preview.body.warnings).toMatchObject([{ code: 'slotPassed' }])
      expect((await move(id, desk.slotIn(6))).status).toBe(422)
      expect((await move(id, desk.slotIn(6), { acceptWarnings: true })).status).toBe(200)
    })

    it('two into one slot at once: one gets it', async () => {
      const ids = [await desk.issue(desk.slotIn(3)), await desk.issue(desk.slotIn(5))]
      const answers = await Promise.all(ids.map((id) => move(id, desk.slotIn(9))))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    })
  })

  describe('cancelled', () => {
    const cancel = (id: string, changes: Record<string, unknown> = {}, who = desk.scheduler) =>
      desk.post(`/issues/${id}/cancellation`, { reason: 'Bão.', ...changes }, who)
    const restore = (id: string, changes: Record<string, unknown> = {}, who = desk.scheduler) =>
      remove(`/issues/${id}/cancellation`, { reason: 'Hết bão.', ...changes }, who)

    it('and taken back: both say first what they do', async () => {
      const when = instantAt(desk.month(desk.slotIn(1)).to, '19:45')
      const id = await desk.issue(when)
      const down = await foretold((preview) => cancel(id, { preview }))
      expect(down).toMatchObject([
        {
          before: { text: expect.stringMatching(/còn 1 khung/) },
          after: { text: expect.stringMatching(/còn 0 khung/) },
        },
      ])
      expect(await desk.getIssue(id)).toMatchObject({ cancelled: true, cancelReason: 'Bão.' })
      expect((await desk.events(id))[0]).toMatchObject({ action: 'issue.cancel', reason: 'Bão.' })
      const up = await foretold((preview) => restore(id, { preview }))
      expect(up.map(({ before, after }) => [after, before])).toEqual(
        down.map(({ before, after }) => [before, after]),
      )
      expect(await desk.getIssue(id)).toMatchObject({ cancelled: false, cancelReason: null })
      expect((await desk.events(id))[0]).toMatchObject({ action: 'issue.restore' })
    })

    it('with a make-up that aired in another period: that period is told too', async () => {
      const slot = desk.lastSlot()
      const missed = await desk.issue(slot)
      const other = slot - 40 * DAY_MS
      const makeUp = await desk.issue(other, { makesUp: missed })
      await desk.aired(makeUp, other)
      expect(await desk.rowText(slot)).toBe('1/1 Đủ (phát bù)')
      const effect = await foretold((preview) => cancel(missed, { preview }))
      expect(effect.map(({ period }) => period)).toEqual([
        desk.month(other).name,
        desk.month(slot).name,
      ])
    })

    it('refused: twice, aired, back into a taken slot or a place another make-up took', async () => {
      const when = desk.slotIn(3)
      const id = await desk.issue(when)
      await cancel(id)
      expect(codeOf(await cancel(id))).toEqual([409, 'alreadyCancelled'])
      await desk.issue(when)
      expect(codeOf(await restore(id))).toEqual([409, 'slotClash'])
      const missed = await desk.issue(desk.lastSlot())
      const first = await desk.issue(desk.slotIn(6), { makesUp: missed })
      await cancel(first)
      await desk.issue(desk.slotIn(7), { makesUp: missed })
      expect(codeOf(await restore(first))).toEqual([409, 'makeUpTaken'])
      expect(codeOf(await restore(missed))).toEqual([409, 'notCancelled'])
      await desk.aired(missed, desk.lastSlot())
      expect(codeOf(await cancel(missed))).toEqual([409, 'issueAired'])
    })

    it('by the wrong role: 403, logged', async () => {
      const id = await desk.issue(desk.slotIn(3))
      for (const who of [desk.supervisor, desk.reporter, desk.stranger]) {
        expect((await cancel(id, {}, who)).status).toBe(403)
        expect((await restore(id, {}, who)).status).toBe(403)
        expect(
          (
            await desk.post(
              `/issues/${id}/move`,
              { plannedAt: iso(desk.slotIn(9)), reason: 'Thử.' },
              who,
            )
          ).status,
        ).toBe(403)
      }
      const refused = (await desk.events(id)).filter(({ action }) => action === 'refused')
      expect(refused).toHaveLength(9)
      expect(await desk.getIssue(id)).toMatchObject({
        cancelled: false,
        plannedAt: iso(desk.slotIn(3)),
      })
    })
  })

  describe('waived', () => {
    const WAIVER = { reason: 'Bão số 3.', document: '12/UBND', documentDate: '2026-11-01' }
    const waive = (id: string, changes: Record<string, unknown> = {}, who = desk.head) =>
      desk.post(`/issues/${id}/waiver`, { ...WAIVER, ...changes }, who)
    const unwaive = (id: string, changes: Record<string, unknown> = {}, who = desk.head) =>
      remove(`/issues/${id}/waiver`, { reason: 'Văn bản bị thu hồi.', ...changes }, who)

    it('by a document, and taken back: both say first what they do', async () => {
      const slot = desk.lastSlot()
      const id = await desk.issue(slot)
      const effect = await foretold((preview) => waive(id, { preview }))
      expect(effect.map(({ after }) => after?.state)).toEqual(['waived'])
      expect((await desk.getIssue(id)).waiver).toMatchObject({ waived: true, ...WAIVER })
      expect((await desk.events(id))[0]).toMatchObject({
        action: 'issue.waive',
        reason: 'Bão số 3.',
        after: { waiver: { document: '12/UBND' } },
      })
      await foretold((preview) => unwaive(id, { preview }))
      expect((await desk.getIssue(id)).waiver).toMatchObject({ waived: false, document: null })
      expect((await desk.events(id))[0]).toMatchObject({
        action: 'issue.unwaive',
        before: { waiver: { document: '12/UBND' } },
      })
    })

    it.each([
      ['without a document', { document: ' ' }, /Văn bản cho phép.* còn trống/],
      ['without a reason', { reason: undefined }, /Lý do còn trống/],
      ['with a date that is none', { documentDate: '2026-02-30' }, /Ngày văn bản không phải/],
    ])('%s: refused', async (_, changes, words) => {
      const id = await desk.issue(desk.lastSlot())
      const answer = await waive(id, changes)
      expect(answer.status).toBe(400)
      expect(wordsOf(answer)).toMatch(words)
      expect((await desk.getIssue(id)).waiver?.waived).not.toBe(true)
    })

    it('refused: twice, aired, cancelled, a make-up, a file that is not there, undone when not waived', async () => {
      const id = await desk.issue(desk.lastSlot())
      expect(codeOf(await unwaive(id))).toEqual([409, 'notWaived'])
      expect(codeOf(await waive(id, { file: 'nothing' }))).toEqual([422, 'evidenceForeign'])
      await waive(id)
      expect(codeOf(await waive(id))).toEqual([409, 'alreadyWaived'])
      const cancelled = await desk.issue(desk.slotIn(3), { cancelled: true, cancelReason: 'Bão.' })
      expect(codeOf(await waive(cancelled))).toEqual([409, 'cancelledIssue'])
      const other = await desk.issue(desk.lastSlot() - DAY_MS)
      const makeUp = await desk.issue(desk.slotIn(5), { makesUp: other })
      expect(codeOf(await waive(makeUp))).toEqual([422, 'waiveMakeUp'])
      await desk.aired(other, desk.lastSlot() - DAY_MS)
      expect(codeOf(await waive(other))).toEqual([409, 'issueAired'])
    })

    it('by a scheduler, a supervisor, a stranger: 403, logged', async () => {
      const id = await desk.issue(desk.lastSlot())
      for (const who of [desk.scheduler, desk.supervisor, desk.stranger]) {
        expect((await waive(id, {}, who)).status).toBe(403)
        expect((await unwaive(id, {}, who)).status).toBe(403)
      }
      expect((await desk.events(id)).filter(({ action }) => action === 'refused')).toHaveLength(6)
      expect((await waive(id, {}, desk.administrator)).status).toBe(200)
    })
  })

  describe('a column suspended', () => {
    const suspend = (changes: Record<string, unknown> = {}, who = desk.head) => {
      const { from, to } = desk.month(desk.lastSlot())
      const data = { from, to, reason: 'Sửa trường quay.', document: '5/QĐ-PTTH', ...changes }
      return desk.post(`/columns/${desk.column}/suspension`, data, who)
    }

    it('for a month: says first what it does, and what was missed is excused', async () => {
      await desk.issue(desk.lastSlot())
      const effect = await foretold((preview) => suspend({ preview }))
      expect(effect).toMatchObject([{ after: { state: 'excused' } }])
      expect((await desk.events(desk.column))[0]).toMatchObject({
        action: 'column.suspend',
        reason: 'Sửa trường quay.',
        after: { document: '5/QĐ-PTTH' },
      })
    })

    it('refused: overlapping another, backwards, too long, outside the column’s life, no document', async () => {
      expect((await suspend()).status).toBe(201)
      const { to } = desk.month(desk.lastSlot())
      const again = await suspend({ from: to, to: addDays(to, 9) })
      expect(codeOf(again)).toEqual([409, 'suspensionOverlaps'])
      expect(wordsOf(again)).toContain('theo 5/QĐ-PTTH')
      const later = { from: addDays(to, 1), to: addDays(to, 9) }
      expect(codeOf(await suspend({ from: later.to, to: later.from }))).toEqual([
        422,
        'rangeBackwards',
      ])
      expect(codeOf(await suspend({ ...later, to: addDays(to, 900) }))).toEqual([422, 'rangeLong'])
      expect(codeOf(await suspend({ from: '2021-01-01', to: '2021-01-31' }))).toEqual([
        422,
        'suspensionOutside',
      ])
      expect((await suspend({ ...later, document: '' })).status).toBe(400)
      expect((await suspend({ ...later, from: '31/12/2026' })).status).toBe(400)
      expect((await suspend(later)).status).toBe(201)
    })

    it('refused on days before the outlet opened, though the column was entered as older', async () => {
      const opens = (validFrom: string | null) =>
        payload.db.updateOne({ collection: 'outlets', id: desk.outlet, data: { validFrom } })
      const { validFrom } = await payload.findByID({ collection: 'outlets', id: desk.outlet })
      await opens('2024-07-01')
      const answer = await suspend({ from: '2024-01-01', to: '2024-01-31' })
      await opens(validFrom ?? null)
      expect(codeOf(answer)).toEqual([422, 'suspensionOutside'])
    })

    it('six at once: one is recorded', async () => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => suspend()))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
      expect(await desk.suspensions()).toHaveLength(1)
    })

    it('by a scheduler, a supervisor, a stranger: 403, logged', async () => {
      const before = (await desk.events(desk.column)).length
      for (const who of [desk.scheduler, desk.supervisor, desk.stranger]) {
        expect((await suspend({}, who)).status).toBe(403)
      }
      const events = await desk.events(desk.column)
      expect(events.slice(0, events.length - before).map(({ action }) => action)).toEqual([
        'refused',
        'refused',
        'refused',
      ])
    })
  })

  describe('an obligation changed from a date', () => {
    const change = (changes: Record<string, unknown> = {}, who = desk.administrator) =>
      desk.post(
        `/obligations/${desk.obligation()}/versions`,
        { from: nextMonth(), count: 2, reason: 'Kế hoạch mới.', ...changes },
        who,
      )
    const nextMonth = () => addDays(desk.month(Date.now()).to, 1)

    it('ends the old version the day before; the past keeps it, the future has the new one', async () => {
      const preview = await change({ preview: true })
      expect(preview.status).toBe(200)
      expect(await desk.obligations()).toHaveLength(1)
      const { status, body } = await change({ note: 'Theo 97/KH-UBND' })
      expect(status).toBe(201)
      const [old, made] = await desk.obligations()
      expect(old).toMatchObject({ count: 1, validTo: addDays(nextMonth(), -1) })
      expect(made).toMatchObject({
        id: body.id,
        count: 2,
        validFrom: nextMonth(),
        validTo: null,
        replaces: old?.id,
        title: old?.title,
        clause: old?.clause,
        graceHours: 24,
        note: 'Theo 97/KH-UBND',
      })
      expect(body.proration).toBeNull()
      const effect = effectOf({ ...preview })
      expect(
        effect.map(({ obligationId, before, after }) => [obligationId, before?.text, after?.text]),
      ).toEqual([
        [old?.id, '–/1 · Chưa đến kỳ, còn 0 khung', undefined],
        [old?.id, '–/1 · Chưa đến kỳ, còn 0 khung', undefined],
        ['new', undefined, '–/2 · Chưa đến kỳ, còn 0 khung'],
        ['new', undefined, '–/2 · Chưa đến kỳ, còn 0 khung'],
      ])
      for (const line of effect) {
        const id = line.obligationId === 'new' ? String(body.id) : line.obligationId
        expect(await desk.words({ ...line, obligationId: id })).toEqual(line.after)
      }
      expect((await desk.events(old?.id ?? ''))[0]).toMatchObject({
        action: 'obligation.change',
        reason: 'Kế hoạch mới.',
        before: { value: 1, validTo: null },
        after: { value: 2, replacedBy: body.id },
      })
    })

    it.each([
      ['full', /mỗi bản tính đủ định mức/, 2],
      ['proRata', /theo tỉ lệ số ngày/, 2],
      ['nextFull', /kỳ này không bản nào tính/, 0],
    ] as const)('mid-month, %s: says how the month is counted', async (proration, words, rows) => {
      await desk.wipe({ proration } as never)
      const { name, to } = desk.month(desk.slotIn(40))
      const { status, body } = await change({ from: addDays(to, -9), preview: true })
      expect(status).toBe(200)
      expect(body.proration).toMatch(words)
      expect(body.proration).toMatch(/bị chia đôi: bản cũ đến hết .* bản mới từ .* \(10 ngày\)/)
      const cut = (body.effect as EffectLine[]).filter(({ period }) => period === name)
      expect(cut).toHaveLength(2)
      expect(cut.filter(({ after }) => after?.state === 'upcoming')).toHaveLength(rows)
    })

    it('in a period already over: only when accepted', async () => {
      const from = desk.month(Date.now() - 70 * DAY_MS).from
      const told = await change({ from })
      expect([told.status, told.body.warnings]).toMatchObject([422, [{ code: 'pastPeriods' }]])
      expect(await desk.obligations()).toHaveLength(1)
      expect((await change({ from, acceptWarnings: true })).status).toBe(201)
    })

    it('sent twice, or by five at once: one new version', async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => change()))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
      const lost = answers.find(({ status }) => status === 409)
      expect(lost && wordsOf(lost)).toContain('đã có định mức mới từ ngày')
      expect(await desk.obligations()).toHaveLength(2)
    })

    it('after a crash between the two writes: the old one is ended by whoever asks next', async () => {
      await change()
      const [old] = await desk.obligations()
      await payload.db.updateOne({
        collection: 'obligations',
        id: old?.id ?? '',
        data: { validTo: null },
      })
      expect(codeOf(await change())).toEqual([409, 'versionReplaced'])
      expect((await desk.obligations())[0]?.validTo).toBe(addDays(nextMonth(), -1))
    })

    it('then the new version from a later date', async () => {
      const { body } = await change()
      const next = await desk.post(
        `/obligations/${String(body.id)}/versions`,
        { from: addDays(nextMonth(), 62), days: 7, reason: 'Đổi cách tính.' },
        desk.administrator,
      )
      expect(next.status).toBe(201)
      expect((await desk.obligations()).map(({ measureKind }) => measureKind)).toEqual([
        'count',
        'count',
        'freshness',
      ])
    })

    it.each([
      ['from its first day', { from: '2022-01-01' }, 422, 'versionTooEarly'],
      ['to the same quota', { count: 1 }, 422, 'versionUnchanged'],
      ['to no quota', { count: undefined }, 422, 'versionMeasure'],
      ['to two quotas', { days: 7 }, 422, 'versionMeasure'],
      ['to less than none', { count: -1 }, 400, 'badInput'],
      ['from a day that is none', { from: '2026-02-30' }, 400, 'badInput'],
      ['without a reason', { reason: '  ' }, 400, 'badInput'],
    ] as const)('%s: refused', async (_, changes, status, code) => {
      expect(codeOf(await change(changes))).toEqual([status, code])
      expect(await desk.obligations()).toHaveLength(1)
    })

    it('after its end: refused', async () => {
      await desk.wipe({ validTo: addDays(nextMonth(), 10) } as never)
      expect(codeOf(await change({ from: addDays(nextMonth(), 11) }))).toEqual([
        422,
        'versionTooLate',
      ])
      expect((await change({ from: addDays(nextMonth(), 10) })).status).toBe(201)
      expect((await desk.obligations())[1]?.validTo).toBe(addDays(nextMonth(), 10))
    })

    it('by anybody but an administrator: 403, logged', async () => {
      for (const who of [desk.head, desk.scheduler, desk.supervisor, desk.stranger]) {
        expect((await change({}, who)).status).toBe(403)
      }
      const events = await desk.events(desk.obligation())
      expect(events.map(({ action }) => action)).toEqual([...Array(4).fill('refused'), 'create'])
      expect(await desk.obligations()).toHaveLength(1)
    })
  })
})
