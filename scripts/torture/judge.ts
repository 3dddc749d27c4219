import type { Kind, Step, Subject, Values } from './notes'

/** A row as it was found. */
export type Found = { id: string; token: string; values: Values }

/** What is in the database, as far as the client wrote it. */
export type Snapshot = {
  rows: Partial<Record<Kind, readonly Found[]>>
  /** Lines of the log: how often each action, by the id of its row. */
  lines: ReadonlyMap<string, Readonly<Record<string, number>>>
}

export type FaultKind = 'lost' | 'doubled' | 'halfMade'
export type Fault = { kind: FaultKind; subject: string; words: string }

/**
 * Compares what the client was told with what is there: everything answered is found once and as answered, its lines of
 * the log as well; of what was not answered all is there or nothing.
 */
export function judge(subjects: readonly Subject[], snapshot: Snapshot): Fault[] {
  const index = new Map<string, Found[]>()
  for (const [kind, rows] of Object.entries(snapshot.rows)) {
    for (const row of rows) {
      const key = `${kind}:${row.token}`
      index.set(key, [...(index.get(key) ?? []), row])
    }
  }
  return subjects
    .filter(({ kind }) => snapshot.rows[kind])
    .flatMap((subject) => judgeSubject(subject, index.get(keyOf(subject)) ?? [], snapshot.lines))
}

const keyOf = ({ kind, token }: Subject) => `${kind}:${token}`

function judgeSubject(subject: Subject, found: Found[], lines: Snapshot['lines']): Fault[] {
  const fault = (kind: FaultKind, words: string): Fault => ({
    kind,
    subject: `${keyOf(subject)} (${subject.steps.map(stepWords).join(', ')})`,
    words,
  })
  const [row] = found
  if (found.length > 1) return [fault('doubled', `${found.length} rows`)]
  if (row && subject.steps.length === 0) return [fault('halfMade', 'a row that was refused')]
  if (!row) {
    return subject.steps.some(({ isSure }) => isSure) ? [fault('lost', 'no row')] : []
  }
  return [
    ...judgeValues(subject, row).map(([kind, words]) => fault(kind, words)),
    ...judgeLines(subject, row, lines.get(row.id) ?? {}).map(([kind, words]) => fault(kind, words)),
  ]
}

const stepWords = ({ action, isSure, sets }: Step) =>
  `${action ?? Object.keys(sets).join('+')}${isSure ? '' : '?'}`

type Judgement = [kind: FaultKind, words: string]

/** Each value is what was last answered, or what was asked for since without an answer. */
function judgeValues({ steps }: Subject, { values }: Found): Judgement[] {
  const names = [...new Set(steps.flatMap(({ sets }) => Object.keys(sets)))]
  return names.flatMap((name): Judgement[] => {
    const setting = steps.filter(({ sets }) => name in sets)
    const last = setting.findLastIndex(({ isSure }) => isSure)
    const allowed = setting.slice(Math.max(0, last)).map(({ sets }) => sets[name])
    if (allowed.some((value) => same(value, values[name]))) return []
    // Without an answer what was before may stand too, and nobody noted that.
    if (last < 0 && steps[0] !== setting[0]) return []
    const expected = allowed.map((value) => JSON.stringify(value)).join(' or ')
    return [
      [
        last < 0 ? 'halfMade' : 'lost',
        `${name} is ${JSON.stringify(values[name])}, not ${expected}`,
      ],
    ]
  })
}

function judgeLines(
  { steps }: Subject,
  { values }: Found,
  lines: Readonly<Record<string, number>>,
): Judgement[] {
  const actions = [...new Set(steps.flatMap(({ action }) => action ?? []))]
  return actions.flatMap((action): Judgement[] => {
    const asked = steps.filter((step) => step.action === action)
    const sure = asked.filter(({ isSure }) => isSure).length
    const count = lines[action] ?? 0
    if (count < sure) return [['lost', `${count} of ${sure} lines of ${action}`]]
    if (count > asked.length) return [['doubled', `${count} lines of ${action}`]]
    const last = steps.at(-1)
    if (!last || last.isSure || last.action !== action || sure !== asked.length - 1) return []
    const isDone = wasDone(steps, last, values)
    if (isDone === null || isDone === count > sure) return []
    return [['halfMade', isDone ? `${action} without its line` : `a line of ${action} alone`]]
  })
}

/** Whether the last step, unanswered, was carried out; null where it would look the same. */
function wasDone(steps: readonly Step[], last: Step, values: Values): boolean | null {
  if (steps.length === 1) return true
  const before: Values = Object.assign({}, ...steps.slice(0, -1).map(({ sets }) => sets))
  const changed = Object.keys(last.sets).filter((name) => !same(before[name], last.sets[name]))
  if (changed.length === 0) return null
  return changed.every((name) => same(values[name], last.sets[name]))
}

/** Whether two values are written the same; none is null. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
