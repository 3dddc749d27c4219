import { applyOperations } from './apply'
import type { Content, Settings } from './content'
import type { Operation } from './operation'
import { type EditConflict, rebase } from './rebase'
import { type RowWrite, rowWrites } from './rowWrites'

/** Rows of one rundown: more are nobody's programme. */
export const MAX_ENTRIES = 5000
/** A slot at most: a day. */
export const MAX_SLOT_MS = 86_400_000

export type ContentProblem = 'tooLong' | 'slotBackwards' | 'slotTooLong'

export type ChangeDecision =
  /** Made on a revision that isn't there yet. */
  | { kind: 'unknownRevision' }
  /** Somebody changed the same meanwhile: the person decides. */
  | { kind: 'conflict'; conflicts: EditConflict[] }
  /** It would leave no programme. */
  | { kind: 'refused'; problems: ContentProblem[] }
  /** It has happened already, or was never one. */
  | { kind: 'nothing' }
  /** What to write; `settings` only where they change. */
  | { kind: 'change'; operations: Operation[]; rows: RowWrite[]; settings: Settings | null }

type Asked = {
  /** The rundown as it is now. */
  content: Content
  revision: number
  /** The revision the operations were made on, and what happened after it. */
  base: number
  since: readonly Operation[]
  operations: readonly Operation[]
}

/** What becomes of a change of a rundown that somebody asks for. */
export function decideChange({
  content,
  revision,
  base,
  since,
  operations,
}: Asked): ChangeDecision {
  if (base > revision) return { kind: 'unknownRevision' }
  const { operations: left, conflicts } = rebase(operations, since)
  if (conflicts.length > 0) return { kind: 'conflict', conflicts }
  const after = applyOperations(content, left)
  const problems = problemsOf(after)
  if (problems.length > 0) return { kind: 'refused', problems }
  const rows = rowWrites(content, after)
  const settings = after.settings === content.settings ? null : after.settings
  if (rows.length === 0 && !settings) return { kind: 'nothing' }
  return { kind: 'change', operations: left, rows, settings }
}

function problemsOf({ settings: { onAir, offAir }, entries }: Content): ContentProblem[] {
  return [
    ...(entries.length > MAX_ENTRIES ? (['tooLong'] as const) : []),
    ...(offAir <= onAir ? (['slotBackwards'] as const) : []),
    ...(offAir - onAir > MAX_SLOT_MS ? (['slotTooLong'] as const) : []),
  ]
}
