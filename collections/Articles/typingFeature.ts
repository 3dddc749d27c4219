import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Where letters go when a picture is chosen, or a whole paragraph (src/admin/articles/editor/TypingPlugin.tsx). */
export const typingFeature = createServerFeature({
  feature: { ClientFeature: '/admin/articles/editor/TypingFeature#TypingFeatureClient' },
  key: 'typing',
})
