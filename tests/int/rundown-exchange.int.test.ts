import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { ImportPreview } from '@/newsroom/rundowns/exchange/importRundown'

import { describeOnEachDatabase } from '../helpers/databases'
import type { Person } from '../helpers/newsroom'
import { order, inserts, rundownWorld, type RundownWorld } from '../helpers/rundown'
import { uploadOf, wordsOf } from '../helpers/rest'

const HOUR_MS = 3_600_000

describeOnEachDatabase('a rundown on paper and in other programs', (start) => {
  let payload: Payload
  let world: RundownWorld
  let issue: string
  let id: string

  beforeAll(async () => {
    payload = await start()
    world = await rundownWorld(payload)
  })

  beforeEach(async () => {
    issue = await world.issue(Math.ceil(Date.now() / HOUR_MS + 1) * HOUR_MS)
    const opened = await world.open(issue)
    id = opened.id
    await world.change(
      id,
      0,
      inserts({
        A: { seconds: 20, kind: 'music' },
        B: { seconds: null, presenter: 'Lan', start: opened.settings.onAir + 60_000 },
        C: { seconds: 90, floated: true, notes: 'Dự phòng' },
      }),
    )
  })

  const taken = (format: string, who: Person | null = world.scheduler) =>
    world.call('GET', `/rundowns/${id}/export/${format}`, { who })
  const put = (text: string, who = world.scheduler) =>
    world.rest('POST', `/rundowns/${id}/import`, {
      token: who.token,
      raw: uploadOf({ name: 'khung.csv', type: 'text/csv', bytes: Buffer.from(text) }, {}),
    })

  const formats: [string, string][] = [
    ['csv', '\uFEFFTT,Mục'],
    ['json', '"format": "toa-soan/rundown"'],
    ['xlsx', 'PK'],
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
    ['loi-dan.docx', 'PK'],
    ['loi-dan.pdf', '%PDF-'],
  ]
  it.each(formats)('can be taken along as %s, and the log says by whom', async (format, sign) => {
    const { status, text, headers } = await taken(format, world.scheduler)
    expect(status).toBe(200)
    // Reading an answer as text drops the mark that begins it.
    expect(text).toContain(sign.replace('\uFEFF', ''))
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=".*\.\w+"/)
    expect(headers.get('cache-control')).toBe('private, no-store')
    const events = await world.events(id)
    expect(events.at(-1)).toMatchObject({ action: 'rundown.export', after: { format } })
  })

  it('is not there for those who may not read it, nor in a format there is none of', async () => {
    expect((await taken('pdf', world.stranger)).status).toBe(404)
    expect((await taken('loi-dan.pdf', world.supervisor)).status).toBe(403)
    expect((await taken('pdf', null)).status).toBe(401)
    const unknown = await taken('exe')
    expect([unknown.status, wordsOf(unknown)]).toEqual([
      404,
      expect.stringContaining('Hãy chọn Word, PDF'),
    ])
    expect((await taken('constructor')).status).toBe(404)
  })

  it('comes back unchanged: nothing to do', async () => {
    for (const format of ['csv', 'json']) {
      const { body } = await put((await taken(format)).text)
      expect(body).toMatchObject({ revision: 1, operations: [], problems: [] })
      expect(body.counts).toEqual({ added: 0, changed: 0, unchanged: 3, moved: 0 })
    }
  })

  it('comes back edited: shown first, written only when sent as a change', async () => {
    const file = 'Mục,Thời lượng,Mã mục (không sửa)\nMở đầu,0:25,A\nTin mới,1:10,\nMục B,,B\n'
    const { body } = await put(file)
    const { revision, operations, counts } = body as unknown as ImportPreview
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 1, moved: 0 })
    expect((await world.state(id)).revision).toBe(1)

    expect((await world.change(id, revision, operations)).status).toBe(200)
    const { entries } = await world.state(id)
    expect(entries.map(({ title, seconds }) => [title, seconds])).toEqual([
      ['Mở đầu', 25],
      ['Tin mới', 70],
      ['Mục B', null],
      ['Mục C', 90],
    ])
  })

  it('says which cells it can not read, and refuses what is no table of a rundown', async () => {
    const { body } = await put('Mục,Thời lượng\nTin,10:61\n')
    expect(body.problems).toMatchObject([{ row: 2, column: 'Thời lượng', text: '10:61' }])
    const wrong = await put('tên,tuổi\nA,5\n')
    expect([wrong.status, wordsOf(wrong)]).toEqual([422, expect.stringContaining('cột “Mục”')])
    const nothing = await put('')
    expect(nothing.status).toBe(422)
    const large = await put('x'.repeat(5 * 1024 * 1024 + 1))
    expect([large.status, wordsOf(large)]).toEqual([413, expect.stringContaining('quá lớn')])
  })

  it('is imported only by those who may edit it', async () => {
    expect((await put('Mục\nA\n', world.supervisor)).status).toBe(403)
    expect((await put('Mục\nA\n', world.stranger)).status).toBe(404)
    expect(order(await world.state(id))).toBe('ABC')
  })

  describe('the programme slots as a calendar', () => {
    const calendar = (who: Person | null = world.scheduler) =>
      world.call('GET', '/rundowns/slots.ics', { who })

    it('have each issue with its slot, cancelled ones too, for those of the outlet', async () => {
      await payload.update({
        collection: 'issues',
        id: issue,
        data: { cancelled: true, cancelReason: 'Nghỉ lễ' },
        overrideAccess: true,
      })
      const { status, text, headers } = await calendar()
      expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
      const event = text.split('BEGIN:VEVENT').find((one) => one.includes(`issue-${issue}@`)) ?? ''
      expect(event).toContain('STATUS:CANCELLED')
      expect(event).toMatch(/DTSTART:\d{8}T\d{6}Z/)
    })

    it('show nothing of other outlets, and nothing without an account', async () => {
      expect((await calendar(world.stranger)).text).not.toContain(`issue-${issue}@`)
      expect((await calendar(null)).status).toBe(401)
    })
  })
})
