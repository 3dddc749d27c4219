import { createHash } from 'node:crypto'

import { canonicalParts } from '@/domain/report/canonical'
import { frozen } from '@/domain/report/frozen'

import type { Version } from './reportSubject'

type Content = Pick<
  Version,
  'figures' | 'names' | 'sections' | 'comparisons' | 'issues' | 'indicators'
>

/**
 * The fingerprint of what a version holds: SHA-256 of canonical JSON, the figures by their own (report.md, Frozen figures).
 * What was sent before issues were kept was marked by figures and text alone.
 */
export function versionHash(content: Content): string {
  const { figures, sections, names, comparisons, issues, indicators } = content
  const whole = { figures: figures.hash, sections, names, comparisons, issues, indicators }
  const hash = createHash('sha256')
  for (const part of canonicalParts(
    issues === null ? { figures: figures.hash, sections } : whole,
  )) {
    hash.update(part, 'utf8')
  }
  return hash.digest('hex')
}

/** What of a stored version is no longer what its fingerprints were made of; null when all of it is. */
export function versionFault(version: Content & { hash: string }): 'figures' | 'content' | null {
  const { hash, ...figures } = version.figures
  if (frozen(figures, createHash('sha256')).hash !== hash) return 'figures'
  return versionHash(version) === version.hash ? null : 'content'
}
