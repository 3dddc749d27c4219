import type { PayloadRequest, Where } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletRoles } from '@/access/outletScope'
import { rowsWhere, rowWhere } from '@/database/rows'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'

import { loadLedger } from '../loadLedger'
import { type Matrix, matrixOf } from './matrix'
import { type MatrixQuery, momentOf } from './matrixQuery'

export type Choice = { id: string; name: string; group?: string }

/** What one can choose from; only what the person may read. */
export type MatrixChoices = {
  /** With the days they began and ended, their owner's where they say none. */
  outlets: (Choice & { openedOn: CivilDate | null; closedOn: CivilDate | null })[]
  plans: Choice[]
  topics: Choice[]
  years: number[]
}

const MOST = 5000

/** A query without what the person can't choose, and what was left out, in words. */
export function withinChoices(
  query: MatrixQuery,
  { outlets, plans, topics }: MatrixChoices,
): { query: MatrixQuery; problems: string[] } {
  const lists = [
    ['outlet', outlets, 'Kênh'],
    ['plan', plans, 'Văn bản'],
    ['topic', topics, 'Chủ đề'],
  ] as const
  const kept = { ...query }
  const problems: string[] = []
  for (const [name, list, word] of lists) {
    if (kept[name] === null || list.some(({ id }) => id === kept[name])) continue
    kept[name] = null
    problems.push(`${word} trong địa chỉ không có, hoặc bạn không được xem. Đang hiện tất cả.`)
  }
  return { query: kept, problems }
}

/** The matrix of a query, as the person may see it. */
export async function loadMatrix({
  req,
  query,
  now,
  choices,
}: {
  req: PayloadRequest
  query: MatrixQuery
  now: Date
  choices: MatrixChoices
}): Promise<Matrix> {
  const { year, asOf, state, onlyShort } = query
  const { entries, unset } = await loadLedger({
    req,
    now: momentOf(asOf, now),
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    obligationIds: await idsOf(req, query),
    ...{ overrideAccess: false, isShown: true },
  })
  const owing = new Set([
    ...entries.map(({ obligation }) => obligation.outletId),
    ...unset.map(({ outletId }) => outletId),
  ])
  const isNarrowed = Boolean(query.plan ?? query.topic ?? state) || onlyShort
  const outlets = choices.outlets
    .filter(({ id }) => !query.outlet || id === query.outlet)
    .filter((outlet) => owing.has(outlet.id) || (!isNarrowed && livedIn(year, outlet)))
  const matrix = matrixOf({ year, entries, unset, outlets, state, onlyShort })
  return isNarrowed
    ? { ...matrix, groups: matrix.groups.filter(({ rows }) => rows.length > 0) }
    : matrix
}

/** Whether an outlet was there on some day of the year. */
export function livedIn(
  year: number,
  { openedOn, closedOn }: Pick<MatrixChoices['outlets'][number], 'openedOn' | 'closedOn'>,
): boolean {
  const begun = openedOn === null || openedOn <= `${year}-12-31`
  return begun && (closedOn === null || closedOn >= `${year}-01-01`)
}

/** The obligations a query is about; undefined is all that the person may read. */
async function idsOf(
  req: PayloadRequest,
  { outlet, plan, topic }: MatrixQuery,
): Promise<string[] | undefined> {
  const conditions: Where[] = []
  if (outlet) conditions.push({ outlet: { equals: outlet } })
  if (plan) conditions.push({ plan: { equals: plan } })
  if (topic) conditions.push({ columns: { in: await columnsOn(req, topic) } })
  if (conditions.length === 0) return undefined
  const docs = await rowsWhere(req, 'obligations', {
    where: { and: conditions },
    sort: 'id',
    limit: MOST,
    select: {},
    overrideAccess: false,
  })
  return docs.map(({ id }) => id)
}

async function columnsOn(req: PayloadRequest, topic: string): Promise<string[]> {
  const docs = await rowsWhere(req, 'columns', {
    where: { topics: { in: [topic] } },
    sort: 'id',
    limit: MOST,
    select: {},
    overrideAccess: false,
  })
  return docs.map(({ id }) => id)
}

/** What the filters offer. */
export async function loadMatrixChoices(req: PayloadRequest, now: Date): Promise<MatrixChoices> {
  const where: Where = isAdministrator(req.user as Member | null)
    ? {}
    : { id: { in: [...(await outletRoles(req)).keys()] } }
  const [outlets, plans, topics, oldest] = await Promise.all([
    rowsWhere(req, 'outlets', {
      where,
      sort: 'sortKey',
      limit: MOST,
      depth: 1,
      select: { name: true, validFrom: true, validTo: true, organisation: true },
      populate: { organisations: { validFrom: true, validTo: true } },
      overrideAccess: false,
    }),
    rowsWhere(req, 'plans', {
      where: {},
      sort: '-issuedOn',
      limit: MOST,
      select: { number: true, title: true },
      overrideAccess: false,
    }),
    rowsWhere(req, 'topics', {
      where: {},
      sort: 'code',
      limit: MOST,
      depth: 1,
      select: { code: true, title: true, plan: true },
      populate: { plans: { number: true } },
      overrideAccess: false,
    }),
    rowWhere(req, 'obligations', {
      where: {},
      sort: 'validFrom',
      select: { validFrom: true },
      overrideAccess: false,
    }),
  ])
  return {
    outlets: outlets.map(({ id, name, organisation, ...own }) => {
      const owner = typeof organisation === 'object' ? organisation : null
      return {
        id,
        name,
        openedOn: own.validFrom ?? owner?.validFrom ?? null,
        closedOn: own.validTo ?? owner?.validTo ?? null,
      }
    }),
    plans: plans.map(({ id, number, title }) => ({ id, name: `${number} – ${title}` })),
    topics: topics.map(({ id, code, title, plan }) => ({
      id,
      name: `${code} ${title}`,
      group: typeof plan === 'object' ? plan.number : undefined,
    })),
    years: yearsFrom(oldest?.validFrom, Number(civilDateOf(now.getTime()).slice(0, 4))),
  }
}

function yearsFrom(oldest: CivilDate | undefined, thisYear: number): number[] {
  const first = Math.min(Number(oldest?.slice(0, 4) ?? thisYear), thisYear)
  return Array.from({ length: thisYear + 2 - first }, (_, index) => thisYear + 1 - index)
}
