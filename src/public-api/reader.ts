import type { Payload } from 'payload'

import type { OutletHost } from './hosts'
import type { Parts } from './partOf'
import type { ComplianceView } from './programmeSchemas'

/** What the newsroom computes of an outlet's year, period by period. */
export type ComplianceOf = (outlet: string, year: number) => Promise<ComplianceView['periods']>

/** What a public read needs: where the rows are, what time it is, and the address that links start with. */
export type PublicReader = {
  payload: Payload
  now: Date
  /** `https://bao.example.vn`, or empty for links relative to this server. */
  origin: string
  /** The outlet at whose own address it was asked; none at the address that all share. */
  outlet?: string | null
  /** The addresses that outlets have of their own. */
  hosts?: readonly OutletHost[]
  /** Told what an answer is made of, by the keys of src/domain/changes/endedBy.ts; whoever keeps answers asks for it. */
  depends?: (key: string) => void
  /** Parts that several answers are made of, from memory while they hold; see partOf. */
  parts?: Parts
  /** The ledger, which is above what is read here; without it no outlet publishes its sums. */
  complianceOf?: ComplianceOf
}
