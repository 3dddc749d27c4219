import type { EntryField } from '@/domain/rundown/edit/content'

/** How a cell is changed; null = it is worked out. */
export type CellEdit =
  'text' | 'select' | 'clock' | 'duration' | 'topics' | 'toggle' | 'script' | null

export type ColumnKey = Exclude<EntryField, 'until'> | 'end' | 'back'

export type Column = {
  key: ColumnKey
  label: string
  /** In the list of columns, where the head has no room for more. */
  fullLabel?: string
  width: number
  edit: CellEdit
  isFigure?: boolean
  isOptional?: boolean
  isHidden?: boolean
}

/** Every column of the table, in order. The title takes the room that is left. */
export const COLUMNS: readonly Column[] = [
  { key: 'title', label: 'Mục', width: 220, edit: 'text' },
  {
    key: 'segment',
    label: 'Phần',
    fullLabel: 'Phần của chương trình',
    width: 120,
    edit: 'text',
    isOptional: true,
    isHidden: true,
  },
  { key: 'kind', label: 'Loại', width: 82, edit: 'select', isOptional: true },
  { key: 'start', label: 'Bắt đầu', width: 102, edit: 'clock', isFigure: true },
  {
    key: 'seconds',
    label: 'T.lượng',
    fullLabel: 'Thời lượng',
    width: 72,
    edit: 'duration',
    isFigure: true,
  },
  { key: 'end', label: 'Kết thúc', width: 102, edit: 'clock', isFigure: true, isOptional: true },
  { key: 'back', label: 'Lùi giờ', width: 84, edit: null, isFigure: true, isOptional: true },
  { key: 'topics', label: 'Chủ đề', width: 84, edit: 'topics', isOptional: true },
  { key: 'presenter', label: 'Người dẫn', width: 100, edit: 'text', isOptional: true },
  {
    key: 'assignee',
    label: 'Người làm',
    width: 120,
    edit: 'select',
    isOptional: true,
    isHidden: true,
  },
  { key: 'status', label: 'Trạng thái', width: 92, edit: 'select', isOptional: true },
  { key: 'script', label: 'Lời dẫn', width: 72, edit: 'script', isFigure: true, isOptional: true },
  {
    key: 'floated',
    label: 'Để ngoài',
    width: 84,
    edit: 'toggle',
    isOptional: true,
    isHidden: true,
  },
  {
    key: 'notes',
    label: 'Ghi chú',
    fullLabel: 'Ghi chú kỹ thuật',
    width: 180,
    edit: 'text',
    isOptional: true,
    isHidden: true,
  },
  { key: 'credits', label: 'Ê-kíp', width: 150, edit: 'text', isOptional: true, isHidden: true },
  {
    key: 'article',
    label: 'Tin bài',
    width: 160,
    edit: 'select',
    isOptional: true,
    isHidden: true,
  },
  {
    key: 'clip',
    label: 'Tệp phát',
    width: 160,
    edit: 'select',
    isOptional: true,
    isHidden: true,
  },
]

export const NUMBER_WIDTH = 78

/** The least width of the table. */
export const tableWidth = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + width, NUMBER_WIDTH)
