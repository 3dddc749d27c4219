import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { openLog } from '@/database/logGuard'
import { readXlsx } from '@/documents/spreadsheet/readXlsx'
import { loadReportCheck } from '@/newsroom/reports/views/loadReportCheck'
import type { ReportVersion } from '@/payload-types'

import { seedReportRules } from '../../scripts/seed/founding/reportRules'
import { Made } from '../../scripts/seed/made'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { readPdf } from '../helpers/pdf'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

const evening = (day: string) => new Date(`${day}T19:45:00+07:00`).toISOString()
const TEXT = { review: 'Phát đều, gồm {chương trình đã phát}.', next: 'Giữ 2 số mỗi tháng.' }
const MOST_ROWS = 500

describeOnEachDatabase('the paper of an outlet’s report', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let secretary: Person
  let head: Person
  let stranger: Person
  let supervisor: Person
  let issue: string
  let sent: string

  const move = (id: string, name: string, who: Person, seen: number) =>
    rest('POST', `/reports/${id}/moves`, {
      token: who.token,
      data: { move: name, seen, acceptWarnings: true, reason: 'Sửa lại.' },
    })
  const prepared = async (window: string) => {
    const { body } = await rest('POST', '/reports/prepare', {
      token: secretary.token,
      data: { outlet: base.paper.outlet, window, year: 2026 },
    })
    return String(body.id)
  }
  const write = (id: string, text: object, seen: number) =>
    rest('POST', `/reports/${id}/text`, { token: secretary.token, data: { seen, text } })
  const fetched = (id: string, format: string, search = '', who: Person | null = supervisor) =>
    rest('GET', `/reports/${id}/paper/${format}?${search}`, { token: who?.token })
  const wordsOn = async (id: string, search = '') => {
    const { status, bytes, text } = await fetched(id, 'pdf', search)
    expect(status, text).toBe(200)
    return (await readPdf(bytes))
      .map((page) => page.text)
      .join(' ')
      .replaceAll(/\s+/g, '')
  }

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const make = maker(payload)
    const { outlet, programme } = base.paper
    secretary = await person(payload, 'secretary', [{ role: 'secretary', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    stranger = await person(payload, 'stranger', [
      { role: 'outletHead', outlet: base.station.outlet },
    ])
    await seedReportRules({ payload, made: new Made() })
    const row = await payload.findByID({ collection: 'outlets', id: outlet, depth: 0 })
    await make('letterheads', {
      ...{ organisation: row.organisation, issuingBody: 'Báo A', abbreviation: 'BA' },
      ...{ place: 'Lào Cai', signerTitle: 'Giám đốc', validFrom: '2020-01-01' },
    })
    issue = (await make('issues', { column: programme, plannedAt: evening('2026-01-09') })).id
    await make('airings', {
      ...{ issue, startedAt: evening('2026-01-09'), kind: 'first', seconds: 900 },
      ...{ evidenceUrl: 'https://vi-du.vn/luc-gui', confirmed: true },
      confirmedAt: evening('2026-01-09'),
    })
    sent = await prepared('Quý I')
    await write(sent, TEXT, 0)
    const answer = await move(sent, 'send', head, 1)
    expect(answer.status, answer.text).toBe(200)
  }, 300_000)

  it('has what was frozen: figures, names, text and proofs, whatever they become', async () => {
    const before = await wordsOn(sent)
    expect(before).toContain('Phátđều,gồm01số.')
    expect(before).toContain('Giữ2sốmỗitháng.')
    expect(before).toContain('BÁOA')
    expect(before).toContain('https://vi-du.vn/luc-gui')
    expect(before).not.toMatch(/DỰTHẢO|BẢNNHÁP/)
    const all = { overrideAccess: true, where: {} } as const
    await payload.db.updateMany({
      ...{ collection: 'airings', data: { evidenceUrl: 'https://vi-du.vn/sau' }, where: all.where },
    })
    await payload.db.updateMany({
      ...{ collection: 'columns', data: { name: 'Tên mới' }, where: all.where },
    })
    expect(await wordsOn(sent)).toBe(before)
  })

  it('is a draft as of now while the report is open', async () => {
    const id = await prepared('6 tháng')
    await write(id, TEXT, 0)
    const words = await wordsOn(id)
    expect(words).toContain('DỰTHẢO–sốliệutínhđến')
    expect(words).toContain('6thángnăm2026')
    const { headers } = await fetched(id, 'docx')
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('dự thảo'))
  })

  it('of each version is that version’s', async () => {
    const id = await prepared('Quý III')
    await write(id, { review: 'Lời thứ nhất.' }, 0)
    expect((await move(id, 'send', head, 1)).status).toBe(200)
    expect((await move(id, 'return', supervisor, 1)).status).toBe(200)
    await write(id, { review: 'Lời thứ hai.' }, 1)
    expect(await wordsOn(id)).toContain('DỰTHẢO')
    expect(await wordsOn(id, 'ban=1')).toContain('Lờithứnhất.')
    expect((await move(id, 'send', head, 2)).status).toBe(200)
    expect(await wordsOn(id, 'ban=1')).toContain('Lờithứnhất.')
    expect(await wordsOn(id, 'ban=2')).toContain('Lờithứhai.')
    expect(await wordsOn(id)).toContain('Lờithứhai.')
  })

  it('is a workbook with the figures that were frozen, and is shown by the browser when asked', async () => {
    const { bytes, headers } = await fetched(sent, 'xlsx')
    expect(headers.get('content-disposition')).toMatch(/^attachment; .*b%E1%BA%A3n%201/)
    const { sheets } = await readXlsx(bytes, MOST_ROWS)
    expect(sheets.map(({ name }) => name)).toContain('Chương trình')
    const seen = await fetched(sent, 'pdf', 'xem=1')
    expect(seen.headers.get('content-disposition')).toMatch(/^inline; /)
  })

  describe('is verified', () => {
    const frozen = async () => {
      const { docs } = await payload.find({
        ...{ collection: 'report-versions', where: { report: { equals: sent } }, depth: 0 },
        overrideAccess: true,
      })
      const [row] = docs
      if (!row) throw new Error('not sent')
      return row
    }
    const reqOf = async (who: Person) => {
      const user = await payload.findByID({
        ...{ collection: 'users', id: who.id, depth: 0, overrideAccess: true },
      })
      return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    }
    const checked = async (code: string, who: Person = supervisor) =>
      loadReportCheck(await reqOf(who), code)
    // SQLite itself refuses to change what was sent, until somebody takes that away.
    beforeAll(async () => {
      const { db } = payload
      if (db.name === 'sqlite') await openLog((db as unknown as SQLiteAdapter).client)
    })
    /** Behind the back of every hook, as somebody at the database would. */
    const store = (id: string, data: object) =>
      payload.db.updateOne({ collection: 'report-versions', id, data: data as never })

    it('by the code that is on its pages, whole or its beginning, by those who read it', async () => {
      const { hash } = await frozen()
      const words = await wordsOn(sent)
      expect(words).toContain(`Bản1.Mãkiểmtra:${hash}`)
      expect(words).toContain(`/admin/kiem-tra-ban-in?ma=${hash.slice(0, 16)}`)
      for (const code of [hash, hash.slice(0, 16)]) {
        expect(await checked(code)).toMatchObject({ fault: null, later: null, report: sent })
      }
      expect(await checked('0'.repeat(16))).toBeNull()
      expect(await checked(hash, stranger)).toBeNull()
    })

    it.each<[string, (row: ReportVersion) => Partial<ReportVersion>, string]>([
      [
        'a digit of a figure',
        ({ figures }) => ({
          figures: JSON.parse(JSON.stringify(figures).replace('"aired":1', '"aired":2')),
        }),
        'figures',
      ],
      [
        'the words of its text',
        ({ sections }) => ({
          sections: JSON.parse(JSON.stringify(sections).replace('01 số', '02 số')),
        }),
        'content',
      ],
      [
        'a name',
        ({ names }) => ({ names: JSON.parse(JSON.stringify(names).replace('Báo A', 'Báo B')) }),
        'content',
      ],
      [
        'a proof',
        ({ issues }) => ({ issues: JSON.parse(JSON.stringify(issues).replace('luc-gui', 'sau')) }),
        'content',
      ],
    ])('and fails when %s is changed in storage', async (_, change, fault) => {
      const row = await frozen()
      await store(row.id, change(row))
      expect((await checked(row.hash))?.fault).toBe(fault)
      const { figures, sections, names, issues } = row
      await store(row.id, { figures, sections, names, issues })
      expect((await checked(row.hash))?.fault).toBeNull()
    })
  })

  it.each<[string, string, () => Person | null, number, RegExp]>([
    ['pdf', '', () => stranger, 404, /Không tìm thấy báo cáo/],
    ['pdf', '', () => null, 401, /đăng nhập/],
    ['odt', '', () => supervisor, 404, /Chỉ tải được Word/],
    ['pdf', 'ban=9', () => supervisor, 404, /không có bản “9”/],
    ['pdf', 'ban=-1', () => supervisor, 404, /không có bản “-1”/],
    ['docx', 'ban=một', () => supervisor, 404, /không có bản “một”/],
  ])('%s?%s is refused in words', async (format, search, who, status, words) => {
    const answer = await fetched(sent, format, encodeURI(search), who())
    expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringMatching(words)])
  })
})
