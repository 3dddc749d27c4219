import type { PayloadRequest } from 'payload'

import { readConsolidations } from '@/access/readConsolidations'
import { rowWhere } from '@/database/rows'
import { type MainNumber, mainNumbers } from '@/domain/report/way/mainNumbers'
import { WINDOW } from '@/domain/report/reportRanges'

import { canonicalHash } from '../canonicalHash'
import { SHORT_CODE } from '../checkAddress'
import { type Consolidated, consolidationVersion } from '../consolidation/consolidationSubject'
import { loadVersion, versionOf } from '../reportSubject'
import { versionFault } from '../versionHash'

/** Of an outlet's report, or of one that a body consolidated. */
export type CheckedKind = 'report' | 'consolidation'

export type ReportCheck = {
  kind: CheckedKind
  report: string
  label: string
  version: {
    number: number
    hash: string
    frozenAt: string
    frozenByName: string | null
    /** As of when its figures are; null where those are of its outlets. */
    cutOff: string | null
  }
  fault: ReturnType<typeof versionFault>
  /** Of a consolidated report the outlets whose own version is no longer what it took. */
  brokenParts: { outletName: string; report: string; number: number }[]
  /** The number of a later version; null while this is the last. */
  later: number | null
  /** As they are stored, to be compared with the paper. */
  numbers: MainNumber[]
}

export type CodeAsked = { kind: 'none' } | { kind: 'odd' } | { kind: 'code'; code: string }

const HEX = /^[0-9a-f]+$/
const WHOLE = 64

/** A code as somebody types it off a paper: in groups, in capitals, whole or its beginning. */
export function codeAsked(typed: unknown): CodeAsked {
  const code = (typeof typed === 'string' ? typed : '').replace(/[\s.:-]/g, '').toLowerCase()
  if (code === '') return { kind: 'none' }
  const isCode = HEX.test(code) && code.length >= SHORT_CODE && code.length <= WHOLE
  return isCode ? { kind: 'code', code } : { kind: 'odd' }
}

/**
 * The version of a code with its fingerprints worked out anew from what is stored; null when there is none that the person
 * reads. Nothing that is kept of an earlier check is used.
 */
export const loadReportCheck = async (
  req: PayloadRequest,
  code: string,
): Promise<ReportCheck | null> =>
  (await outletReportCheck(req, code)) ?? (await consolidationCheck(req, code))

async function outletReportCheck(req: PayloadRequest, code: string): Promise<ReportCheck | null> {
  const row = await firstOf(req, 'report-versions', code)
  if (!row) return null
  const version = versionOf(row)
  const { number, hash, sentAt, sentByName, cutOff } = version
  const last = await rowWhere(req, 'report-versions', {
    where: { report: { equals: row.report } },
    sort: '-number',
    select: { number: true },
    overrideAccess: false,
  })
  return {
    ...{ kind: 'report', report: row.report, label: row.label, brokenParts: [] },
    version: { number, hash, cutOff, frozenAt: sentAt, frozenByName: sentByName },
    fault: versionFault(version),
    later: last && last.number > number ? last.number : null,
    numbers: mainNumbers(version.figures, WINDOW),
  }
}

async function consolidationCheck(req: PayloadRequest, code: string): Promise<ReportCheck | null> {
  // Whoever supervises nobody reads none: that is no refusal.
  if ((await readConsolidations.access({ req })) === false) return null
  const row = await firstOf(req, 'consolidation-versions', code)
  if (!row) return null
  const { number, hash, content, sections, closedAt, closedByName } = consolidationVersion(row)
  const last = await rowWhere(req, 'consolidation-versions', {
    where: { consolidation: { equals: row.consolidation } },
    sort: '-number',
    select: { number: true },
    overrideAccess: false,
  })
  const isWhole = canonicalHash({ content, sections }) === hash
  return {
    ...{ kind: 'consolidation', report: row.consolidation, label: row.label },
    version: { number, hash, cutOff: null, frozenAt: closedAt, frozenByName: closedByName },
    fault: isWhole ? null : 'content',
    brokenParts: await brokenParts(req, content),
    later: last && last.number > number ? last.number : null,
    numbers: content.totals[WINDOW] ?? [],
  }
}

/** The first row whose hash begins so: `g` comes after the last sign of a hexadecimal number. */
async function firstOf<Slug extends 'report-versions' | 'consolidation-versions'>(
  req: PayloadRequest,
  collection: Slug,
  code: string,
) {
  const row = await rowWhere(req, collection, {
    where: { and: [{ hash: { greater_than_equal: code } }, { hash: { less_than: `${code}g` } }] },
    sort: 'id',
    overrideAccess: false,
  })
  return row?.hash.startsWith(code) ? row : null
}

/** Its lists and proofs are printed from the versions of its outlets: one after another, so that no more than one is held. */
async function brokenParts(
  req: PayloadRequest,
  { outlets }: Consolidated,
): Promise<ReportCheck['brokenParts']> {
  const broken: ReportCheck['brokenParts'] = []
  for (const { outletName, report, number, hash } of outlets) {
    const version = await loadVersion(req, report, { number, overrideAccess: true })
    if (version?.hash === hash && versionFault(version) === null) continue
    broken.push({ outletName, report, number })
  }
  return broken
}
