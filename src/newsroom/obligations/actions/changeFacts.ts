import type { PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'
import { addDays, type CivilDate } from '@/domain/calendar/civil'
import type { PeriodKind } from '@/domain/calendar/periods'
import type { Measure, Obligation as Rule } from '@/domain/obligation/ledger/types'

import { failure } from '../../words/failure'
import { ledgerRule, obligationHead, type ObligationHead } from '../obligationHead'
import type { Change } from '../previewEffect'

/** An obligation as a change of it looks at it. */
export type DeskObligation = {
  collection: 'obligations'
  id: string
  title: string
  outlet: string | null
  columns: string[]
  period: PeriodKind
  proration: ObligationHead['proration']
  measureKind: ObligationHead['measureKind']
  /** Its count or its days; null while no quota was entered. */
  value: number | null
  validFrom: CivilDate
  validTo: CivilDate | null
  head: ObligationHead
}

/** The id under which the effect shows the version to come. */
export const NEW_VERSION = 'new'

export type NewMeasure = { kind: 'count' | 'freshness'; value: number }

/**
 * The obligation a change is about.
 * @throws NewsroomError when it is gone.
 */
export async function loadDeskObligation(req: PayloadRequest, id: string): Promise<DeskObligation> {
  const row = await rowOf(req, 'obligations', id, {
    depth: 1,
    populate: {
      outlets: { name: true, validTo: true },
      plans: { number: true },
      columns: { name: true },
      obligations: {},
    },
    overrideAccess: true,
  })
  if (!row) throw failure('gone', { what: 'Nghĩa vụ này' })
  const head = obligationHead(row)
  const { title, columns, period, proration, measureKind, validFrom, validTo } = head
  return {
    collection: 'obligations',
    id: row.id,
    title,
    outlet: head.outletId,
    columns: columns.map((column) => column.id),
    period,
    proration,
    measureKind,
    value: valueOf(head),
    validFrom,
    validTo,
    head,
  }
}

/** The one measure that was given, or null when it was none or two. */
export function measureOf({
  count,
  days,
}: {
  count?: number | null
  days?: number | null
}): NewMeasure | null {
  if (count != null && days == null) return { kind: 'count', value: count }
  if (days != null && count == null) return { kind: 'freshness', value: days }
  return null
}

/** The facts with the old version ended and the new one in force. */
export function changedFacts(old: DeskObligation, from: CivilDate, measure: NewMeasure): Change {
  const rule = ruleWith(old, measure)
  return (facts) => {
    if (!rule) return facts
    const ended = facts.obligations.map((one) =>
      one.id === old.id ? { ...one, validTo: addDays(from, -1) } : one,
    )
    return { ...facts, obligations: [...ended, { ...rule, id: NEW_VERSION, validFrom: from }] }
  }
}

/** The facts with a quota where none was entered. */
export function measuredFacts(obligation: DeskObligation, measure: NewMeasure): Change {
  const rule = ruleWith(obligation, measure)
  return (facts) => (rule ? { ...facts, obligations: [...facts.obligations, rule] } : facts)
}

/** The rule the ledger would read with this measure, whatever the row holds. */
function ruleWith({ head }: DeskObligation, { kind, value }: NewMeasure): Rule | null {
  const rule = ledgerRule({ ...head, measureKind: 'count', count: 0 })
  const measure: Measure = kind === 'count' ? { kind, count: value } : { kind, days: value }
  return rule && { ...rule, measure }
}

function valueOf({ measureKind, count, days }: ObligationHead): number | null {
  if (measureKind === 'count') return count
  return measureKind === 'freshness' ? days : null
}
