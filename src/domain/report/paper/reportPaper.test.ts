import { describe, expect, it } from 'vitest'

import { activity, airing, figuresOf, issue, item } from '../../../../tests/unit/report/facts'
import { paperInput, workedFigures } from '../../../../tests/unit/report/paper'
import { PART, WINDOW } from '../reportRanges'
import { reportPaper } from './reportPaper'
import type { PaperInput, PaperTable, ReportPaper } from './types'

const paperOf = (
  facts: Parameters<typeof workedFigures>[0] = {},
  over: Partial<PaperInput> = {},
): ReportPaper => reportPaper(paperInput(workedFigures(facts), over))

const textsOf = ({ blocks }: ReportPaper) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []))
const tablesOf = ({ blocks }: ReportPaper): PaperTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
/** The cells of a column by its heading. */
const cellsOf = (table: PaperTable | undefined, heading: string, group?: string) => {
  const at = table?.columns.findIndex((one) => one.heading === heading && one.group === group) ?? -1
  return table?.rows.map((row) => row[at])
}

describe('a report as a paper', () => {
  it('prints the figures of the worked example in a table and in words', () => {
    const paper = paperOf()
    const [owed, programmes] = tablesOf(paper)
    expect(owed?.caption).toBe('Bảng 1. Nghĩa vụ theo số lượng')
    expect(cellsOf(owed, 'Phải có')).toEqual([6])
    expect(cellsOf(owed, 'Tổng', 'Đã phát')).toEqual([5])
    expect(cellsOf(owed, 'Còn thiếu')).toEqual([1])
    expect(cellsOf(programmes, 'Đã phát', 'Số')).toEqual([6])
    expect(programmes?.totals).toEqual([['', 'Cộng', 7, 6, 0, 0, 0, 1, 0, 0, 90]])
    expect(textsOf(paper)).toContain(
      'a) Hai số mỗi tháng (Truyền hình Lào Cai): phải có 06 số, đã phát 05 số, còn thiếu 01 số (tháng 2/2026).',
    )
    expect(textsOf(paper).join('\n')).toContain('Theo lịch 07 số; đã phát 06 số')
    // Both numbers, and the period that ends after the window by name.
    expect(textsOf(paper)).toContain(
      'Có 01 nghĩa vụ có kỳ đã hết (chưa tính tháng 3/2026 hết sau kỳ báo cáo); 01 nghĩa vụ còn kỳ thiếu:',
    )
  })

  it('is a draft without number and day until it is signed', () => {
    expect(paperOf()).toMatchObject({
      numberLine: expect.stringMatching(/^Số: \u00A0+\/BC-SNV$/),
      draft: 'BẢN NHÁP – số liệu tính đến 8 giờ 00 phút ngày 20/3/2026',
      signer: { title: 'Phó Giám đốc' },
    })
    const signer = { authority: null, title: 'Giám đốc', name: 'Trần Thị Bình' }
    expect(paperOf({}, { signed: { number: '5', date: '2026-03-20', signer } })).toMatchObject({
      ...{ numberLine: 'Số: 05/BC-SNV', dateLine: 'Lào Cai, ngày 20 tháng 3 năm 2026' },
      ...{ draft: null, signer },
    })
  })

  it('says that there is nothing rather than leaving it out', () => {
    const paper = reportPaper(paperInput(figuresOf({})))
    expect(tablesOf(paper)).toEqual([])
    expect(paper.appendices).toEqual([])
    expect(textsOf(paper)).toEqual([
      'Báo cáo tính từ ngày 15/12/2025 đến hết ngày 14/3/2026. Số liệu theo những gì đã xác nhận đến 8 giờ 00 phút ngày 20/3/2026.',
      'I. THỰC HIỆN NGHĨA VỤ TRONG CÁC KỲ ĐÃ HẾT',
      'Không có nghĩa vụ nào có kỳ trong khoảng này.',
      'II. CHƯƠNG TRÌNH, CHUYÊN TRANG, CHUYÊN MỤC',
      'Không có số nào theo lịch hay đã phát.',
      'III. TIN, BÀI',
      'Không có tin, bài nào đăng.',
      'IV. HOẠT ĐỘNG TUYÊN TRUYỀN KHÁC',
      'Không có hoạt động nào đã ghi.',
      'V. NỘI DUNG TUYÊN TRUYỀN THEO CHỦ ĐỀ',
      'Không có chủ đề nào trong các kế hoạch đang hiệu lực.',
    ])
  })

  it('counts texts as people write them, and those taken down apart', () => {
    const items = [
      ...['a', 'b', 'c', 'd'].map((id) => item(id, '2026-01-05', { genre: 'reportage' })),
      item('n', '2026-01-06'),
      item('gone', '2026-01-06', { takenDownAt: '2026-01-07T08:00:00+07:00' }),
    ]
    const paper = paperOf({ items })
    expect(textsOf(paper)).toContain(
      'Đã đăng 05 tin, bài, gồm 01 tin, 04 phóng sự. Đã gỡ 01 tin, bài, không tính ở trên.',
    )
    const table = tablesOf(paper).find(({ name }) => name === 'Tin bài')
    expect(cellsOf(table, 'Tỉ lệ')).toEqual([20, 80])
    expect(table?.totals).toEqual([['', 'Cộng', 5, 100, 1]])
  })

  it('says what is not known', () => {
    const unknown = paperOf({
      obligations: [],
      issues: [issue('2026-01-05', '2026-01-05')],
      airings: [airing('2026-01-05', '2026-01-05', { seconds: null })],
      activities: [activity('v', '2026-02-02', { quantities: { bản: null } })],
    })
    const tables = tablesOf(unknown)
    expect(cellsOf(tables.find(({ name }) => name === 'Chương trình'), 'Thời lượng')).toEqual([null]) // prettier-ignore
    expect(textsOf(unknown).join('\n')).toContain('chưa rõ thời lượng')
    expect(textsOf(unknown)).toContain('a) Phát tờ rơi: 01 hoạt động, chưa rõ số bản.')
  })

  it('prints names of two hundred letters whole, and says of none that there is none', () => {
    const long = 'Ộ'.repeat(200)
    const names = paperInput(workedFigures()).names
    const named = paperOf({}, { names: { ...names, columns: new Map([['c1', { name: long, outlet: '' }]]) } }) // prettier-ignore
    expect(cellsOf(tablesOf(named)[1], 'Chuyên mục')).toEqual([long])
    const nameless = paperOf(
      {},
      { names: { ...names, columns: new Map(), obligations: new Map() } },
    )
    expect(cellsOf(tablesOf(nameless)[0], 'Nghĩa vụ')).toEqual(['(chưa có tên)'])
    expect(cellsOf(tablesOf(nameless)[1], 'Chuyên mục')).toEqual(['(chưa có tên)'])
  })

  it('shows the part since the last report beside the whole window, each counted for itself', () => {
    const paper = paperOf({
      ranges: [
        { name: PART, from: '2026-02-15', to: '2026-03-14' },
        { name: WINDOW, from: '2025-12-15', to: '2026-03-14' },
      ],
      items: [item('n', '2026-01-06')],
    })
    const tables = tablesOf(paper)
    expect(tables.map(({ name }) => name)).toEqual([
      ...['Nghĩa vụ (kỳ)', 'Nghĩa vụ (lũy kế)', 'Chương trình (kỳ)', 'Chương trình (lũy kế)'],
      ...['Tin bài', 'Chủ đề'],
    ])
    expect(textsOf(paper)[0]).toContain(
      'từ ngày 15/12/2025 đến hết ngày 14/3/2026; từ sau báo cáo trước: từ ngày 15/2/2026 đến hết ngày 14/3/2026.',
    )
    const items = tables.at(-2)
    expect(cellsOf(items, 'Đã đăng', 'Trong kỳ (15/2/2026 – 14/3/2026)')).toEqual([0])
    expect(cellsOf(items, 'Đã đăng', 'Lũy kế (15/12/2025 – 14/3/2026)')).toEqual([1])
    expect(textsOf(paper)).toContain('1. Trong kỳ (15/2/2026 – 14/3/2026): theo lịch 03 số; đã phát 02 số, trong đó muộn 0 số, phát bù 0 số; không phát 01 số; chờ xác nhận 0 số; phát lại 0 lượt; tiếp sóng 0 lượt; thời lượng phát lần đầu 30 phút.') // prettier-ignore
  })

  it('lists every issue counted in an appendix, with its airing and proof', () => {
    const { appendices } = paperOf()
    expect(appendices).toHaveLength(1)
    const [list] = appendices
    expect(list).toMatchObject({ number: 'Phụ lục I', title: 'Danh mục 7 số được tính trong báo cáo' }) // prettier-ignore
    expect(list?.table.rows).toHaveLength(7)
    expect(cellsOf(list?.table, 'Kết quả')?.filter((word) => word === 'Không phát')).toHaveLength(1)
    expect(cellsOf(list?.table, 'Phát lần đầu', 'Thời điểm')?.[0]).toEqual({
      at: Date.parse('2025-12-19T19:45:00+07:00'),
    })
    expect(String(cellsOf(list?.table, 'Kênh sóng, chứng cứ')?.[0])).toContain('laocaitv.vn')
  })

  it('numbers what people wrote with the figures, points with đ after d', () => {
    const points = ['một', 'hai', 'ba', 'bốn', 'năm'].map((text) => ({ text }))
    const paper = paperOf(
      {},
      {
        opening: 'Sở Nội vụ báo cáo như sau:',
        before: [{ title: 'Công tác chỉ đạo', points: [{ text: 'Đã ban hành kế hoạch' }] }],
        after: [{ title: 'Kiến nghị', points: [{ text: 'Đề nghị:', points }, { text: 'Hết' }] }],
        closing: 'Trên đây là báo cáo',
      },
    )
    const texts = textsOf(paper)
    expect(texts.slice(0, 4)).toEqual([
      'Sở Nội vụ báo cáo như sau:',
      expect.stringMatching(/^Báo cáo tính từ ngày 15\/12\/2025/),
      'I. CÔNG TÁC CHỈ ĐẠO',
      'Đã ban hành kế hoạch.',
    ])
    expect(texts.slice(-9)).toEqual([
      ...['VII. KIẾN NGHỊ', '1. Đề nghị:', 'a) một;', 'b) hai;', 'c) ba;', 'd) bốn;', 'đ) năm.'],
      ...['2. Hết.', 'Trên đây là báo cáo./.'],
    ])
  })

  it('has tables as wide as the text', () => {
    const paper = paperOf({ items: [item('n', '2026-01-06')], activities: [activity('v', '2026-02-02')] }) // prettier-ignore
    for (const { name, columns } of [
      ...tablesOf(paper),
      ...paper.appendices.map(({ table }) => table),
    ]) {
      const width = columns.reduce((sum, column) => sum + column.width, 0)
      expect([name, width]).toEqual([name, 165])
      expect(Math.min(...columns.map((column) => column.width))).toBeGreaterThan(8)
    }
  })
})
