import { wordsIn } from './nodeWords'
import { mergeOrder } from './order'
import { placesOf } from './placesOf'
import { isSame, textOf } from './same'
import { bare, columnsOf, rowsOf } from './tableColumns'
import { hasOneShape, isEven, isTableOf } from './tableShape'
import type { Json } from './types'

export type Node = { readonly [key: string]: Json | undefined }
type Nodes = readonly Node[]
type Sides = { readonly base: Nodes; readonly one: Nodes; readonly other: Nodes }
type MergeNode = (base: Json, one: Json, other: Json) => Json | null
type Part = { readonly id: string; readonly node: Node }

/**
 * Two changes of what a list, a table, a fact box or a gallery is made of: items, rows and cells, paragraphs, pictures. Those that one person
 * changed, put in, moved or took out are so in the result, those that both changed are joined within. Null where people
 * must decide. `kind` is what they are parts of.
 */
export function mergeInner(
  kind: Json | undefined,
  sides: Sides,
  mergeNode: MergeNode,
): Node[] | null {
  const [base, one, other] = [sides.base, sides.one, sides.other].map((nodes) =>
    nodes.map((node) => withoutValue(kind, node)),
  ) as [Node[], Node[], Node[]]
  if (kind === 'tablecolumn') return mergeInPlace({ base, one, other }, mergeNode)
  if (isTableOf(kind)) {
    if (hasOneShape(base, one, other)) return mergeInPlace({ base, one, other }, mergeNode)
    const byColumns = kind === 'table' && mergeColumns({ base, one, other }, mergeNode)
    if (byColumns) return byColumns
    // Cells would come under other headings.
    if (kind === 'tablerow') return null
  }
  const merged = mergeListed({ base, one, other }, mergeNode)
  if (merged && kind === 'table' && ![base, one, other, merged].every(isEven)) return null
  return merged
}

function mergeListed({ base, one, other }: Sides, mergeNode: MergeNode): Node[] | null {
  const was = base.map((node, at): Part => ({ id: `b${String(at).padStart(6, '0')}`, node }))
  return mergeParts(was, named(was, one), named(was, other), mergeNode)
}

/** Column by column: one put columns in or took them out, and no row was. */
function mergeColumns({ base, one, other }: Sides, mergeNode: MergeNode): Node[] | null {
  const columns = columnsOf({ base, one, other })
  const merged = columns && mergeListed(columns, mergeNode)
  const rows =
    merged &&
    mergeInPlace({ base: base.map(bare), one: one.map(bare), other: other.map(bare) }, mergeNode)
  return rows && rowsOf(rows, merged)
}

/** Cell by cell: no row and no cell was put in or taken out. */
function mergeInPlace({ base, one, other }: Sides, mergeNode: MergeNode): Node[] | null {
  const merged: Node[] = []
  for (const [at, node] of base.entries()) {
    const joined = mergeNode(node, one[at] ?? null, other[at] ?? null)
    if (joined === null) return null
    merged.push(joined as Node)
  }
  return merged
}

/** Each part with the name of the one it was in the beginning; what is new is named by what it says. */
function named(was: readonly Part[], now: Nodes): Part[] {
  const places = placesOf(
    was.map(({ node }) => node),
    now,
  )
  const counts = new Map<string, number>()
  return now.map((node, at) => {
    const before = was[places[at] ?? -1]
    if (before) return { id: before.id, node }
    const key = newKeyOf(node)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return { id: `n${count} ${key}`, node }
  })
}

/** What is new is told apart by all it says, a picture by which it is: the same one put in by both is one. */
const newKeyOf = (node: Node): string =>
  node.type === 'upload' ? textOf(node.value) : textOf(node)

function mergeParts(
  base: readonly Part[],
  one: readonly Part[],
  other: readonly Part[],
  mergeNode: MergeNode,
): Node[] | null {
  const [before, first, second] = [base, one, other].map(byId) as [Known, Known, Known]
  const kept = new Map<string, Node>()
  for (const id of new Set([...first.keys(), ...second.keys()])) {
    const [was, mine, theirs] = [before.get(id), first.get(id), second.get(id)]
    if (mine && theirs) {
      const joined = was ? mergeNode(was, mine, theirs) : isSame(mine, theirs) ? mine : null
      if (joined === null) return null
      kept.set(id, joined as Node)
      continue
    }
    const left = mine ?? theirs
    if (!left) continue
    if (!was) kept.set(id, left)
    // Taken out by one of them: gone, unless the other wrote on in it, or has it in another place as it is now.
    else if (!isSame(was, left) && !isNewIn(mine ? second : first, left, before)) return null
  }
  const ids = (parts: readonly Part[]) => parts.map(({ id }) => id)
  const order = mergeOrder(ids(base), ids(one), ids(other), new Set(kept.keys()))
  const isReplaced = [...before.keys()].some((id) => !first.has(id) && !second.has(id))
  const left = withoutTwice(order, { kept, isOld: before, first, second, isReplaced })
  return (
    left &&
    left.flatMap((id) => {
      const node = kept.get(id)
      return node ? [node] : []
    })
  )
}

type Known = ReadonlyMap<string, Node>

const isNewIn = (side: Known, node: Node, before: Known): boolean =>
  [...side].some(([id, one]) => !before.has(id) && isSame(one, node))

const byId = (parts: readonly Part[]): Known => new Map(parts.map(({ id, node }) => [id, node]))

/**
 * What both put in at one place stays, one behind the other. But two that say nearly the same may be one that somebody
 * wrote on in after an answer was lost: people decide. An empty one beside another's is left out.
 */
function withoutTwice(
  order: readonly string[],
  {
    kept,
    isOld,
    first,
    second,
    isReplaced,
  }: Record<'kept' | 'isOld' | 'first' | 'second', Known> & {
    /** Whether both took the same out: then each may have put in their own for it. */
    isReplaced: boolean
  },
): string[] | null {
  const left: string[] = []
  for (const run of runsOf(order, (id) => !isOld.has(id))) {
    const of = (side: Known, against: Known) =>
      run.filter((id) => !isOld.has(id) && side.has(id) && !against.has(id))
    const [mine, theirs] = [of(first, second), of(second, first)]
    const words = (id: string) => wordsIn(kept.get(id) ?? null)
    if (mine.some((one) => theirs.some((other) => isAlike(words(one), words(other))))) return null
    const isBoth = mine.length > 0 && theirs.length > 0
    if (isBoth && isReplaced) return null
    left.push(...run.filter((id) => isOld.has(id) || !isBoth || words(id).length > 0))
  }
  return left
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one)
  const shared = other.filter((word) => known.has(word)).length
  return shared > 0 && shared * 2 >= Math.min(one.length, other.length)
}

/** The list cut into runs of what is new, and of what is not. */
function runsOf(ids: readonly string[], isNew: (id: string) => boolean): string[][] {
  const runs: string[][] = []
  for (const [at, id] of ids.entries()) {
    const before = ids[at - 1]
    if (before !== undefined && isNew(before) === isNew(id)) runs.at(-1)?.push(id)
    else runs.push([id])
  }
  return runs
}

/** The number of an item follows from its place (numberedItems.ts). */
function withoutValue(kind: Json | undefined, node: Node): Node {
  if (kind !== 'list') return node
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'value'))
}
