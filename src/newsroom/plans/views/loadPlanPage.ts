import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOrThrow, rowsWhere } from '@/database/rows'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import type { Plan } from '@/payload-types'

import { loadHeads } from '../../obligations/loadHeads'
import { loadLedger } from '../../obligations/loadLedger'
import { type ObligationHead, uncounted } from '../../obligations/obligationHead'
import { type ClauseState, clauseStates, type PlanObligation, topicClause } from './clauseStates'
import { lastDayOf } from '../replacementFacts'

const MOST_PLANS = 500
const MOST_OBLIGATIONS = 5000

export type PlanName = { id: string; number: string; title: string }

export type PlanPageData = {
  plan: PlanName & {
    issuedOn: CivilDate
    validFrom: CivilDate
    validTo: CivilDate | null
    replacedBy: PlanName | null
    replaces: PlanName[]
  }
  plans: PlanName[]
  clauses: ClauseState[]
  /** Obligations of the plan that cite none of its clauses. */
  unmatched: PlanObligation[]
  /** Topics by the ref of the clause that orders them. */
  topics: Map<string, { id: string; label: string }[]>
  /** Obligations of a replaced plan that still run on after its last day. */
  unfinished: PlanObligation[]
}

/**
 * A plan with its clauses, their obligations as far as the person may read them, and how each stands today by the
 * ledger. The plan asked for, else the newest one in force; null when there is none.
 */
export async function loadPlanPage({
  req,
  plan: asked,
  now,
}: {
  req: PayloadRequest
  plan: string | null
  now: Date
}): Promise<PlanPageData | null> {
  const today = civilDateOf(now.getTime())
  const plans = await rowsWhere(req, 'plans', {
    where: {},
    sort: ['-issuedOn', 'id'],
    limit: MOST_PLANS,
    select: {
      number: true,
      title: true,
      issuedOn: true,
      validFrom: true,
      validTo: true,
      replacedBy: true,
    },
    overrideAccess: false,
  })
  const inForce = plans.find(
    (one) => one.validFrom <= today && (one.validTo ?? today) >= today && !one.replacedBy,
  )
  const chosen = asked ? plans.find(({ id }) => id === asked) : (inForce ?? plans[0])
  if (!chosen) return null
  const nameOf = new Map(plans.map(({ id, number, title }) => [id, { id, number, title }]))
  const obligations = await loadPlanObligations(req, chosen.id, now)
  const written = await clausesOf(req, chosen.id)
  const { clauses, unmatched } = clauseStates(written, obligations)
  const { id, number, title, issuedOn, validFrom } = chosen
  const validTo = chosen.validTo ?? null
  return {
    plan: {
      ...{ id, number, title, issuedOn, validFrom, validTo },
      replacedBy: nameOf.get(idOf(chosen.replacedBy) ?? '') ?? null,
      replaces: plans
        .filter((one) => idOf(one.replacedBy) === id)
        .map((one) => ({ id: one.id, number: one.number, title: one.title })),
    },
    plans: [...nameOf.values()],
    clauses,
    unmatched,
    topics: await topicsOf(req, id, clauses),
    unfinished: chosen.replacedBy
      ? obligations.filter(({ lastDay }) => !validTo || lastDay === null || lastDay > validTo)
      : [],
  }
}

async function clausesOf(req: PayloadRequest, id: string) {
  const { clauses } = (await rowOrThrow(req, 'plans', id, {
    select: { clauses: true },
    overrideAccess: false,
  })) as Pick<Plan, 'clauses'>
  return (clauses ?? []).map(({ ref, heading, text }) => ({
    ref,
    heading: heading ?? null,
    text: text ?? null,
  }))
}

async function loadPlanObligations(
  req: PayloadRequest,
  plan: string,
  now: Date,
): Promise<PlanObligation[]> {
  const heads = await loadHeads({
    req,
    where: { plan: { equals: plan } },
    limit: MOST_OBLIGATIONS,
    overrideAccess: false,
  })
  const today = civilDateOf(now.getTime())
  const byDay = new Map<CivilDate, string[]>()
  for (const head of heads) {
    const day = dayOf(head, today)
    byDay.set(day, [...(byDay.get(day) ?? []), head.id])
  }
  const rows = new Map<string, NonNullable<PlanObligation['row']>>()
  for (const [day, obligationIds] of byDay) {
    const span = { from: day, until: day }
    const ledger = await loadLedger({ req, now, ...span, obligationIds, overrideAccess: false })
    for (const { row } of ledger.entries) rows.set(row.obligation, row)
  }
  return heads.map((head): PlanObligation => {
    const row = rows.get(head.id) ?? null
    const lastDay = lastDayOf(head)
    const ended = lastDay !== null && lastDay < today
    return {
      head,
      row,
      state: row?.state ?? uncounted(head) ?? 'none',
      standing: ended ? 'ended' : head.validFrom > today ? 'notBegun' : 'inForce',
      lastDay,
    }
  })
}

/** The day whose period says how an obligation stands: today, or the nearest day on which it is in force. */
function dayOf(head: ObligationHead, today: CivilDate): CivilDate {
  const last = lastDayOf(head)
  if (head.validFrom > today) return head.validFrom
  return last !== null && last < today ? last : today
}

async function topicsOf(
  req: PayloadRequest,
  plan: string,
  clauses: readonly ClauseState[],
): Promise<PlanPageData['topics']> {
  const docs = await rowsWhere(req, 'topics', {
    where: { plan: { equals: plan } },
    sort: 'code',
    limit: MOST_PLANS,
    select: { code: true, title: true, text: true },
    overrideAccess: false,
  })
  const topics: PlanPageData['topics'] = new Map()
  for (const { id, code, title, text } of docs) {
    const ref = topicClause({ code, text: text ?? null }, clauses)
    if (ref) topics.set(ref, [...(topics.get(ref) ?? []), { id, label: `${code} ${title}` }])
  }
  return topics
}
