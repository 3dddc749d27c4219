import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { ClosingFate } from '@/domain/report/way/closing'

import type { Warning } from '../../desk/deskRefusal'
import { CLOSING_FATE_WORDS } from '../../words/consolidations'
import { REPORT_STATE_WORDS } from '../../words/reportStates'
import type {
  Consolidated,
  MissingOutlet,
  PeriodLine,
  UnprovenPeriods,
} from './consolidationSubject'

const STAY_OPEN: readonly ClosingFate[] = ['waiting', 'running', 'later', 'closedElsewhere']

/** What a consolidated report that is closed now does without, and what stays open: to be weighed before it is frozen. */
export function closingWarnings({ missing, periods, unproven = [] }: Consolidated): Warning[] {
  const without = missing.map((outlet) => ({
    code: 'outletMissing',
    message: `${outlet.outletName}: ${missingWords(outlet)}, không có trong báo cáo; các kỳ nghĩa vụ của kênh để mở.`,
  }))
  const open = STAY_OPEN.flatMap((fate) => {
    const lines = periods.filter((line) => line.fate === fate)
    if (lines.length === 0) return []
    return {
      code: 'periodOpen',
      message: `${CLOSING_FATE_WORDS[fate]}: ${listed(lines.map(lineWords))}.`,
    }
  })
  const older = unproven.map((one) => ({ code: 'periodUnproven', message: unprovenWords(one) }))
  const short = periods.filter(({ fate, row }) => fate === 'closes' && row.state === 'short')
  const late = {
    code: 'periodShort',
    message: `Đóng khi còn thiếu: ${listed(short.map(lineWords))}.`,
  }
  return [...without, ...open, ...older, ...(short.length > 0 ? [late] : [])]
}

/** A hundred outlets have thousands of periods: what is to be weighed is read, the rest is on the page. */
const MOST_LISTED = 30

const listed = (words: readonly string[]): string => {
  const others = words.length - MOST_LISTED
  const named = words.slice(0, MOST_LISTED).join('; ')
  return others > 0 ? `${named}; và ${others.toLocaleString('vi-VN')} kỳ khác` : named
}

/** Why periods of an older version stay open, and what to do. */
export const unprovenWords = ({ outletName, title, periods }: UnprovenPeriods): string =>
  `${outletName}: kỳ ${listed(periods.map(formatPeriod))} của “${title}” để mở, vì bản đã gửi từ trước chưa giữ số liệu từng kỳ và dữ liệu đã thay đổi từ đó. Kênh gửi bản điều chỉnh thì các kỳ này đóng được.`

/** Where the report of an outlet stands that is not accepted. */
export const missingWords = ({ state }: Pick<MissingOutlet, 'state'>): string =>
  state === null
    ? 'chưa lập báo cáo'
    : `báo cáo ${REPORT_STATE_WORDS[state].vi.toLocaleLowerCase('vi')}`

const lineWords = ({ title, row }: PeriodLine) => `“${title}” ${formatPeriod(row.period)}`
