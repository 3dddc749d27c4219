'use client'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { Images } from 'lucide-react'

import { CHOOSE_PICTURES_COMMAND } from './choosePictures'
import { GalleryPlugin } from './GalleryPlugin'
import { GalleryViewNode } from './GalleryViewNode'

const label = ({ i18n }: { i18n: { language: string } }) =>
  i18n.language === 'en' ? 'Gallery' : 'Bộ ảnh'

const insert = ({ editor }: { editor: LexicalEditor }) =>
  void editor.dispatchCommand(CHOOSE_PICTURES_COMMAND, undefined)

const Icon = () => <Images className="icon" size={20} strokeWidth={1.5} aria-hidden />

export const GalleryFeatureClient = createClientFeature({
  nodes: [GalleryViewNode],
  plugins: [{ Component: GalleryPlugin, position: 'normal' }],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        {
          ...{ Icon, key: 'gallery', label, onSelect: insert },
          keywords: ['bo anh', 'bộ ảnh', 'gallery', 'album'],
        },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      toolbarAddDropdownGroupWithItems([
        { ChildComponent: Icon, key: 'gallery', label, onSelect: insert },
      ]),
    ],
  },
})
