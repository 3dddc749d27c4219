import type { Entry } from '@/domain/rundown/edit/content'

import { entryOf, type GridContext } from './gridContext'
import type { Spot } from './gridState'

/** Opens a cell the way its column is changed. */
export function openCell(context: GridContext, spot: Spot, seed: string | null = null) {
  const column = context.columns.find(({ key }) => key === spot.column)
  if (!context.mayEdit) {
    if (column?.edit === 'script') context.onScript(spot.id)
    return
  }
  switch (column?.edit) {
    case 'script':
      return context.onScript(spot.id)
    case 'topics':
      return context.onTopics(spot.id)
    case 'toggle': {
      const entry = entryOf(context, spot.id)
      if (entry) context.actions.update(spot.id, { floated: !entry.floated })
      return
    }
    case 'select':
      return context.dispatch({ type: 'edit', spot, seed: null })
    case 'text':
    case 'clock':
    case 'duration':
      return context.dispatch({ type: 'edit', spot, seed })
    default:
      return
  }
}

/** Begins typing the title of a row that was added. */
export function startRow(context: GridContext, id: string) {
  context.dispatch({ type: 'edit', spot: { id, column: 'title' }, seed: null })
}

/** Saves what was typed, where it differs from what is there. */
export function saveFields(context: GridContext, id: string, fields: Partial<Entry>) {
  const entry = entryOf(context, id)
  if (!entry) return
  const names = Object.keys(fields) as (keyof Entry)[]
  if (names.some((name) => entry[name] !== fields[name])) context.actions.update(id, fields)
}

/** The next cell that can be typed in, over the end of the row; topics, scripts and switches are passed over. */
export function neighbourCell(
  { columns, order, grid }: GridContext,
  id: string,
  by: 1 | -1,
): Spot | null {
  const typed = columns.filter(({ edit }) => edit && !['topics', 'script', 'toggle'].includes(edit))
  const at = typed.findIndex(({ key }) => key === grid.editing?.column) + by
  const column = typed[at]
  if (column) return { id, column: column.key }
  const row = order[order.indexOf(id) + by]
  const edge = by === 1 ? typed[0] : typed.at(-1)
  return row && edge ? { id: row, column: edge.key } : null
}
