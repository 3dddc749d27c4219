import type { PayloadRequest, Where } from 'payload'

import { accessOf } from '@/access/accessOf'
import { type Cell, readCells } from '@/database/readCells'
import { readLists } from '@/database/readLists'
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
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'obligations',
    where: allowed === true ? where : { and: [where, allowed] },
    sort: ['sortKey', 'id'],
    limit,
    pagination: false,
    select: { sortKey: true },
    req,
  })
  return headsOf(
    req,
    docs.map(({ id }) => id),
  )
}

/** Of rows that may be read, in the order given. */
async function headsOf(req: PayloadRequest, ids: readonly string[]): Promise<ObligationHead[]> {
  const collection = 'obligations'
  const fields = ['id', ...HEAD_FIELDS.filter((name) => name !== 'columns')]
  const where = [{ field: 'id', in: ids }]
  const found = namedRows(fields, await readCells({ req, collection, fields, where }))
  const columnsOf = await readLists({ req, collection, field: 'columns', refersTo: 'columns', ids })
  const rows = ids.flatMap((id) => found.get(id) ?? [])
  const named = (field: 'outlet' | 'plan') => [...new Set(rows.map((row) => row[field] as string))]
  const outlets = await namesOf(req, 'outlets', ['name', 'validTo'], named('outlet'))
  const plans = await namesOf(req, 'plans', ['number', 'title'], named('plan'))
  const columns = await namesOf(req, 'columns', ['name'], [...new Set([...columnsOf.values()].flat())]) // prettier-ignore
  return rows.map((row) =>
    obligationHead({
      ...row,
      outlet: outlets.get(String(row.outlet)) ?? row.outlet,
      plan: plans.get(String(row.plan)) ?? row.plan,
      columns: (columnsOf.get(row.id) ?? []).map((id) => columns.get(id) ?? id),
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
  const where = [{ field: 'id', in: ids }]
  return namedRows(fields, await readCells({ req, collection, fields, where }))
}

/** Rows by their ids, with cells by field; the first field is the id. */
const namedRows = (fields: readonly string[], rows: readonly Cell[][]): Map<string, Named> =>
  new Map(
    rows.map((cells) => {
      const named = Object.fromEntries(fields.map((field, at) => [field, cells[at] ?? null]))
      return [String(cells[0]), named as Named]
    }),
  )
