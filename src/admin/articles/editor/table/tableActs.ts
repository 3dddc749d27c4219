import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $setTableColumnIsHeader,
  $setTableRowIsHeader,
  $unmergeCell,
} from '@lexical/table'
import { $createParagraphNode, $getSelection } from '@payloadcms/richtext-lexical/lexical'

import { TABLE_LIMITS } from '@/domain/text/table/tableFault'

import { $currentCell, type TablePlace } from './tableParts'

export type TableAct = {
  key: string
  label: string
  /** Whether it is offered here at all. */
  isOffered?: (place: TablePlace) => boolean
  /** Of an act that is a state of the table: whether it is on. */
  isOn?: (place: TablePlace) => boolean
  /** Why it can't be done, in words. */
  refusal?: (place: TablePlace) => string | null
  $act: (place: TablePlace) => void
}

const noMoreRows = ({ rows }: TablePlace) =>
  rows < TABLE_LIMITS.rows
    ? null
    : `Bảng đã có ${rows} hàng, nhiều nhất mà một bảng giữ được. Hãy viết tiếp vào một bảng khác.`

const noMoreColumns = ({ columns }: TablePlace) =>
  columns < TABLE_LIMITS.columns
    ? null
    : `Bảng đã có ${columns} cột, nhiều nhất mà một bảng giữ được. Hãy bỏ bớt cột hoặc chia thành hai bảng.`

function $table() {
  const cell = $currentCell()
  return cell ? $findTableNode(cell) : null
}

/** In the order of the bar. */
export const TABLE_ACTS: readonly TableAct[] = [
  {
    key: 'rowAbove',
    label: 'Thêm hàng trên',
    refusal: noMoreRows,
    $act: () => $insertTableRowAtSelection(false),
  },
  {
    key: 'rowBelow',
    label: 'Thêm hàng dưới',
    refusal: noMoreRows,
    $act: () => $insertTableRowAtSelection(true),
  },
  {
    key: 'columnBefore',
    label: 'Thêm cột trái',
    refusal: noMoreColumns,
    $act: () => $insertTableColumnAtSelection(false),
  },
  {
    key: 'columnAfter',
    label: 'Thêm cột phải',
    refusal: noMoreColumns,
    $act: () => $insertTableColumnAtSelection(true),
  },
  {
    key: 'headerRow',
    label: 'Hàng tiêu đề',
    isOn: ({ hasHeaderRow }) => hasHeaderRow,
    $act: ({ hasHeaderRow }) => {
      const table = $table()
      if (table) $setTableRowIsHeader(table, 0, !hasHeaderRow)
    },
  },
  {
    key: 'headerColumn',
    label: 'Cột tiêu đề',
    isOn: ({ hasHeaderColumn }) => hasHeaderColumn,
    $act: ({ hasHeaderColumn }) => {
      const table = $table()
      if (table) $setTableColumnIsHeader(table, 0, !hasHeaderColumn)
    },
  },
  { key: 'merge', label: 'Gộp ô', isOffered: ({ canMerge }) => canMerge, $act: $merge },
  {
    key: 'split',
    label: 'Tách ô',
    isOffered: ({ canSplit }) => canSplit,
    $act: () => $unmergeCell(),
  },
  { key: 'deleteRow', label: 'Xóa hàng', $act: () => $deleteTableRowAtSelection() },
  { key: 'deleteColumn', label: 'Xóa cột', $act: () => $deleteTableColumnAtSelection() },
  { key: 'deleteTable', label: 'Xóa bảng', $act: $deleteTable },
]

function $merge(): void {
  const selection = $getSelection()
  if (!$isTableSelection(selection)) return
  $mergeCells(selection.getNodes().filter($isTableCellNode))?.selectEnd()
}

/** A paragraph takes its place, for the caret to be in. */
function $deleteTable(): void {
  const paragraph = $createParagraphNode()
  $table()?.replace(paragraph)
  paragraph.select()
}
