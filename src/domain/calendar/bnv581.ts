import type { WindowRule } from './reportWindows'

const UNDATED = { validFrom: null, validTo: null }

/** The four reports on administrative reform of a year (Bộ Nội vụ 581/BNV-CCHC; domain.md §3). */
export const BNV_581_RULES: readonly WindowRule[] = [
  {
    name: 'Quý I',
    fromMonthDay: '12-15',
    toMonthDay: '03-14',
    fromPreviousYear: true,
    cumulative: false,
    dueMonthDay: '03-20',
    ...UNDATED,
  },
  {
    name: '6 tháng',
    fromMonthDay: '12-15',
    toMonthDay: '06-14',
    fromPreviousYear: true,
    cumulative: true,
    dueMonthDay: '06-20',
    ...UNDATED,
  },
  {
    name: 'Quý III',
    fromMonthDay: '06-15',
    toMonthDay: '09-14',
    fromPreviousYear: false,
    cumulative: false,
    dueMonthDay: '09-20',
    ...UNDATED,
  },
  {
    name: 'Năm',
    fromMonthDay: '12-15',
    toMonthDay: '12-14',
    fromPreviousYear: true,
    cumulative: true,
    dueMonthDay: '12-20',
    ...UNDATED,
  },
]
