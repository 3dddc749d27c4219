import type { MoveOperation } from '@/domain/rundown/edit/operation'

/** The chosen rows, together, one place up or down past the row next to them; null at the end. */
export function moveByOne(
  order: readonly string[],
  ids: readonly string[],
  by: 'up' | 'down',
): MoveOperation | null {
  const first = order.indexOf(ids[0] ?? '')
  const last = order.indexOf(ids.at(-1) ?? '')
  if (first < 0) return null
  if (by === 'up') {
    if (first === 0) return null
    return moveTo(order, ids, first - 1)
  }
  if (last === order.length - 1) return null
  return moveTo(order, ids, last + 2)
}

/** The chosen rows to stand before the row that has index `at` now (`order.length` = to the end). */
export function moveTo(
  order: readonly string[],
  ids: readonly string[],
  at: number,
): MoveOperation | null {
  const moving = new Set(ids)
  const after = order.slice(0, at).findLast((id) => !moving.has(id)) ?? null
  const before = order.slice(at).find((id) => !moving.has(id)) ?? null
  const staying = order.filter((id) => !moving.has(id))
  const spot = after === null ? 0 : staying.indexOf(after) + 1
  const result = [...staying.slice(0, spot), ...ids, ...staying.slice(spot)]
  if (result.every((id, index) => id === order[index])) return null
  return { op: 'move', ids, after, before }
}
