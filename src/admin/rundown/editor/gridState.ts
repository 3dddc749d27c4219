import type { ColumnKey } from './columns'

export type Spot = { id: string; column: ColumnKey }
/** A cell being typed in; `seed` is what the first key began it with, null = what is there. */
export type Editing = Spot & { seed: string | null }

export type GridState = {
  active: Spot | null
  /** Rows chosen together; the active row counts when none is. */
  selected: ReadonlySet<string>
  /** Where a range of chosen rows began. */
  anchor: string | null
  editing: Editing | null
}

export const START: GridState = { active: null, selected: new Set(), anchor: null, editing: null }

export type GridAction =
  | { type: 'go'; spot: Spot }
  | { type: 'extend'; spot: Spot; order: readonly string[] }
  | { type: 'toggle'; id: string }
  | { type: 'all'; order: readonly string[] }
  | { type: 'edit'; spot: Spot; seed: string | null }
  | { type: 'stop' }
  | { type: 'select'; ids: readonly string[] }
  | { type: 'clear' }

export function gridReducer(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'go':
      return { active: action.spot, selected: new Set(), anchor: action.spot.id, editing: null }
    case 'extend': {
      const anchor = state.anchor ?? state.active?.id ?? action.spot.id
      const range = between(action.order, anchor, action.spot.id)
      return { active: action.spot, selected: new Set(range), anchor, editing: null }
    }
    case 'toggle': {
      const selected = new Set(state.selected)
      if (selected.size === 0 && state.active) selected.add(state.active.id)
      if (!selected.delete(action.id)) selected.add(action.id)
      return { ...state, selected, anchor: action.id, editing: null }
    }
    case 'all':
      return { ...state, selected: new Set(action.order), editing: null }
    case 'edit':
      return {
        active: action.spot,
        selected: new Set(),
        anchor: action.spot.id,
        editing: { ...action.spot, seed: action.seed },
      }
    case 'stop':
      return { ...state, editing: null }
    case 'select':
      return { ...state, selected: new Set(action.ids), anchor: action.ids[0] ?? null }
    case 'clear':
      return { ...state, selected: new Set(), editing: null }
  }
}

function between(order: readonly string[], a: string, b: string): string[] {
  const [from, to] = [order.indexOf(a), order.indexOf(b)].sort((x, y) => x - y)
  return from === undefined || to === undefined || from < 0 ? [b] : order.slice(from, to + 1)
}

/** The rows an action is about, in the order of the programme. */
export function chosenRows({ selected, active }: GridState, order: readonly string[]): string[] {
  if (selected.size > 0) return order.filter((id) => selected.has(id))
  return active && order.includes(active.id) ? [active.id] : []
}
