import type { Figures } from '../figures'
import { PLAN_FATES, type PlanFate } from '../rows'
import { nameAndOutlet, type Source, serial, tableOf } from './tableParts'
import type { PaperIssue, PaperNames, PaperTable } from './types'

const SECONDS_PER_MINUTE = 60
const FATE_WORDS: Record<PlanFate, string> = {
  plannedAired: 'Đã phát',
  waived: 'Được miễn',
  excused: 'Tạm dừng',
  waiting: 'Chờ xác nhận',
  madeUp: 'Đã phát bù',
  missed: 'Không phát',
}

/** The ids of every issue that the figures of programmes count, each once, in the order of its columns. */
export function countedIssues(figures: Figures): string[] {
  return [...new Set(figures.programmes.flatMap(({ ids }) => [...ids.planned, ...ids.aired]))]
}

/** Every issue counted, by its column and when it aired or should have. */
export function issueTable(
  figures: Figures,
  issues: readonly PaperIssue[],
  names: PaperNames,
): PaperTable {
  const fates = fatesOf(figures)
  const placeOf = new Map([...names.columns.keys()].map((id, at) => [id, at]))
  const place = ({ column }: PaperIssue) => placeOf.get(column) ?? placeOf.size
  const when = ({ airedAt, plannedAt }: PaperIssue) => plannedAt ?? airedAt ?? 0
  const counted = new Set(countedIssues(figures))
  const rows = issues
    .filter(({ id }) => counted.has(id))
    .sort((a, b) => place(a) - place(b) || when(a) - when(b) || (a.id < b.id ? -1 : 1))
  const sources: Source<PaperIssue>[] = [
    serial(),
    {
      ...{ heading: 'Số', width: 0, align: 'left' },
      value: ({ label, column }) =>
        `${label.trim() || '(chưa có tên)'}\n${nameAndOutlet(names.columns.get(column))}`,
    },
    {
      ...{ heading: 'Theo lịch', group: 'Thời điểm', width: 21, align: 'center' },
      value: ({ plannedAt }) => (plannedAt === null ? null : { at: plannedAt }),
    },
    {
      ...{ heading: 'Phát lần đầu', group: 'Thời điểm', width: 21, align: 'center' },
      value: ({ airedAt }) => (airedAt === null ? null : { at: airedAt }),
    },
    {
      ...{ heading: 'Thời lượng', unit: 'phút', width: 15, align: 'right' },
      value: ({ seconds }) =>
        seconds === null ? null : Math.round((seconds / SECONDS_PER_MINUTE) * 10) / 10,
    },
    {
      ...{ heading: 'Kết quả', width: 19, align: 'center' },
      value: ({ id, airedAt }) =>
        fates.get(id) ?? (airedAt === null ? null : FATE_WORDS.plannedAired),
    },
    {
      ...{ heading: 'Kênh sóng, chứng cứ', width: 38, align: 'left' },
      value: ({ channel, proof }) => [channel, proof].filter(Boolean).join('\n') || null,
    },
  ]
  return {
    ...{ name: 'Danh mục số', caption: 'Danh mục các số được tính trong báo cáo' },
    ...{ ...tableOf(sources, rows), totals: [], note: null },
  }
}

/** What became of each planned issue; the same in every range. */
function fatesOf({ programmes }: Figures): ReadonlyMap<string, string> {
  return new Map(
    programmes.flatMap(({ ids }) =>
      PLAN_FATES.flatMap((fate) => ids[fate].map((id) => [id, FATE_WORDS[fate]] as const)),
    ),
  )
}
