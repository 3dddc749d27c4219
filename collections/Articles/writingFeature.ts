import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Undo, lists, find, counts (src/admin/articles/editor/tools/WritingFeature.tsx). */
export const writingFeature = createServerFeature({
  feature: { ClientFeature: '/admin/articles/editor/tools/WritingFeature#WritingFeatureClient' },
  key: 'writing',
})
