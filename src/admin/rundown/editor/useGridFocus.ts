import { type RefObject, useEffect } from 'react'

import type { GridState } from './gridState'
import type { Line } from './lines'
import { cellId } from './EntryRow'

type Options = {
  scroller: RefObject<HTMLElement | null>
  lines: readonly Line[]
  lineHeight: number
  grid: GridState
  isFocusWanted: RefObject<boolean>
}

/** Keeps the active cell in view, and gives it the focus once it is drawn and that is wanted. */
export function useGridFocus({ scroller, lines, lineHeight, grid, isFocusWanted }: Options) {
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
  }, [scroller, activeLine, lineHeight])

  useEffect(() => {
    if (!active || editing || !isFocusWanted.current) return
    const cell = document.getElementById(cellId(active))
    if (!cell) return
    isFocusWanted.current = false
    cell.focus({ preventScroll: true })
  })
}
