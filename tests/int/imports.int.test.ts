import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { addDays, instantAt } from '@/domain/calendar/civil'
import { formatDate } from '@/domain/calendar/vietnameseDates'
import { eventSentence } from '@/newsroom/audit/views/eventWords'
import { loadImportPage } from '@/newsroom/imports/views/loadImportPage'
import { loadImports } from '@/newsroom/imports/views/loadImports'

import { archiveDocx, archiveXlsx, FIRST_LINE, settle, upload } from '../helpers/archive'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { isExhaustive } from '../helpers/sample'
import { restOf, wordsOf, type Answer, type Rest } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true } as const
const NAME = 'Dân hỏi, chính quyền trả lời'
/** Lines of a long table: as many as a file may have where all is asked for. */
const MANY = isExhaustive ? 200_000 : 20_000
const day = (month: number, date: number) => new Date(Date.UTC(2025, month - 1, date))

describeOnEachDatabase('tables of what came before', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let outlet: string
  let column: string
  let scheduler: Person
  let head: Person
  let reporter: Person
  let stranger: Person
  let administrator: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    outlet = base.station.outlet
    scheduler = await person(payload, 'scheduler', [{ role: 'scheduler', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    stranger = await person(payload, 'stranger', [
      { role: 'outletHead', outlet: base.paper.outlet },
    ])
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    const made = await maker(payload)('columns', {
      ...{ name: NAME, outlet, kind: 'programme', validFrom: '2020-01-01' },
      ...{ time: '19:45', durationMinutes: 15 },
    })
    column = made.id
  })

  const post = (id: string, path: string, data: object = {}, by = scheduler) =>
    rest('POST', `/imports/${id}/${path}`, { token: by.token, data })
  const idOf = (answer: Answer): string => {
    if (answer.status >= 300) throw new Error(answer.text)
    return String(answer.body.id)
  }
  const rowOf = (id: string) => payload.findByID({ collection: 'imports', id, ...all })

  /** Reads a file and has it checked by the columns that were suggested. */
  async function checked(
    bytes: Buffer,
    {
      name = 'lich-2025.xlsx',
      kind = 'issues',
      by = scheduler,
      common = null as string | null,
    } = {},
  ): Promise<string> {
    const id = idOf(await upload(rest, by.token, { name, bytes, kind, outlet }))
    const { mapping, year } = await rowOf(id)
    idOf(await post(id, 'mapping', { mapping, year, column: common }, by))
    expect(await settle(rest, by.token, id)).toBe('ready')
    return id
  }
  async function written(id: string, by = scheduler): Promise<void> {
    idOf(await post(id, 'writing', {}, by))
    expect(await settle(rest, by.token, id)).toBe('written')
  }
  async function undone(id: string): Promise<void> {
    idOf(await post(id, 'undo'))
    expect(await settle(rest, scheduler.token, id)).toBe('undone')
  }
  async function pageOf(id: string, by = scheduler, wrongOnly = false) {
    const user = await payload.findByID({ collection: 'users', id: by.id, ...all })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    return loadImportPage(req, { id, page: 0, wrongOnly })
  }
  const linesOf = async (id: string) => (await pageOf(id))?.lines ?? []
  const outcomes = async (id: string) => (await linesOf(id)).map((line) => line.as)
  const wordsOn = async (id: string) =>
    (await linesOf(id)).flatMap(({ problems = [] }) => problems.map(({ message }) => message))
  const issuesOf = async (id: string) =>
    (await payload.find({ collection: 'issues', where: { importedFrom: { equals: id } }, sort: 'plannedAt', pagination: false, ...all })).docs // prettier-ignore
  const airingsOf = async (id: string) =>
    (await payload.find({ collection: 'airings', where: { importedFrom: { equals: id } }, pagination: false, ...all })).docs // prettier-ignore

  it('come in as people keep them, are taken back as a whole, and nothing is made twice', async () => {
    const file = await archiveXlsx(
      [
        [1, NAME, 1, day(1, 3), '19h45', 'Một cửa cấp xã', 15],
        [2, null, 2, '10/1', null, 'Dịch vụ công', '15 phút'],
        [3, null, 'Số 3/2025', 'Thứ Sáu, 17/1/2025', '19:45', null, null],
      ],
      { merges: ['B5:B7'] },
    )
    const id = await checked(file)
    expect(await outcomes(id)).toEqual(['new', 'new', 'new', 'skip', 'skip'])
    expect(await issuesOf(id)).toEqual([])
    await written(id)
    const made = await issuesOf(id)
    expect(
      made.map(({ number, year, title, plannedAt }) => [
        number,
        year,
        title ?? null,
        Date.parse(plannedAt ?? ''),
      ]),
    ).toEqual([
      // prettier-ignore
      [1, 2025, 'Một cửa cấp xã', instantAt('2025-01-03', '19:45')],
      [2, 2025, 'Dịch vụ công', instantAt('2025-01-10', '19:45')],
      [3, 2025, null, instantAt('2025-01-17', '19:45')],
    ])
    expect(made[0]?.importedRow).toBe("'Lich phat'!dòng 5")
    expect((await pageOf(id))?.there).toBe(3)

    const again = await checked(file)
    expect(await outcomes(again)).toEqual(['same', 'same', 'same', 'skip', 'skip'])
    const { docs: log } = await payload.find({
      collection: 'audit-events',
      where: { and: [{ action: { equals: 'import.write' } }, { subjectCollection: { in: ['issues', 'imports'] } }] }, // prettier-ignore
      pagination: false,
      ...all,
    })
    const said = log.map((event) => eventSentence(event))
    expect(said.filter((one) => one.includes('lich-2025.xlsx'))).toHaveLength(4)
    expect(said.join()).toContain('nguồn: Sổ phát sóng')

    await undone(id)
    expect(await issuesOf(id)).toEqual([])
    expect(await outcomes(id)).toEqual(['undone', 'undone', 'undone', 'skip', 'skip'])
  })

  it('are read by whom the import is, and of airings by who reads evidence', async () => {
    const reads = async (id: string) => {
      const { file } = await rowOf(id)
      const by = [administrator, head, scheduler, reporter, stranger]
      const answers = await Promise.all(by.map(({ token }) => rest('GET', `/files/${String(file)}`, { token }))) // prettier-ignore
      return answers.map(({ status }) => status === 200)
    }
    const table = await archiveXlsx([[1, NAME, 77, day(6, 6), '19:45', 'Kín', null]])
    expect(await reads(await checked(table))).toEqual([true, true, true, false, false])
    const airings = idOf(await upload(rest, scheduler.token, { name: 'phat.xlsx', bytes: table, kind: 'airings', outlet })) // prettier-ignore
    expect(await reads(airings)).toEqual([true, true, true, true, false])
    const owed = idOf(await upload(rest, administrator.token, { name: 'nghia-vu.xlsx', bytes: table, kind: 'obligations', outlet })) // prettier-ignore
    expect(await reads(owed)).toEqual([true, false, false, false, false])
  })

  it('leave an issue that somebody edited since, and say so', async () => {
    const rows = [31, 32, 33].map((number, at) => [
      ...[at + 1, NAME, number, day(5, 2 + 7 * at), '19:45', 'Từ tệp', null],
    ])
    const id = await checked(await archiveXlsx(rows as Parameters<typeof archiveXlsx>[0]))
    await written(id)
    const [first, second] = await issuesOf(id)
    const edit = (issue: string | undefined, data: object) =>
      payload.update({ collection: 'issues', id: issue ?? '', data, ...all } as never)
    await edit(first?.id, { title: 'Sửa tay' })
    await edit(second?.id, { plannedAt: new Date(instantAt('2025-05-10', '20:00')).toISOString() })
    await undone(id)
    expect((await issuesOf(id)).map(({ number }) => number)).toEqual([31, 32])
    expect((await outcomes(id)).slice(0, 3)).toEqual(['kept', 'kept', 'undone'])
  })

  it('keep their file with its fingerprint', async () => {
    const id = await checked(await archiveXlsx([[1, NAME, 9, day(2, 28), '19:45', null, null]]))
    const { file } = await rowOf(id)
    const kept = await payload.findByID({ collection: 'files', id: String(file), ...all })
    expect(kept.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('name each bad cell; one that is corrected comes in, and stands in the way of no other', async () => {
    const id = await checked(
      await archiveXlsx([
        [1, NAME, 11, '31/2/2025', '19:45', 'Sai ngày', null],
        [2, 'Chuyên mục lạ', 12, '7/3/2025', '19:45', null, null],
        [3, NAME, 13, '14/3/2025', '19:45', 'Đúng', null],
      ]),
    )
    expect(await outcomes(id)).toEqual(['wrong', 'wrong', 'new', 'skip', 'skip'])
    expect(await wordsOn(id)).toEqual([
      '“31/2/2025” không phải một ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 14/3/2025.',
      expect.stringContaining('“Chuyên mục lạ”'),
    ])
    await written(id)
    expect((await issuesOf(id)).map(({ number }) => number)).toEqual([13])
    idOf(await post(id, 'cells', { cells: [{ line: FIRST_LINE, at: 3, text: '28/2/2025' }] }))
    expect(await settle(rest, scheduler.token, id)).toBe('ready')
    expect(await outcomes(id)).toEqual(['new', 'wrong', 'made', 'skip', 'skip'])
    const isMade = await post(id, 'cells', { cells: [{ line: FIRST_LINE + 2, at: 3, text: 'x' }] })
    expect([isMade.status, wordsOf(isMade)]).toEqual([
      422,
      expect.stringContaining("'Lich phat'!D7"),
    ])
    await written(id)
    expect((await issuesOf(id)).map(({ number }) => number)).toEqual([11, 13])
    expect((await pageOf(id, scheduler, true))?.lines).toHaveLength(1)
    await undone(id)
  })

  it('fill in what is empty, move nothing, and take back only what they filled in', async () => {
    const issue = await payload.create({
      collection: 'issues',
      data: { column, number: 21, plannedAt: new Date(instantAt('2025-04-04', '19:45')).toISOString() }, // prettier-ignore
      ...all,
    })
    const title = async () => (await payload.findByID({ collection: 'issues', id: issue.id, ...all })).title // prettier-ignore
    const id = await checked(
      await archiveXlsx([[1, NAME, 21, '4/4/2025', '19:45', 'Tên từ tệp', null]]),
    )
    expect(await outcomes(id)).toEqual(['change', 'skip', 'skip'])
    await written(id)
    expect(await title()).toBe('Tên từ tệp')
    await undone(id)
    expect(await title()).toBeFalsy()
    const other = await checked(await archiveXlsx([[1, NAME, 22, '4/4/2025', '19:45', null, null]]))
    expect(await wordsOn(other)).toEqual([expect.stringContaining('Giờ này đã có Số 21/2025')])
    const moved = await checked(await archiveXlsx([[1, NAME, 21, '5/4/2025', '19:45', null, null]]))
    expect(await wordsOn(moved)).toEqual([expect.stringContaining('dời lịch')])
  })

  it('obey the desk: the life of the column, other programmes at the time, lines that contradict each other', async () => {
    const id = await checked(
      await archiveXlsx([
        [1, NAME, 31, '4/4/2019', '19:45', null, null],
        [2, NAME, 32, '2/5/2025', '19:45', null, null],
        [3, NAME, 32, '9/5/2025', '19:45', null, null],
      ]),
    )
    expect(await outcomes(id)).toEqual(['wrong', 'wrong', 'wrong', 'skip', 'skip'])
    const [outside, ...twice] = await wordsOn(id)
    expect(outside).toContain('1/1/2020')
    expect(twice.join()).toContain('khác nhau')
  })

  it('obey the desk: a year typed wrong is caught', async () => {
    const id = await checked(await archiveXlsx([[1, NAME, 39, '2/5/2095', '19:45', null, null]]))
    expect(await outcomes(id)).toEqual(['wrong', 'skip', 'skip'])
    expect(await issuesOf(id)).toEqual([])
  })

  describe('of airings', () => {
    const HEAD = ['STT', 'Chuyên mục', 'Số', 'Ngày phát', 'Giờ phát', 'Loại', 'Thời lượng']
    const rows = [
      [1, NAME, 41, '6/6/2025', '19:46', 'Phát mới', '15 phút'],
      [2, NAME, 41, '7/6/2025', '08:00', 'Phát lại', 15],
      [3, NAME, 49, '6/6/2025', '19:46', 'Phát mới', 15],
    ] as const

    it('become reports that count for nothing until somebody else confirms them', async () => {
      const plan = await checked(
        await archiveXlsx([[1, NAME, 41, '6/6/2025', '19:45', null, null]]),
      )
      await written(plan)
      const file = await archiveXlsx(rows, { headings: HEAD })
      const none = await upload(rest, scheduler.token, { name: 'a.xlsx', bytes: file, kind: 'airings', outlet, source: '' }) // prettier-ignore
      expect([none.status, wordsOf(none)]).toEqual([422, expect.stringContaining('nêu nguồn')])
      const id = await checked(file, { kind: 'airings' })
      expect(await outcomes(id)).toEqual(['new', 'new', 'wrong', 'skip', 'skip'])
      expect(await wordsOn(id)).toEqual([expect.stringContaining('Chưa có số này')])
      await written(id)
      const { file: source } = await rowOf(id)
      for (const airing of await airingsOf(id)) {
        expect(airing).toMatchObject({ confirmed: false, reportedBy: scheduler.id, evidenceFile: source }) // prettier-ignore
        expect(airing.note).toContain('Nguồn: Sổ phát sóng')
      }
      const own = await post(id, 'confirmation', { acceptWarnings: true })
      expect([own.status, wordsOf(own)]).toEqual([
        403,
        expect.stringContaining('không tự xác nhận'),
      ])
      const { body } = await post(id, 'confirmation', { acceptWarnings: true }, head)
      expect(body).toMatchObject({ confirmed: 2, refused: [], next: null, waiting: 0 })
      const confirmed = await airingsOf(id)
      expect(confirmed.map((one) => [one.confirmed, one.confirmedBy])).toEqual([
        [true, head.id],
        [true, head.id],
      ])
      const again = await checked(file, { kind: 'airings' })
      expect(await outcomes(again)).toEqual(['same', 'same', 'wrong', 'skip', 'skip'])
      // Evidence stays, and so does the issue it is of.
      await undone(id)
      expect(await outcomes(id)).toEqual(['kept', 'kept', 'wrong', 'skip', 'skip'])
      expect((await wordsOn(id))[0]).toContain('Đã được head xác nhận')
      await undone(plan)
      expect(await outcomes(plan)).toEqual(['kept', 'skip', 'skip'])
      expect(await issuesOf(plan)).toHaveLength(1)
    })

    it('that nobody confirmed are taken back with their import', async () => {
      const plan = await checked(
        await archiveXlsx([[1, NAME, 42, '13/6/2025', '19:45', null, null]]),
      )
      await written(plan)
      const file = await archiveXlsx([[1, NAME, 42, '13/6/2025', '19:46', null, 15]], { headings: HEAD }) // prettier-ignore
      const id = await checked(file, { kind: 'airings' })
      await written(id)
      await undone(id)
      expect(await airingsOf(id)).toEqual([])
      await undone(plan)
      expect(await issuesOf(plan)).toEqual([])
    })
  })

  it('are read from Word, with cells merged downwards, and from CSV of an older encoding', async () => {
    const word = await archiveDocx(NAME, [
      ['51', '1/8/2025', '19:45'],
      ['52', '8/8/2025', '19:45'],
    ])
    const fromWord = await checked(word, { name: 'lich.docx' })
    expect(await outcomes(fromWord)).toEqual(['new', 'new'])
    const tcvn3 = Buffer.from(
      'Chuy\u00aan m\u00f4c;S\u00e8;Ng\u00b5y ph\u00b8t;Gi\u00ea ph\u00b8t\nD\u00a9n h\u00e1i, ch\u00ddnh quy\u00d2n tr\u00b6 l\u00eai;53;15/8/2025;19:45\n', // prettier-ignore
      'latin1',
    )
    const csv = await checked(tcvn3, { name: 'lich.csv' })
    expect(await wordsOn(csv)).toEqual([])
    expect(await outcomes(csv)).toEqual(['new'])
    expect((await rowOf(csv)).notes).toEqual([expect.stringContaining('TCVN3')])
  })

  it('remember which column is what for the next table with these headings', async () => {
    const headings = ['TT', 'Mã', 'Kỳ thứ', 'Lên sóng', 'Lúc', 'Nói về', 'x']
    const rows = [[1, NAME, 61, '5/9/2025', '19:45', 'Về đích', null]]
    const first = await archiveXlsx(rows, { headings })
    const id = idOf(await upload(rest, scheduler.token, { name: 'a.xlsx', bytes: first, kind: 'issues', outlet })) // prettier-ignore
    const mapping = { column: 1, number: 2, date: 3, time: 4, title: 5 }
    const missing = await post(id, 'mapping', { mapping: { number: 2 } })
    expect([missing.status, wordsOf(missing)]).toEqual([422, expect.stringContaining('Ngày phát, Chuyên mục')]) // prettier-ignore
    const twice = await post(id, 'mapping', { mapping: { ...mapping, time: 3 } })
    expect([twice.status, wordsOf(twice)]).toEqual([422, expect.stringContaining('hai nội dung')])
    idOf(await post(id, 'mapping', { mapping }))
    await settle(rest, scheduler.token, id)
    const next = idOf(await upload(rest, head.token, { name: 'b.xlsx', bytes: first, kind: 'issues', outlet })) // prettier-ignore
    expect((await rowOf(next)).mapping).toEqual(mapping)
  })

  it('go on after they were cut short, and are not written twice', async () => {
    const id = await checked(
      await archiveXlsx([
        [1, NAME, 71, '3/10/2025', '19:45', null, null],
        [2, NAME, 72, '10/10/2025', '19:45', null, null],
      ]),
    )
    idOf(await post(id, 'writing'))
    const { update } = payload
    // Each row is written with what became of it; that the part is done is not.
    let parts = 0
    payload.update = ((args: { collection: string }) =>
      args.collection === 'import-parts' && (parts += 1) > 2
        ? Promise.reject(new Error('The power went out.'))
        : update.call(payload, args as never)) as unknown as typeof update
    expect((await post(id, 'step')).status).toBe(500)
    payload.update = update
    expect(await issuesOf(id)).toHaveLength(2)
    expect(await settle(rest, scheduler.token, id)).toBe('written')
    expect(await issuesOf(id)).toHaveLength(2)
    expect(await outcomes(id)).toEqual(['made', 'made', 'skip', 'skip'])
    await undone(id)
    expect(await issuesOf(id)).toEqual([])
  })

  it('are brought in by those who keep the schedule of the outlet alone; obligations by administrators', async () => {
    const bytes = await archiveXlsx([[1, NAME, 81, '7/11/2025', '19:45', null, null]])
    const by = async ({ token }: Person, kind = 'issues') =>
      (await upload(rest, token, { name: 'a.xlsx', bytes, kind, outlet })).status
    expect(await by(reporter)).toBe(403)
    expect(await by(stranger)).toBe(403)
    expect(await by({ token: '' } as Person)).toBe(401)
    expect(await by(head, 'obligations')).toBe(403)
    expect(await by(head)).toBe(201)
    const id = await checked(bytes)
    for (const path of ['mapping', 'cells', 'writing', 'undo', 'step', 'confirmation']) {
      const data = path === 'mapping' ? { mapping: {} } : path === 'cells' ? { cells: [{ line: 5, at: 1, text: 'x' }] } : {} // prettier-ignore
      if (path !== 'step') expect((await post(id, path, data, stranger)).status, path).toBe(403)
    }
    expect(await pageOf(id, stranger)).toBeNull()
    expect(await pageOf(id, reporter)).toBeNull()
    const user = await payload.findByID({ collection: 'users', id: scheduler.id, ...all })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    expect(await loadImports(req)).toMatchObject({
      kinds: ['issues', 'airings'],
      outlets: [{ id: outlet }],
    })
  })

  it('of obligations make them by their quota in words, and know them again', async () => {
    const headings = [
      'STT',
      'Nghĩa vụ',
      'Chuyên mục',
      'Văn bản',
      'Điểm, khoản',
      'Định mức',
      'Từ ngày',
    ]
    const file = await archiveXlsx(
      [
        [1, 'Chuyên mục hai số', NAME, '97/KH-UBND', 'III.2.6', '2 số/tháng', '1/1/2025'],
        [2, 'Không rõ', NAME, '98/KH-UBND', 'III.2.7', 'thường xuyên', '1/1/2025'],
      ],
      { headings },
    )
    const id = await checked(file, { kind: 'obligations', by: administrator })
    await written(id, administrator)
    const { docs } = await payload.find({ collection: 'obligations', where: { importedFrom: { equals: id } }, ...all }) // prettier-ignore
    expect(docs).toMatchObject([
      {
        measureKind: 'count',
        count: 2,
        period: 'month',
        columns: [column],
        validFrom: '2025-01-01',
      },
    ])
    const again = await checked(file, { kind: 'obligations', by: administrator })
    const page = await pageOf(again, administrator)
    expect(page?.lines.map((line) => line.as)).toEqual(['same', 'wrong', 'skip', 'skip'])
  })

  it('of many thousand rows are gone through a page at a time', async () => {
    const PER_DAY = 288
    const lines = Array.from({ length: MANY }, (_, at) => {
      const date = addDays('2020-01-01', Math.floor(at / PER_DAY))
      const minutes = (at % PER_DAY) * 5
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` // prettier-ignore
      return `"${NAME}",${(at % 100_000) + 1},${formatDate(date)},${time}`
    })
    const text = ['Tên chuyên mục,Số,Ngày phát,Giờ phát', ...lines].join('\n')
    const { find } = payload.db
    let most = 0
    payload.db.find = (async (args: { collection: string; select?: Record<string, unknown> }) => {
      const found = await find.call(payload.db, args as never)
      const rows = found.docs as { rows?: unknown[] }[]
      const held = rows.reduce((sum, row) => sum + (row.rows?.length ?? 0), 0)
      if (args.collection === 'import-parts') most = Math.max(most, held)
      return found
    }) as unknown as typeof find
    // What the lines of the whole table have in common stands in the import: too much to go through with each part.
    const { update } = payload
    let whole = 0
    payload.update = ((args: { collection: string }) => {
      if (args.collection === 'imports') whole += 1
      return update.call(payload, args as never)
    }) as unknown as typeof update
    const id = await checked(Buffer.from(text), { name: 'nhieu.csv' })
    payload.update = update
    expect(whole).toBeLessThan(5)
    const page = await pageOf(id)
    payload.db.find = find
    expect(page?.counts).toMatchObject({ toMake: MANY, wrong: 0 })
    expect([page?.pages, page?.lines.length, most]).toEqual([MANY / 100, 100, 100])
  }, 900_000)

  it('with a wrong line here and there show all of them on one page', async () => {
    const lines = Array.from({ length: 350 }, (_, at) => {
      const date = at % 100 === 7 ? 'không rõ' : formatDate(addDays('2023-01-01', at))
      return `"${NAME}",${date},10:05`
    })
    const text = ['Tên chuyên mục,Ngày phát,Giờ phát', ...lines].join('\n')
    const id = await checked(Buffer.from(text), { name: 'sai-rai-rac.csv' })
    const page = await pageOf(id, scheduler, true)
    expect([page?.pages, page?.lines.map(({ line }) => line)]).toEqual([1, [9, 109, 209, 309]])
    expect(page?.counts).toMatchObject({ toMake: 346, wrong: 4 })
    expect((await pageOf(id))?.pages).toBe(4)
  })

  it.each<[string, string, Buffer, string]>([
    ['an old workbook', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'Excel đời cũ'],
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.4'), 'PDF'],
    ['a web page named .csv', 'a.csv', Buffer.from('<html><table></table></html>'), 'trang web'],
    ['nothing', 'a.csv', Buffer.from(' \n \n'), 'Không thấy dòng số liệu'],
    ['noise', 'a.csv', Buffer.from([1, 0, 2, 0, 3]), 'hỏng'],
  ])('refuse %s in words', async (_, name, bytes, words) => {
    const answer = await upload(rest, scheduler.token, { name, bytes, kind: 'issues', outlet })
    expect([answer.status, wordsOf(answer)]).toEqual([422, expect.stringContaining(words)])
  })
})
