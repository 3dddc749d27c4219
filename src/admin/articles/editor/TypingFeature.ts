'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { TypingPlugin } from './TypingPlugin'

/** Typing on a picture, and over a whole paragraph. */
export const TypingFeatureClient = createClientFeature({
  plugins: [{ Component: TypingPlugin, position: 'normal' }],
})
