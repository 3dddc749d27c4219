import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import type { ClosingFate } from '@/domain/report/way/closing'

import type { Warning } from '../../desk/deskRefusal'
import { CLOSING_FATE_WORDS } from '../../words/consolidations'
import { REPORT_STATE_WORDS } from '../../words/reportStates'
import type { Consolidated, MissingOutlet, PeriodLine } from './consolidationSubject'

const STAY_OPEN: readonly ClosingFate[] = ['waiting', 'running', 'later', 'closedElsewhere']

/** What a consolidated report that is closed now does without, and what stays open: to be weighed before it is frozen. */
export function closingWarnings({ missing, periods }: Consolidated): Warning[] {
  const without = missing.map((outlet) => ({
    code: 'outletMissing',
    message: `${outlet.outletName}: ${missingWords(outlet)}, không có trong báo cáo; các kỳ nghĩa vụ của kênh để mở.`,
  }))
  const open = STAY_OPEN.flatMap((fate) => {
    const lines = periods.filter((line) => line.fate === fate)
    if (lines.length === 0) return []
    return {
      code: 'periodOpen',
      message: `${CLOSING_FATE_WORDS[fate]}: ${lines.map(lineWords).join('; ')}.`,
    }
  })
  const short = periods.filter(({ fate, row }) => fate === 'closes' && row.state === 'short')
  const late = {
    code: 'periodShort',
    message: `Đóng khi còn thiếu: ${short.map(lineWords).join('; ')}.`,
  }
  return [...without, ...open, ...(short.length > 0 ? [late] : [])]
}

/** Where the report of an outlet stands that is not accepted. */
export const missingWords = ({ state }: Pick<MissingOutlet, 'state'>): string =>
  state === null
    ? 'chưa lập báo cáo'
    : `báo cáo ${REPORT_STATE_WORDS[state].vi.toLocaleLowerCase('vi')}`

const lineWords = ({ title, row }: PeriodLine) => `“${title}” ${formatPeriod(row.period)}`
