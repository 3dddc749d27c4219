import { type Conflict, conflictsOf } from '../conflicts'
import { planTiming } from '../plan'
import { planOf } from '../planOf'
import type { PlanTiming } from '../types'
import { type Content, inOrder } from './content'

/** What is asked of a programme besides its slot. */
export type Demands = {
  /** The least an obligation asks for, in seconds; null asks for none. */
  minimumSeconds: number | null
  /** Ids of the topics its issue has to carry. */
  topics: readonly string[]
}

export type Judgement = { timing: PlanTiming; conflicts: Conflict[] }

/** The times of a rundown and what speaks against it: the same for its editor and for its approval. */
export function judgeContent({ settings, entries }: Content, demands: Demands): Judgement {
  const rows = inOrder(entries)
  const plan = planOf({ ...settings, entries: rows })
  const timing = planTiming(plan)
  const judged = plan.entries.map((entry, at) => ({
    ...entry,
    topics: rows[at]?.topics ?? [],
    content: rows[at]?.clip ?? rows[at]?.article ?? null,
  }))
  const rules = { ...settings, ...demands }
  return { timing, conflicts: conflictsOf({ plan: { ...plan, entries: judged }, timing, rules }) }
}
