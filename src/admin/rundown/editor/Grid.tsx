'use client'

import { DndContext } from '@dnd-kit/core'
import { useEffect, useMemo, useRef } from 'react'

import { tableWidth } from './columns'
import { levelsOf } from './conflictLevels'
import { GridHead } from './GridHead'
import { GridLines } from './GridLines'
import type { GridProps } from './gridContext'
import { createGridEvents } from './gridEvents'
import { createHandlers } from './gridHandlers'
import { chosenRows } from './gridState'
import { linesOf } from './lines'
import { useDragRows } from './useDragRows'
import { useGridFocus } from './useGridFocus'
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

/** The table of a rundown: one cell is active, keys act on it and on the chosen rows; only lines in view are drawn. */
export function Grid(props: GridProps) {
  const { content, timing, conflicts, columns, lineHeight, mayEdit, grid } = props
  const { entries } = content
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const lines = useMemo(() => linesOf(entries, timing), [entries, timing])
  const levels = useMemo(() => levelsOf(conflicts), [conflicts])
  const range = useWindow(scroller, lines.length, lineHeight)
  const order = useMemo(() => entries.map(({ id }) => id), [entries])
  const isFocusWanted = useRef(false)

  const latest = useRef({ ...props, order, lines, isFocusWanted })
  useEffect(() => {
    latest.current = { ...props, order, lines, isFocusWanted }
  })
  const handlers = useMemo(() => createHandlers(() => latest.current), [])
  const events = useMemo(() => createGridEvents(() => latest.current), [])
  useGridFocus({ scroller, lines, lineHeight, grid, isFocusWanted })

  const drag = useDragRows({
    body,
    lineHeight,
    lineCount: lines.length,
    onDrop: (id, line) => {
      const ids = grid.selected.has(id) ? chosenRows(grid, order) : [id]
      const at = lines.slice(0, line).filter(({ kind }) => kind === 'row').length
      if (props.actions.moveTo(ids, at)) props.onAnnounce(`Đã chuyển ${ids.length} mục.`)
    },
  })

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
          style={{ minWidth: tableWidth(columns) }}
          {...events}
        >
          <GridHead columns={columns} />
          <tbody ref={body}>
            <GridLines {...props} lines={lines} levels={levels} handlers={handlers} {...range} />
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
