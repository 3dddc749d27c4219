import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Links to texts of ours (src/admin/articles/editor/ownLink); they are links like others, by their fields. */
export const ownLinkFeature = createServerFeature({
  feature: { ClientFeature: '/admin/articles/editor/ownLink/OwnLinkFeature#OwnLinkFeatureClient' },
  key: 'ownLink',
})
