'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { CommentPlugin } from './CommentPlugin'

/** What is said about a text, beside its editor. */
export const CommentFeatureClient = createClientFeature({
  plugins: [{ Component: CommentPlugin, position: 'normal' }],
})
