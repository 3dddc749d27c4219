'use client'

import { useMemo, useState } from 'react'

import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { EntryFields } from '@/domain/rundown/edit/content'
import type { PastedColumn } from '@/domain/rundown/edit/pastedTable'
import { readPastedTable, rowsOfTable } from '@/domain/rundown/edit/spreadsheetRows'
import { ENTRY_KIND_WORDS } from '@/newsroom/words/rundowns'

import { DataTable } from '../../ui/DataTable'
import { Dialog } from './Dialog'
import { fieldLabel } from './valueWords'
import { DialogActions } from '../../ui/Dialog'

const COLUMNS: readonly PastedColumn[] = [
  ...(['title', 'segment', 'kind', 'seconds', 'start', 'presenter', 'notes', 'credits'] as const),
]
/** Enough to see what is meant; all are pasted. */
const MOST_SHOWN = 30

type Props = {
  text: string
  /** Epoch milliseconds. */
  onAir: number
  clock: (at: number) => string
  onInsert: (rows: readonly Partial<EntryFields>[]) => void
  onClose: () => void
}

/** What a pasted table would become: nothing is written before one agrees, and each column can be said to be another. */
export function PasteDialog({ text, onAir, clock, onInsert, onClose }: Props) {
  const { table, columns, places, unsure, rows, problems, choose } = useTableColumns(text, onAir)
  const nameOf = (at: number) => table.headings?.[at] || `Cột ${at + 1}`
  return (
    <Dialog title="Dán bảng vào khung" onClose={onClose}>
      {unsure.length > 0 && (
        <p role="alert">
          Chưa rõ {unsure.map((at) => `“${nameOf(at)}”`).join(', ')} là thời lượng hay giờ. Hãy xem
          và chọn lại nếu cần.
        </p>
      )}
      {!columns.includes('title') && (
        <p role="alert">Chưa có cột nào là tên mục. Hãy chọn cột chứa tên mục.</p>
      )}
      <div className="ts-rd-paste">
        {places.map((at) => (
          <ColumnChoice
            key={at}
            name={nameOf(at)}
            sample={sampleOf(table.lines, at)}
            column={columns[at] ?? null}
            onChoose={(column) => choose(at, column)}
          />
        ))}
      </div>
      <PastedRows lines={table.lines} columns={columns} rows={rows} clock={clock} />
      {problems.length > 0 && (
        <p>{problems.length} ô không đọc được sẽ để trống; mục vẫn được dán.</p>
      )}
      <DialogActions
        label={`Dán ${rows.length} mục`}
        disabled={rows.length === 0 || columns.every((column) => column === null)}
        onPress={() => {
          onInsert(rows)
          onClose()
        }}
        closeLabel="Không dán"
        onClose={onClose}
      />
    </Dialog>
  )
}

/** A pasted table and what its columns are read as. */
function useTableColumns(text: string, onAir: number) {
  const table = useMemo(() => readPastedTable(text, onAir), [text, onAir])
  const [columns, setColumns] = useState(table.columns)
  const [unsure, setUnsure] = useState(table.unsure)
  const { rows, problems } = useMemo(
    () => rowsOfTable(table, columns, onAir),
    [table, columns, onAir],
  )
  const width = Math.max(columns.length, ...table.lines.map((cells) => cells.length))
  const places = Array.from({ length: width }, (_, at) => at)

  const choose = (at: number, column: PastedColumn | null) => {
    // One column each: what was read as it before is left out.
    const kept = (place: number) => (columns[place] === column ? null : (columns[place] ?? null))
    setColumns(places.map((place) => (place === at ? column : kept(place))))
    setUnsure([])
  }
  return { table, columns, places, unsure, rows, problems, choose }
}

type ChoiceProps = {
  name: string
  sample: string
  column: PastedColumn | null
  onChoose: (column: PastedColumn | null) => void
}

function ColumnChoice({ name, sample, column, onChoose }: ChoiceProps) {
  return (
    <label>
      <span>
        {name} <small>{sample}</small>
      </span>
      <select
        className="ts-input"
        value={column ?? ''}
        onChange={({ target }) => onChoose((target.value || null) as PastedColumn | null)}
      >
        <option value="">Không dán</option>
        {COLUMNS.map((one) => (
          <option key={one} value={one}>
            {fieldLabel(one)}
          </option>
        ))}
      </select>
    </label>
  )
}

type RowsProps = {
  lines: readonly string[][]
  columns: readonly (PastedColumn | null)[]
  rows: readonly Partial<EntryFields>[]
  clock: (at: number) => string
}

/** The first of the rows as they would be. */
function PastedRows({ lines, columns, rows, clock }: RowsProps) {
  const shown = (row: number, at: number, column: PastedColumn): string => {
    const cell = lines[row]?.[at] ?? ''
    if (cell === '') return cell
    const value = rows[row]?.[column]
    return value === undefined ? `${cell} – không đọc được` : readWords(column, value, clock)
  }
  return (
    <>
      <DataTable
        caption="Các mục sẽ dán"
        columns={[
          { key: 'row', heading: 'Dòng', cell: ({ row }: { row: number }) => row + 1 },
          ...columns.flatMap((column, at) =>
            column === null
              ? []
              : {
                  key: `${at}`,
                  heading: fieldLabel(column),
                  cell: ({ row }: { row: number }) => shown(row, at, column),
                },
          ),
        ]}
        rows={rows.slice(0, MOST_SHOWN).map((_, row) => ({ row }))}
        rowKey={({ row }) => `${row}`}
        empty={<p>Không có dòng nào để dán.</p>}
      />
      {rows.length > MOST_SHOWN && <p>… và {rows.length - MOST_SHOWN} mục nữa.</p>}
    </>
  )
}

/** The first words in a column, so that one left out is known too. */
function sampleOf(lines: readonly string[][], at: number): string {
  const cell = lines.map((cells) => cells[at] ?? '').find((one) => one !== '') ?? ''
  return cell.length > 24 ? `${cell.slice(0, 23)}…` : cell
}

function readWords(column: PastedColumn, value: unknown, clock: (at: number) => string): string {
  if (column === 'seconds') return formatDuration(Number(value))
  if (column === 'start') return clock(Number(value))
  if (column === 'kind') return ENTRY_KIND_WORDS[value as EntryFields['kind']].vi
  return String(value)
}
