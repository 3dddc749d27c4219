import type { CivilDate } from '@/domain/calendar/civil'
import { clauseOf } from '@/domain/obligation/clauseRef'
import type { LedgerRow } from '@/domain/obligation/ledger/types'

import { bySeverity } from '../../obligations/views/matrix'
import type { ObligationHead } from '../../obligations/obligationHead'
import type { LedgerStateName } from '../../words/ledgerText'

export type Clause = { ref: string; heading: string | null; text: string | null }

/** An obligation of a plan with the row of the ledger that says how it stands: today's, or its last or first one. */
export type PlanObligation = {
  head: ObligationHead
  /** Null while no quota was entered, or where no period is in force. */
  row: LedgerRow | null
  state: LedgerStateName
  standing: 'inForce' | 'ended' | 'notBegun'
  /** Its last day: its own, or its outlet's where that closed before. */
  lastDay: CivilDate | null
}

export type ClauseState = Clause & {
  obligations: PlanObligation[]
  /** The worst of its obligations in force; null where none is. */
  state: LedgerStateName | null
}

/** Each clause with the obligations that cite it, in the order of the document; and those that cite none of them. */
export function clauseStates(
  clauses: readonly Clause[],
  obligations: readonly PlanObligation[],
): { clauses: ClauseState[]; unmatched: PlanObligation[] } {
  const refs = clauses.map(({ ref }) => ref)
  const byRef = new Map<string | null, PlanObligation[]>()
  for (const obligation of obligations) {
    const ref = clauseOf(obligation.head.clause, refs)
    byRef.set(ref, [...(byRef.get(ref) ?? []), obligation])
  }
  // A plan that names a clause twice has it once, with all that cite it.
  const seen = new Set<string>()
  return {
    clauses: clauses.map((clause) => {
      const own = seen.has(clause.ref) ? [] : (byRef.get(clause.ref) ?? [])
      seen.add(clause.ref)
      return { ...clause, obligations: own, state: worstOf(own) }
    }),
    unmatched: byRef.get(null) ?? [],
  }
}

function worstOf(obligations: readonly PlanObligation[]): LedgerStateName | null {
  const inForce = obligations.filter(({ standing }) => standing === 'inForce')
  return inForce.map(({ state }) => state).sort(bySeverity)[0] ?? null
}

/** Worst first; what nobody owes today comes last, in the order of the document. */
export function worstFirst(clauses: readonly ClauseState[]): ClauseState[] {
  return clauses.toSorted((one, other) => {
    if (one.state === null || other.state === null) {
      return Number(one.state === null) - Number(other.state === null)
    }
    return bySeverity(one.state, other.state)
  })
}

/**
 * The clause that orders a topic: of those whose ref ends with its code (`II.1.4` with `1.4`, but `I.1.4` too) the one
 * that says what it says; without such a one only where no other could be meant.
 */
export function topicClause(
  { code, text }: { code: string; text: string | null },
  clauses: readonly Clause[],
): string | null {
  const fits = clauses.filter(({ ref }) => ref === code || ref.endsWith(`.${code}`))
  const same = text ? fits.find((clause) => clause.text === text) : undefined
  return (same ?? (fits.length === 1 ? fits[0] : undefined))?.ref ?? null
}
