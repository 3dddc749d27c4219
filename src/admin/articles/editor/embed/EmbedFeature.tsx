'use client'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { MonitorPlay } from 'lucide-react'

import { EmbedNode } from '@/newsroom/texts/nodes/EmbedNode'

import { EmbedPlugin } from './EmbedPlugin'
import { OPEN_EMBED_COMMAND } from './insertEmbed'

const label = ({ i18n }: { i18n: { language: string } }) =>
  i18n.language === 'en' ? 'Embed from another site' : 'Nội dung nhúng'

const open = ({ editor }: { editor: LexicalEditor }) =>
  void editor.dispatchCommand(OPEN_EMBED_COMMAND, null)

const Icon = () => <MonitorPlay className="icon" size={20} strokeWidth={1.5} aria-hidden />

const KEYWORDS = ['nhung', 'nhúng', 'video', 'ban do', 'bản đồ', 'youtube', 'facebook', 'tiktok']

export const EmbedFeatureClient = createClientFeature({
  nodes: [EmbedNode],
  plugins: [{ Component: EmbedPlugin, position: 'normal' }],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        { Icon, key: 'embed', keywords: KEYWORDS, label, onSelect: open },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      toolbarAddDropdownGroupWithItems([
        { ChildComponent: Icon, key: 'embed', label, onSelect: open },
      ]),
    ],
  },
})
