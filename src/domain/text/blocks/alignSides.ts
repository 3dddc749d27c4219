import type { Block } from '../merge/types'
import type { Found } from './blocks'
import { knownOf } from './keepIds'
import { matchBlocks } from '../merge/match'

type Sides<Side> = { readonly base: Side; readonly one: Side; readonly other: Side }

/**
 * Three states of one text with one id for each block: those of `other`, which is what is kept, where a block is in it.
 * Two windows that opened a text of before there were ids have given its blocks different ones.
 */
export function alignSides(
  { base, one, other }: Sides<readonly Found[]>,
  newId: () => string,
): Sides<Block[]> {
  const ids = {
    other: unique(
      other.map(({ id }) => id),
      newId,
    ),
  }
  const inOther = matchBlocks(other.map(knownOf), base.map(knownOf))
  const baseIds = unique(
    base.map(({ id }, at) => ids.other[inOther[at] ?? -1] ?? id),
    newId,
  )
  const inBase = matchBlocks(base.map(knownOf), one.map(knownOf))
  const wanted = one.map(({ id }, at) => baseIds[inBase[at] ?? -1] ?? id)
  return {
    base: named(base, baseIds),
    one: named(one, unique(knownAgain(one, wanted, { other, ids: ids.other, inOther }), newId)),
    other: named(other, ids.other),
  }
}

/** What was put in without an id and is kept already: an answer was lost, and the same came again. */
function knownAgain(
  one: readonly Found[],
  wanted: readonly (string | null)[],
  kept: {
    other: readonly Found[]
    ids: readonly string[]
    inOther: readonly (number | undefined)[]
  },
): (string | null)[] {
  const inBase = new Set(kept.inOther)
  const free = kept.other.flatMap((block, at) =>
    inBase.has(at) ? [] : [{ key: knownOf(block).key, id: kept.ids[at] ?? null }],
  )
  return wanted.map((id, at) => {
    const block = one[at]
    if (id !== null || !block) return id
    const { key } = knownOf(block)
    const found = free.findIndex((each) => each.key === key)
    return found < 0 ? null : (free.splice(found, 1)[0]?.id ?? null)
  })
}

function unique(wanted: readonly (string | null)[], newId: () => string): string[] {
  const used = new Set<string>()
  return wanted.map((id) => {
    const own = id !== null && !used.has(id) ? id : newId()
    used.add(own)
    return own
  })
}

const named = (blocks: readonly Found[], ids: readonly string[]): Block[] =>
  blocks.map(({ node }, at) => ({ id: ids[at] ?? '', node }))
