import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { supervisedFor } from '@/access/organisationScope'
import { rowOf, rowWhere, rowsWhere } from '@/database/rows'
import type { NamedRange } from '@/domain/report/types'
import type { ClosingFate } from '@/domain/report/way/closing'
import type { ConsolidationState } from '@/domain/report/way/consolidation'
import type { MainNumber } from '@/domain/report/way/mainNumbers'
import type { ReportState } from '@/domain/report/way/moves'
import type { ReportText } from '@/domain/report/way/sections'
import type { LedgerRow } from '@/domain/obligation/ledger/types'
import type { Consolidation as Row, ConsolidationVersion } from '@/payload-types'

import { failure } from '../../words/failure'
import type { FrozenSection } from '../reportSubject'

/** A consolidated report as use cases and pages speak of it. */
export type Consolidation = {
  id: string
  label: string
  organisation: string
  organisationName: string
  /** Null for days of its own, which close nothing. */
  window: string | null
  year: number
  from: string
  to: string
  due: string | null
  state: ConsolidationState
  text: ReportText
  textRevision: number
  /** How many versions were closed. */
  closings: number
  askedBy: string | null
  askReason: string | null
}

/** An outlet's report as it was accepted, by range: its numbers as it froze them. */
export type OutletPart = {
  outlet: string
  outletName: string
  report: string
  /** Of the version. */
  number: number
  cutOff: string
  hash: string
  ranges: NamedRange[]
  numbers: Record<string, MainNumber[]>
}

/** An outlet without an accepted report, and where its report stands; null while nobody began it. */
export type MissingOutlet = { outlet: string; outletName: string; state: ReportState | null }

/** What closing does, or did, with a period. */
export type PeriodLine = {
  outlet: string
  obligation: string
  title: string
  fate: ClosingFate
  row: LedgerRow
  /** The number of the closing that holds it; null of what stays open. */
  number: number | null
}

/** Periods that an older version does not prove any more: they stay open until its outlet sends anew. */
export type UnprovenPeriods = { outletName: string; title: string; periods: string[] }

/** The figures of a consolidated report. */
export type Consolidated = {
  outlets: OutletPart[]
  missing: MissingOutlet[]
  totals: Record<string, MainNumber[]>
  periods: PeriodLine[]
  /** Not in what was closed before there were any. */
  unproven?: UnprovenPeriods[]
}

/** What was closed. */
export type ConsolidationVersionFacts = {
  id: string
  number: number
  content: Consolidated
  sections: FrozenSection[]
  hash: string
  closedAt: string
  closedByName: string | null
  reason: string | null
}

type Access = { overrideAccess: boolean }

/**
 * The consolidated report of an id.
 * @throws NewsroomError when there is none, or none that may be read.
 */
export async function loadConsolidation(
  req: PayloadRequest,
  id: string,
  { overrideAccess }: Access,
): Promise<Consolidation> {
  const row = await rowOf(req, 'consolidations', id, { overrideAccess })
  const named =
    row &&
    (await rowOf(req, 'organisations', idOf(row.organisation) ?? '', { overrideAccess: true }))
  if (!row || !named) throw failure('consolidationNotFound')
  return consolidation(row, named)
}

const consolidation = (row: Row, organisation: { id: string; name: string }): Consolidation => ({
  ...{ id: row.id, label: row.label, window: row.window || null, year: row.year },
  ...{ organisation: organisation.id, organisationName: organisation.name },
  ...{ from: row.from, to: row.to, due: row.due || null, state: row.state },
  ...{ text: (row.text ?? {}) as ReportText, textRevision: row.textRevision },
  ...{ closings: row.closings, askedBy: idOf(row.askedBy), askReason: row.askReason ?? null },
})

/** Whether the request's user supervises for the body whose report it is. */
export const supervises = (
  req: PayloadRequest,
  { organisation }: Pick<Consolidation, 'organisation'>,
): boolean => supervisedFor(req).includes(organisation)

/** A version by its number, the last of all unless told; null when there is none. */
export async function loadConsolidationVersion(
  req: PayloadRequest,
  consolidation: string,
  { number, overrideAccess }: Access & { number?: number },
): Promise<ConsolidationVersionFacts | null> {
  const row = await rowWhere(req, 'consolidation-versions', {
    where: {
      and: [
        { consolidation: { equals: consolidation } },
        ...(number === undefined ? [] : [{ number: { equals: number } }]),
      ],
    },
    sort: '-number',
    overrideAccess,
  })
  return row && consolidationVersion(row)
}

/** The versions without what they hold, the last first. */
export const consolidationVersionsOf = (
  req: PayloadRequest,
  consolidation: string,
  { overrideAccess }: Access,
) =>
  rowsWhere(req, 'consolidation-versions', {
    where: { consolidation: { equals: consolidation } },
    sort: '-number',
    select: { number: true, closedAt: true, closedByName: true, reason: true },
    overrideAccess,
  })

export const consolidationVersion = (row: ConsolidationVersion): ConsolidationVersionFacts => ({
  ...{ id: row.id, number: row.number, hash: row.hash, closedAt: row.closedAt },
  ...{ closedByName: row.closedByName ?? null, reason: row.reason ?? null },
  content: row.content as unknown as Consolidated,
  sections: row.sections as unknown as FrozenSection[],
})
