import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { COMPONENTS } from '@/domain/report/rankingWorking'
import type { NamedRange } from '@/domain/report/types'
import type { Sheet, SheetValue } from '@/documents/spreadsheet/sheet'

import { COMPONENT_WORDS, NO_WEIGHTS, RANKING_NOTES, weightWords } from '../../words/ranking'
import type { Ranking, Working } from './loadRanking'

/** `45.00` of the figures as a number. */
const decimal = (value: string | null): SheetValue => (value === null ? null : Number(value))

export const rangeWords = ({ from, to }: NamedRange): string =>
  `Từ ${formatDatePadded(from)} đến hết ${formatDatePadded(to)}`

/** The ranking with each component as the fraction it is. */
export function rankingSheet({ rows, weights, unranked }: Ranking, range: NamedRange): Sheet {
  return {
    name: 'Xếp hạng',
    title: ['Xếp hạng các kênh', rangeWords(range), weights ? weightWords(weights) : NO_WEIGHTS],
    columns: [
      { heading: 'Hạng' },
      { heading: 'Kênh', width: 36 },
      { heading: 'Điểm' },
      ...COMPONENTS.flatMap((name) => [
        { heading: `${COMPONENT_WORDS[name].name}: đạt` },
        { heading: `${COMPONENT_WORDS[name].name}: trên` },
        { heading: `${COMPONENT_WORDS[name].name}: điểm` },
      ]),
    ],
    rows: rows.map(({ rank, name, score, parts }) => [
      ...[rank, name, decimal(score)],
      ...parts.flatMap(({ fraction, points }) => [
        fraction?.part ?? null,
        fraction?.whole ?? null,
        decimal(points),
      ]),
    ]),
    totals: [],
    notes: [
      ...RANKING_NOTES,
      ...(unranked.length > 0
        ? [`Không có nghĩa vụ theo số lượng trong khoảng: ${unranked.join(', ')}`]
        : []),
    ],
  }
}

/** The working of one outlet: what it owed, the airing each issue counted by, the topics. */
export function workingSheets(
  { owed, aired, topics, outlet }: Working,
  range: NamedRange,
): Sheet[] {
  const title = [`Cách tính điểm của ${outlet.name}`, rangeWords(range)]
  const headOf = new Map(owed.map(({ head }) => [head.id, head.title]))
  return [
    {
      name: 'Nghĩa vụ',
      title,
      columns: [
        'Nghĩa vụ',
        'Kỳ đã hết',
        'Phải có',
        'Còn thiếu',
        'Đã phát',
        'Đúng giờ',
        'Các kỳ thiếu',
      ].map((heading, at) => ({ heading, width: at === 0 ? 44 : undefined })),
      rows: owed.map(({ head, figures }) => [
        ...[head.title, figures.periods.length, figures.due, figures.shortage],
        ...[figures.aired, figures.onTime, figures.short.map(formatPeriod).join(', ') || null],
      ]),
      totals: [],
      notes: [],
    },
    {
      name: 'Lượt phát đã tính',
      title,
      columns: ['Số', 'Nghĩa vụ', 'Giờ theo lịch', 'Giờ phát', 'Kết quả', 'Mã lượt phát'].map(
        (heading, at) => ({ heading, width: at < 2 ? 40 : 20 }),
      ),
      rows: aired.map((one) => [
        ...[one.title, headOf.get(one.obligation) ?? null],
        one.plannedAt === null ? null : { at: one.plannedAt },
        { at: one.airedAt },
        ...[one.isLate ? 'Muộn' : 'Đúng giờ', one.airing],
      ]),
      totals: [],
      notes: [],
    },
    {
      name: 'Chủ đề',
      title,
      columns: ['Chủ đề', 'Đã có', 'Số', 'Tin bài'].map((heading, at) => ({
        heading,
        width: at === 0 ? 60 : undefined,
      })),
      rows: topics.map(({ name, covered }) => [
        ...[name, covered ? 'Có' : 'Chưa'],
        ...[covered?.issues.length ?? 0, covered?.items.length ?? 0],
      ]),
      totals: [],
      notes: [],
    },
  ]
}
