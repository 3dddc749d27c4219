import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { reportWindowsFor } from '@/domain/calendar/reportWindows'
import { loadReportRules } from '@/newsroom/reports/reportRules'

import { seedReportRules } from '../../scripts/seed/founding/reportRules'
import { Made } from '../../scripts/seed/made'
import { describeOnEachDatabase } from '../helpers/databases'
import { person, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

const NINE = {
  ...{ name: '9 tháng', fromMonthDay: '15/12', toMonthDay: '14/9', dueMonthDay: '25/9' },
  ...{ fromPreviousYear: true, cumulative: true },
}

describeOnEachDatabase('the rules of reports', (start) => {
  let payload: Payload
  let rest: Rest
  let administrator: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
  })
  beforeEach(async () => {
    await payload.db.deleteMany({ collection: 'report-rules', where: {} })
    await seedReportRules({ payload, made: new Made() })
  })

  const add = (data: object) =>
    rest('POST', '/report-rules?depth=0', { token: administrator.token, data })
  const namesOf = async (year: number) => {
    const rules = await loadReportRules(await createLocalReq({}, payload))
    return reportWindowsFor({ rules, year }).map(({ name, due }) => `${name} ${due}`)
  }

  it('are those of 581/BNV-CCHC from the start, once', async () => {
    await seedReportRules({ payload, made: new Made() })
    const due = ['Quý I 2026-03-20', '6 tháng 2026-06-20', 'Quý III 2026-09-20', 'Năm 2026-12-20']
    expect(await namesOf(2026)).toEqual(due)
  })

  it('hold in the years in which they are in force, days typed as people write them', async () => {
    const { status, text } = await add({ ...NINE, validTo: '2025-12-31' })
    expect(status, text).toBe(201)
    expect(await namesOf(2025)).toContain('9 tháng 2025-09-25')
    expect(await namesOf(2026)).not.toContain('9 tháng 2026-09-25')
    expect((await add({ ...NINE, validFrom: '2026-01-01', dueMonthDay: '20/9' })).status).toBe(201)
    expect(await namesOf(2026)).toContain('9 tháng 2026-09-20')
  })

  describe('are refused in words', () => {
    it.each([
      { of: 'a day there is not', data: { toMonthDay: '31/2' }, says: /ngày có thật/ },
      {
        of: 'an end before its beginning',
        data: { fromPreviousYear: false },
        says: /ở trước ngày/,
      },
      { of: 'more than a year', data: { toMonthDay: '20/12' }, says: /dài hơn một năm/ },
      { of: 'due before it ends', data: { dueMonthDay: '1/9' }, says: /Hạn gửi ở trước/ },
      { of: 'the same days twice', data: { name: 'Quý I' }, says: /Đã có kỳ báo cáo “Quý I”/ },
      { of: 'a long name', data: { name: 'Kỳ '.repeat(30) }, says: /Hãy rút ngắn/ },
    ])('$of', async ({ data, says }) => {
      const answer = await add({ ...NINE, ...data })
      expect([answer.status >= 400 && answer.status < 500, wordsOf(answer)]).toEqual([
        true,
        expect.stringMatching(says),
      ])
      expect(await namesOf(2026)).toHaveLength(4)
    })
  })

  it('change with what they were before in the log', async () => {
    const { body } = await add(NINE)
    const id = body.doc?.id ?? ''
    await rest('PATCH', `/report-rules/${id}`, {
      token: administrator.token,
      data: { dueMonthDay: '20/9' },
    })
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: 'update' } }] },
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({
      before: { dueMonthDay: '09-25' },
      after: { dueMonthDay: '09-20' },
    })
  })
})
