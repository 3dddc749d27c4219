import { civilDateOf } from '@/domain/calendar/civil'
import type { NamedRange } from '@/domain/report/types'
import type { Sheet } from '@/documents/spreadsheet/sheet'

import type { Coverage } from './loadCoverage'
import { rangeWords } from './rankingSheets'

export const COVERAGE_NOTES = [
  'Hoạt động tính cho chủ đề chung, không tính vào độ bao phủ của một kênh.',
  'Số sắp tới và bài đang làm là trong 60 ngày tới và lúc xem; bài đang làm chỉ người của kênh xem được.',
] as const

/** Topics with what there is, where there is nothing, and what could fill it. */
export function coverageSheets(coverage: Coverage, range: NamedRange): [Sheet, Sheet] {
  const title = ['Độ bao phủ chủ đề', rangeWords(range)]
  return [
    {
      name: 'Chủ đề',
      title,
      columns: [
        { heading: 'Chủ đề', width: 60 },
        ...['Đã có', 'Số', 'Tin bài', 'Hoạt động', 'Số kênh chưa có'].map((heading) => ({
          heading,
        })),
        { heading: 'Kênh chưa có', width: 60 },
        { heading: 'Số sắp tới' },
        { heading: 'Bài đang làm' },
      ],
      rows: coverage.topics.map(({ name, all, missingAt, planned, texts }) => [
        ...[name, all ? 'Có' : 'Chưa'],
        ...[all?.issues.length ?? 0, all?.items.length ?? 0, all?.activities.length ?? 0],
        ...[missingAt.length, missingAt.join(', ') || null, planned.length, texts.length],
      ]),
      totals: [],
      notes: [...COVERAGE_NOTES],
    },
    {
      name: 'Số chưa có chủ đề',
      title: ['Số sắp tới chưa ghi chủ đề'],
      columns: [{ heading: 'Số', width: 44 }, { heading: 'Kênh', width: 32 }, { heading: 'Ngày' }],
      rows: coverage.open.map(({ title: name, outlet, at }) => [
        ...[name, outlet],
        at === null ? null : { date: civilDateOf(Date.parse(at)) },
      ]),
      totals: [],
      notes: [],
    },
  ]
}
