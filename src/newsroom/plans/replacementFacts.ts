import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import { addDays, type CivilDate } from '@/domain/calendar/civil'
import type { Obligation as Rule } from '@/domain/obligation/ledger/types'
import { lastDayWithin } from '@/domain/schedule/columnLife'
import type { Plan } from '@/payload-types'

import { failure } from '../words/failure'
import { loadHeads } from '../obligations/loadHeads'
import { ledgerRule, type ObligationHead } from '../obligations/obligationHead'
import type { Change } from '../obligations/previewEffect'

/** A plan as its replacement looks at it. */
export type DeskPlan = {
  collection: 'plans'
  id: string
  /** Its number: what people call it. */
  title: string
  outlet: null
  validFrom: CivilDate
  validTo: CivilDate | null
  replacedBy: string | null
}

/** What becomes of one obligation: it ends, or ends and goes on under the new plan. */
export type Successor = {
  head: ObligationHead
  /** Null where it ends for good. */
  next: { clause: string; count: number | null; days: number | null } | null
  /** The id of the new version where a run that broke off had made it already. */
  made: string | null
}

const MOST = 1000

/**
 * The plan a replacement is about.
 * @throws NewsroomError when it is gone.
 */
export async function loadDeskPlan(req: PayloadRequest, id: string): Promise<DeskPlan> {
  const row = (await rowOf(req, 'plans', id, {
    select: { number: true, validFrom: true, validTo: true, replacedBy: true },
    overrideAccess: true,
  })) as Pick<Plan, 'id' | 'number' | 'validFrom' | 'validTo' | 'replacedBy'> | null
  if (!row) throw failure('gone', { what: 'Văn bản này' })
  return {
    collection: 'plans',
    id: row.id,
    title: row.number,
    outlet: null,
    validFrom: row.validFrom,
    validTo: row.validTo ?? null,
    replacedBy: idOf(row.replacedBy),
  }
}

/** All obligations of a plan, whoever may read them. */
export function obligationsOf(req: PayloadRequest, plan: string): Promise<ObligationHead[]> {
  return loadHeads({ req, where: { plan: { equals: plan } }, limit: MOST, overrideAccess: true })
}

/** Which obligations a broken-off run had already given a new version under the new plan, with that version's id. */
export async function madeBefore(
  req: PayloadRequest,
  { by, obligations }: { by: string; obligations: readonly ObligationHead[] },
): Promise<Map<string, string>> {
  const docs = await rowsWhere(req, 'obligations', {
    where: {
      and: [{ plan: { equals: by } }, { replaces: { in: obligations.map(({ id }) => id) } }],
    },
    sort: 'id',
    limit: MOST,
    select: { replaces: true },
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, replaces }) => [idOf(replaces) ?? '', id]))
}

/** Its last day: its own, or that of its outlet where this closed before. */
export function lastDayOf({
  validTo,
  outletClosedOn,
}: Pick<ObligationHead, 'validTo' | 'outletClosedOn'>): CivilDate | null {
  return lastDayWithin(validTo, outletClosedOn)
}

const NEW = 'new:'

/** The obligation that an id of the effect speaks of; the version to come has the id of the one it follows. */
export const followedId = (id: string) => (id.startsWith(NEW) ? id.slice(NEW.length) : id)

/** The facts with the old obligations ended and those that go on in force under the new plan. */
export function replacedFacts(
  successors: readonly Successor[],
  { from, validTo }: { from: CivilDate; validTo: CivilDate | null },
): Change {
  const ending = new Set(successors.map(({ head }) => head.id))
  const begun = successors.flatMap(({ head, next, made }): Rule[] => {
    if (!next || made) return []
    const rule = ledgerRule({ ...head, ...next, validFrom: from, validTo })
    return rule ? [{ ...rule, id: `${NEW}${head.id}` }] : []
  })
  return (facts) => ({
    ...facts,
    obligations: [
      ...facts.obligations.map((one) =>
        ending.has(one.id) ? { ...one, validTo: addDays(from, -1) } : one,
      ),
      ...begun,
    ],
  })
}
