import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletRoles } from '@/access/outletScope'
import { type Cell, readCells } from '@/database/readCells'
import { rowsWhere } from '@/database/rows'
import { type Figures, figures } from '@/domain/report/figures'
import type { NamedRange, Weights } from '@/domain/report/types'

import { loadReportFacts } from '../loadReportFacts'
import type { ReportNames } from '../reportNames'
import { idsBehind } from './idsBehind'
import { type OpenFigure, recordsOf } from './recordsOf'
import type { ReportQuery } from './reportQuery'

export type Report = {
  figures: Figures
  /** All that the person reads. */
  outlets: { id: string; name: string }[]
  names: ReportNames
  /** What stands behind the figure that is open; null when none is. */
  behind: OpenFigure | null
}

/** No ranking is shown yet; the figures are computed with some. */
const WEIGHTS: Weights = { complete: 60, onTime: 20, coverage: 20 }

/** The figures of a report as they are now, live: nothing of it is stored. */
export async function loadReport(
  req: PayloadRequest,
  query: ReportQuery,
  now: Date,
): Promise<Report> {
  const outlets = await outletsRead(req)
  const chosen = outlets.filter(({ id }) => query.outlet === null || id === query.outlet)
  const { figures: found, names } = await namedFigures(req, {
    outlets: chosen,
    ranges: [query.range],
    cutOff: now.toISOString(),
  })
  const behind = query.open && idsBehind(found, query.range.name, query.open)
  return {
    figures: found,
    outlets,
    names,
    behind: behind && { counted: behind.counted, records: await recordsOf(req, behind) },
  }
}

type Asked = {
  outlets: readonly { id: string; name: string }[]
  ranges: readonly NamedRange[]
  cutOff: string
}

/** The figures of some outlets in some ranges as of a cut-off, and what everything in them is called. */
export async function namedFigures(
  req: PayloadRequest,
  { outlets, ranges, cutOff }: Asked,
): Promise<{ figures: Figures; names: ReportNames }> {
  const ids = outlets.map(({ id }) => id)
  const { facts, heads } = await loadReportFacts({
    ...{ req, outlets: ids, ranges, cutOff, weights: WEIGHTS },
  })
  const { columns, topics, activities } = facts
  const kinds = activities.map(({ kind }) => kind)
  return {
    figures: figures(facts),
    names: {
      outlets: Object.fromEntries(outlets.map(({ id, name }) => [id, name])),
      columns: await namesOf(
        req,
        'columns',
        columns.map(({ id }) => id),
      ),
      columnOutlets: Object.fromEntries(columns.map(({ id, outlet }) => [id, outlet])),
      obligations: Object.fromEntries(
        heads.map(({ id, title, outletId, outletName, clause, planNumber }) => [
          id,
          { title, outlet: outletId, outletName, clause, planNumber },
        ]),
      ),
      topics: await topicNames(
        req,
        topics.map(({ code }) => code),
      ),
      kinds: await namesOf(req, 'activity-kinds', kinds),
    },
  }
}

/** The outlets that a person reads, by name. */
export async function outletsRead(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const held = [...(await outletRoles(req)).keys()]
  const rows = await rowsWhere(req, 'outlets', {
    where: isAdministrator(req.user as Member | null) ? {} : { id: { in: held } },
    sort: ['sortKey', 'id'],
    select: { name: true },
    overrideAccess: false,
  })
  return rows.map(({ id, name }) => ({ id, name }))
}

async function namesOf(
  req: PayloadRequest,
  collection: 'columns' | 'activity-kinds',
  ids: readonly string[],
): Promise<Record<string, string>> {
  const where = [{ field: 'id', in: [...new Set(ids)] }]
  const rows = await readCells({ req, collection, fields: ['id', 'name'], where })
  return Object.fromEntries(rows.map(([id, name]) => [text(id), text(name)]))
}

async function topicNames(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const rows = await readCells({
    req,
    collection: 'topics',
    fields: ['id', 'code', 'title'],
    where: [{ field: 'id', in: ids }],
  })
  return Object.fromEntries(
    rows.map(([id, code, title]) => [text(id), `${text(code)} ${text(title)}`]),
  )
}

const text = (cell: Cell | undefined) => String(cell ?? '')
