import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowWhere, rowsWhere } from '@/database/rows'
import type { FrozenFigures } from '@/domain/report/frozen'
import type { IndicatorRow } from '@/domain/report/indicator/types'
import type { PaperIssue } from '@/domain/report/paper/types'
import type { ReportPeriod } from '@/domain/report/reportPeriods'
import type { NamedRange } from '@/domain/report/types'
import type { ReportState } from '@/domain/report/way/moves'
import type { ReportText, SectionCode } from '@/domain/report/way/sections'
import type { Compared } from '@/domain/report/way/comparison'
import type { Report, ReportVersion } from '@/payload-types'

import { failure } from '../words/failure'
import type { ReportNames } from './reportNames'

/** A report of an outlet as use cases and pages speak of it. */
export type OutletReport = {
  id: string
  label: string
  outlet: string
  outletName: string
  /** Null for days of its own. */
  window: string | null
  year: number
  from: string
  to: string
  due: string | null
  ranges: NamedRange[]
  state: ReportState
  text: ReportText
  textRevision: number
  sentAt: string | null
  returnReason: string | null
  acceptedAt: string | null
  /** The number of the version that was accepted last; it stays while a restatement is on its way. */
  acceptedVersion: number | null
}

/** A part of the text as it was sent: as written, and with its figures in words. */
export type FrozenSection = { code: SectionCode; heading: string; written: string; words: string }

/** A comparison with an earlier report, of the days since the report before or of the whole window. */
export type Comparison = { with: string; range: string; rows: Compared[] }

/** What was sent. */
export type Version = {
  id: string
  number: number
  cutOff: string
  figures: FrozenFigures
  names: ReportNames
  /** The periods behind the figures of its window; none in what was sent before they were kept. */
  periods: ReportPeriod[]
  keepsPeriods: boolean
  sections: FrozenSection[]
  comparisons: Comparison[]
  /** What its paper lists; null in what was sent before there were papers. */
  issues: PaperIssue[] | null
  /** Null in what was sent before there were any. */
  indicators: IndicatorRow[] | null
  hash: string
  sentByName: string | null
  sentAt: string
  reason: string | null
}

type Access = { overrideAccess: boolean }

/**
 * The report of an id.
 * @throws NewsroomError when there is none, or none that may be read.
 */
export async function loadOutletReport(
  req: PayloadRequest,
  id: string,
  { overrideAccess }: Access,
): Promise<OutletReport> {
  const row = await rowOf(req, 'reports', id, { overrideAccess })
  const outlet = idOf(row?.outlet)
  const named = outlet && (await rowOf(req, 'outlets', outlet, { overrideAccess: true }))
  if (!row || !named) throw failure('reportNotFound')
  return outletReport(row, named)
}

export const outletReport = (row: Report, outlet: { id: string; name: string }): OutletReport => ({
  ...{ id: row.id, label: row.label, outlet: outlet.id, outletName: outlet.name },
  ...{ window: row.window || null, year: row.year, from: row.from, to: row.to },
  ...{ due: row.due || null, ranges: row.ranges as NamedRange[], state: row.state },
  ...{ text: (row.text ?? {}) as ReportText, textRevision: row.textRevision },
  ...{ sentAt: row.sentAt ?? null, returnReason: row.returnReason ?? null },
  ...{ acceptedAt: row.acceptedAt ?? null, acceptedVersion: row.acceptedVersion ?? null },
})

/** A version of a report by its number, the last of all unless told; null when there is none. */
export async function loadVersion(
  req: PayloadRequest,
  report: string,
  { number, overrideAccess }: Access & { number?: number },
): Promise<Version | null> {
  const row = await rowWhere(req, 'report-versions', {
    where: {
      and: [
        { report: { equals: report } },
        ...(number === undefined ? [] : [{ number: { equals: number } }]),
      ],
    },
    sort: '-number',
    overrideAccess,
  })
  return row && versionOf(row)
}

/** The versions of a report without what they hold, the last first. */
export async function versionsOf(req: PayloadRequest, report: string, { overrideAccess }: Access) {
  return rowsWhere(req, 'report-versions', {
    where: { report: { equals: report } },
    sort: '-number',
    select: { number: true, sentAt: true, sentByName: true, reason: true, cutOff: true },
    overrideAccess,
  })
}

export const versionOf = (row: ReportVersion): Version => ({
  ...{ id: row.id, number: row.number, cutOff: row.cutOff, hash: row.hash, sentAt: row.sentAt },
  figures: row.figures as unknown as FrozenFigures,
  names: row.names as unknown as ReportNames,
  periods: (row.periods ?? []) as unknown as ReportPeriod[],
  keepsPeriods: Array.isArray(row.periods),
  sections: row.sections as unknown as FrozenSection[],
  comparisons: row.comparisons as unknown as Comparison[],
  issues: (row.issues ?? null) as unknown as PaperIssue[] | null,
  indicators: (row.indicators ?? null) as unknown as IndicatorRow[] | null,
  sentByName: row.sentByName ?? null,
  reason: row.reason ?? null,
})
