import type { Entry } from '@/domain/rundown/edit/content'
import type { EntryTiming } from '@/domain/rundown/types'
import type { SheetColumn, SheetValue } from '@/documents/spreadsheet/sheet'

import { ENTRY_KIND_WORDS, ENTRY_STATUS_WORDS } from '../../words/rundowns'

type Row = { entry: Entry; timing: EntryTiming | undefined; index: number }

/** A column of an exported rundown; those with a `field` are read again when the file is imported. */
export type ExchangeColumn = SheetColumn & {
  field: 'id' | ReadField | null
  value: (row: Row) => SheetValue
}
export type ReadField =
  | 'title'
  | 'segment'
  | 'kind'
  | 'seconds'
  | 'start'
  | 'until'
  | 'floated'
  | 'status'
  | 'presenter'
  | 'notes'
  | 'credits'

const counted = ({ timing }: Row) => (timing && !timing.floated ? timing : null)
const moment = (at: number | null | undefined): SheetValue =>
  at === null || at === undefined ? null : { at }

export const YES = 'Có'

/**
 * What a rundown becomes in a spreadsheet. What people type has one column each; what is computed (start, end, back
 * time) stands beside it for reading. The last column ties a row to its entry when the file comes back.
 */
export const EXCHANGE_COLUMNS: readonly ExchangeColumn[] = [
  { heading: 'TT', width: 5, field: null, value: ({ index }) => index + 1 },
  { heading: 'Mục', width: 40, field: 'title', value: ({ entry }) => entry.title },
  { heading: 'Phần', width: 18, field: 'segment', value: ({ entry }) => entry.segment },
  {
    heading: 'Loại',
    width: 14,
    field: 'kind',
    value: ({ entry }) => ENTRY_KIND_WORDS[entry.kind].vi,
  },
  { heading: 'Bắt đầu', width: 20, field: null, value: (row) => moment(counted(row)?.start) },
  {
    heading: 'Thời lượng',
    width: 12,
    field: 'seconds',
    value: ({ entry }) => (entry.seconds === null ? null : { seconds: entry.seconds }),
  },
  { heading: 'Kết thúc', width: 20, field: null, value: (row) => moment(counted(row)?.end) },
  { heading: 'Lùi giờ', width: 20, field: null, value: (row) => moment(counted(row)?.back) },
  { heading: 'Giờ cố định', width: 20, field: 'start', value: ({ entry }) => moment(entry.start) },
  {
    heading: 'Kết thúc cố định',
    width: 20,
    field: 'until',
    value: ({ entry }) => moment(entry.until),
  },
  {
    heading: 'Để ngoài',
    width: 10,
    field: 'floated',
    value: ({ entry }) => (entry.floated ? YES : null),
  },
  {
    heading: 'Trạng thái',
    width: 12,
    field: 'status',
    value: ({ entry }) => ENTRY_STATUS_WORDS[entry.status].vi,
  },
  { heading: 'Người dẫn', width: 18, field: 'presenter', value: ({ entry }) => entry.presenter },
  { heading: 'Ghi chú kỹ thuật', width: 30, field: 'notes', value: ({ entry }) => entry.notes },
  { heading: 'Ê-kíp', width: 24, field: 'credits', value: ({ entry }) => entry.credits },
  { heading: 'Mã mục (không sửa)', width: 20, field: 'id', value: ({ entry }) => entry.id },
]
