import type { PayloadRequest } from 'payload'

import { type Cell, readCells } from '@/database/readCells'
import { type Figures, figures } from '@/domain/report/figures'
import type { NamedRange, ReportFacts } from '@/domain/report/types'

import { loadReportFacts } from './loadReportFacts'
import type { ReportNames } from './reportNames'

type Asked = {
  outlets: readonly { id: string; name: string }[]
  ranges: readonly NamedRange[]
  cutOff: string
}

/** The figures of some outlets in some ranges as of a cut-off, the facts they are of, and what everything in them is called. */
export async function namedFigures(
  req: PayloadRequest,
  { outlets, ranges, cutOff }: Asked,
): Promise<{ facts: ReportFacts; figures: Figures; names: ReportNames }> {
  const ids = outlets.map(({ id }) => id)
  const { facts, heads } = await loadReportFacts({ req, outlets: ids, ranges, cutOff })
  const { columns, topics, activities } = facts
  const kinds = activities.map(({ kind }) => kind)
  return {
    facts,
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

async function namesOf(
  req: PayloadRequest,
  collection: 'columns' | 'activity-kinds',
  ids: readonly string[],
): Promise<Record<string, string>> {
  const where = [{ field: 'id', in: [...new Set(ids)] }]
  const rows = await readCells({ req, collection, fields: ['id', 'name'], where })
  return Object.fromEntries(rows.map(([id, name]) => [text(id), text(name)]))
}

/** Topics as people name them, with their codes, by id. */
export async function topicNames(
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
