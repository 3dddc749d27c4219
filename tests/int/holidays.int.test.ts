import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { EnteredHolidays } from '@/newsroom/holidays/actions/enterHolidays'

import { describeOnEachDatabase } from '../helpers/databases'
import { deskWorld, type DeskWorld } from '../helpers/desk'
import { type Answer, wordsOf } from '../helpers/rest'

const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0]?.data?.code]
const entered = ({ body }: Answer) => body as unknown as EnteredHolidays

describeOnEachDatabase('the table of days off', (start) => {
  let payload: Payload
  let desk: DeskWorld
  let slot: number
  let day: string

  beforeAll(async () => {
    payload = await start()
    desk = await deskWorld(payload)
  })

  beforeEach(async () => {
    await desk.wipe()
    await desk.setColumn({ holidayPolicy: 'moveAfter', rrule: null })
    slot = desk.slotIn(12)
    day = civilDateOf(slot)
  })

  const enter = (data: Record<string, unknown>, who = desk.administrator) =>
    desk.post('/holidays/table', data, who)

  const table = async () => {
    const { docs } = await payload.find({
      collection: 'holidays',
      sort: 'date',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs.map(({ date, kind, name }) => `${date} ${kind} ${name}`)
  }

  const line = (date: string, name = 'Nghỉ bù', kind = 'Nghỉ') =>
    `${formatDatePadded(date)}\t${name}\t${kind}`

  const plannedOf = async (issue: string) =>
    Date.parse((await desk.getIssue(issue)).plannedAt ?? '')

  describe('pasted', () => {
    const text = [
      'Ngày\tTên\tLoại',
      '1/1/2027\tTết Dương lịch\tNghỉ',
      '5/2/2027 đến 7/2/2027\tTết Nguyên đán\tNghỉ',
      '27/2/2027\tLàm bù Tết\tLàm bù',
    ].join('\n')
    const days = [
      '2027-01-01 off Tết Dương lịch',
      '2027-02-05 off Tết Nguyên đán',
      '2027-02-06 off Tết Nguyên đán',
      '2027-02-07 off Tết Nguyên đán',
      '2027-02-27 workday Làm bù Tết',
    ]

    it('is shown first and written then; again, nothing changes', async () => {
      const preview = await enter({ text, preview: true })
      expect(preview.status).toBe(200)
      expect(entered(preview).rows.map(({ status }) => status)).toEqual(Array(5).fill('new'))
      expect(await table()).toEqual([])
      expect(entered(await enter({ text, source: '12/TB-LĐTBXH' })).done.added).toBe(5)
      expect(await table()).toEqual(days)
      const again = entered(await enter({ text }))
      expect(again.rows.map(({ status }) => status)).toEqual(Array(5).fill('same'))
      expect(again.done).toEqual({ added: 0, changed: 0, moved: 0, excused: 0 })
      expect(await table()).toEqual(days)
    })

    it('with lines that can’t be read: these are answered in words, the others written', async () => {
      const answer = await enter({ text: `${text}\n30/2/2027\tKhông có\nTết muộn` })
      expect(entered(answer).problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^Dòng 5: chưa đọc được ngày\./),
        expect.stringMatching(/^Dòng 6: chưa đọc được ngày\./),
      ])
      expect(await table()).toEqual(days)
    })

    it('with another name or kind: the day is changed, and the log keeps what it was', async () => {
      await enter({ text: line(day, 'Nghỉ') })
      const answer = entered(await enter({ text: line(day, 'Làm bù', 'Làm bù') }))
      expect(answer.done).toMatchObject({ added: 0, changed: 1 })
      const { docs } = await payload.find({ collection: 'holidays', overrideAccess: true })
      expect((await desk.events(docs[0]?.id ?? ''))[0]).toMatchObject({
        before: { name: 'Nghỉ', kind: 'off' },
        after: { name: 'Làm bù', kind: 'workday' },
      })
    })

    it('refused: nothing pasted, too much, no text, the wrong people; 403 is logged', async () => {
      expect(codeOf(await enter({ text: ' \n' }))).toEqual([422, 'holidaysEmpty'])
      expect((await enter({ text: 'x'.repeat(30_000) })).status).toBe(400)
      expect((await enter({})).status).toBe(400)
      const before = (await desk.events('table')).length
      for (const who of [desk.head, desk.scheduler, desk.supervisor]) {
        expect((await enter({ text }, who)).status).toBe(403)
      }
      const events = await desk.events('table')
      expect(events.slice(0, events.length - before).map(({ action }) => action)).toEqual([
        'refused',
        'refused',
        'refused',
      ])
      expect(await table()).toEqual([])
    })

    it('is the only way in: the plain form is closed to administrators too', async () => {
      const direct = await desk.rest('POST', '/holidays', {
        token: desk.administrator.token,
        data: { date: day, name: 'Lối tắt', kind: 'off' },
      })
      expect(direct.status).toBe(403)
    })
  })

  describe('on a day that has an issue already', () => {
    let issue: string

    beforeEach(async () => {
      issue = await desk.issue(slot)
    })

    const decide = (choice: string, more: Record<string, unknown> = {}) =>
      enter({ text: line(day), decisions: [{ issue, choice }], ...more })

    it('lists it, with what the column’s policy says and where it may go', async () => {
      const { issues } = entered(await enter({ text: line(day), preview: true }))
      expect(issues).toMatchObject([
        {
          id: issue,
          policy: 'moveAfter',
          choice: 'moveAfter',
          moveBefore: instantAt(addDays(day, -1), '19:45'),
          moveAfter: instantAt(addDays(day, 1), '19:45'),
        },
      ])
    })

    it('is not written before somebody has said what happens to it', async () => {
      expect(codeOf(await enter({ text: line(day) }))).toEqual([409, 'holidayIssuesChanged'])
      expect(await table()).toEqual([])
      expect(await plannedOf(issue)).toBe(slot)
    })

    it.each([
      ['moveBefore', -1],
      ['moveAfter', 1],
      ['keep', 0],
    ])('%s', async (choice, days) => {
      const answer = await decide(choice)
      expect([answer.status, wordsOf(answer)]).toEqual([200, ''])
      expect(await plannedOf(issue)).toBe(instantAt(addDays(day, days), '19:45'))
      expect(await table()).toEqual([`${day} off Nghỉ bù`])
      expect(await desk.suspensions()).toEqual([])
      if (days !== 0) {
        expect((await desk.events(issue))[0]).toMatchObject({
          action: 'issue.move',
          reason: `Trùng ngày nghỉ ${formatDatePadded(day)}: Nghỉ bù`,
        })
      }
    })

    it('excused: by the document that gives the day off, and the ledger says so as foretold', async () => {
      expect(codeOf(await decide('excuse'))).toEqual([422, 'holidaySourceMissing'])
      expect(await table()).toEqual([])
      const preview = entered(await decide('excuse', { preview: true }))
      expect(preview.effect.length).toBeGreaterThan(0)
      expect((await decide('excuse', { source: '12/TB' })).status).toBe(200)
      expect(await desk.suspensions()).toMatchObject([{ from: day, to: day, document: '12/TB' }])
      for (const line of preview.effect) expect(await desk.words(line)).toEqual(line.after)
      expect((await decide('excuse', { source: '12/TB' })).status).toBe(200)
      expect(await desk.suspensions()).toHaveLength(1)
    })

    it('a column that excuses days off needs no other document', async () => {
      await desk.setColumn({ holidayPolicy: 'excuse' })
      const preview = entered(await enter({ text: line(day), preview: true }))
      expect(preview.issues[0]?.choice).toBe('excuse')
      const before = await Promise.all(preview.effect.map((one) => desk.words(one)))
      expect(before).toEqual(preview.effect.map((one) => one.before))
      expect((await decide('excuse')).status).toBe(200)
      expect(await desk.suspensions()).toEqual([])
      for (const one of preview.effect) expect(await desk.words(one)).toEqual(one.after)
    })

    it('not one that is cancelled or has gone out', async () => {
      await desk.setIssue(issue, { cancelled: true, cancelReason: 'Không làm.' })
      expect(entered(await enter({ text: line(day), preview: true })).issues).toEqual([])
    })

    it('an issue planned there meanwhile is asked about too', async () => {
      await desk.issue(slot + 3_600_000)
      expect(codeOf(await decide('moveAfter'))).toEqual([409, 'holidayIssuesChanged'])
      expect(await table()).toEqual([])
    })
  })

  it('a day taken out again: foretold, with its reason in the log', async () => {
    await desk.setColumn({ holidayPolicy: 'excuse' })
    await desk.issue(slot)
    const row = await desk.make('holidays', { date: day, name: 'Nghỉ', kind: 'off' })
    const remove = (data: Record<string, unknown>, who = desk.administrator) =>
      desk.post(`/holidays/${row.id}/removal`, { reason: 'Nhập nhầm.', ...data }, who)
    const effect = entered(await remove({ preview: true })).effect
    expect(await table()).toHaveLength(1)
    expect((await remove({}, desk.head)).status).toBe(403)
    expect((await remove({ reason: '' })).status).toBe(400)
    expect((await remove({})).status).toBe(200)
    expect(await table()).toEqual([])
    for (const one of effect) expect(await desk.words(one)).toEqual(one.after)
    expect((await desk.events(row.id))[0]).toMatchObject({
      action: 'holidays.remove',
      reason: 'Nhập nhầm.',
    })
    expect((await remove({})).status).toBe(404)
  })
})
