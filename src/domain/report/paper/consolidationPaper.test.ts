import { describe, expect, it } from 'vitest'

import { LETTERHEAD, paperInput, workedFigures } from '../../../../tests/unit/report/paper'
import { ledger } from '../../obligation/ledger/ledger'
import { obligation, facts } from '../../../../tests/unit/ledger/facts'
import type { PaperOutlet } from './consolidatedTables'
import { type ConsolidationInput, consolidationPaper } from './consolidationPaper'
import { issueTable } from './issueTable'
import type { PaperTable, ReportPaper } from './types'

const number = (name: string, value: number | null) => ({ name, unit: 'số', value })
const outlet = (name: string, aired: number | null): PaperOutlet => ({
  ...{
    name,
    version: 2,
    cutOff: Date.parse('2026-03-20T08:00:00+07:00'),
    code: '01234567 89abcdef',
  },
  numbers: { window: [number('chương trình đã phát', aired), number('kỳ không đạt', 1)] },
})
const [row] = ledger(facts({ obligations: [obligation({ id: 'o1' })] }))
const period = (state: 'short' | 'met', fate = 'Đóng') => {
  if (!row) throw new Error('no row')
  return { outlet: 'Báo A', title: 'Hai số', row: { ...row, state }, state: 'Thiếu 1', fate }
}
const input = (over: Partial<ConsolidationInput> = {}): ConsolidationInput => ({
  ...{ letterhead: LETTERHEAD, signed: null, periodName: 'quý I năm 2026', marks: ['Mã'] },
  ...{ standing: 'sent', asOf: Date.parse('2026-03-21T08:00:00+07:00') },
  ranges: [{ name: 'window', from: '2025-12-15', to: '2026-03-14' }],
  outlets: [outlet('Báo A', 5), outlet('Đài B', null)],
  missing: [{ name: 'Đài C', why: 'chưa lập báo cáo' }],
  totals: { window: [number('chương trình đã phát', null), number('kỳ không đạt', 2)] },
  periods: [period('short')],
  ...{ before: [], after: [], lists: [], listedApart: 0, openPeriods: [] },
  ...over,
})

const tablesOf = ({ blocks }: ReportPaper): PaperTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
const wordsOf = ({ blocks }: ReportPaper) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n')

describe('a consolidated report as a paper', () => {
  it('names the outlets that it holds, with the version of each, and those that are missing', () => {
    const paper = consolidationPaper(input())
    expect(tablesOf(paper)[0]?.rows).toMatchObject([
      [1, 'Báo A', 2, { at: expect.any(Number) as number }, '01234567 89abcdef'],
      [2, 'Đài B', 2, { at: expect.any(Number) as number }, '01234567 89abcdef'],
    ])
    expect(wordsOf(paper)).toContain('Đã tiếp nhận báo cáo của 02 kênh')
    expect(wordsOf(paper)).toContain('Thiếu báo cáo của 01 kênh')
    expect(wordsOf(paper)).toContain('a) Đài C: chưa lập báo cáo.')
  })

  it('prints what each outlet froze and the sums; what is not known is not 0', () => {
    const [, sums, each] = tablesOf(consolidationPaper(input()))
    expect(sums?.rows).toEqual([
      [1, 'Chương trình đã phát', 'số', null],
      [2, 'Kỳ không đạt', 'số', 2],
    ])
    expect(each?.rows).toEqual([
      [1, 'Báo A', 5, 1],
      [2, 'Đài B', null, 1],
    ])
    expect(each?.totals).toEqual([['', 'Cộng', null, 2]])
  })

  it('spreads many numbers over tables that fit the page, none left out', () => {
    const many = Array.from({ length: 13 }, (_, at) => number(`số ${at}`, at))
    const one = { ...outlet('Báo A', 1), numbers: { window: many } }
    const tables = tablesOf(consolidationPaper(input({ outlets: [one], totals: { window: many } })))
    const own = tables.filter(({ name }) => name.startsWith('Từng kênh'))
    expect(own.flatMap(({ rows }) => rows[0]?.slice(2) ?? [])).toEqual(
      many.map(({ value }) => value),
    )
    for (const { columns } of own) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(165)
    }
  })

  it('has the number, the day and the signer that were entered, and no mark of a draft', () => {
    const signer = { authority: null, title: 'Giám đốc', name: 'Trần Thị Bình' }
    const signed = { number: '7', date: '2026-03-22', signer }
    expect(consolidationPaper(input({ signed }))).toMatchObject({
      ...{ numberLine: 'Số: 07/BC-SNV', dateLine: 'Lào Cai, ngày 22 tháng 3 năm 2026', signer },
      ...{ draft: null, marks: ['Mã'] },
    })
    expect(consolidationPaper(input({ standing: 'preparing' })).draft).toBe(
      'DỰ THẢO – số liệu tính đến 8 giờ 00 phút ngày 21/3/2026',
    )
  })

  it('lists the periods and each outlet’s issues with their proof as appendices', () => {
    const figures = workedFigures()
    const { issues, names } = paperInput(figures)
    const table = issueTable(figures, issues, names)
    const paper = consolidationPaper(input({ lists: [{ outlet: 'Báo A', table }] }))
    expect(paper.appendices.map(({ number: own, title }) => [own, title])).toEqual([
      ['Phụ lục I', 'Danh mục 1 kỳ nghĩa vụ trong báo cáo'],
      ['Phụ lục II', `Danh mục ${table.rows.length} số được tính của Báo A`],
    ])
    expect(wordsOf(consolidationPaper(input({ listedApart: 50_000 })))).toContain('50.000 số')
  })

  it('lists of very many periods those that did not go as they should', () => {
    const met = Array.from({ length: 1200 }, () => period('met'))
    const paper = consolidationPaper(input({ periods: [...met, period('short')] }))
    expect(paper.appendices[0]?.title).toBe('Danh mục 1 kỳ nghĩa vụ không đạt hoặc còn để mở')
    expect(paper.appendices[0]?.table.rows).toHaveLength(1)
    expect(wordsOf(paper)).toContain('Đóng: 1.201 kỳ, trong đó thiếu 01 kỳ')
  })

  it('says that nothing was taken yet', () => {
    const paper = consolidationPaper(input({ outlets: [], totals: {}, periods: [], missing: [] }))
    expect(tablesOf(paper)).toEqual([])
    expect(paper.appendices).toEqual([])
    expect(wordsOf(paper)).toContain('Chưa có báo cáo nào của các kênh được tiếp nhận.')
  })
})
