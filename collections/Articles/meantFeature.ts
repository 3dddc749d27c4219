import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Pastes, links and pictures as they were meant (src/admin/articles/editor/MeantPlugin.tsx). */
export const meantFeature = createServerFeature({
  feature: { ClientFeature: '/admin/articles/editor/MeantFeature#MeantFeatureClient' },
  key: 'meant',
})
