import type { Payload } from 'payload'

import { rowOrThrow, rowWhere } from '@/database/rows'
import { civilDateOf, instantAt } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
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
  const plan = await rowWhere(payload, 'plans', {
    where: { and: [{ sample: { equals: true } }, { 'clauses.ref': { equals: MARK } }] },
    sort: 'id',
    overrideAccess: true,
  })
  const mark = plan?.clauses?.find(({ ref }) => ref === MARK)
  const now = momentIn(mark?.text ?? '')
  if (!plan || !now) return null
  return { id: plan.id, issuedOn: plan.issuedOn, now, isFinished: mark?.heading === FINISHED }
}

/** The moment of the sample in words, to the minute. */
function madeAround(now: Date): string {
  return `Lập quanh lúc ${formatDateTime(now.getTime())}.`
}

/** The moment said in the mark; a sample of an earlier version holds it as an instant. */
function momentIn(text: string): Date | null {
  const instant = /\d{4}-\S+Z/.exec(text)?.[0]
  const [, day, month, year, time] = /(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)/.exec(text) ?? []
  const ms = instant
    ? Date.parse(instant)
    : time
      ? instantAt(`${year}-${month}-${day}`, time)
      : Number.NaN
  return Number.isNaN(ms) ? null : new Date(ms)
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
    { ref: MARK, heading: UNFINISHED, text: madeAround(now) },
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
  const plan = await rowOrThrow(payload, 'plans', id, { overrideAccess: true })
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
