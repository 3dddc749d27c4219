'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { MonitorPlay } from 'lucide-react'

import { EmbedNode } from '@/newsroom/texts/nodes/EmbedNode'

import { addedBlock } from '../addedBlock'
import { EmbedPlugin } from './EmbedPlugin'
import { OPEN_EMBED_COMMAND } from './insertEmbed'

export const EmbedFeatureClient = createClientFeature({
  nodes: [EmbedNode],
  plugins: [{ Component: EmbedPlugin, position: 'normal' }],
  ...addedBlock({
    key: 'embed',
    words: { vi: 'Nội dung nhúng', en: 'Embed from another site' },
    Sign: MonitorPlay,
    keywords: ['nhung', 'nhúng', 'video', 'ban do', 'bản đồ', 'youtube', 'facebook', 'tiktok'],
    onSelect: (editor) => void editor.dispatchCommand(OPEN_EMBED_COMMAND, null),
  }),
})
