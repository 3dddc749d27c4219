import { openCell, startRow } from './gridCells'
import type { GridContext } from './gridContext'
import type { GridCommand } from './gridKeys'
import { chosenRows, type Spot } from './gridState'

/** Does what a key asks for. */
export function runCommand(context: GridContext, command: GridCommand) {
  const { grid, order, columns, mayEdit } = context
  const { active } = grid
  context.isFocusWanted.current = true
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
      if (spot) go(context, spot, command.extend)
      return
    }
    case 'edge': {
      const toRow = command.rows === null ? row : command.rows === 'first' ? 0 : order.length - 1
      const toColumn = command.columns === 'first' ? 0 : columns.length - 1
      const spot = spotAt(toRow, toColumn)
      if (spot) go(context, spot, command.extend)
      return
    }
    case 'all':
      return context.dispatch({ type: 'all', order })
    case 'clear':
      return context.dispatch({ type: 'clear' })
    case 'menu':
      return active ? context.onMenu(active.id) : undefined
    case 'script':
      return active ? context.onScript(active.id) : undefined
    case 'saved':
      return context.onAnnounce('Khung được lưu tự động, không cần bấm lưu.')
    case 'undo':
      return context.onUndo()
    case 'redo':
      return context.onRedo()
  }
  if (!mayEdit) {
    if (active && command.do === 'edit') openCell(context, active)
    return
  }
  switch (command.do) {
    case 'move': {
      const ids = chosenRows(grid, order)
      if (ids.length > 0 && context.actions.moveStep(ids, command.by)) {
        context.onAnnounce(`Đã chuyển ${ids.length} mục ${command.by === 'up' ? 'lên' : 'xuống'}.`)
      }
      return
    }
    case 'edit':
      return active ? openCell(context, active, command.seed) : undefined
    case 'add':
      return startRow(
        context,
        context.actions.add(chosenRows(grid, order).at(-1) ?? order.at(-1) ?? null),
      )
    case 'addAbove':
      return startRow(context, context.actions.add(order[row - 1] ?? null))
    case 'remove':
      return removeRows(context)
  }
}

function go(context: GridContext, spot: Spot, extend: boolean) {
  context.dispatch(extend ? { type: 'extend', spot, order: context.order } : { type: 'go', spot })
}

/** Removes the chosen rows; the row behind them becomes active. */
export function removeRows(context: GridContext) {
  const ids = chosenRows(context.grid, context.order)
  if (ids.length === 0) return
  const last = context.order.indexOf(ids.at(-1) ?? '')
  const next =
    context.order.slice(last + 1)[0] ?? context.order.filter((id) => !ids.includes(id)).at(-1)
  context.actions.remove(ids)
  if (next && context.grid.active) {
    context.dispatch({ type: 'go', spot: { id: next, column: context.grid.active.column } })
  }
  context.onAnnounce(`Đã xóa ${ids.length} mục. Bấm Ctrl+Z để lấy lại.`)
}
