'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { Images } from 'lucide-react'

import { addedBlock } from '../addedBlock'
import { CHOOSE_PICTURES_COMMAND } from './choosePictures'
import { GalleryPlugin } from './GalleryPlugin'
import { GalleryViewNode } from './GalleryViewNode'

export const GalleryFeatureClient = createClientFeature({
  nodes: [GalleryViewNode],
  plugins: [{ Component: GalleryPlugin, position: 'normal' }],
  ...addedBlock({
    key: 'gallery',
    words: { vi: 'Bộ ảnh', en: 'Gallery' },
    Sign: Images,
    keywords: ['bo anh', 'bộ ảnh', 'gallery', 'album'],
    onSelect: (editor) => void editor.dispatchCommand(CHOOSE_PICTURES_COMMAND, undefined),
  }),
})
