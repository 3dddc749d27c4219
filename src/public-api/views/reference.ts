import { addressOf } from '../address'
import type { ReferenceView } from '../schemas'

export type NamedRow = { id: string; slug?: string | null; name: string }

/** An outlet or column as another thing names it. */
export function referenceView(row: NamedRow): ReferenceView {
  return { slug: addressOf(row), name: row.name }
}
