import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Documents, sound and film put into a text (src/admin/articles/editor/textFile). */
export const textFileFeature = createServerFeature({
  feature: {
    ClientFeature: '/admin/articles/editor/textFile/TextFileFeature#TextFileFeatureClient',
  },
  key: 'textFile',
})
