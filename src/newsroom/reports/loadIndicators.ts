import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { type Cell, readCells } from '@/database/readCells'
import { rowsWhere } from '@/database/rows'
import {
  indicatorRows,
  type PartKeys,
  type PartNames,
} from '@/domain/report/indicator/indicatorRows'
import type { Figures } from '@/domain/report/figures'
import type { EnteredValue, Indicator, IndicatorRow } from '@/domain/report/indicator/types'
import { GENRE_WORDS, OUTLET_WORDS } from '@/public-api/words'

import { REFORM_FIELD_WORDS } from '../words/indicators'

/** All indicators in their order: a register of some dozens. */
export async function loadIndicators(req: PayloadRequest): Promise<Indicator[]> {
  const rows = await rowsWhere(req, 'indicators', {
    ...{ where: {}, sort: ['order', 'id'], overrideAccess: true },
  })
  return rows.map(({ id, name, unit, group, measure, split }) => ({
    ...{ id, name, unit, group, split, measure: measure ?? null },
  }))
}

export async function loadEntered(req: PayloadRequest, report: string): Promise<EnteredValue[]> {
  const rows = await rowsWhere(req, 'indicator-values', {
    ...{ where: { report: { equals: report } }, overrideAccess: true },
  })
  return rows.map(({ indicator, part, period, soFar, source }) => ({
    ...{ indicator: idOf(indicator) ?? '', part: part ?? '', source: source ?? '' },
    ...{ period: period ?? null, soFar: soFar ?? null },
  }))
}

export const partNames = (topics: Readonly<Record<string, string>>): PartNames => ({
  ...{ medium: OUTLET_WORDS, genre: GENRE_WORDS, topic: topics, field: REFORM_FIELD_WORDS },
})

/** The indicators of a report with the values they have now. */
export async function reportIndicators(
  req: PayloadRequest,
  report: string,
  { figures, topics }: { figures: Figures; topics: Readonly<Record<string, string>> },
): Promise<IndicatorRow[]> {
  const indicators = await loadIndicators(req)
  const entered = await loadEntered(req, report)
  const keys = await partKeys(req, {
    outlets: figures.totals.flatMap(({ outlet }) => outlet ?? []),
    topics: Object.keys(topics),
  })
  return indicatorRows({ indicators, entered, figures, names: partNames(topics), keys })
}

/** As outlets and topics are now: what was frozen keeps the numbers that came of it. */
async function partKeys(
  req: PayloadRequest,
  { outlets, topics }: { outlets: readonly string[]; topics: readonly string[] },
): Promise<PartKeys> {
  const kinds = await readCells({
    ...{ req, collection: 'outlets', fields: ['id', 'kind'] },
    where: [{ field: 'id', in: [...new Set(outlets)] }],
  })
  const fields = await readCells({
    ...{ req, collection: 'topics', fields: ['id', 'reformField'] },
    where: [{ field: 'id', in: topics }],
  })
  const known = (cells: Cell[][]) =>
    Object.fromEntries(
      cells.flatMap(([id, key]) => (key === null ? [] : [[String(id), String(key)]])),
    ) as Record<string, string>
  return { mediumOf: known(kinds), fieldOf: known(fields) }
}
