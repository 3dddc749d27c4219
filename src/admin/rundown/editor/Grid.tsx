'use client'

import { DndContext } from '@dnd-kit/core'
import {
  type ClipboardEvent,
  type Dispatch,
  type KeyboardEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { flushSync } from 'react-dom'

import type { Conflict, ConflictLevel } from '@/domain/rundown/conflicts'
import type { Content, Entry } from '@/domain/rundown/edit/content'
import type { PlanTiming } from '@/domain/rundown/types'

import { BlockHead } from './BlockHead'
import { type Column, NUMBER_WIDTH } from './columns'
import { type Clip, clipOf } from './clip'
import { copiedRows, ROWS_TYPE, rowsText } from './copiedRows'
import type { GridHandlers } from './gridHandlers'
import { commandOf, type GridCommand } from './gridKeys'
import { chosenRows, type GridAction, type GridState, type Spot } from './gridState'
import { linesOf } from './lines'
import type { Names } from './names'
import { cellId, Row } from './Row'
import type { RundownActions } from './rundownActions'
import { useDragRows } from './useDragRows'
import { useWindow } from './useWindow'

const VIETNAMESE_DRAG = {
  announcements: {
    onDragStart: () => 'Đã nhấc mục lên.',
    onDragOver: () => undefined,
    onDragEnd: () => 'Đã thả mục.',
    onDragCancel: () => 'Đã thôi kéo.',
  },
  screenReaderInstructions: {
    draggable: 'Dùng Alt và mũi tên lên, xuống để chuyển mục, hoặc mở menu của mục.',
  },
}

type Props = {
  content: Content
  timing: PlanTiming
  conflicts: readonly Conflict[]
  columns: readonly Column[]
  names: Names
  clock: (at: number) => string
  lineHeight: number
  mayEdit: boolean
  grid: GridState
  dispatch: Dispatch<GridAction>
  actions: RundownActions
  caption: string
  onDraft: (draft: { id: string; seconds: number | null } | null) => void
  onMenu: (id: string) => void
  onScript: (id: string) => void
  onTopics: (id: string) => void
  onUndo: () => void
  onRedo: () => void
  onSay: (text: string) => void
  onRefused: (text: string) => void
  onPaste: (clip: Clip, after: string | null) => void
}

/** The table of a rundown: one cell is active, keys act on it and on the chosen rows; only lines in view are drawn. */
export function Grid(props: Props) {
  const { content, timing, conflicts, columns, names, clock, lineHeight, mayEdit, grid } = props
  const { entries, settings } = content
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const lines = useMemo(() => linesOf(entries, timing), [entries, timing])
  const levels = useMemo(() => levelsOf(conflicts), [conflicts])
  const { from, to } = useWindow(scroller, lines.length, lineHeight)
  const order = useMemo(() => entries.map(({ id }) => id), [entries])
  const isFocusWanted = useRef(false)

  const latest = useRef({ ...props, order, lines, isFocusWanted })
  useEffect(() => {
    latest.current = { ...props, order, lines, isFocusWanted }
  })
  const handlers = useMemo(() => createHandlers(() => latest.current), [])

  const drag = useDragRows({
    body,
    lineHeight,
    lineCount: lines.length,
    onDrop: (id, line) => {
      const ids = grid.selected.has(id) ? chosenRows(grid, order) : [id]
      const at = lines.slice(0, line).filter(({ kind }) => kind === 'row').length
      if (props.actions.moveTo(ids, at)) props.onSay(`Đã chuyển ${ids.length} mục.`)
    },
  })

  const { active, editing } = grid
  const activeLine = active
    ? lines.findIndex((line) => line.kind === 'row' && line.entry.id === active.id)
    : -1

  useEffect(() => {
    const element = scroller.current
    if (!element || activeLine < 0) return
    // Below the head, which stays in view.
    const top = activeLine * lineHeight
    if (top < element.scrollTop) element.scrollTop = top
    const room = element.clientHeight - 3 * lineHeight
    if (top > element.scrollTop + room) element.scrollTop = top - room
  }, [activeLine, lineHeight])

  useEffect(() => {
    if (!active || editing || !isFocusWanted.current) return
    const cell = document.getElementById(cellId(active))
    if (!cell) return
    isFocusWanted.current = false
    cell.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLButtonElement) return
    const command = commandOf(event)
    if (!command) return
    const typesItself = command.do === 'edit' && command.seed === '' && event.key !== 'Backspace'
    if (!typesItself) event.preventDefault()
    // The field must be there and have the focus before the key's own letter arrives.
    if (command.do === 'edit') flushSync(() => run(latest.current, command))
    else run(latest.current, command)
  }

  const onCopy = (event: ClipboardEvent, cut: boolean) => {
    if (event.target instanceof HTMLInputElement) return
    const ids = new Set(chosenRows(grid, order))
    const rows = entries.filter(({ id }) => ids.has(id))
    if (rows.length === 0) return
    event.preventDefault()
    event.clipboardData.setData(ROWS_TYPE, copiedRows(settings.onAir, rows))
    event.clipboardData.setData('text/plain', rowsText(rows))
    if (cut && mayEdit) removeRows(latest.current)
    props.onSay(`Đã ${cut ? 'cắt' : 'chép'} ${rows.length} mục.`)
  }

  const onPaste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || !mayEdit) return
    const data = event.clipboardData
    const after = chosenRows(grid, order).at(-1) ?? order.at(-1) ?? null
    const clip = clipOf(data)
    if (clip.own === '' && clip.text.trim() === '') return
    event.preventDefault()
    props.onPaste(clip, after)
  }

  const drawn = lines.slice(from, to)
  const width =
    NUMBER_WIDTH + columns.reduce((sum, column) => sum + Math.min(column.width, column.width), 0)
  return (
    <DndContext
      {...drag.context}
      accessibility={VIETNAMESE_DRAG}
      autoScroll={{ threshold: { x: 0, y: 0.15 } }}
    >
      <div className="ts-rd-scroller" ref={scroller} data-dragging={drag.dragged !== null}>
        <table
          className="ts-rd-table"
          role="grid"
          aria-label={props.caption}
          aria-rowcount={lines.length + 1}
          aria-multiselectable="true"
          aria-readonly={!mayEdit || undefined}
          style={{ minWidth: width }}
          onKeyDown={onKeyDown}
          onCopy={(event) => onCopy(event, false)}
          onCut={(event) => onCopy(event, true)}
          onPaste={onPaste}
        >
          <colgroup>
            <col style={{ width: NUMBER_WIDTH }} />
            {columns.map(({ key, width: own }) => (
              <col key={key} style={key === 'title' ? undefined : { width: own }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">#</th>
              {columns.map(({ key, label, isFigure }) => (
                <th key={key} scope="col" data-figure={isFigure || undefined} data-column={key}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            <Spacer height={from * lineHeight} columns={columns.length + 1} />
            {drawn.map((line, at) =>
              line.kind === 'block' ? (
                <BlockHead
                  key={`block-${line.timing.block}`}
                  line={line}
                  lineIndex={from + at}
                  columns={columns.length + 1}
                  settings={settings}
                  clock={clock}
                />
              ) : (
                <Row
                  key={line.entry.id}
                  entry={line.entry}
                  timing={line.timing}
                  position={line.position}
                  lineIndex={from + at}
                  columns={columns}
                  activeColumn={active?.id === line.entry.id ? active.column : null}
                  editing={editing?.id === line.entry.id ? editing : null}
                  isSelected={grid.selected.has(line.entry.id)}
                  level={levels.get(line.entry.id) ?? null}
                  names={names}
                  onAir={settings.onAir}
                  clock={clock}
                  mayEdit={mayEdit}
                  handlers={handlers}
                />
              ),
            )}
            <Spacer height={(lines.length - to) * lineHeight} columns={columns.length + 1} />
          </tbody>
        </table>
        {drag.target !== null && (
          <div
            className="ts-rd-drop"
            style={{ top: (drag.target + 1) * lineHeight }}
            aria-hidden="true"
          />
        )}
      </div>
    </DndContext>
  )
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}

const LEVELS: Record<ConflictLevel, number> = { error: 0, warning: 1, note: 2 }

function levelsOf(conflicts: readonly Conflict[]): Map<string, ConflictLevel> {
  const levels = new Map<string, ConflictLevel>()
  for (const { entry, level } of conflicts) {
    if (entry === null) continue
    const known = levels.get(entry)
    if (!known || LEVELS[level] < LEVELS[known]) levels.set(entry, level)
  }
  return levels
}

type Latest = Props & {
  order: string[]
  lines: ReturnType<typeof linesOf>
  isFocusWanted: { current: boolean }
}

const entryOf = ({ content }: Latest, id: string): Entry | undefined =>
  content.entries.find((entry) => entry.id === id)

function createHandlers(read: () => Latest): GridHandlers {
  return {
    onCell: (spot, event) => {
      const now = read()
      if (now.grid.editing?.id === spot.id && now.grid.editing.column === spot.column) return
      now.isFocusWanted.current = true
      const { active } = now.grid
      const isSecond = active?.id === spot.id && active.column === spot.column
      if (event.shiftKey) now.dispatch({ type: 'extend', spot, order: now.order })
      else if (event.ctrlKey || event.metaKey) now.dispatch({ type: 'toggle', id: spot.id })
      else if (isSecond) open(now, spot)
      else now.dispatch({ type: 'go', spot })
    },
    onNumber: (id, event) => {
      const now = read()
      now.isFocusWanted.current = true
      const spot: Spot = { id, column: 'title' }
      if (event.shiftKey) now.dispatch({ type: 'extend', spot, order: now.order })
      else if (event.ctrlKey || event.metaKey) now.dispatch({ type: 'toggle', id })
      else {
        now.dispatch({ type: 'go', spot })
        now.dispatch({ type: 'select', ids: [id] })
      }
    },
    onOpen: (spot) => open(read(), spot),
    onMenu: (id) => read().onMenu(id),
    onDraft: (id, seconds) => read().onDraft({ id, seconds }),
    onCommit: (id, fields, after) => {
      const now = read()
      now.onDraft(null)
      if (fields) save(now, id, fields)
      now.isFocusWanted.current = true
      if (after === 'add') return startRow(now, now.actions.add(id))
      if (after === 'stay') return now.dispatch({ type: 'stop' })
      const next = neighbourCell(now, id, after === 'next' ? 1 : -1)
      if (next && now.mayEdit) open(now, next)
      else now.dispatch({ type: 'stop' })
    },
    onLeave: (id, fields, refused) => {
      const now = read()
      now.onDraft(null)
      if (fields) save(now, id, fields)
      if (refused !== null) {
        now.onRefused(`“${refused}” không đọc được nên ô giữ giá trị cũ. Hãy nhập lại.`)
      }
      const { editing } = now.grid
      if (editing?.id === id) now.dispatch({ type: 'stop' })
    },
  }
}

function save(now: Latest, id: string, fields: Partial<Entry>) {
  const entry = entryOf(now, id)
  if (!entry) return
  const names = Object.keys(fields) as (keyof Entry)[]
  if (names.some((name) => entry[name] !== fields[name])) now.actions.update(id, fields)
}

function startRow(now: Latest, id: string) {
  now.dispatch({ type: 'edit', spot: { id, column: 'title' }, seed: null })
}

/** Opens a cell the way its column is changed. */
function open(now: Latest, spot: Spot, seed: string | null = null) {
  const column = now.columns.find(({ key }) => key === spot.column)
  if (!now.mayEdit) {
    if (column?.edit === 'script') now.onScript(spot.id)
    return
  }
  switch (column?.edit) {
    case 'script':
      return now.onScript(spot.id)
    case 'topics':
      return now.onTopics(spot.id)
    case 'toggle': {
      const entry = entryOf(now, spot.id)
      if (entry) now.actions.update(spot.id, { floated: !entry.floated })
      return
    }
    case 'select':
      return now.dispatch({ type: 'edit', spot, seed: null })
    case 'text':
    case 'clock':
    case 'duration':
      return now.dispatch({ type: 'edit', spot, seed })
    default:
      return
  }
}

/** The next cell that can be typed in, over the end of the row; topics, scripts and switches are passed over. */
function neighbourCell({ columns, order, grid }: Latest, id: string, by: 1 | -1): Spot | null {
  const typed = columns.filter(({ edit }) => edit && !['topics', 'script', 'toggle'].includes(edit))
  const at = typed.findIndex(({ key }) => key === grid.editing?.column) + by
  const column = typed[at]
  if (column) return { id, column: column.key }
  const row = order[order.indexOf(id) + by]
  const edge = by === 1 ? typed[0] : typed.at(-1)
  return row && edge ? { id: row, column: edge.key } : null
}

function removeRows(now: Latest) {
  const ids = chosenRows(now.grid, now.order)
  if (ids.length === 0) return
  const last = now.order.indexOf(ids.at(-1) ?? '')
  const next = now.order.slice(last + 1)[0] ?? now.order.filter((id) => !ids.includes(id)).at(-1)
  now.actions.remove(ids)
  if (next && now.grid.active) {
    now.dispatch({ type: 'go', spot: { id: next, column: now.grid.active.column } })
  }
  now.onSay(`Đã xóa ${ids.length} mục. Bấm Ctrl+Z để lấy lại.`)
}

function go(now: Latest, spot: Spot, extend: boolean) {
  now.dispatch(extend ? { type: 'extend', spot, order: now.order } : { type: 'go', spot })
}

function run(now: Latest, command: GridCommand) {
  const { grid, order, columns, mayEdit } = now
  const { active } = grid
  now.isFocusWanted.current = true
  const row = active ? order.indexOf(active.id) : -1
  const column = active ? columns.findIndex(({ key }) => key === active.column) : 0
  const spotAt = (toRow: number, toColumn: number): Spot | null => {
    const id = order[Math.max(0, Math.min(order.length - 1, toRow))]
    const key = columns[Math.max(0, Math.min(columns.length - 1, toColumn))]?.key
    return id && key ? { id, column: key } : null
  }
  switch (command.do) {
    case 'go': {
      const spot = spotAt(row + command.rows, column + command.columns)
      if (spot) go(now, spot, command.extend)
      return
    }
    case 'edge': {
      const toRow = command.rows === null ? row : command.rows === 'first' ? 0 : order.length - 1
      const toColumn = command.columns === 'first' ? 0 : columns.length - 1
      const spot = spotAt(toRow, toColumn)
      if (spot) go(now, spot, command.extend)
      return
    }
    case 'all':
      return now.dispatch({ type: 'all', order })
    case 'clear':
      return now.dispatch({ type: 'clear' })
    case 'menu':
      return active ? now.onMenu(active.id) : undefined
    case 'script':
      return active ? now.onScript(active.id) : undefined
    case 'saved':
      return now.onSay('Khung được lưu tự động, không cần bấm lưu.')
    case 'undo':
      return now.onUndo()
    case 'redo':
      return now.onRedo()
  }
  if (!mayEdit) {
    if (active && command.do === 'edit') open(now, active)
    return
  }
  switch (command.do) {
    case 'move': {
      const ids = chosenRows(grid, order)
      if (ids.length > 0 && now.actions.moveStep(ids, command.by)) {
        now.onSay(`Đã chuyển ${ids.length} mục ${command.by === 'up' ? 'lên' : 'xuống'}.`)
      }
      return
    }
    case 'edit':
      return active ? open(now, active, command.seed) : undefined
    case 'add':
      return startRow(now, now.actions.add(chosenRows(grid, order).at(-1) ?? order.at(-1) ?? null))
    case 'addAbove':
      return startRow(now, now.actions.add(order[row - 1] ?? null))
    case 'remove':
      return removeRows(now)
  }
}
