import { type Dispatch, useEffect, useRef } from 'react'

import type { GridAction, Spot } from './gridState'

/** There is always a cell that Tab leads to; one whose row was removed gives way to its neighbour. */
export function useActiveCell(
  active: Spot | null,
  order: readonly string[],
  dispatch: Dispatch<GridAction>,
) {
  const lastRow = useRef(0)
  useEffect(() => {
    const at = active ? order.indexOf(active.id) : -1
    if (at >= 0) lastRow.current = at
    else if (order.length > 0) {
      const next = order[Math.min(lastRow.current, order.length - 1)]
      if (next) dispatch({ type: 'go', spot: { id: next, column: active?.column ?? 'title' } })
    }
  }, [active, order, dispatch])
}
