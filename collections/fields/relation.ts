import type { CollectionSlug, SingleRelationshipField } from 'payload'

type Options = Partial<
  Omit<SingleRelationshipField, 'type' | 'relationTo' | 'validate' | 'label'>
> & {
  name: string
  to: CollectionSlug
  label: Record<'vi' | 'en', string>
  /** The depth to which the other row is read along. */
}

/** A link to another row; one that must be there says so in words. Existence is Payload's own check. */
export function relation({ to, ...field }: Options): SingleRelationshipField {
  return { maxDepth: 1, ...field, type: 'relationship', relationTo: to } as SingleRelationshipField
}
