import { COMPARED } from '@/domain/report/compared'
import type { Sheet } from '@/documents/spreadsheet/sheet'

import { COMPARED_WORDS } from '../../words/comparison'
import type { Comparison } from './loadComparison'
import { rangeWords } from './rankingSheets'

export const COMPARISON_NAMES = ['short', ...COMPARED] as const

/** Two columns a figure: this year's and that of the year before; empty is not known. */
export function comparisonSheet({ rows, now, before }: Comparison): Sheet {
  return {
    name: 'So với năm trước',
    title: ['So với năm trước, cùng ngày', rangeWords(now), `Năm trước: ${rangeWords(before)}`],
    columns: [
      { heading: 'Kênh', width: 36 },
      ...COMPARISON_NAMES.flatMap((name) => [
        { heading: COMPARED_WORDS[name] },
        { heading: `${COMPARED_WORDS[name]}, năm trước` },
      ]),
    ],
    rows: rows.map((row) => [
      row.name,
      ...COMPARISON_NAMES.flatMap((name) => [row.now?.[name] ?? null, row.before?.[name] ?? null]),
    ]),
    totals: [],
    notes: ['Ô trống là chưa có số liệu, không phải bằng 0.'],
  }
}
