import type { Figures } from '@/domain/report/figures'

import type { FigureKey } from './reportQuery'

/** What a figure counts. */
export type Counted = 'issues' | 'airings' | 'items' | 'activities'

export type Behind = { counted: Counted; ids: readonly string[] }

const AIRINGS: readonly string[] = ['repeats', 'relays']

/** What names a row of a block in an address. */
export const rowKey = (...parts: readonly (string | null)[]): string =>
  parts.map((part) => part ?? '').join('.')

/** The ids behind a figure of a range; null for a figure that is none, or that nothing is kept of. */
export function idsBehind(
  figures: Figures,
  range: string,
  { block, row, name }: FigureKey,
): Behind | null {
  switch (block) {
    case 'obligations': {
      const found = figures.obligations.find(
        (one) => one.range === range && rowKey(one.obligation) === row,
      )
      return found && 'ids' in found ? behind('issues', found.ids, name) : null
    }
    case 'programmes': {
      const found = figures.programmes.find(
        (one) => one.range === range && rowKey(one.column) === row,
      )
      const counted = AIRINGS.includes(name) ? 'airings' : 'issues'
      return found ? behind(counted, found.ids, name) : null
    }
    case 'items': {
      const found = figures.items.find(
        (one) => one.range === range && rowKey(one.outlet, one.genre) === row,
      )
      return found
        ? behind('items', { count: found.ids, takenDown: found.takenDownIds }, name)
        : null
    }
    case 'activities': {
      const found = figures.activities.find(
        (one) => one.range === range && rowKey(one.kind) === row,
      )
      return found ? behind('activities', { count: found.ids }, name) : null
    }
    case 'topics': {
      const found = figures.topics.find(
        (one) => one.range === range && rowKey(one.outlet, one.topic) === row,
      )
      if (!found) return null
      const { issues, items, activities } = found
      return behind(name as Counted, { issues, items, activities }, name)
    }
    default:
      return null
  }
}

function behind(
  counted: Counted,
  ids: Readonly<Record<string, readonly string[]>>,
  name: string,
): Behind | null {
  const own = Object.hasOwn(ids, name) ? ids[name] : undefined
  return own ? { counted, ids: own } : null
}
