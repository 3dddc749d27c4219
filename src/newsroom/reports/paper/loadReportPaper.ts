import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { countedIssues } from '@/domain/report/paper/issueTable'
import { reportPaper } from '@/domain/report/paper/reportPaper'
import type { PaperNames, ReportPaper } from '@/domain/report/paper/types'
import { GENRE_WORDS } from '@/public-api/words'

import type { ReportNames } from '../reportNames'
import { loadFigures } from '../views/loadReport'
import type { ReportQuery } from '../views/reportQuery'
import { letterheadOf } from './letterheadOf'
import { loadPaperIssues } from '../loadPaperIssues'

/** The live figures of a report as a paper: a draft without number, as of now. */
export async function loadReportPaper(
  req: PayloadRequest,
  query: ReportQuery,
  now: Date,
): Promise<ReportPaper> {
  const { figures, names } = await loadFigures(req, query, now)
  return reportPaper({
    figures,
    names: paperNames(names),
    issues: await loadPaperIssues(req, countedIssues(figures), figures.cutOff),
    letterhead: await letterheadOf(req, query.outlet, civilDateOf(now.getTime())),
    standing: 'figures',
    periodName: periodName(query),
    signed: null,
    ...{
      indicators: [],
      marks: [],
      bases: [],
      opening: null,
      before: [],
      after: [],
      closing: null,
    },
  })
}

/** `quý I năm 2026`; of the report of the whole year `năm 2026`. */
export const periodName = ({ window, year }: { window: { name: string } | null; year: number }) =>
  window && `${window.name} năm ${year}`.replace(/^Năm năm/, 'năm').replace(/^Quý/, 'quý')

export function paperNames(names: ReportNames): PaperNames {
  return {
    outlets: new Map(Object.entries(names.outlets)),
    columns: new Map(
      Object.entries(names.columns).map(([id, name]) => [
        id,
        { name, outlet: names.outlets[names.columnOutlets[id] ?? ''] ?? '' },
      ]),
    ),
    obligations: new Map(
      Object.entries(names.obligations).map(([id, { title, outletName }]) => [
        id,
        { title, outlet: outletName },
      ]),
    ),
    topics: new Map(Object.entries(names.topics)),
    kinds: new Map(Object.entries(names.kinds)),
    genres: new Map(Object.entries(GENRE_WORDS)),
  }
}
