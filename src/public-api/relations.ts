import type { ReferenceView, TopicView } from './schemas'

export type Reference = string | { id: string } | null | undefined

/** What rows refer to, as far as the public may see it; anything else is null or left out. */
export type Relations = {
  outlet: (reference: Reference) => ReferenceView | null
  column: (reference: Reference) => ReferenceView | null
  topics: (references: Reference[] | null | undefined) => TopicView[]
}
