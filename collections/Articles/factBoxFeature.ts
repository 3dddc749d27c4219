import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'

import { FactBoxNode } from '@/newsroom/texts/nodes/FactBoxNode'

/** Boxes of facts (src/admin/articles/editor/factBox). */
export const factBoxFeature = createServerFeature({
  feature: {
    ClientFeature: '/admin/articles/editor/factBox/FactBoxFeature#FactBoxFeatureClient',
    nodes: [createNode({ node: FactBoxNode })],
  },
  key: 'factBox',
})
