import { idOf } from '@/access/membership'
import type { CivilDate } from '@/domain/calendar/civil'
import type { PeriodKind } from '@/domain/calendar/periods'
import type { Obligation as Rule } from '@/domain/obligation/ledger/types'
import { lastDayWithin } from '@/domain/schedule/columnLife'
import type { Obligation } from '@/payload-types'

import { RULE_FIELDS } from './obligationFields'

/** An obligation as screens, alerts and tables speak of it. */
export type ObligationHead = {
  id: string
  title: string
  clause: string
  note: string | null
  outletId: string
  outletName: string
  /** The last day of the outlet: its obligations end with it, and nothing is missed after (domain.md §1). */
  outletClosedOn: CivilDate | null
  planId: string
  planNumber: string
  planTitle: string
  columns: { id: string; name: string }[]
  measureKind: 'count' | 'freshness' | 'unset'
  count: number | null
  days: number | null
  period: PeriodKind
  proration: 'full' | 'proRata' | 'nextFull'
  minimumSeconds: number | null
  lateAfterMinutes: number
  graceHours: number
  validFrom: CivilDate
  validTo: CivilDate | null
  sample: boolean
}

/** The head of an obligation read with its outlet, plan and columns populated. */
export function obligationHead(row: Obligation): ObligationHead {
  const outlet = typeof row.outlet === 'object' ? row.outlet : null
  const plan = typeof row.plan === 'object' ? row.plan : null
  return {
    id: row.id,
    title: row.title,
    clause: row.clause,
    note: row.note ?? null,
    outletId: idOf(row.outlet) ?? '',
    outletName: outlet?.name ?? '',
    outletClosedOn: outlet?.validTo ?? null,
    planId: idOf(row.plan) ?? '',
    planNumber: plan?.number ?? '',
    planTitle: plan?.title ?? '',
    columns: (row.columns ?? []).flatMap((one) =>
      typeof one === 'object' ? [{ id: one.id, name: one.name }] : [{ id: one, name: '' }],
    ),
    measureKind: row.measureKind,
    count: row.count ?? null,
    days: row.days ?? null,
    period: row.period,
    proration: row.proration ?? 'nextFull',
    minimumSeconds: row.minimumSeconds ?? null,
    lateAfterMinutes: row.lateAfterMinutes,
    graceHours: row.graceHours,
    validFrom: row.validFrom,
    validTo: row.validTo ?? null,
    sample: row.sample ?? false,
  }
}

type RuleFields = Pick<ObligationHead, (typeof RULE_FIELDS)[number]>

function ruleOf(head: ObligationHead): RuleFields {
  return Object.fromEntries(RULE_FIELDS.map((name) => [name, head[name]])) as RuleFields
}

/** What a new version of an obligation takes over as it is, as fields of a row. */
export function takenOver(head: ObligationHead) {
  const { title, outletId, planId, clause, columns, note, sample } = head
  return {
    title,
    outlet: outletId,
    columns: columns.map(({ id }) => id),
    plan: planId,
    clause,
    ...ruleOf(head),
    note,
    sample,
  }
}

/** What keeps an obligation from being counted: nobody said how much, or nobody said by which columns. */
export function uncounted({
  measureKind,
  columns,
}: Pick<ObligationHead, 'measureKind' | 'columns'>): 'unset' | 'columnless' | null {
  if (measureKind === 'unset') return 'unset'
  return columns.length === 0 ? 'columnless' : null
}

/** The rule the ledger reads, or null while there is nothing to count or to count by: unknown is not zero. */
export function ledgerRule(head: ObligationHead): Rule | null {
  if (head.columns.length === 0) return null
  const measure =
    head.measureKind === 'count' && head.count !== null
      ? ({ kind: 'count', count: head.count } as const)
      : head.measureKind === 'freshness' && head.days !== null
        ? ({ kind: 'freshness', days: head.days } as const)
        : null
  if (!measure) return null
  const { id, columns, validFrom, validTo, outletClosedOn } = head
  return {
    id,
    columns: columns.map((column) => column.id),
    measure,
    ...ruleOf(head),
    validFrom,
    validTo: lastDayWithin(validTo, outletClosedOn),
  }
}
