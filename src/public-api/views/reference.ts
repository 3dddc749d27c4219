import { addressOf } from '../address'
import { publicId } from '../publicName'
import type { ReferenceView } from '../schemas'

export type NamedRow = { id: string; slug?: string | null; name: string }

/** An outlet or column as another thing names it. */
export function referenceView(type: 'column' | 'outlet', row: NamedRow): ReferenceView {
  return { id: publicId(type, row.id), slug: addressOf(row), name: row.name }
}
