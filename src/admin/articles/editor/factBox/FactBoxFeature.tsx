'use client'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { PanelTop } from 'lucide-react'

import { FactBoxNode } from '@/newsroom/texts/nodes/FactBoxNode'

import { FactBoxPlugin } from './FactBoxPlugin'
import { INSERT_FACT_BOX_COMMAND } from './insertFactBox'

const label = ({ i18n }: { i18n: { language: string } }) =>
  i18n.language === 'en' ? 'Fact box' : 'Hộp thông tin'

const insert = ({ editor }: { editor: LexicalEditor }) =>
  void editor.dispatchCommand(INSERT_FACT_BOX_COMMAND, undefined)

const Icon = () => <PanelTop className="icon" size={20} strokeWidth={1.5} aria-hidden />

export const FactBoxFeatureClient = createClientFeature({
  nodes: [FactBoxNode],
  plugins: [{ Component: FactBoxPlugin, position: 'normal' }],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        { Icon, key: 'factBox', keywords: ['hop', 'hộp', 'box'], label, onSelect: insert },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      toolbarAddDropdownGroupWithItems([
        { ChildComponent: Icon, key: 'factBox', label, onSelect: insert },
      ]),
    ],
  },
})
