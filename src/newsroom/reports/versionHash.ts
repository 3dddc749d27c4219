import { createHash } from 'node:crypto'

import { frozen } from '@/domain/report/frozen'

import { canonicalHash } from './canonicalHash'
import type { Version } from './reportSubject'

type Content = Pick<
  Version,
  'figures' | 'names' | 'periods' | 'sections' | 'comparisons' | 'issues' | 'indicators'
>

/**
 * The fingerprint of what a version holds, the figures by their own (report.md, Frozen figures). What was sent before issues
 * were kept was marked by figures and text alone.
 */
export function versionHash(content: Content): string {
  const { sections, names, periods, comparisons, issues, indicators } = content
  const figures = content.figures.hash
  return canonicalHash(
    issues === null
      ? { figures, sections }
      : { figures, sections, names, periods, comparisons, issues, indicators },
  )
}

/** What of a stored version is no longer what its fingerprints were made of; null when all of it is. */
export function versionFault(version: Content & { hash: string }): 'figures' | 'content' | null {
  const { hash, ...figures } = version.figures
  if (frozen(figures, createHash('sha256')).hash !== hash) return 'figures'
  return versionHash(version) === version.hash ? null : 'content'
}
