import type { Entry } from '@/domain/rundown/edit/content'
import type { BlockTiming, EntryTiming, PlanTiming } from '@/domain/rundown/types'

/** A line of the table: the head of a block, or a row. */
export type Line =
  | { kind: 'block'; timing: BlockTiming; isLast: boolean; unknown: number }
  | { kind: 'row'; entry: Entry; timing: EntryTiming | undefined; position: number }

/** The table's lines: each block's head above its first row. Rows floated before the first block stand under its head. */
export function linesOf(entries: readonly Entry[], timing: PlanTiming): Line[] {
  const lines: Line[] = []
  const unknown = unknownByBlock(entries, timing)
  let open = -1
  const openUpTo = (block: number) => {
    while (open < block) {
      open += 1
      const head = timing.blocks[open]
      const isLast = open === timing.blocks.length - 1
      if (head) lines.push({ kind: 'block', timing: head, isLast, unknown: unknown.get(open) ?? 0 })
    }
  }
  openUpTo(0)
  entries.forEach((entry, at) => {
    const own = timing.entries[at]
    if (own && !own.floated) openUpTo(own.block)
    lines.push({ kind: 'row', entry, timing: own, position: at + 1 })
  })
  return lines
}

function unknownByBlock(entries: readonly Entry[], timing: PlanTiming): Map<number, number> {
  const counts = new Map<number, number>()
  entries.forEach(({ seconds, until }, at) => {
    const own = timing.entries[at]
    if (!own || own.floated || seconds !== null || until !== null) return
    counts.set(own.block, (counts.get(own.block) ?? 0) + 1)
  })
  return counts
}
