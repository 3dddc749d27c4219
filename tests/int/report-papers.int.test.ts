import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { readXlsx } from '@/documents/spreadsheet/readXlsx'
import { BNV_581_RULES } from '@/domain/calendar/bnv581'
import { addDays, civilDateOf } from '@/domain/calendar/civil'

import { describeOnEachDatabase } from '../helpers/databases'
import { missingPrograms, readByOthers } from '../helpers/foreignPrograms'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { readPdf } from '../helpers/pdf'
import { restOf, wordsOf, type Rest } from '../helpers/rest'
import { isExhaustive } from '../helpers/sample'

const MOST_ROWS = 1000
const HOUR_MS = 3_600_000
const today = civilDateOf(Date.now())
const [from, to] = [addDays(today, -20), today]
const RANGE = `tu=${from}&den=${to}`
const SHORT_PAPER = '#set document(title: [Thử])\nMột dòng.'
/** Takes seconds to set. */
const LONG_PAPER = `${SHORT_PAPER} #for _ in range(400) [#lorem(400) #pagebreak()]`
const LONG = `Cải cách hành chính ${'ộ'.repeat(150)}`

describeOnEachDatabase('the figures of a report as papers', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let supervisor: Person
  let ofPaper: Person
  let administrator: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    for (const rule of BNV_581_RULES) await maker(payload)('report-rules', { ...rule })
    const make = maker(payload)
    const { outlet, programme } = base.station
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    ofPaper = await person(payload, 'of the paper', [
      { role: 'editorInChief', outlet: base.paper.outlet },
    ])
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    await payload.update({
      ...{ collection: 'columns', id: programme, data: { name: LONG }, overrideAccess: true },
    })
    const evening = (days: number) =>
      new Date(Date.parse(`${addDays(today, days)}T08:00:00+07:00`)).toISOString()
    for (const days of [-15, -8]) {
      const issue = await make('issues', { column: programme, plannedAt: evening(days) })
      await make('airings', {
        ...{ issue: issue.id, startedAt: evening(days), kind: 'first', seconds: 900 },
        ...{ evidenceUrl: `https://vi-du.vn/${days}`, channel: 'THLC', confirmed: true },
        confirmedAt: new Date(Date.parse(evening(days)) + HOUR_MS).toISOString(),
      })
    }
    await make('issues', { column: programme, plannedAt: evening(-4) })
    await make('letterheads', {
      organisation: base.department,
      ...{ parentBody: 'UBND tỉnh Cũ', issuingBody: 'Sở Cũ', validTo: addDays(today, -1) },
    })
    await make('letterheads', {
      organisation: base.department,
      ...{ parentBody: 'UBND tỉnh Lào Cai', issuingBody: 'Sở Nội vụ', abbreviation: 'SNV' },
      ...{ place: 'Lào Cai', signerTitle: 'Giám đốc', signerName: 'Trần Thị Bình' },
      ...{ recipients: 'Bộ Nội vụ\nUBND tỉnh', validFrom: today },
    })
    await payload.update({
      ...{ collection: 'outlets', id: outlet, overrideAccess: true },
      data: { supervisors: [base.department] },
    })
  }, 300_000)

  const fetched = (who: Person, format: string, search = RANGE) =>
    rest('GET', `/obligations/figures/${format}?${search}`, { token: who.token })
  const pagesOf = async (who: Person, search = RANGE) => {
    const { status, bytes, text } = await fetched(who, 'pdf', search)
    expect(status, text).toBe(200)
    return readPdf(bytes)
  }
  const wordsOn = async (who: Person, search = RANGE) =>
    (await pagesOf(who, search))
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, '')

  it('are a draft of the body that one is of, by what it is called today', async () => {
    const words = await wordsOn(supervisor)
    expect(words).toContain('UBNDTỈNHLÀOCAI')
    expect(words).toContain('SỞNỘIVỤ')
    expect(words).not.toContain('CŨ')
    expect(words).toContain('BẢNNHÁP–sốliệutínhđến')
    expect(words).toMatch(/Số:\/BC-SNV/)
    expect(words).toContain('TrầnThịBình')
    expect(words).toContain('-BộNộivụ;')
  })

  it('count what the page counts, and list it with its proof', async () => {
    const words = await wordsOn(supervisor, `${RANGE}&kenh=${base.station.outlet}`)
    expect(words).toContain('Theolịch03số;đãphát02số')
    expect(words).toContain('Danhmục3sốđượctínhtrongbáocáo')
    expect(words).toContain('https://vi-du.vn/-15')
    const { bytes } = await fetched(supervisor, 'xlsx')
    const { sheets } = await readXlsx(bytes, MOST_ROWS)
    const programmes = sheets.find(({ name }) => name === 'Chương trình')
    const sums = programmes?.rows
      .map(({ cells }) => cells.map(String))
      .find((row) => row.includes('Cộng'))
    expect(sums?.filter((cell) => /\d/.test(cell)).slice(0, 2)).toEqual(['3', '2'])
  })

  it('show of no outlet what one does not read', async () => {
    const words = await wordsOn(ofPaper)
    expect(words).not.toContain('vi-du.vn')
    expect(words).toContain('Khôngcósốnàotheolịchhayđãphát.')
    expect(await wordsOn(ofPaper, `${RANGE}&kenh=${base.station.outlet}`)).not.toContain('vi-du.vn')
    expect((await rest('GET', `/obligations/figures/pdf?${RANGE}`)).status).toBe(401)
  })

  it('have the organisation’s name where nobody laid down a head', async () => {
    const words = await wordsOn(administrator, `${RANGE}&kenh=${base.station.outlet}`)
    expect(words).toContain('ĐÀIB')
    expect(await wordsOn(administrator)).toContain('(TÊNCƠQUANBANHÀNH)')
  })

  it.each([
    ['docx', /^attachment; filename="bao-cao-[\w-]+\.docx"; filename\*=UTF-8''B%C3%A1o%20c%C3%A1o/],
    ['pdf', /^attachment; filename="bao-cao-[\w-]+\.pdf"; filename\*=UTF-8''B%C3%A1o%20c%C3%A1o/],
    ['xlsx', /^attachment; filename="bao-cao-[\w-]+\.xlsx"; filename\*=UTF-8''B%C3%A1o%20c%C3%A1o/],
    ['pdf&xem=1', /^inline; /],
  ])('%s has its name in Vietnamese', async (asked, name) => {
    const [format = '', more] = asked.split('&')
    const answer = await fetched(supervisor, format, more ? `${RANGE}&${more}` : RANGE)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(name)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  it.each([
    ['odt', RANGE, 404, 'Chỉ tải được Word (docx), PDF (pdf) hoặc Excel (xlsx).'],
    ['pdf', 'tu=1/2/2026', 400, 'Hãy nhập cả hai ngày'],
    ['docx', 'ky=Quý V', 400, 'Không có kỳ báo cáo “Quý V”'],
  ])('%s of %s is refused in words', async (format, search, status, words) => {
    const answer = await fetched(supervisor, format, encodeURI(search))
    expect(answer.status).toBe(status)
    expect(wordsOf(answer)).toContain(words)
  })

  it('are refused at once while too many are being set, in words and with when to ask again, and set afterwards', async () => {
    const { typstPdf } = await import('@/documents/typesetting/typst')
    const long = typstPdf(LONG_PAPER, {})
    // One is set, twelve wait (src/documents/typesetting/typst.ts).
    const waiting = Array.from({ length: 12 }, () => typstPdf(SHORT_PAPER, {}))
    const full = await fetched(supervisor, 'pdf')
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '60'])
    expect(wordsOf(full)).toContain('Máy chủ đang tạo nhiều bản PDF khác')
    const browser = await rest('GET', `/obligations/figures/pdf?${RANGE}`, {
      ...{ token: supervisor.token, headers: { accept: 'text/html,*/*' } },
    })
    expect([browser.status, browser.headers.get('retry-after')]).toEqual([503, '60'])
    expect(browser.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(browser.text).toContain('Hãy đợi một phút rồi bấm lại')
    expect(browser.text).toContain('<a href="">Thử lại</a>')
    expect((await fetched(supervisor, 'docx')).status).toBe(200)
    await Promise.all([long, ...waiting])
    expect((await fetched(supervisor, 'pdf')).status).toBe(200)
  }, 120_000)

  const missing = isExhaustive ? missingPrograms() : ['a wish for all of them']
  describe.skipIf(missing.length > 0)('opened by programs that are not ours', () => {
    it.each([
      ['docx', ['BẢN NHÁP', 'Danh mục 3 số được tính trong báo cáo']],
      ['pdf', ['BẢN NHÁP', 'Danh mục 3 số được tính trong báo cáo']],
      ['xlsx', ['BẢN NHÁP', 'Cộng']],
    ])('%s holds what it should', async (format, words) => {
      const { bytes } = await fetched(supervisor, format)
      const text = (await readByOthers(format, bytes)).replaceAll(/\s+/g, ' ')
      for (const word of words) expect(text).toContain(word)
    })
  })
})
