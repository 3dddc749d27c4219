import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import { countedIssues } from '@/domain/report/paper/issueTable'
import { reportPaper } from '@/domain/report/paper/reportPaper'
import type { ReportPaper } from '@/domain/report/paper/types'
import { OPEN_REPORT_STATES } from '@/domain/report/way/moves'

import { failure } from '../../words/failure'
import { checkMarks } from '../checkAddress'
import { drawReport } from '../drawReport'
import { loadOutletReport, loadVersion, type OutletReport } from '../reportSubject'
import { loadPaper } from '../papers/paperSubject'
import { letterheadOf } from './letterheadOf'
import { loadPaperIssues } from '../loadPaperIssues'
import { askedNumber } from './askedNumber'
import { paperNames, periodName } from './loadReportPaper'
import { writtenSections } from './writtenSections'

type Wanted = {
  id: string
  /** As it was asked for; empty for what stands now. */
  version: string
  now: Date
}

export type OutletPaper = {
  paper: ReportPaper
  report: OutletReport
  /** Null for a draft. */
  version: number | null
}

/**
 * The paper of an outlet's report: of what was sent from what was frozen then, of one that is open a draft as of now.
 * @throws NewsroomError when there is no such report or version, or none that the person reads.
 */
export async function loadOutletReportPaper(
  req: PayloadRequest,
  { id, version: asked, now }: Wanted,
): Promise<OutletPaper> {
  const report = await loadOutletReport(req, id, { overrideAccess: false })
  const isDraft = asked === '' && OPEN_REPORT_STATES.includes(report.state)
  const version = isDraft ? null : await versionAsked(req, id, asked)
  const content = version ?? (await drawReport(req, report, now.toISOString()))
  const { figures, names, sections } = content
  const entered = version && (await loadPaper(req, version.id))
  const day = entered?.signedOn ?? civilDateOf(Date.parse(figures.cutOff))
  const issues =
    content.issues ?? (await loadPaperIssues(req, countedIssues(figures), figures.cutOff))
  const letterhead = await letterheadOf(req, report.outlet, day)
  const paper = reportPaper({
    ...{ figures, names: paperNames(names), issues, letterhead },
    signed: entered && {
      ...{ number: entered.number, date: entered.signedOn },
      signer: { ...letterhead.signer, name: entered.signer },
    },
    standing: version ? 'sent' : 'preparing',
    periodName: periodName({
      window: report.window ? { name: report.window } : null,
      year: report.year,
    }),
    ...writtenSections(sections),
    indicators: content.indicators ?? [],
    marks: version ? checkMarks(version) : [],
    ...{ bases: [], opening: null, closing: null },
  })
  return { paper, report, version: version?.number ?? null }
}

async function versionAsked(req: PayloadRequest, id: string, asked: string) {
  const number = askedNumber(asked)
  const found = number !== null && (await loadVersion(req, id, { number, overrideAccess: false }))
  if (!found) throw failure('reportVersionNotFound', { number: asked.slice(0, 20) })
  return found
}
