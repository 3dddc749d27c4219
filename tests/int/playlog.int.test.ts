import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'

import type { PlaylogAnswer } from '@/newsroom/rundowns/playlog/importPlaylog'

import { describeOnEachDatabase } from '../helpers/databases'
import { inserts, rundownWorld, type RundownWorld } from '../helpers/rundown'
import { uploadOf, wordsOf } from '../helpers/rest'
import { number, row as sheetRow, text, workbookBytes } from '../helpers/workbook'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

describeOnEachDatabase('a playout log', (start) => {
  let payload: Payload
  let world: RundownWorld
  let slot: number
  let id: string

  beforeAll(async () => {
    payload = await start()
    world = await rundownWorld(payload)
  })

  beforeEach(async () => {
    slot = Math.floor(Date.now() / 1000) * 1000 - HOUR_MS
    id = (await world.open(await world.issue(slot))).id
    await world.change(
      id,
      0,
      inserts({
        c1: { title: 'Nhạc cắt', seconds: 10 },
        tin: { title: 'Tin tổng hợp', seconds: 190 },
        c2: { title: 'Nhạc cắt', seconds: 10 },
      }),
    )
  })

  const time = (at: number) => new Date(at).toISOString()
  const row = (name: string, from: number, until: number) => `${name},${time(from)},${time(until)}`
  const csvOf = (...rows: string[]) => ['Tên,Bắt đầu,Kết thúc', ...rows].join('\n')
  /** The programme as it is planned, begun at a moment. */
  const whole = (at: number) => [
    row('Nhạc cắt', at, at + 10_000),
    row('Tin tổng hợp', at + 10_000, at + 200_000),
    row('Nhạc cắt', at + 200_000, at + 210_000),
  ]
  const send = (data: object) => world.call('POST', `/rundowns/${id}/playlog`, { data })
  const answer = async (data: object) => (await send(data)).body as unknown as PlaylogAnswer
  const taken = async () => {
    const { body } = await world.call('GET', `/rundowns/${id}/takes`)
    const takes = body.takes as { entry: string; startedAt: number; stands: boolean }[]
    return takes.map(({ entry, startedAt }) => [entry, startedAt])
  }

  it('gives each entry of a title its own line', async () => {
    const csv = csvOf(...whole(slot))
    expect(await answer({ csv })).toMatchObject({ imported: 3, problems: [], warnings: [] })
    const takes = [
      ['c1', slot],
      ['tin', slot + 10_000],
      ['c2', slot + 200_000],
    ]
    expect(await taken()).toEqual(takes)
    expect(await answer({ csv })).toMatchObject({
      imported: 0,
      lines: [{ becomes: 'known' }, { becomes: 'known' }, { becomes: 'known' }],
    })
    expect(await taken()).toEqual(takes)
  })

  /** The same lines as a workbook whose times are days with times. */
  const workbookOf = async (lines: string[]) => {
    const days = (iso = '') => (Date.parse(iso) + 7 * HOUR_MS) / DAY_MS + 25_569
    const rows = lines.map((line, index) => {
      const [name = '', from, until] = line.split(',')
      const at = index + 2
      return sheetRow(
        at,
        ...[
          text(`A${at}`, name),
          number(`B${at}`, days(from), 5),
          number(`C${at}`, days(until), 5),
        ],
      )
    })
    const headings = sheetRow(1, text('A1', 'Tên'), text('B1', 'Bắt đầu'), text('C1', 'Kết thúc'))
    const bytes = Buffer.from(await workbookBytes([{ rows: headings + rows.join('') }]))
    return { name: 'nhat-ky.xlsx', type: 'application/octet-stream', bytes }
  }
  const sendFile = (file: Parameters<typeof uploadOf>[0], choices: object = {}) =>
    world.rest('POST', `/rundowns/${id}/playlog`, {
      token: world.scheduler.token,
      raw: uploadOf(file, { ...choices }),
    })

  it('in a workbook is read, asked about and taken as its text is', async () => {
    const far = whole(slot - 2 * DAY_MS)
    const file = await workbookOf([...whole(slot), ...far])
    const asked = await sendFile(file)
    expect([asked.status, wordsOf(asked), await taken()]).toEqual([422, expect.anything(), []])
    expect((asked.body as { warnings?: { code: string }[] }).warnings).toMatchObject([
      {
        code: 'playlogFar',
        message: expect.stringMatching(/^3 dòng của nhật ký \(dòng 5, 6, 7\)/),
      },
    ])
    const done = (await sendFile(file, { nearOnly: true })).body as unknown as PlaylogAnswer
    expect(done).toMatchObject({ imported: 3, problems: [], notes: [] })
    expect(await taken()).toEqual([
      ['c1', slot],
      ['tin', slot + 10_000],
      ['c2', slot + 200_000],
    ])
    const csv = csvOf(...whole(slot))
    expect(await answer({ csv })).toMatchObject({
      imported: 0,
      lines: [{ becomes: 'known' }, {}, {}],
    })
  })

  it('as a file that is none says what it is; without a file or a text, that there is none', async () => {
    const pdf = { name: 'a.xlsx', type: '', bytes: Buffer.from('%PDF-1.7') }
    const none = { name: 'a.xlsx', type: '', bytes: Buffer.alloc(0) }
    const [kind, empty, nothing] = [await sendFile(pdf), await sendFile(none), await send({})]
    expect([kind.status, wordsOf(kind)]).toEqual([422, expect.stringMatching(/là tệp PDF/)])
    expect([empty.status, wordsOf(empty)]).toEqual([400, expect.stringMatching(/Chưa có nhật ký/)])
    expect([nothing.status, wordsOf(nothing)]).toEqual([400, expect.stringMatching(/Chưa có nhật ký/)]) // prettier-ignore
  })

  it('of another day is asked about, and taken or left as the person says', async () => {
    const csv = csvOf(...whole(slot), ...whole(slot - 2 * DAY_MS))
    const preview = await answer({ csv, preview: true })
    expect(preview.lines.map(({ isFar }) => isFar)).toEqual([
      ...[false, false, false],
      ...[true, true, true],
    ])
    const [{ message: question } = { message: '' }] = preview.warnings
    expect(question).toMatch(/^3 dòng của nhật ký \(dòng 5, 6, 7\).*ngày khác.*bỏ qua.*vẫn nhập/)
    const asked = await send({ csv })
    expect([asked.status, (asked.body as { warnings?: object[] }).warnings]).toEqual([
      422,
      [{ code: 'playlogFar', message: question }],
    ])
    expect(await taken()).toEqual([])
    expect(await answer({ csv, nearOnly: true })).toMatchObject({ imported: 3 })
    expect((await taken()).map(([entry]) => entry)).toEqual(['c1', 'tin', 'c2'])
    expect(await answer({ csv, acceptWarnings: true })).toMatchObject({ imported: 3 })
    expect((await taken()).map(([entry]) => entry)).toEqual([
      ...['c1', 'tin', 'c2'],
      ...['c1', 'tin', 'c2'],
    ])
  })

  it('is not asked about for what is no entry of the programme', async () => {
    const csv = csvOf(row('Phim truyện', slot - 6 * HOUR_MS, slot - 5 * HOUR_MS), ...whole(slot))
    expect(await answer({ csv })).toMatchObject({ imported: 3, warnings: [] })
  })

  it('with lines that can’t be read is taken without them when the person says so', async () => {
    const csv = csvOf('', '"Quảng\ncáo",25:99,x', ...whole(slot))
    const held = await answer({ csv })
    expect([held.imported, held.problems.map(({ line }) => line)]).toEqual([0, [3]])
    expect(await taken()).toEqual([])
    expect(await answer({ csv, readableOnly: true })).toMatchObject({ imported: 3 })
    expect(await taken()).toHaveLength(3)
  })

  it('tells of nothing that is yet to come', async () => {
    const next = Date.now() + HOUR_MS
    const csv = csvOf(row('Tin tổng hợp', next, next + 1000))
    const held = await answer({ csv, acceptWarnings: true })
    expect([held.imported, held.problems]).toEqual([
      0,
      [{ line: 2, message: expect.stringMatching(/^Dòng 2: Giờ .* còn ở tương lai/) }],
    ])
    expect(await answer({ csv, acceptWarnings: true, readableOnly: true })).toMatchObject({
      imported: 0,
    })
    expect(await taken()).toEqual([])
  })

  it('is not taken with a length that is none', async () => {
    const refused = await answer({ csv: `Tên,Bắt đầu,Thời lượng\nTin tổng hợp,${time(slot)},3:75` })
    expect([refused.imported, refused.problems[0]?.message]).toEqual([
      0,
      expect.stringMatching(/^Dòng 2: thời lượng “3:75”.*nhỏ hơn 60/),
    ])
    const odd = await send({ csv: 'a', nearOnly: 'có' })
    expect([odd.status, wordsOf(odd)]).toEqual([400, expect.stringMatching(/có hoặc không/)])
  })
})
