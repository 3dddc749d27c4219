import type { PayloadRequest } from 'payload'

import { rowsWhere, rowWhere } from '@/database/rows'
import { type MainNumber, mainNumbers } from '@/domain/report/way/mainNumbers'
import { WINDOW } from '@/domain/report/reportRanges'

import { SHORT_CODE } from '../checkAddress'
import { type Version, versionOf } from '../reportSubject'
import { versionFault } from '../versionHash'

export type ReportCheck = {
  report: string
  label: string
  version: Pick<Version, 'number' | 'cutOff' | 'sentAt' | 'sentByName' | 'hash'>
  fault: ReturnType<typeof versionFault>
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
export async function loadReportCheck(
  req: PayloadRequest,
  code: string,
): Promise<ReportCheck | null> {
  const rows = await rowsWhere(req, 'report-versions', {
    // Every hash that begins so: `g` comes after the last sign of a hexadecimal number.
    where: { and: [{ hash: { greater_than_equal: code } }, { hash: { less_than: `${code}g` } }] },
    sort: 'id',
    limit: 1,
    overrideAccess: false,
  })
  const row = rows.find(({ hash }) => hash.startsWith(code))
  if (!row) return null
  const version = versionOf(row)
  const last = await rowWhere(req, 'report-versions', {
    where: { report: { equals: row.report } },
    sort: '-number',
    select: { number: true },
    overrideAccess: false,
  })
  return {
    ...{ report: row.report, label: row.label, version, fault: versionFault(version) },
    later: last && last.number > row.number ? last.number : null,
    numbers: mainNumbers(version.figures, WINDOW),
  }
}
