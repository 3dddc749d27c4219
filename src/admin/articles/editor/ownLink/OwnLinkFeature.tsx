'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { Newspaper } from 'lucide-react'

import { addedBlock } from '../addedBlock'
import { OPEN_OWN_LINK_COMMAND } from './insertOwnLink'
import { OwnLinkLabel } from './OwnLinkLabel'
import { OwnLinkPlugin } from './OwnLinkPlugin'

export const OwnLinkFeatureClient = createClientFeature({
  plugins: [
    { Component: OwnLinkPlugin, position: 'normal' },
    { Component: OwnLinkLabel, position: 'floatingAnchorElem' },
  ],
  ...addedBlock({
    key: 'ownLink',
    words: { vi: 'Liên kết tới bài', en: 'Link to an own text' },
    Sign: Newspaper,
    keywords: ['lien ket', 'liên kết', 'bai', 'bài', 'link'],
    onSelect: (editor) => void editor.dispatchCommand(OPEN_OWN_LINK_COMMAND, undefined),
  }),
})
