import { CHECKS, unfilledIn } from './conditions'
import {
  type Checked,
  type CheckedMove,
  type Checklist,
  type ChecklistItem,
  CONDITIONS,
  type HeldItem,
  isLimited,
  LIMITED,
  SEVERITIES,
  type TextFacts,
  type TextPlace,
} from './types'
import { wordsKey } from './wordsKey'

/**
 * What is looked at before this move of this text, item by item. All checklists that hold for its place hold together: of
 * several items about the same thing the stricter counts, and a warning is left out where a blocking item asks for as much.
 * The order of checklists makes no difference.
 */
export function checkText(
  checklists: readonly Checklist[],
  facts: TextFacts,
  move: CheckedMove,
): Checked[] {
  const items = checklists
    .filter((checklist) => holdsFor(checklist, facts.place))
    .flatMap(({ name, items }) =>
      items.filter((item) => isAskedAt(item, move)).map((item) => ({ ...item, from: [name] })),
    )
  const unfilled = unfilledIn(facts)
  const all = unfilled.length > 0 ? [...items, UNFILLED] : items
  return strictest(all).map((held) => {
    const { limit, words, severity, condition } = held
    const figures = CHECKS[condition](facts, { limit: limit ?? 0, words: words ?? '' })
    const item = condition === 'filled' ? { ...held, words: unfilled.join(', ') } : held
    return { item, severity, ...figures }
  })
}

/** Warned of wherever it stands, whatever is laid down: a checklist can only make it block. */
const UNFILLED: HeldItem = {
  ...{ condition: 'filled', limit: null, words: null, severity: 'warning', from: [] },
}

/** Why the move is refused: the blocking items that are not met. */
export const unmet = (checks: readonly Checked[], severity: Checked['severity']): Checked[] =>
  checks.filter((one) => !one.ok && one.severity === severity)

/** Whether a checklist holds for a text at this place. */
export function holdsFor(
  { outlet, organisation, columns, genres }: Omit<Checklist, 'name' | 'items'>,
  place: TextPlace,
): boolean {
  if (outlet ? outlet !== place.outlet : !organisation || organisation !== place.organisation) {
    return false
  }
  if (columns.length > 0 && !columns.includes(place.column ?? '')) return false
  return genres.length > 0 ? genres.includes(place.genre ?? '') : place.genre !== 'correction'
}

/** Set for a minute, a text goes out without another look: what is asked before it is published is asked then. */
export const isAskedAt = ({ moves }: Pick<ChecklistItem, 'moves'>, move: CheckedMove): boolean =>
  moves.includes(move) || (move === 'schedule' && moves.includes('publish'))

function strictest(items: readonly HeldItem[]): HeldItem[] {
  const groups = new Map<string, HeldItem[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()].flatMap(combined).sort(inOrder)
}

/** Of items about the same thing: the strictest that blocks, and a warning that asks for more. */
function combined(same: readonly HeldItem[]): HeldItem[] {
  const [blocking, warning] = SEVERITIES.map((severity) =>
    joined(same.filter((one) => one.severity === severity)),
  )
  if (!blocking || !warning) return [blocking ?? warning ?? []].flat()
  return compareStrictness(warning, blocking) > 0 ? [blocking, warning] : [blocking]
}

/** The strictest of items of one severity, with the names of the checklists that ask for just that. */
function joined(items: readonly HeldItem[]): HeldItem | null {
  const [first] = [...items].sort((one, other) => compareStrictness(other, one))
  if (!first) return null
  const same = items.filter((one) => compareStrictness(one, first) === 0)
  const words = same.map((one) => one.words ?? '').sort()[0]
  const from = [...new Set(same.flatMap((one) => one.from))].sort()
  return { ...pick(first), words: first.words === null ? null : (words ?? null), from }
}

const pick = ({ condition, limit, severity, words, from }: HeldItem): HeldItem => ({
  ...{ condition, limit, severity, words, from },
})

/** Positive when the first asks for more. */
function compareStrictness(one: HeldItem, other: HeldItem): number {
  const { condition } = one
  if (!isLimited(condition)) return 0
  const more = (one.limit ?? 0) - (other.limit ?? 0)
  return LIMITED[condition] === 'atLeast' ? more : -more
}

const keyOf = ({ condition, words }: HeldItem): string =>
  condition === 'byHand' ? `${condition} ${wordsKey(words ?? '')}` : condition

function inOrder(one: HeldItem, other: HeldItem): number {
  const order = CONDITIONS.indexOf(one.condition) - CONDITIONS.indexOf(other.condition)
  if (order !== 0) return order
  const byWords = compare(wordsKey(one.words ?? ''), wordsKey(other.words ?? ''))
  return byWords || SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
