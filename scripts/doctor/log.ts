import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { hashWords } from '@/newsroom/audit/sealHashes'
import { actionWord } from '@/newsroom/audit/views/eventWords'
import type { LogProblem, LogState, NamedRow } from '@/newsroom/audit/views/logState'

import { error, type Finding, note, some, warning } from './finding'

/** The worker seals every quarter of an hour; a night in which nothing runs is no fault. */
const WAITS_TOO_LONG_MS = 24 * 3_600_000
/** Faults told of one kind: the rest is counted. */
const MOST = 20

const OUTSIDE = 'Có người sửa cơ sở dữ liệu từ ngoài; hãy so với bản sao lưu.'

/** What the chain of seals says of the log. */
export function checkLog(state: LogState, now: Date): Finding[] {
  const shown = state.problems.slice(0, MOST)
  const more = state.problems.length - shown.length + state.more
  return [
    ...shown.map(findingOf),
    ...(more > 0 ? [error(`Nhật ký: còn ${more} lỗi khác như trên.`)] : []),
    ...waitsTooLong(state, now),
    note(summaryOf(state)),
  ]
}

/** The locks of the log on SQLite that are not there. */
export function checkGuards(missing: readonly string[]): Finding[] {
  return missing.length === 0
    ? []
    : [
        warning(
          `Nhật ký không còn khóa chống sửa, xóa (${some(missing)}). Hãy chạy npm run migrate để đặt lại.`,
        ),
      ]
}

function findingOf(problem: LogProblem): Finding {
  switch (problem.kind) {
    case 'changed':
      return error(`${named(problem)} đã bị sửa sau khi niêm phong. ${OUTSIDE}`)
    case 'missing':
      return error(`${named(problem)} đã bị xóa sau khi niêm phong. ${OUTSIDE}`)
    case 'inserted':
      return error(
        `${named(problem)} không có trong lần niêm phong nào dù giờ đã được niêm phong: bị chèn vào, hoặc lần niêm phong của nó bị xóa. ${OUTSIDE}`,
      )
    case 'misdated':
      return error(
        `${named(problem)} được ghi vào lúc ${timeWords(problem.createdAt)}: giờ bị lùi hay bị đẩy lên. ${OUTSIDE}`,
      )
    case 'late':
      return warning(
        `${named(problem)} mãi sau khi giờ đó được niêm phong mới có: ghi chậm vì máy bị treo, hoặc bị chèn vào.`,
      )
    case 'sealChanged':
      return error(`Lần niêm phong nhật ký số ${problem.sequence} đã bị sửa. ${OUTSIDE}`)
    case 'sealMissing':
      return error(`Lần niêm phong nhật ký số ${problem.sequence} đã bị xóa. ${OUTSIDE}`)
  }
}

const named = ({ id, at, action }: NamedRow) =>
  `Dòng nhật ký ${id} (${timeWords(at)}, việc “${actionWord(String(action))}”: ${action})`

function timeWords(instant: string): string {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? 'không rõ giờ' : formatDateTime(at)
}

function waitsTooLong({ waiting, waitingSince }: LogState, now: Date): Finding[] {
  if (!waitingSince || now.getTime() - Date.parse(waitingSince) <= WAITS_TOO_LONG_MS) return []
  return [
    warning(
      `${waiting} dòng nhật ký chưa được niêm phong, từ ${timeWords(waitingSince)}. Hãy xem máy chủ hoặc npm run worker có đang chạy không.`,
    ),
  ]
}

function summaryOf({ sealed, waiting, erased, last }: LogState): string {
  const until = last ? ` (đến lần số ${last.sequence}, mã ${hashWords(last.hash)})` : ''
  const without = erased > 0 ? `, ${erased} dòng đã xóa dữ liệu cá nhân` : ''
  return `Nhật ký: ${sealed} dòng đã niêm phong${until}, ${waiting} dòng chờ${without}.`
}
