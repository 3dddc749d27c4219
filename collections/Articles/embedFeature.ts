import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'

import { EmbedNode } from '@/newsroom/texts/nodes/EmbedNode'

/** Content of other sites (src/admin/articles/editor/embed). */
export const embedFeature = createServerFeature({
  feature: {
    ClientFeature: '/admin/articles/editor/embed/EmbedFeature#EmbedFeatureClient',
    nodes: [createNode({ node: EmbedNode })],
  },
  key: 'embed',
})
