'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { MeantPlugin } from './MeantPlugin'

/** Pastes, links and pictures as they were meant. */
export const MeantFeatureClient = createClientFeature({
  plugins: [{ Component: MeantPlugin, position: 'normal' }],
})
