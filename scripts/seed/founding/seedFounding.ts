import type { Payload } from 'payload'

import { Made } from '../made'
import { seedActivityKinds } from './activityKinds'
import { seedHolidays } from './holidays'
import { seedLetterheads } from './letterheads'
import { seedIndicators } from './indicators'
import { seedObligations } from './obligations'
import { type Organisations, seedOrganisations } from './organisations'
import { type Outlets, seedOutlets } from './outlets'
import { seedPlan } from './plan'
import { seedRankingWeights } from './rankingWeights'
import { seedReportRules } from './reportRules'

/** The rows that later steps build on. */
export type Founding = {
  made: Made
  organisations: Organisations
  outlets: Outlets
  plan: string
  topics: Record<string, string>
}

/**
 * The founding data: plan 97/KH-UBND of 2022 with its topics, the bodies and outlets it addresses, what they owed, and
 * the known days off. Run again it creates only what is missing and changes nothing.
 */
export async function seedFounding({ payload }: { payload: Payload }): Promise<Founding> {
  const seeding = { payload, made: new Made() }
  const organisations = await seedOrganisations(seeding)
  const outlets = await seedOutlets(seeding, organisations)
  const { plan, topics } = await seedPlan(seeding, organisations.government)
  await seedObligations(seeding, { plan, outlets })
  await seedHolidays(seeding)
  await seedActivityKinds(seeding)
  await seedLetterheads(seeding, organisations)
  await seedRankingWeights(seeding)
  await seedReportRules(seeding)
  await seedIndicators(seeding)
  return { made: seeding.made, organisations, outlets, plan, topics }
}
