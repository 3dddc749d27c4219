import type { Where } from 'payload'

/**
 * Airings that stand, for queries: neither rejected nor replaced by another record. One whose successor stands already
 * without it knowing is still among them; where that matters the records are judged (`src/domain/airing/standing.ts`).
 */
export function whereAiringStands(): Where {
  return { and: [{ rejected: { not_equals: true } }, { replacedBy: { exists: false } }] }
}
