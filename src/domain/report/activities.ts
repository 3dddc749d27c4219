import { byCodeUnit } from '../obligation/ledger/countRow'
import { grouped } from './grouped'
import type { KnownActivity } from './known'
import { isIn, type ReportRange } from './ranges'
import type { ActivityFigures, Quantity } from './rows'

/** The block of activities of one range, by kind (report.md, Activities); `activities` are in the order of their ids. */
export function activityRows(
  activities: readonly KnownActivity[],
  range: ReportRange,
): ActivityFigures[] {
  const byKind = grouped(
    activities.filter(({ day }) => isIn(range, day)),
    ({ kind }) => kind,
  )
  return [...byKind.keys()].sort(byCodeUnit).map((kind) => {
    const ofKind = byKind.get(kind) ?? []
    return {
      ...{ range: range.name, kind, count: ofKind.length },
      quantities: quantitiesOf(ofKind),
      ids: ofKind.map(({ id }) => id),
    }
  })
}

/** For every unit that occurs; what does not name a unit says nothing about it. */
function quantitiesOf(activities: readonly KnownActivity[]): Record<string, Quantity> {
  const byUnit = new Map<string, Quantity>()
  for (const { quantities } of activities) {
    for (const [unit, amount] of Object.entries(quantities)) {
      const { sum, unknown } = byUnit.get(unit) ?? { sum: 0, unknown: 0 }
      byUnit.set(
        unit,
        amount === null ? { sum, unknown: unknown + 1 } : { sum: sum + amount, unknown },
      )
    }
  }
  // Also where a unit is called `__proto__`: entries become the object's own.
  return Object.fromEntries([...byUnit].sort(([one], [other]) => byCodeUnit(one, other)))
}
