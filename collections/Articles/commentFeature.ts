import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What is said about the text, beside it (src/admin/comments/CommentPlugin.tsx): it adds no kind of node. */
export const commentFeature = createServerFeature({
  feature: { ClientFeature: '/admin/comments/CommentFeature#CommentFeatureClient' },
  key: 'comments',
})
