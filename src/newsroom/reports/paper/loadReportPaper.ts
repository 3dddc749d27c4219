import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { countedIssues } from '@/domain/report/paper/issueTable'
import { reportPaper } from '@/domain/report/paper/reportPaper'
import type { PaperNames, ReportPaper } from '@/domain/report/paper/types'
import { GENRE_WORDS } from '@/public-api/words'

import { loadFigures, type Report } from '../views/loadReport'
import type { ReportQuery } from '../views/reportQuery'
import { letterheadOf } from './letterheadOf'
import { loadPaperIssues } from './loadPaperIssues'

/** The live figures of a report as a paper: a draft without number, as of now. */
export async function loadReportPaper(
  req: PayloadRequest,
  query: ReportQuery,
  now: Date,
): Promise<ReportPaper> {
  const report = await loadFigures(req, query, now)
  const { figures } = report
  return reportPaper({
    figures,
    names: paperNames(report),
    issues: await loadPaperIssues(req, countedIssues(figures), figures.cutOff),
    letterhead: await letterheadOf(req, query.outlet, civilDateOf(now.getTime())),
    periodName: periodName(query),
    signed: null,
    ...{ bases: [], opening: null, before: [], after: [], closing: null },
  })
}

/** `quý I năm 2026`; of the report of the whole year `năm 2026`. */
export const periodName = ({ window, year }: Pick<ReportQuery, 'window' | 'year'>) =>
  window && `${window.name} năm ${year}`.replace(/^Năm năm/, 'năm').replace(/^Quý/, 'quý')

export function paperNames(report: Omit<Report, 'behind'>): PaperNames {
  const { outletOf, obligations } = report
  return {
    outlets: new Map(report.outlets.map(({ id, name }) => [id, name])),
    columns: new Map(
      [...report.columns].map(([id, name]) => [id, { name, outlet: outletOf.get(id) ?? '' }]),
    ),
    obligations: new Map(
      [...obligations].map(([id, head]) => [id, { title: head.title, outlet: head.outletName }]),
    ),
    topics: report.topics,
    kinds: report.kinds,
    genres: new Map(Object.entries(GENRE_WORDS)),
  }
}
