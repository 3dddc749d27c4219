import { foundLines, type Reading } from './found'
import type { Kind, Notes } from './notes'

/** How many were acknowledged, and how many of those are there. */
export type Count = { acknowledged: number; found: number }

const KINDS: readonly Exclude<Kind, 'rundowns'>[] = [
  'articles',
  'files',
  'issues',
  'media',
  'requests',
  'schedules',
]

/**
 * Counts in a reading, by their ids, the rows whose making was acknowledged, and their lines of the log. It reckons
 * nothing from what is missing: what was read is counted.
 */
export function countFound(notes: Notes, reading: Reading): Map<string, Count> {
  const counts = new Map<string, Count>()
  const there = (name: string, ids: Iterable<string>, rows: readonly { id: string }[]) => {
    const known = new Set(ids)
    const found = new Set(rows.flatMap(({ id }) => (known.has(id) ? [id] : [])))
    counts.set(name, { acknowledged: known.size, found: found.size })
  }
  for (const kind of KINDS) there(kind, idsOf(notes, kind), reading.rows[kind] ?? [])
  there('airings', notes.airings, reading.rows.airings ?? [])
  there('rundowns', idsOf(notes, 'rundowns'), reading.rundowns)
  counts.set('takes', countTakes(notes, reading))
  counts.set('lines of the log', countLines(notes, reading))
  return counts
}

const idsOf = ({ subjects }: Notes, kind: Kind): string[] =>
  subjects.flatMap((one) => (one.kind === kind && one.id ? [one.id] : []))

function countTakes({ subjects }: Notes, { rundowns }: Reading): Count {
  const count = { acknowledged: 0, found: 0 }
  for (const { id, kind, steps } of subjects) {
    if (kind !== 'rundowns' || !id) continue
    const last = steps.findLast(({ isSure, sets }) => isSure && 'takes' in sets)
    const asked = String(last?.sets.takes ?? '')
    const acknowledged = asked === '' ? 0 : asked.split('|').length
    count.acknowledged += acknowledged
    const rundown = rundowns.find((one) => one.id === id)
    const standing = rundown?.takes.filter(({ stands }) => stands).length ?? 0
    count.found += Math.min(acknowledged, standing)
  }
  return count
}

function countLines({ subjects }: Notes, reading: Reading): Count {
  const lines = foundLines(reading)
  const count = { acknowledged: 0, found: 0 }
  for (const { id, steps } of subjects) {
    if (!id) continue
    const sure = steps.flatMap(({ isSure, action }) => (isSure && action ? [action] : []))
    for (const action of new Set(sure)) {
      const acknowledged = sure.filter((one) => one === action).length
      count.acknowledged += acknowledged
      count.found += Math.min(acknowledged, lines.get(id)?.[action] ?? 0)
    }
  }
  return count
}
