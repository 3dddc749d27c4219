import type { Payload } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import type { Plan } from '@/payload-types'

import type { Seeding } from '../findOrCreate'
import type { SampleObligation } from './obligations'
import { sampleSpan } from './span'

/** The clause of the sample's plan that says when the sample was made, so that a second run makes the same. */
const MARK = 'Mẫu'
const UNFINISHED = 'Dữ liệu mẫu, đang lập'
const FINISHED = 'Dữ liệu mẫu, đã lập xong'

export type SamplePlan = { id: string; issuedOn: string; now: Date; isFinished: boolean }

/** The plan that the sample's obligations rest on, if a sample was begun here. */
export async function findSamplePlan(payload: Payload): Promise<SamplePlan | null> {
  const { docs } = await payload.find({
    collection: 'plans',
    where: { and: [{ sample: { equals: true } }, { 'clauses.ref': { equals: MARK } }] },
    sort: 'id',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  const plan = docs[0]
  const mark = plan?.clauses?.find(({ ref }) => ref === MARK)
  const now = new Date(/\d{4}-\S+Z/.exec(mark?.text ?? '')?.[0] ?? '')
  if (!plan || Number.isNaN(now.getTime())) return null
  return { id: plan.id, issuedOn: plan.issuedOn, now, isFinished: mark?.heading === FINISHED }
}

export async function createSamplePlan(
  { payload, made }: Seeding,
  {
    now,
    issuer,
    obligations,
  }: { now: Date; issuer: string; obligations: readonly SampleObligation[] },
): Promise<SamplePlan> {
  const { year, from, until } = sampleSpan(civilDateOf(now.getTime()))
  const clauses: NonNullable<Plan['clauses']> = [
    ...obligations.map(({ clause, title, note }) => ({
      ref: clause,
      heading: title,
      text: note ?? undefined,
    })),
    { ref: MARK, heading: UNFINISHED, text: `Lập quanh thời điểm ${now.toISOString()}.` },
  ]
  const { id } = await payload.create({
    collection: 'plans',
    data: {
      number: `MẪU-${year}`,
      title: `Kế hoạch mẫu: thông tin, tuyên truyền cải cách hành chính năm ${year} (dữ liệu mẫu)`,
      issuedOn: from,
      issuer,
      validFrom: from,
      validTo: until,
      clauses,
      sample: true,
    },
    depth: 0,
    overrideAccess: true,
  })
  made.add('plans')
  return { id, issuedOn: from, now, isFinished: false }
}

/** Notes that the sample is whole: from now on it belongs to whoever plays with it. */
export async function finishSamplePlan(payload: Payload, id: string): Promise<void> {
  const plan = await payload.findByID({ collection: 'plans', id, depth: 0, overrideAccess: true })
  await payload.update({
    collection: 'plans',
    id,
    data: {
      clauses: (plan.clauses ?? []).map((clause) =>
        clause.ref === MARK ? { ...clause, heading: FINISHED } : clause,
      ),
    },
    depth: 0,
    overrideAccess: true,
  })
}
