import { idOf } from '@/access/membership'
import type { Checklist } from '@/domain/checklist/types'
import type { Checklist as Row } from '@/payload-types'

/** A checklist as it is laid down. */
export function checklistOfRow(row: Row): Checklist {
  return {
    name: row.name,
    outlet: idOf(row.outlet),
    organisation: idOf(row.organisation),
    columns: (row.columns ?? []).flatMap((one) => idOf(one) ?? []),
    genres: row.genres ?? [],
    items: (row.items ?? []).map(({ condition, limit, words, severity, moves }) => ({
      condition,
      limit: limit ?? null,
      words: words ?? null,
      severity,
      moves: moves ?? [],
    })),
  }
}
