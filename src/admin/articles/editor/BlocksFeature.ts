'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { BlocksPlugin } from './blocks/BlocksPlugin'

/** Lasting ids of blocks, and others' words taken in. */
export const BlocksFeatureClient = createClientFeature({
  plugins: [{ Component: BlocksPlugin, position: 'normal' }],
})
