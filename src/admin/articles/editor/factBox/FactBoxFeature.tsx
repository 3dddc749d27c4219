'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { PanelTop } from 'lucide-react'

import { FactBoxNode } from '@/newsroom/texts/nodes/FactBoxNode'

import { addedBlock } from '../addedBlock'
import { FactBoxPlugin } from './FactBoxPlugin'
import { INSERT_FACT_BOX_COMMAND } from './insertFactBox'

export const FactBoxFeatureClient = createClientFeature({
  nodes: [FactBoxNode],
  plugins: [{ Component: FactBoxPlugin, position: 'normal' }],
  ...addedBlock({
    key: 'factBox',
    words: { vi: 'Hộp thông tin', en: 'Fact box' },
    Sign: PanelTop,
    keywords: ['hop', 'hộp', 'box'],
    onSelect: (editor) => void editor.dispatchCommand(INSERT_FACT_BOX_COMMAND, undefined),
  }),
})
