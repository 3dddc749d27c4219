import type { PayloadRequest, Where } from 'payload'

import { accessOf } from '@/access/accessOf'
import { idOf } from '@/access/membership'
import { type Cell, readCells } from '@/database/readCells'
import type { Obligation } from '@/payload-types'

import { HEAD_FIELDS } from './obligationFields'
import { obligationHead, type ObligationHead } from './obligationHead'

const { read: mayRead } = accessOf('obligations')

type Query = {
  req: PayloadRequest
  where: Where
  limit: number
  /** False for what a person sees: only obligations they may read. Who may read one may read the names it bears. */
  overrideAccess: boolean
}

/**
 * Obligations in their order, with the names of their outlets, plans and columns. A province has a thousand, on every
 * page: they are read below Payload's hooks, under the collection's own read rule, and each name once.
 */
export async function loadHeads({
  req,
  where,
  limit,
  overrideAccess,
}: Query): Promise<ObligationHead[]> {
  const allowed = overrideAccess || (await mayRead({ req }))
  if (allowed === false) return []
  const { docs } = await req.payload.db.find<Obligation>({
    collection: 'obligations',
    where: allowed === true ? where : { and: [where, allowed] },
    sort: ['sortKey', 'id'],
    limit,
    pagination: false,
    select: Object.fromEntries(HEAD_FIELDS.map((name) => [name, true])),
    req,
  })
  const idsOf = (named: (row: (typeof docs)[number]) => (string | null)[]) =>
    [...new Set(docs.flatMap(named))].filter((id) => id !== null)
  const outlets = await namesOf(
    req,
    'outlets',
    ['name', 'validTo'],
    idsOf(({ outlet }) => [idOf(outlet)]),
  )
  const plans = await namesOf(
    req,
    'plans',
    ['number', 'title'],
    idsOf(({ plan }) => [idOf(plan)]),
  )
  const columns = await namesOf(
    req,
    'columns',
    ['name'],
    idsOf((row) => (row.columns ?? []).map(idOf)),
  )
  return docs.map((row) =>
    obligationHead({
      ...row,
      outlet: outlets.get(idOf(row.outlet) ?? '') ?? row.outlet,
      plan: plans.get(idOf(row.plan) ?? '') ?? row.plan,
      columns: (row.columns ?? []).map((column) => columns.get(idOf(column) ?? '') ?? column),
    } as unknown as Obligation),
  )
}

type Named = Record<string, Cell> & { id: string }

async function namesOf(
  req: PayloadRequest,
  collection: 'outlets' | 'plans' | 'columns',
  names: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Named>> {
  const fields = ['id', ...names]
  const rows = await readCells({ req, collection, fields, where: [{ field: 'id', in: ids }] })
  return new Map(
    rows.map((cells) => {
      const named = Object.fromEntries(fields.map((field, at) => [field, cells[at] ?? null]))
      return [String(cells[0]), named as Named]
    }),
  )
}
