import { findOrCreate, type Seeding } from '../findOrCreate'
import { PLAN_97, plan97Clauses, plan97Topics } from './plan97'

/** Plan 97/KH-UBND with its clauses; its topics by code. */
export async function seedPlan(
  seeding: Seeding,
  issuer: string,
): Promise<{ plan: string; topics: Record<string, string> }> {
  const plan = await findOrCreate(seeding, {
    collection: 'plans',
    where: {
      and: [{ number: { equals: PLAN_97.number } }, { issuedOn: { equals: PLAN_97.issuedOn } }],
    },
    data: { ...PLAN_97, issuer, clauses: plan97Clauses() },
  })
  const topics: Record<string, string> = {}
  for (const { code, title, text, parent, reformField } of plan97Topics()) {
    topics[code] = await findOrCreate(seeding, {
      collection: 'topics',
      where: { and: [{ plan: { equals: plan } }, { code: { equals: code } }] },
      data: { plan, code, title, text, reformField, ...(parent && { parent: topics[parent] }) },
    })
  }
  return { plan, topics }
}
