import type { Figures } from './figures'

/** What figures name by id. */
export const COUNTED_KINDS = [
  'obligations',
  'columns',
  'issues',
  'airings',
  'items',
  'activities',
  'activityKinds',
  'topics',
] as const
export type CountedKind = (typeof COUNTED_KINDS)[number]

/**
 * Everything that figures count, each id once: a column, a kind or a topic where anything of it is counted, an obligation
 * wherever it has a row. A topic that nothing was done about is listed and counts nothing.
 */
export function countedFacts(figures: Figures): Record<CountedKind, string[]> {
  const found = Object.fromEntries(
    COUNTED_KINDS.map((kind) => [kind, new Set<string>()]),
  ) as Record<CountedKind, Set<string>>
  const add = (kind: CountedKind, ids: readonly string[]) => {
    for (const id of ids) found[kind].add(id)
  }
  for (const row of figures.obligations) {
    add('obligations', [row.obligation])
    if ('ids' in row) for (const ids of Object.values(row.ids)) add('issues', ids)
  }
  for (const { column, ids } of figures.programmes) {
    const { repeats, relays, ...issues } = ids
    const lists = Object.values(issues)
    for (const list of lists) add('issues', list)
    add('airings', [...repeats, ...relays])
    if ([...lists, repeats, relays].some((list) => list.length > 0)) add('columns', [column])
  }
  for (const { ids, takenDownIds } of figures.items) add('items', [...ids, ...takenDownIds])
  for (const { kind, ids } of figures.activities) {
    add('activityKinds', [kind])
    add('activities', ids)
  }
  for (const { topic, covered, issues, items, activities } of figures.topics) {
    if (topic !== null && covered) add('topics', [topic])
    add('issues', issues)
    add('items', items)
    add('activities', activities)
  }
  return Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, [...found[kind]]])) as Record<
    CountedKind,
    string[]
  >
}
