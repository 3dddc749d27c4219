import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Each block has a lasting id, by which what two people write is joined (src/admin/articles/editor/blocks). */
export const blocksFeature = createServerFeature({
  feature: { ClientFeature: '/admin/articles/editor/BlocksFeature#BlocksFeatureClient' },
  key: 'blocks-with-ids',
})
