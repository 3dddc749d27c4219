import type { CollectionConfig } from 'payload'

/** Every form of the admin tells what became of its saves: one piece, so that no collection is forgotten. */
export function withFormKeeper(collection: CollectionConfig): CollectionConfig {
  const { components = {}, ...admin } = collection.admin ?? {}
  const { beforeDocumentControls = [], ...edit } = components.edit ?? {}
  return {
    ...collection,
    admin: {
      ...admin,
      components: {
        ...components,
        edit: {
          ...edit,
          beforeDocumentControls: [...beforeDocumentControls, '/admin/forms/FormKeeper#FormKeeper'],
        },
      },
    },
  }
}
