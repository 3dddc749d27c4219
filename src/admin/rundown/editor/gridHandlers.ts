import type { MouseEvent } from 'react'

import type { EntryFields } from '@/domain/rundown/edit/content'

import { neighbourCell, openCell, saveFields, startRow } from './gridCells'
import type { GridContext } from './gridContext'
import type { Spot } from './gridState'
import type { After } from './useCellText'

/** The events of rows and cells. Never a new object, so that rows are not drawn for it. */
export type GridHandlers = {
  onCell: (spot: Spot, event: MouseEvent) => void
  onNumber: (id: string, event: MouseEvent) => void
  onOpen: (spot: Spot) => void
  onMenu: (id: string) => void
  onDraft: (id: string, seconds: number | null) => void
  onCommit: (id: string, fields: Partial<EntryFields> | null, after: After) => void
  onLeave: (id: string, fields: Partial<EntryFields> | null, refused: string | null) => void
}

export function createHandlers(read: () => GridContext): GridHandlers {
  return {
    onCell: (spot, event) => {
      const context = read()
      if (context.grid.editing?.id === spot.id && context.grid.editing.column === spot.column)
        return
      context.isFocusWanted.current = true
      const { active } = context.grid
      const isSecond = active?.id === spot.id && active.column === spot.column
      if (event.shiftKey) context.dispatch({ type: 'extend', spot, order: context.order })
      else if (event.ctrlKey || event.metaKey) context.dispatch({ type: 'toggle', id: spot.id })
      else if (isSecond) openCell(context, spot)
      else context.dispatch({ type: 'go', spot })
    },
    onNumber: (id, event) => {
      const context = read()
      context.isFocusWanted.current = true
      const spot: Spot = { id, column: 'title' }
      if (event.shiftKey) context.dispatch({ type: 'extend', spot, order: context.order })
      else if (event.ctrlKey || event.metaKey) context.dispatch({ type: 'toggle', id })
      else {
        context.dispatch({ type: 'go', spot })
        context.dispatch({ type: 'select', ids: [id] })
      }
    },
    onOpen: (spot) => openCell(read(), spot),
    onMenu: (id) => read().onMenu(id),
    onDraft: (id, seconds) => read().onDraft({ id, seconds }),
    onCommit: (id, fields, after) => {
      const context = read()
      context.onDraft(null)
      if (fields) saveFields(context, id, fields)
      context.isFocusWanted.current = true
      if (after === 'add') return startRow(context, context.actions.add(id))
      if (after === 'stay') return context.dispatch({ type: 'stop' })
      const next = neighbourCell(context, id, after === 'next' ? 1 : -1)
      if (next && context.mayEdit) openCell(context, next)
      else context.dispatch({ type: 'stop' })
    },
    onLeave: (id, fields, refused) => {
      const context = read()
      context.onDraft(null)
      if (fields) saveFields(context, id, fields)
      if (refused !== null) {
        context.onRefused(`“${refused}” không đọc được nên ô giữ giá trị cũ. Hãy nhập lại.`)
      }
      const { editing } = context.grid
      if (editing?.id === id) context.dispatch({ type: 'stop' })
    },
  }
}
