import { canonicalParts } from './canonical'
import type { Figures } from './figures'

/** The output of a report, with the fingerprint by which it is seen that nothing in it was changed. */
export type FrozenFigures = Figures & { hash: string }

/** A SHA-256 that has been fed nothing; `createHash('sha256')` of Node is one. The domain has none of its own. */
export type Sha256 = {
  update: (text: string, encoding: 'utf8') => unknown
  digest: (encoding: 'hex') => string
}

/** Figures with their hash: the SHA-256 of their canonical JSON (report.md, Frozen figures). */
export function frozen(figures: Figures, sha256: Sha256): FrozenFigures {
  for (const part of canonicalParts(figures)) sha256.update(part, 'utf8')
  return { ...figures, hash: sha256.digest('hex') }
}
