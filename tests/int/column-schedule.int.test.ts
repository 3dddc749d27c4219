import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'
import { createPlannedIssues } from '@/newsroom/check/actions/createPlannedIssues'
import { resumeColumnChanges } from '@/newsroom/repair/resumeColumnChanges'
import type { Rescheduled } from '@/newsroom/columns/actions/reschedule'
import type { Undone } from '@/newsroom/columns/actions/undoColumnChange'
import type { atDesk as atDeskItself } from '@/newsroom/desk/run/atDesk'
import { repair, repairSummary } from '@/newsroom/repair/repair'

import { describeOnEachDatabase } from '../helpers/databases'
import { deskWorld, type DeskWorld } from '../helpers/desk'
import { type Answer, wordsOf } from '../helpers/rest'

type AtDesk = typeof atDeskItself

/** The programs in a process that finds the desk of an outlet held elsewhere for longer than one waits. */
async function whereDeskIsHeld(outlet: string | null) {
  vi.resetModules()
  vi.doMock('@/newsroom/desk/run/atDesk', async (original) => {
    const { atDesk } = await original<{ atDesk: AtDesk }>()
    const { failure } = await import('@/newsroom/words/failure')
    const held: AtDesk = (at, work) =>
      at.outlet === outlet ? Promise.reject(failure('deskBusy')) : atDesk(at, work)
    return { atDesk: held }
  })
  const planning = await import('@/newsroom/check/actions/createPlannedIssues')
  const mending = await import('@/newsroom/repair/repair')
  vi.doUnmock('@/newsroom/desk/run/atDesk')
  return { ...planning, ...mending }
}

/** Two days of each month to begin with, two others to change to: counted from the month after next, always ahead. */
const OLD = 'FREQ=MONTHLY;BYMONTHDAY=5,19'
const NEW = 'FREQ=MONTHLY;BYMONTHDAY=8,22'
const answered = ({ body }: Answer) => body as unknown as Rescheduled
const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0]?.data?.code]

describeOnEachDatabase('a changed recurrence', (start) => {
  let payload: Payload
  let desk: DeskWorld
  let month: string

  beforeAll(async () => {
    payload = await start()
    desk = await deskWorld(payload)
    const today = civilDateOf(Date.now())
    month = addDays(`${addDays(`${today.slice(0, 7)}-01`, 32).slice(0, 7)}-01`, 32).slice(0, 7)
  })

  beforeEach(async () => {
    await payload.db.deleteMany({ collection: 'column-changes', where: {} })
    await desk.wipe({ count: 2 })
    await desk.setColumn({
      rrule: OLD,
      time: '19:45',
      holidayPolicy: 'keep',
      exceptions: [],
    })
    await payload.db.updateOne({
      collection: 'columns',
      where: { id: { equals: desk.column } },
      data: { ruleFrom: null, ruleStart: null },
    })
    await plan()
  })

  const plan = (by = createPlannedIssues) => by({ payload, now: new Date(), horizonDays: 100 })

  /** The month's issues that are on: `05 19:45`. */
  const onAir = async (of = month) =>
    (await desk.issues())
      .filter(({ column, cancelled, plannedAt }) => {
        return column === desk.column && !cancelled && plannedAt
      })
      .map(({ plannedAt }) => new Date(Date.parse(plannedAt ?? '') + 7 * 3_600_000).toISOString())
      .filter((at) => at.startsWith(of))
      .map((at) => `${at.slice(8, 10)} ${at.slice(11, 16)}`)
      .sort()

  const issueOn = async (day: string) => {
    const at = new Date(instantAt(`${month}-${day}`, '19:45')).toISOString()
    const found = (await desk.issues()).find((one) => {
      return one.column === desk.column && one.plannedAt === at
    })
    if (!found) throw new Error(`No issue on ${month}-${day}`)
    return found
  }

  const ask = (schedule: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    desk.post(`/columns/${desk.column}/schedule`, {
      schedule,
      from: `${month}-01`,
      reason: 'Đổi giờ phát theo đề nghị',
      ...more,
    })

  /** Looked at, then done as it was seen. */
  async function change(schedule: Record<string, unknown>, more: Record<string, unknown> = {}) {
    const preview = await ask(schedule, { ...more, preview: true })
    expect(preview.status, wordsOf(preview)).toBe(200)
    const seen = answered(preview).issues.map(({ id, fate }) => ({ issue: id, fate }))
    return ask(schedule, { ...more, seen })
  }

  const undo = () => desk.post(`/columns/${desk.column}/schedule/undo`, { reason: 'Đổi nhầm' })

  it('saved as it is would double the schedule: it is refused with words, by REST, in bulk and by the system', async () => {
    const rest = await desk.rest('PATCH', `/columns/${desk.column}`, {
      token: desk.scheduler.token,
      data: { rrule: NEW },
    })
    expect(codeOf(rest)).toEqual([409, 'columnChangeNeedsStep'])
    expect(wordsOf(rest)).toContain('Đổi lịch chuyên mục')
    await expect(desk.setColumn({ time: '20:00' })).rejects.toThrow('Đổi lịch chuyên mục')
    await expect(desk.setColumn({ exceptions: [{ date: `${month}-05` }] })).rejects.toThrow()
    await expect(desk.setColumn({ validTo: `${month}-10` })).rejects.toThrow()
    await plan()
    expect(await onAir()).toEqual(['05 19:45', '19 19:45'])
  })

  it.each([
    ['validFrom', '2026-13-45'],
    ['validTo', '2026-02-30'],
  ])('with a day that is none in %s is refused by that field', async (field, date) => {
    const refused = await desk.rest('PATCH', `/columns/${desk.column}`, {
      token: desk.scheduler.token,
      data: { [field]: date },
    })
    expect(refused.status, wordsOf(refused)).toBe(400)
    expect(wordsOf(refused)).toContain('không phải là một ngày có thật')
  })

  it('that leaves every planned issue where it is, is saved as it is', async () => {
    await desk.setColumn({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=5,19,26' })
    await plan()
    expect(await onAir()).toEqual(['05 19:45', '19 19:45', '26 19:45'])
  })

  it('from a day on moves what is planned: two issues stay two, before and after that day', async () => {
    const before = addDays(`${month}-01`, -1).slice(0, 7)
    const preview = await ask({ rrule: NEW }, { preview: true })
    expect(
      answered(preview)
        .issues.slice(0, 2)
        .map(({ fate }) => fate),
    ).toEqual(['move', 'move'])
    expect(await onAir()).toEqual(['05 19:45', '19 19:45'])
    expect(codeOf(await ask({ rrule: NEW }))).toEqual([409, 'columnChangeOutdated'])
    expect((await change({ rrule: NEW })).status).toBe(200)
    await plan()
    expect(await onAir()).toEqual(['08 19:45', '22 19:45'])
    expect(await onAir(before)).toEqual(['05 19:45', '19 19:45'])
  })

  it('done twice is done once', async () => {
    await change({ rrule: NEW })
    const again = await change({ rrule: NEW })
    expect(answered(again).issues).toEqual([])
    await plan()
    expect(await onAir()).toEqual(['08 19:45', '22 19:45'])
  })

  it('never lets go what holds something unless a person says so, and says what it does to the ledger', async () => {
    const held = await issueOn('19')
    await desk.setIssue(held.id, { title: 'Số đặc biệt' })
    const rrule = 'FREQ=MONTHLY;BYMONTHDAY=8'
    const asked = { rrule, validTo: `${month}-10` }
    const seen = answered(await ask(asked, { preview: true }))
    expect(seen.issues.find(({ id }) => id === held.id)).toMatchObject({
      fate: 'move',
      holds: ['tên, nội dung dự kiến'],
    })
    expect(seen.effect.some(({ after }) => after?.text.includes('còn 1 khung'))).toBe(true)
    const none = answered(await ask({ rrule: null }, { preview: true }))
    expect(none.issues.find(({ id }) => id === held.id)?.fate).toBe('stay')
    const choices = [{ issue: held.id, choice: 'go' }]
    const told = answered(await ask({ rrule: null }, { preview: true, choices }))
    expect(told.issues.find(({ id }) => id === held.id)?.fate).toBe('go')
  })

  it('taken back restores what was planned, and what the new schedule made meanwhile goes', async () => {
    await change({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=8,15,22' })
    await plan()
    expect(await onAir()).toEqual(['08 19:45', '15 19:45', '22 19:45'])
    const taken = await undo()
    expect(taken.status, wordsOf(taken)).toBe(200)
    expect((taken.body as unknown as Undone).left).toEqual([])
    expect(await onAir()).toEqual(['05 19:45', '19 19:45'])
    await plan()
    expect(await onAir()).toEqual(['05 19:45', '19 19:45'])
    expect(codeOf(await undo())).toEqual([409, 'columnChangeNone'])
  })

  it('fewer issues: what goes is cancelled with its reason, and comes back', async () => {
    await change({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=5' })
    expect(await onAir()).toEqual(['05 19:45'])
    await plan()
    expect(await onAir()).toEqual(['05 19:45'])
    expect((await issueOn('19')).cancelReason).toContain('Đổi giờ phát theo đề nghị')
    await undo()
    await plan()
    expect(await onAir()).toEqual(['05 19:45', '19 19:45'])
  })

  it('changed to and fro without undoing plans the days anew', async () => {
    await change({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=5' })
    await change({ rrule: OLD })
    await plan()
    expect(await onAir()).toEqual(['05 19:45', '19 19:45'])
  })

  describe('cut short', () => {
    async function cutAfter(writes: number) {
      const seen = answered(await ask({ rrule: NEW }, { preview: true })).issues
      let left = writes
      const update = payload.update.bind(payload) as (...args: unknown[]) => Promise<unknown>
      const spy = vi.spyOn(payload, 'update').mockImplementation(((...args: unknown[]) => {
        if (left <= 0) throw new Error('The power went out')
        left -= 1
        return update(...args)
      }) as never)
      await ask({ rrule: NEW }, { seen: seen.map(({ id, fate }) => ({ issue: id, fate })) }).catch(
        () => null,
      )
      spy.mockRestore()
      await payload.db.deleteMany({ collection: 'claims', where: {} })
    }

    it('while another holds the desk: said, left to the next run, and nothing else waits for it', async () => {
      await cutAfter(0)
      const other = await desk.make('columns', {
        name: 'Ở kênh khác',
        outlet: desk.otherOutlet,
        kind: 'page',
        validFrom: '2022-01-01',
        rrule: OLD,
        shortMonths: 'skip',
        holidayPolicy: 'keep',
      })
      const elsewhere = await whereDeskIsHeld(desk.outlet)
      const mended = await elsewhere.repair({ payload, now: new Date() })
      const planned = await plan(elsewhere.createPlannedIssues)
      expect(mended.columnChanges).toBe(0)
      expect(repairSummary(mended)).toMatch(
        /“Cải cách hành chính” chưa xong, lần sau làm tiếp: Kênh này đang/,
      )
      expect(planned.problems.map(({ column }) => column)).toEqual(['Cải cách hành chính'])
      expect(planned.created).toBeGreaterThan(0)
      await payload.db.deleteMany({ collection: 'issues', where: { column: { equals: other.id } } })
      await payload.db.deleteOne({ collection: 'columns', where: { id: { equals: other.id } } })
      expect(await repair({ payload, now: new Date() })).toMatchObject({
        columnChanges: 1,
        left: [],
      })
      await plan()
      expect(await onAir()).toEqual(['08 19:45', '22 19:45'])
    })

    it.each([0, 1, 2, 3, 5, 7, 9])(
      'after %i writes, it is gone on with by the next check',
      async (writes) => {
        await cutAfter(writes)
        await resumeColumnChanges(payload)
        await resumeColumnChanges(payload)
        await plan()
        expect(await onAir()).toEqual(['08 19:45', '22 19:45'])
        const { totalDocs } = await payload.count({
          collection: 'column-changes',
          where: { state: { equals: 'applied' } },
          overrideAccess: true,
          req: await createLocalReq({}, payload),
        })
        expect(totalDocs).toBe(1)
      },
    )
  })

  it('is for those who plan', async () => {
    const path = `/columns/${desk.column}/schedule`
    const data = { schedule: { rrule: NEW }, from: `${month}-01`, reason: 'Thử', preview: true }
    for (const who of [desk.reporter, desk.supervisor, desk.stranger]) {
      expect((await desk.post(path, data, who)).status).toBe(403)
    }
  })
})
