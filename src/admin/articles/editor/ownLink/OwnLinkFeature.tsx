'use client'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { Newspaper } from 'lucide-react'

import { OPEN_OWN_LINK_COMMAND } from './insertOwnLink'
import { OwnLinkLabel } from './OwnLinkLabel'
import { OwnLinkPlugin } from './OwnLinkPlugin'

const label = ({ i18n }: { i18n: { language: string } }) =>
  i18n.language === 'en' ? 'Link to an own text' : 'Liên kết tới bài'

const open = ({ editor }: { editor: LexicalEditor }) =>
  void editor.dispatchCommand(OPEN_OWN_LINK_COMMAND, undefined)

const Icon = () => <Newspaper className="icon" size={20} strokeWidth={1.5} aria-hidden />

export const OwnLinkFeatureClient = createClientFeature({
  plugins: [
    { Component: OwnLinkPlugin, position: 'normal' },
    { Component: OwnLinkLabel, position: 'floatingAnchorElem' },
  ],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        {
          ...{ Icon, key: 'ownLink', label, onSelect: open },
          keywords: ['lien ket', 'liên kết', 'bai', 'bài', 'link'],
        },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      toolbarAddDropdownGroupWithItems([
        { ChildComponent: Icon, key: 'ownLink', label, onSelect: open },
      ]),
    ],
  },
})
