import { rm } from 'node:fs/promises'
import path from 'node:path'

import ExcelJS from 'exceljs'
import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'

import { castOf, type Cast } from '../helpers/cast'
import { cacheKeyOf, describeOnEachDatabase } from '../helpers/databases'
import { ground, type Ground, maker, pdf } from '../helpers/newsroom'
import { restOf, type Rest, uploadOf, wordsOf } from '../helpers/rest'

/** An instant by the clock of Hà Nội. */
const at = (clock: string) => new Date(`${clock}+07:00`).toISOString()

/** A past month, so that nothing depends on the day of the test. */
const MONTH = '2025-02'

describeOnEachDatabase('the ledger on a page', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let cast: Cast
  let obligation: string
  let fresh: string
  let aired: string
  let missed: string
  let airing: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    cast = await castOf(payload, base)
    const make = maker(payload)
    const owed = {
      plan: base.plan,
      period: 'month' as const,
      proration: 'nextFull' as const,
      lateAfterMinutes: 30,
      graceHours: 24,
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
    }
    const { paper, station } = base
    obligation = (
      await make('obligations', {
        ...owed,
        title: '=2 số mỗi tháng',
        clause: 'điểm 2.6',
        outlet: paper.outlet,
        columns: [paper.programme],
        measureKind: 'count',
        count: 2,
      })
    ).id
    fresh = (
      await make('obligations', {
        ...owed,
        title: 'Bài mới trong 7 ngày',
        clause: 'điểm 2.5',
        outlet: paper.outlet,
        columns: [paper.page],
        measureKind: 'freshness',
        days: 7,
      })
    ).id
    await make('obligations', {
      ...owed,
      title: 'Của kênh khác',
      clause: 'điểm 9',
      outlet: station.outlet,
      columns: [station.programme],
      measureKind: 'count',
      count: 1,
    })
    await make('obligations', {
      ...owed,
      title: 'Chưa có định mức',
      clause: 'điểm 3',
      outlet: paper.outlet,
      measureKind: 'unset',
    })
    const issue = (day: string) =>
      make('issues', { column: paper.programme, plannedAt: at(`2025-02-${day}T19:45:00`) })
    aired = (await issue('14')).id
    missed = (await issue('28')).id
    const proof = await rest('POST', '/files', {
      token: cast.scheduler.token,
      raw: uploadOf(
        { name: 'bang.pdf', type: 'application/pdf', bytes: pdf() },
        { title: 'Băng ghi', outlet: paper.outlet },
      ),
    })
    airing = (
      await make('airings', {
        issue: aired,
        startedAt: at('2025-02-14T20:45:00'),
        seconds: 902,
        kind: 'first',
        channel: 'LCTV',
        confirmed: true,
        evidenceFile: proof.body.doc?.id ?? '',
        confirmedBy: cast.scheduler.id,
      })
    ).id
    await make('airings', {
      issue: missed,
      startedAt: at('2025-03-01T06:00:00'),
      kind: 'repeat',
      confirmed: true,
      evidenceUrl: 'https://example.vn/phat-lai',
    })
  })

  const open = async (who: { token: string }, id = obligation, period = MONTH, search = '') => {
    const answer = await rest('GET', `/obligations/${id}/periods/${period}${search}`, who)
    return { ...answer, period: answer.body as unknown as PeriodAnswer }
  }

  describe('behind one number', () => {
    it('stand the rule in words, the issues by fate, their airings, the proof and who confirmed', async () => {
      const { status, period } = await open(cast.supervisor)
      expect(status).toBe(200)
      expect(period).toMatchObject({
        heading: 'Tháng 2/2025 – Thiếu 1 số',
        state: 'short',
        may: { schedule: false, waive: false },
      })
      expect(period.rule).toContain('2 số mỗi tháng')
      expect(period.sum).toBe('Phải có 2 số: 1 phát muộn, 1 bỏ lỡ. Còn thiếu 1 số.')
      expect(period.groups.map(({ name, issues }) => [name, issues.map(({ id }) => id)])).toEqual([
        ['missed', [missed]],
        ['aired', [aired]],
      ])
      expect(period.groups[0]?.issues[0]?.airings[0]).toMatchObject({ kind: 'repeat' })
      expect(period.groups[1]?.issues[0]).toMatchObject({
        late: true,
        airings: [
          {
            id: airing,
            seconds: 902,
            channel: 'LCTV',
            confirmedBy: { name: cast.scheduler.name },
            evidenceFile: { title: 'Băng ghi', isMissing: false },
          },
        ],
      })
    })

    it('says who may act: schedulers, heads and administrators of that outlet only', async () => {
      const may = async (who: { token: string }) => (await open(who)).period.may
      expect(await may(cast.scheduler)).toEqual({ schedule: true, waive: false })
      expect(await may(cast.outletHead)).toEqual({ schedule: true, waive: true })
      expect(await may(cast.administrator)).toEqual({ schedule: true, waive: true })
      expect(await may(cast.sectionEditor)).toEqual({ schedule: false, waive: false })
    })

    it('is closed to other outlets, to people without a role and to nobody', async () => {
      for (const who of [cast.stationHead, cast.moved]) {
        const { status, body } = await open(who)
        expect(status).toBe(404)
        expect(wordsOf({ body } as never)).toContain('không được xem nghĩa vụ này')
      }
      for (const who of [cast.anonymous, cast.withoutRole, cast.deactivated]) {
        expect((await open(who)).status).toBe(401)
      }
    })

    it('says so when there is no such period or obligation', async () => {
      for (const [id, period] of [
        [obligation, '2025-13'],
        [obligation, '2031-01'],
        ['no-such-obligation', MONTH],
      ]) {
        expect((await open(cast.supervisor, id, period)).status).toBe(404)
      }
    })

    it('tells history in words, nothing else of the log', async () => {
      const { id } = cast.outletHead
      const head = await payload.findByID({ collection: 'users', id, overrideAccess: true })
      await payload.update({
        collection: 'issues',
        id: missed,
        data: { plannedAt: at('2025-02-27T19:45:00') },
        overrideAccess: true,
        user: { ...head, collection: 'users' },
      })
      const { period, text } = await open(cast.supervisor)
      const line = period.history.find(({ what }) => what.startsWith('Dời lịch'))
      expect(line).toMatchObject({
        what: 'Dời lịch 28/02/2025 19:45 → 27/02/2025 19:45',
        who: cast.outletHead.name,
      })
      for (const hidden of ['address', 'actorName', 'subjectId', 'before', '@toa-soan.example']) {
        expect(text).not.toContain(hidden)
      }
      // The log itself: its lines of what is supervised, without where somebody came from.
      const log = await rest('GET', '/audit-events?depth=0&limit=200', cast.supervisor)
      expect(log.body.docs?.length).toBeGreaterThan(0)
      for (const line of log.body.docs ?? []) {
        expect(line).not.toHaveProperty('address')
        expect(['articles', 'users', 'media']).not.toContain(line.subjectCollection)
      }
    })

    it('stood otherwise on an earlier day', async () => {
      const { period } = await open(cast.supervisor, obligation, MONTH, '?asOf=2025-02-20')
      expect(period).toMatchObject({ asOf: '2025-02-20', state: 'open' })
      expect(period.history).toEqual([])
    })

    it('shows a proof whose file is gone from the disk, and does not break', async () => {
      const folder = payload.collections.files.config.upload.staticDir ?? ''
      const { docs } = await payload.find({ collection: 'files', overrideAccess: true })
      await rm(path.join(folder, docs[0]?.filename ?? ''))
      const { status, period } = await open(cast.supervisor)
      expect(status).toBe(200)
      expect(period.groups[1]?.issues[0]?.airings[0]?.evidenceFile?.isMissing).toBe(true)
    })
  })

  describe('taken along', () => {
    const download = async (who: { token: string }, format: string, search: string) => {
      const request = new Request(
        `http://localhost:3000/api/obligations/ledger/${format}?${search}`,
        { headers: { authorization: `JWT ${who.token}` } },
      )
      return handleEndpoints({
        config: payload.config,
        request,
        payloadInstanceCacheKey: cacheKeyOf(payload),
      })
    }
    const workbook = async (who: { token: string }, search: string) => {
      const response = await download(who, 'xlsx', search)
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(await response.arrayBuffer())
      const [matrix, periods] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet]
      return { response, matrix, periods }
    }
    const column = (sheet: ExcelJS.Worksheet, heading: string) => {
      let found = 0
      sheet.getRow(4).eachCell((cell, at) => {
        if (cell.value === heading) found = at
      })
      return found
    }

    it('is an Excel book with real dates, numbers and the screen’s totals', async () => {
      const { response, matrix, periods } = await workbook(cast.supervisor, 'nam=2025')
      expect(response.headers.get('content-disposition')).toContain(
        'filename="so-nghia-vu-2025-tai-ngay-',
      )
      expect(matrix.getCell('A1').value).toBe('Sổ nghĩa vụ năm 2025')
      const lines: ExcelJS.Row[] = []
      periods.eachRow((line, at) => {
        if (at > 4) lines.push(line)
      })
      const due = column(periods, 'Phải có')
      const from = column(periods, 'Từ ngày')
      const state = column(periods, 'Trạng thái')
      const february = lines.find(
        (line) =>
          line.getCell(column(periods, 'Kỳ')).value === 'Tháng 2/2025' &&
          line.getCell(due).value === 2,
      )
      expect(february?.getCell(from).value).toEqual(new Date('2025-02-01T00:00:00Z'))
      expect(february?.getCell(state).value).toBe('Thiếu')
      expect(february?.getCell(2).value).toBe("'=2 số mỗi tháng")
      const sum = lines.find((line) => line.getCell(1).value === 'Cộng')
      expect(sum?.getCell(due).value).toBe(24)
      expect(sum?.getCell(column(periods, 'Đã phát')).value).toBe(1)
      // The matrix says the same in its own column.
      const own = matrix.getRow(5)
      const yearDue = column(matrix, 'Cả năm: phải có')
      const totals = [5, 6, 7].map((at) => matrix.getRow(at).getCell(yearDue).value)
      expect(own).toBeDefined()
      expect(totals.filter((value) => typeof value === 'number')).toEqual([24])
    })

    it('is a CSV that Excel opens in Vietnamese, with the same lines', async () => {
      const response = await download(cast.supervisor, 'csv', 'nam=2025')
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const text = bytes.toString('utf8')
      expect(text).toContain('\r\n')
      expect(text).toContain("'=2 số mỗi tháng")
      expect(text).toContain('Tháng 2/2025,2025-02-01,2025-02-28,2,1')
      expect(text).toContain('Chưa nhập định mức (khác với 0)')
      expect(text).not.toContain('Của kênh khác')
    })

    it('holds the same filters and rights as the screen', async () => {
      const only = await (await download(cast.supervisor, 'csv', 'nam=2025&trangthai=unset')).text()
      expect(only.trim().split('\r\n')).toHaveLength(3)
      const all = await (await download(cast.administrator, 'csv', 'nam=2025')).text()
      expect(all).toContain('Của kênh khác')
      const foreign = await download(cast.supervisor, 'csv', `kenh=${base.station.outlet}`)
      expect(foreign.status).toBe(400)
      const past = await (await download(cast.supervisor, 'csv', 'nam=2025&asOf=2025-02-20')).text()
      expect(past).toContain('Đang trong kỳ')
    })

    it('is closed to nobody in particular and to those without a role', async () => {
      for (const who of [cast.anonymous, cast.withoutRole]) {
        expect((await rest('GET', '/obligations/ledger/csv', who)).status).toBe(401)
      }
      expect((await rest('GET', '/obligations/ledger/exe', cast.supervisor)).status).toBe(404)
    })

    it('has a freshness obligation beside, with its days and no counts', async () => {
      const text = await (await download(cast.supervisor, 'csv', 'nam=2025')).text()
      const line = text.split('\r\n').find((one) => one.includes('Bài mới trong 7 ngày'))
      expect(line).toContain('Thiếu')
      expect(fresh).toBeTruthy()
    })
  })

  describe('tells no other story than the ledger', () => {
    const year = {
      period: 'month' as const,
      proration: 'nextFull' as const,
      lateAfterMinutes: 30,
      graceHours: 24,
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
    }
    const issuesIn = ({ groups }: PeriodAnswer, group: string) =>
      groups.find(({ name }) => name === group)?.issues ?? []
    const run = (issue: string, startedAt: string, more: object = {}) =>
      maker(payload)('airings', {
        issue,
        startedAt,
        seconds: 900,
        kind: 'first',
        confirmed: true,
        evidenceUrl: 'https://example.vn/phat',
        ...more,
      })

    it('an issue whose short first run was on time is late by the one that is long enough', async () => {
      const make = maker(payload)
      const { paper, plan } = base
      const long = await make('obligations', {
        ...year,
        plan,
        title: 'Ít nhất mười phút',
        clause: 'điểm 2.7',
        outlet: paper.outlet,
        columns: [paper.programme],
        measureKind: 'count',
        count: 1,
        minimumSeconds: 600,
      })
      const column = paper.programme
      const { id } = await make('issues', { column, plannedAt: at('2025-04-11T19:45:00') })
      await run(id, at('2025-04-11T19:45:00'), { seconds: 60 })
      await run(id, at('2025-04-11T21:00:00'))
      const lateIn = async (obligation: string) => {
        const { period } = await open(cast.supervisor, obligation, '2025-04')
        return issuesIn(period, 'aired').map((one) => [one.id, one.late])
      }
      expect(await lateIn(long.id)).toEqual([[id, true]])
      expect(await lateIn(obligation)).toEqual([[id, false]])
    })

    it('what was rejected is no item of a freshness rule, and neither is what came later', async () => {
      const issue = async (day: string) =>
        (
          await maker(payload)('issues', {
            column: base.paper.page,
            plannedAt: at(`2025-05-${day}T08:00:00`),
          })
        ).id
      const [kept, wrong, later] = [await issue('05'), await issue('12'), await issue('26')]
      await run(kept, at('2025-05-05T08:00:00'))
      const { id } = await run(wrong, at('2025-05-12T08:00:00'))
      await run(later, at('2025-05-26T08:00:00'))
      const rejected = await rest('POST', `/airings/${id}/rejection`, {
        token: cast.scheduler.token,
        data: { reason: 'Nhầm số khác.' },
      })
      expect(rejected.status).toBe(201)
      const itemsAt = async (search: string) => {
        const { period } = await open(cast.supervisor, fresh, '2025-05', search)
        return issuesIn(period, 'aired').map((one) => one.id)
      }
      expect(await itemsAt('')).toEqual([kept, later])
      expect(await itemsAt('?asOf=2025-05-20')).toEqual([kept])
    })
  })
})
