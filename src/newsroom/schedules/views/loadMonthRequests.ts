import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { addDays, type CivilDate } from '@/domain/calendar/civil'
import type { Period } from '@/domain/calendar/periods'

/** How long before its wished dates a request may have been written. */
const LONGEST_AHEAD_DAYS = 400
const MOST = 500

/** A department's request as a schedule shows it. */
export type MonthRequest = {
  id: string
  number: string
  issuedOn: CivilDate
  issuer: string
  summary: string | null
  topics: string[]
  /** Those in the month. */
  wishedDates: CivilDate[]
}

type Query = {
  req: PayloadRequest
  outlet: string
  month: Period
  /** Requests that issues of the month answer. */
  attached: ReadonlySet<string>
  overrideAccess: boolean
}

/** The requests that bear on an outlet's month: wished for it, written in it, or answered by its issues. */
export async function loadMonthRequests({
  req,
  outlet,
  month,
  attached,
  overrideAccess,
}: Query): Promise<MonthRequest[]> {
  const docs = await rowsWhere(req, 'requests', {
    where: {
      and: [
        { outlet: { equals: outlet } },
        { issuedOn: { greater_than_equal: addDays(month.from, -LONGEST_AHEAD_DAYS) } },
        { issuedOn: { less_than_equal: month.to } },
      ],
    },
    sort: ['issuedOn', 'id'],
    depth: 1,
    limit: MOST,
    populate: { organisations: { name: true }, topics: { title: true }, outlets: {}, files: {} },
    overrideAccess,
  })
  const isIn = (date: CivilDate) => month.from <= date && date <= month.to
  return docs
    .map((row): MonthRequest => {
      const { id, number, issuedOn, issuer, summary } = row
      return {
        id,
        number,
        issuedOn,
        issuer: typeof issuer === 'object' ? issuer.name : '',
        summary: summary ?? null,
        topics: (row.topics ?? []).flatMap((one) => (typeof one === 'object' ? [one.title] : [])),
        wishedDates: (row.wishedDates ?? []).map(({ date }) => date).filter(isIn),
      }
    })
    .filter(
      ({ id, issuedOn, wishedDates }) =>
        wishedDates.length > 0 || isIn(issuedOn) || attached.has(id),
    )
}
