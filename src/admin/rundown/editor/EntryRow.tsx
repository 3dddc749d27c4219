'use client'

import { useDraggable } from '@dnd-kit/core'
import { FileText, GripVertical, MoreVertical, Pin } from 'lucide-react'
import { memo, type MouseEvent } from 'react'

import type { ConflictLevel } from '@/domain/rundown/conflicts'
import type { Entry } from '@/domain/rundown/edit/content'
import type { EntryTiming } from '@/domain/rundown/types'
import { CONFLICT_LEVEL_WORDS } from '@/newsroom/words/rundownConflicts'

import { CellInput } from './CellInput'
import { cellText } from './cellText'
import type { Column, ColumnKey } from './columns'
import type { Editing, Spot } from './gridState'
import type { GridHandlers } from './gridHandlers'
import type { Names } from './names'

type Props = {
  entry: Entry
  timing: EntryTiming | undefined
  position: number
  lineIndex: number
  columns: readonly Column[]
  /** The column of the active cell, when it is in this row. */
  activeColumn: ColumnKey | null
  editing: Editing | null
  isSelected: boolean
  level: ConflictLevel | null
  names: Names
  onAir: number
  clock: (at: number) => string
  mayEdit: boolean
  handlers: GridHandlers
}

export const cellId = ({ id, column }: Spot) => `rd-${id}-${column}`

/** One row of the table. Drawn anew only when something it shows has changed. */
export const EntryRow = memo(function EntryRow(props: Props) {
  const { entry, timing, position, lineIndex, columns, isSelected, level, mayEdit, handlers } =
    props
  return (
    <tr
      className="ts-rd-row"
      aria-rowindex={lineIndex + 2}
      aria-selected={isSelected}
      data-floated={entry.floated || undefined}
      data-level={level ?? undefined}
    >
      <th
        scope="row"
        className="ts-rd-number"
        onClick={(event) => handlers.onNumber(entry.id, event)}
      >
        {mayEdit && <Handle id={entry.id} position={position} />}
        <span className="ts-rd-position">{position}</span>
        {level && level !== 'note' && (
          <span className="ts-rd-flag" data-tone={level === 'error' ? 'bad' : 'warning'}>
            <span aria-hidden="true">!</span>
            <span className="sr-only">{CONFLICT_LEVEL_WORDS[level]}</span>
          </span>
        )}
        <button
          type="button"
          tabIndex={-1}
          className="ts-rd-tool"
          aria-label={`Việc với mục ${position}`}
          onClick={(event) => {
            event.stopPropagation()
            handlers.onMenu(entry.id)
          }}
        >
          <MoreVertical size={14} aria-hidden="true" />
        </button>
      </th>
      {columns.map((column) => (
        <Cell key={column.key} {...props} column={column} timing={timing} />
      ))}
    </tr>
  )
}, isSameRow)

/** Times are new objects with each plan, so they are compared by what they say. */
function isSameRow(before: Props, after: Props): boolean {
  const names = Object.keys(after) as (keyof Props)[]
  return (
    names.every((name) => name === 'timing' || name === 'names' || before[name] === after[name]) &&
    before.names === after.names &&
    isSameTiming(before.timing, after.timing)
  )
}

function isSameTiming(a: EntryTiming | undefined, b: EntryTiming | undefined): boolean {
  if (!a || !b || a.floated || b.floated)
    return a?.floated === b?.floated && Boolean(a) === Boolean(b)
  return a.start === b.start && a.end === b.end && a.back === b.back && a.gap === b.gap
}

function Handle({ id, position }: { id: string; position: number }) {
  const { setNodeRef, listeners } = useDraggable({ id })
  return (
    <button
      ref={setNodeRef}
      {...listeners}
      type="button"
      tabIndex={-1}
      className="ts-rd-tool ts-rd-handle"
      aria-label={`Kéo mục ${position}`}
    >
      <GripVertical size={14} aria-hidden="true" />
    </button>
  )
}

function Cell({ column, ...props }: Props & { column: Column }) {
  const { entry, timing, position, activeColumn, editing, names, onAir, clock, handlers } = props
  const isActive = activeColumn === column.key
  const isEditing = editing?.column === column.key
  const text = cellText(column.key, { entry, timing, names, clock })
  const spot = { id: entry.id, column: column.key }
  return (
    <td
      id={cellId(spot)}
      className={`ts-rd-cell${column.key === 'title' ? ' ts-rd-title' : ''}`}
      data-figure={column.isFigure || undefined}
      data-column={column.key}
      tabIndex={isActive ? 0 : -1}
      aria-readonly={column.edit === null || undefined}
      title={column.key === 'title' || column.key === 'notes' ? text : undefined}
      onClick={(event: MouseEvent) => handlers.onCell(spot, event)}
      onDoubleClick={() => handlers.onOpen(spot)}
    >
      {isEditing ? (
        <CellInput
          column={column}
          entry={entry}
          position={position}
          seed={editing.seed}
          names={names}
          onAir={onAir}
          clock={clock}
          onDraft={handlers.onDraft}
          onCommit={handlers.onCommit}
          onLeave={handlers.onLeave}
        />
      ) : (
        <Shown column={column} entry={entry} timing={timing} text={text} />
      )}
    </td>
  )
}

type ShownProps = { column: Column; entry: Entry; timing: EntryTiming | undefined; text: string }

function Shown({ column, entry, timing, text }: ShownProps) {
  if (column.key === 'start' && entry.start !== null) {
    return (
      <span className="ts-rd-fixed">
        <Pin size={11} aria-hidden="true" />
        <span className="sr-only">cố định </span>
        {text}
      </span>
    )
  }
  if (column.key === 'end' && entry.until !== null && timing && !timing.floated) {
    return (
      <span className="ts-rd-fixed">
        <Pin size={11} aria-hidden="true" />
        <span className="sr-only">cố định </span>
        {text}
      </span>
    )
  }
  if (column.key === 'seconds' && entry.seconds === null && entry.until === null) {
    return <span className="ts-rd-unknown">{text}</span>
  }
  if (column.key === 'title' && text === '') {
    return <span className="ts-rd-unknown">chưa có tên</span>
  }
  if (column.key === 'title' && entry.floated) {
    return (
      <>
        <span className="ts-rd-aside">để ngoài</span> {text}
      </>
    )
  }
  if (column.key === 'script') {
    return text ? <>{text}</> : <FileText size={13} aria-label="chưa có lời dẫn" />
  }
  return <>{text}</>
}
