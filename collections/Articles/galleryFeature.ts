import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'

import { GalleryNode } from '@/newsroom/texts/nodes/GalleryNode'

/** Several pictures in one block (src/admin/articles/editor/gallery). */
export const galleryFeature = createServerFeature({
  feature: {
    ClientFeature: '/admin/articles/editor/gallery/GalleryFeature#GalleryFeatureClient',
    nodes: [createNode({ node: GalleryNode })],
  },
  key: 'gallery',
})
