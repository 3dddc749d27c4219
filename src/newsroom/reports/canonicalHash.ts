import { createHash } from 'node:crypto'

import { canonicalParts } from '@/domain/report/canonical'

/** The fingerprint of figures and text together: SHA-256 of canonical JSON, as of figures alone (report.md, Frozen figures). */
export function canonicalHash(content: object): string {
  const hash = createHash('sha256')
  for (const part of canonicalParts(content)) hash.update(part, 'utf8')
  return hash.digest('hex')
}
