import type { Figures } from '../figures'
import type { ObligationFigures } from '../rows'
import { padded } from '../smallCount'
import { counted, periodWords } from './lines'
import { isCount, obligationName } from './obligationTables'
import { minutesOf } from './programmeTable'
import { amounts } from './rangedTables'
import { nameOf } from './tableParts'
import type { PaperNames, TextPoint } from './types'

/** Points that fit on a page; the table has the rest. */
const MOST_POINTS = 23

const inRange = <Row extends { range: string }>(rows: readonly Row[], range: string): Row[] =>
  rows.filter((row) => row.range === range)

/** The figures of a range in words; every number of them stands in a table too. */
export type Summary = (figures: Figures, names: PaperNames, range: string) => TextPoint

/** Obligations are judged each by itself: their numbers are never added up (domain.md §3 rule 1). */
export const obligationSummary: Summary = (figures, names, range) => {
  const rows = inRange(figures.obligations, range)
  if (rows.length === 0) return { text: 'Không có nghĩa vụ nào có kỳ trong khoảng này.' }
  const judged = rows.filter(({ periods }) => periods.length > 0)
  const short = judged.filter((row) => row.short.length > 0)
  const points = short.slice(0, MOST_POINTS).map((row) => {
    const when = row.short.map(periodWords).join(', ')
    const name = obligationName(names, row.obligation)
    return {
      text: isCount(row)
        ? `${name}: phải có ${counted(row.due, 'số')}, đã phát ${counted(row.aired, 'số')}, còn thiếu ${counted(row.shortage, 'số')} (${when})`
        : `${name}: quá hạn bài mới ${counted(row.staleDays, 'ngày')} (${when})`,
    }
  })
  const rest = short.length > MOST_POINTS ? `; các nghĩa vụ còn lại nêu trong bảng` : ''
  const head = `Có ${counted(judged.length, 'nghĩa vụ')} có kỳ đã hết${uncounted(rows)}`
  if (judged.length === 0) {
    return { text: `Chưa có nghĩa vụ nào có kỳ đã hết${uncounted(rows)}.` }
  }
  if (short.length === 0) return { text: `${head}, không nghĩa vụ nào còn kỳ thiếu.` }
  return { text: `${head}; ${counted(short.length, 'nghĩa vụ')} còn kỳ thiếu${rest}:`, points }
}

const NOT_YET = {
  waiting: 'chờ xác nhận',
  running: 'chưa hết',
  later: 'hết sau kỳ báo cáo',
} as const

/** The periods that meet the range and are not judged in it, by name and why. */
function uncounted(rows: readonly ObligationFigures[]): string {
  const parts = (['waiting', 'running', 'later'] as const).flatMap((why) => {
    const names = [...new Set(rows.flatMap((row) => row[why]))].sort()
    return names.length === 0 ? [] : [`${names.map(periodWords).join(', ')} ${NOT_YET[why]}`]
  })
  return parts.length === 0 ? '' : ` (chưa tính ${parts.join('; ')})`
}

export const programmeSummary: Summary = (figures, _, range) => {
  const total = figures.totals.find((row) => row.range === range && row.outlet === null)
  if (!total || total.planned + total.aired + total.repeats + total.relays === 0) {
    return { text: 'Không có số nào theo lịch hay đã phát.' }
  }
  const minutes = minutesOf(total)
  const unknown = total.unknownLength
  const parts = [
    `Theo lịch ${counted(total.planned, 'số')}`,
    `đã phát ${counted(total.aired, 'số')}, trong đó muộn ${counted(total.late, 'số')}, phát bù ${counted(total.makeUps, 'số')}`,
    `không phát ${counted(total.missed, 'số')}`,
    `chờ xác nhận ${counted(total.waiting, 'số')}`,
    `phát lại ${counted(total.repeats, 'lượt')}`,
    `tiếp sóng ${counted(total.relays, 'lượt')}`,
    minutes === null
      ? 'chưa rõ thời lượng'
      : `thời lượng phát lần đầu ${counted(minutes, 'phút')}${unknown > 0 ? ` (${counted(unknown, 'số')} chưa rõ thời lượng)` : ''}`,
  ]
  return { text: `${parts.join('; ')}.` }
}

export const itemSummary: Summary = (figures, names, range) => {
  const rows = inRange(figures.items, range).filter(({ outlet }) => outlet === null)
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const down = rows.reduce((sum, { takenDown }) => sum + takenDown, 0)
  const genres = rows
    .filter(({ count }) => count > 0)
    .map(({ genre, count }) => counted(count, nameOf(names.genres, genre).toLocaleLowerCase('vi')))
  const gone = down > 0 ? ` Đã gỡ ${counted(down, 'tin, bài')}, không tính ở trên.` : ''
  if (total === 0) return { text: `Không có tin, bài nào đăng.${gone}` }
  return { text: `Đã đăng ${counted(total, 'tin, bài')}, gồm ${genres.join(', ')}.${gone}` }
}

export const activitySummary: Summary = (figures, names, range) => {
  const rows = inRange(figures.activities, range)
  if (rows.length === 0) return { text: 'Không có hoạt động nào đã ghi.' }
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return {
    text: `Đã thực hiện ${counted(total, 'hoạt động')}:`,
    points: rows.slice(0, MOST_POINTS).map((row) => ({
      text: [`${nameOf(names.kinds, row.kind)}: ${counted(row.count, 'hoạt động')}`, ...amounts(row)].join(', '), // prettier-ignore
    })),
  }
}

export const topicSummary: Summary = (figures, names, range) => {
  const rows = inRange(figures.topics, range).filter(
    ({ outlet, topic }) => outlet === null && topic !== null,
  )
  if (rows.length === 0) return { text: 'Không có chủ đề nào trong các kế hoạch đang hiệu lực.' }
  const missing = rows.filter(({ covered }) => !covered)
  const text = `Đã tuyên truyền ${padded(rows.length - missing.length)}/${counted(rows.length, 'chủ đề')}`
  if (missing.length === 0) return { text: `${text}.` }
  if (missing.length > MOST_POINTS) return { text: `${text}; các chủ đề chưa có nêu trong bảng.` }
  return {
    text: `${text}; chưa có nội dung về:`,
    points: missing.map(({ topic }) => ({ text: nameOf(names.topics, topic ?? '') })),
  }
}

/** A summary in one line, without its points. */
export const summaryLine = ({ text }: TextPoint): string => text.replace(/:$/, '.')
