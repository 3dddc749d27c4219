import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { openLog } from '@/database/logGuard'
import { readXlsx } from '@/documents/spreadsheet/readXlsx'
import { loadReportCheck } from '@/newsroom/reports/views/loadReportCheck'

import { seedReportRules } from '../../scripts/seed/founding/reportRules'
import { Made } from '../../scripts/seed/made'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { readPdf } from '../helpers/pdf'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

const evening = (day: string) => new Date(`${day}T19:45:00+07:00`).toISOString()
const QUARTER = { window: 'Quý I', year: 2026 }
const MOST_ROWS = 500

describeOnEachDatabase('the paper of a consolidated report', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let supervisor: Person
  let stranger: Person
  let report: string
  let closed: string

  const done = async (path: string, who: Person, data: object) => {
    const answer = await rest('POST', path, { token: who.token, data })
    expect(answer.status, answer.text).toBe(200)
    return String(answer.body.id)
  }
  const move = (at: string, name: string, who: Person, seen = 0) =>
    done(`${at}/moves`, who, { move: name, seen, acceptWarnings: true })
  const fetched = (format: string, search = '', who: Person | null = supervisor, id = closed) =>
    rest('GET', `/consolidations/${id}/paper/${format}?${search}`, { token: who?.token })
  const wordsOn = async (id = closed) => {
    const { status, bytes, text } = await fetched('pdf', '', supervisor, id)
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
    const secretary = await person(payload, 'secretary', [{ role: 'secretary', outlet }])
    const head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    stranger = await person(payload, 'stranger', [
      { role: 'supervisor', organisation: base.station.organisation },
    ])
    await payload.update({
      ...{ collection: 'outlets', id: base.station.outlet, overrideAccess: true },
      data: { supervisors: [base.department] },
    })
    await seedReportRules({ payload, made: new Made() })
    await make('letterheads', {
      ...{ organisation: base.department, issuingBody: 'Sở Nội vụ', abbreviation: 'SNV' },
      ...{ place: 'Lào Cai', signerTitle: 'Giám đốc', validFrom: '2020-01-01' },
    })
    await make('obligations', {
      ...{ title: 'Một số mỗi tháng', outlet, plan: base.plan, columns: [programme] },
      ...{ clause: '2.6', measureKind: 'count', count: 1, period: 'month', proration: 'full' },
      ...{ lateAfterMinutes: 30, graceHours: 24, validFrom: '2026-01-01' },
    })
    const { id: issue } = await make('issues', {
      ...{ column: programme, plannedAt: evening('2026-01-09') },
    })
    await make('airings', {
      ...{ issue, startedAt: evening('2026-01-09'), kind: 'first', seconds: 900 },
      ...{ evidenceUrl: 'https://vi-du.vn/luc-gui', confirmed: true },
      confirmedAt: evening('2026-01-09'),
    })
    report = await done('/reports/prepare', secretary, { outlet, ...QUARTER })
    await move(`/reports/${report}`, 'send', head)
    await move(`/reports/${report}`, 'accept', supervisor)
    closed = await done('/consolidations/prepare', supervisor, {
      ...{ organisation: base.department, ...QUARTER },
    })
    await done(`/consolidations/${closed}/text`, supervisor, {
      ...{ seen: 0, text: { review: 'Có {kênh có báo cáo}.', next: 'Đôn đốc kênh còn lại.' } },
    })
  }, 300_000)

  it('is a draft of what is accepted now while it is open', async () => {
    const words = await wordsOn()
    expect(words).toContain('DỰTHẢO–sốliệutínhđến')
    expect(words).toContain('Có01kênh.')
    await move(`/consolidations/${closed}`, 'close', supervisor, 1)
  })

  it('holds every outlet, names who is missing, and lists periods and issues with their proof', async () => {
    const words = await wordsOn()
    expect(words).not.toMatch(/DỰTHẢO|BẢNNHÁP/)
    expect(words).toContain('SỞNỘIVỤ')
    expect(words).toContain('quýInăm2026')
    expect(words).toContain('Đãtiếpnhậnbáocáocủa01kênh')
    expect(words).toContain('Thiếubáocáocủa01kênh')
    expect(words).toContain('chưalậpbáocáo')
    expect(words).toContain('Đônđốckênhcònlại.')
    expect(words).toMatch(/PhụlụcI.*kỳnghĩavụtrongbáocáo.*PhụlụcII.*sốđượctínhcủa/)
    expect(words).toContain('https://vi-du.vn/luc-gui')
    const { bytes, headers } = await fetched('xlsx')
    expect(headers.get('content-disposition')).toMatch(/^attachment; .*b%E1%BA%A3n%201/)
    const { sheets } = await readXlsx(bytes, MOST_ROWS)
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Báo cáo kênh', 'Số liệu chung', 'Kỳ nghĩa vụ', 'Danh mục số']),
    )
    expect((await fetched('docx', 'xem=1')).headers.get('content-disposition')).toMatch(/^inline; /)
  })

  it('stays as it was closed, whatever facts and names become', async () => {
    const before = await wordsOn()
    await payload.db.updateMany({
      ...{ collection: 'airings', data: { evidenceUrl: 'https://vi-du.vn/sau' }, where: {} },
    })
    await payload.db.updateMany({
      ...{ collection: 'obligations', data: { title: 'Tên mới' }, where: {} },
    })
    expect(await wordsOn()).toBe(before)
  })

  it('has number, day and signer of the register once they are entered', async () => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    await done(`/consolidations/${closed}/paper`, supervisor, {
      ...{ number: '9', signedOn: today, signer: 'Nguyễn Văn A' },
    })
    const words = await wordsOn()
    expect(words).toContain('Số:09/BC-SNV')
    expect(words).toContain('NguyễnVănA')
  })

  describe('is verified', () => {
    // SQLite itself refuses to change what was closed, until somebody takes that away.
    beforeAll(async () => {
      const { db } = payload
      if (db.name === 'sqlite') await openLog((db as unknown as SQLiteAdapter).client)
    })
    const version = async () => {
      const { docs } = await payload.find({
        ...{ collection: 'consolidation-versions', depth: 0, overrideAccess: true },
        where: { consolidation: { equals: closed } },
      })
      if (!docs[0]) throw new Error('not closed')
      return docs[0]
    }
    const checked = async (code: string, who: Person = supervisor) => {
      const user = await payload.findByID({
        ...{ collection: 'users', id: who.id, depth: 0, overrideAccess: true },
      })
      const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
      return loadReportCheck(req, code)
    }

    it('by the code that is on its pages, by those who read it', async () => {
      const { hash } = await version()
      expect(await wordsOn()).toContain(`Bản1.Mãkiểmtra:${hash}`)
      for (const code of [hash, hash.slice(0, 16)]) {
        expect(await checked(code)).toMatchObject({
          ...{ kind: 'consolidation', report: closed, fault: null, brokenParts: [], later: null },
        })
      }
      expect(await checked(hash, stranger)).toBeNull()
    })

    it('and fails when a digit of it is changed in storage, or in the report of an outlet', async () => {
      const row = await version()
      const { content } = row
      const changed = JSON.stringify(content).replace('"aired":1', '"aired":2')
      const store = (data: Record<string, unknown>) =>
        payload.db.updateOne({ collection: 'consolidation-versions', id: row.id, data })
      await store({ content: JSON.parse(changed) })
      expect((await checked(row.hash))?.fault).toBe('content')
      await store({ content })
      await payload.db.updateMany({
        ...{ collection: 'report-versions', where: { report: { equals: report } } },
        data: { sections: [] },
      })
      expect(await checked(row.hash)).toMatchObject({
        ...{ fault: null, brokenParts: [{ report, number: 1 }] },
      })
    })
  })

  it.each<[string, string, () => Person | null, number, RegExp]>([
    ['pdf', '', () => stranger, 404, /Không tìm thấy/],
    ['pdf', '', () => null, 401, /đăng nhập/],
    ['odt', '', () => supervisor, 404, /Chỉ tải được Word/],
    ['pdf', 'ban=9', () => supervisor, 404, /không có bản “9”/],
    ['docx', 'ban=một', () => supervisor, 404, /không có bản “một”/],
  ])('%s?%s is refused in words', async (format, search, who, status, words) => {
    const answer = await fetched(format, encodeURI(search), who())
    expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringMatching(words)])
  })
})
