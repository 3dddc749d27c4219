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
  const table = useMemo(() => readPastedTable(text, onAir), [text, onAir])
  const [columns, setColumns] = useState(table.columns)
  const [unsure, setUnsure] = useState(table.unsure)
  const { rows, problems } = useMemo(
    () => rowsOfTable(table, columns, onAir),
    [table, columns, onAir],
  )
  const width = Math.max(columns.length, ...table.lines.map((cells) => cells.length))
  const places = Array.from({ length: width }, (_, at) => at)
  const nameOf = (at: number) => table.headings?.[at] || `Cột ${at + 1}`

  const choose = (at: number, column: PastedColumn | null) => {
    // One column each: what was taken for it before is left out.
    setColumns(places.map((place) => (place === at ? column : columns[place] === column ? null : (columns[place] ?? null)))) // prettier-ignore
    setUnsure([])
  }
  const shown = (row: number, at: number): string => {
    const cell = table.lines[row]?.[at] ?? ''
    const column = columns[at]
    if (!column || cell === '') return cell
    const value = rows[row]?.[column]
    if (value === undefined) return `${cell} – không đọc được`
    return readWords(column, value, clock)
  }

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
          <label key={at}>
            <span>
              {nameOf(at)} <small>{sampleOf(table.lines, at)}</small>
            </span>
            <select
              className="ts-input"
              value={columns[at] ?? ''}
              onChange={({ target }) => choose(at, (target.value || null) as PastedColumn | null)}
            >
              <option value="">Không dán</option>
              {COLUMNS.map((column) => (
                <option key={column} value={column}>
                  {fieldLabel(column)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <DataTable
        caption="Các mục sẽ dán"
        columns={[
          { key: 'row', heading: 'Dòng', cell: ({ row }: { row: number }) => row + 1 },
          ...places.flatMap((at) => {
            const column = columns[at]
            return column
              ? [{ key: `${at}`, heading: fieldLabel(column), cell: ({ row }: { row: number }) => shown(row, at) }] // prettier-ignore
              : []
          }),
        ]}
        rows={rows.slice(0, MOST_SHOWN).map((_, row) => ({ row }))}
        rowKey={({ row }) => `${row}`}
        empty={<p>Không có dòng nào để dán.</p>}
      />
      {rows.length > MOST_SHOWN && <p>… và {rows.length - MOST_SHOWN} mục nữa.</p>}
      {problems.length > 0 && (
        <p>{problems.length} ô không đọc được sẽ để trống; mục vẫn được dán.</p>
      )}
      <div className="ts-dialog__actions">
        <button
          type="button"
          className="ts-button ts-button--primary"
          disabled={rows.length === 0 || columns.every((column) => column === null)}
          onClick={() => {
            onInsert(rows)
            onClose()
          }}
        >
          Dán {rows.length} mục
        </button>
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          Không dán
        </button>
      </div>
    </Dialog>
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
