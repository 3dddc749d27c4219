import type { PayloadRequest } from 'payload'

import { rolesAt } from '@/access/outletScope'
import { rowWhere } from '@/database/rows'
import { REPORT_PREPARERS } from '@/domain/report/way/moves'
import type { SignedPaper } from '@/payload-types'

import {
  loadConsolidation,
  loadConsolidationVersion,
  supervises,
} from '../consolidation/consolidationSubject'
import { loadOutletReport, loadVersion } from '../reportSubject'

/** Of which kind of report. */
export type PaperOf = 'reports' | 'consolidations'

/** A version of a report that became a paper, and whether the person may say which. */
export type PaperSubject = {
  id: string
  label: string
  outlet: string | null
  organisation: string | null
  /** Null when nothing was frozen under that number. */
  version: { id: string; at: string } | null
  mayEnter: boolean
}

type Asked = { req: PayloadRequest; id: string; number: number | undefined }

/** By kind: what a paper is of. Throws when there is no such report, or none that the person reads. */
export const PAPER_SUBJECTS: Record<PaperOf, (asked: Asked) => Promise<PaperSubject>> = {
  reports: async ({ req, id, number }) => {
    const { label, outlet } = await loadOutletReport(req, id, { overrideAccess: false })
    const found = await loadVersion(req, id, { number, overrideAccess: false })
    const roles = await rolesAt(req, outlet)
    return {
      ...{ id, label, outlet, organisation: null },
      version: found && { id: found.id, at: found.sentAt },
      mayEnter: REPORT_PREPARERS.some((role) => roles.includes(role)),
    }
  },
  consolidations: async ({ req, id, number }) => {
    const consolidation = await loadConsolidation(req, id, { overrideAccess: false })
    const found = await loadConsolidationVersion(req, id, { number, overrideAccess: false })
    const { label, organisation } = consolidation
    return {
      ...{ id, label, outlet: null, organisation },
      version: found && { id: found.id, at: found.closedAt },
      mayEnter: supervises(req, consolidation),
    }
  },
}

/** What the paper of a version says; null while nobody entered it. */
export type Paper = {
  number: string
  signedOn: string
  signer: string
  /** The name of the scan in the private store; null without one. */
  scan: { filename: string; title: string } | null
}

/** The paper of a version, as whoever reads the report reads it. */
export async function loadPaper(req: PayloadRequest, version: string): Promise<Paper | null> {
  const row: SignedPaper | null = await rowWhere(req, 'signed-papers', {
    where: { version: { equals: version } },
    depth: 1,
    overrideAccess: false,
  })
  if (!row) return null
  const { number, signedOn, signer, scan } = row
  const file = scan && typeof scan === 'object' ? scan : null
  return {
    ...{ number, signedOn, signer },
    scan: file?.filename ? { filename: file.filename, title: file.title } : null,
  }
}
