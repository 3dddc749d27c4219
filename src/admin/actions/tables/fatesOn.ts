import { type CivilDate, isCivilDate } from '@/domain/calendar/civil'
import type { PlanName } from '@/newsroom/plans/views/loadPlanPage'

export type OwedByPlan = {
  id: string
  title: string
  outletName: string
  clause: string
  validFrom: CivilDate
  lastDay: CivilDate | null
}

export type PlanSubject = {
  plan: PlanName & { replacedBy: PlanName | null }
  plans: readonly PlanName[]
  obligations: readonly OwedByPlan[]
}

/** What becomes of an obligation: it goes on under a clause of the new plan, or ends. */
export type PlanFate = { fate: 'carry' | 'end'; clause: string }

export type ReplaceValues = {
  by: string
  from: string
  /** What was chosen, by obligation; the others go on under the same clause. */
  fates: Readonly<Record<string, PlanFate>>
  reason: string
}

/** The obligations in force on the day of the replacement, each with what becomes of it. */
export function fatesOn(
  { obligations }: PlanSubject,
  { from, fates }: Pick<ReplaceValues, 'from' | 'fates'>,
): { owed: OwedByPlan; fate: PlanFate }[] {
  if (!isCivilDate(from)) return []
  return obligations
    .filter(({ validFrom, lastDay }) => validFrom < from && (lastDay === null || lastDay >= from))
    .map((owed) => ({ owed, fate: fates[owed.id] ?? { fate: 'carry', clause: owed.clause } }))
}
