'use client'

import { INSERT_TABLE_COMMAND, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { Table } from 'lucide-react'

import { TablePlugin } from './TablePlugin'

const label = ({ i18n }: { i18n: { language: string } }) =>
  i18n.language === 'en' ? 'Table' : 'Bảng'

/** Three by three with a header row: rows and columns are added from the bar below the text, and by Tab. */
function insert({ editor }: { editor: LexicalEditor }): void {
  editor.dispatchCommand(INSERT_TABLE_COMMAND, {
    ...{ rows: '3', columns: '3' },
    includeHeaders: { rows: true, columns: false },
  })
}

const Icon = () => <Table className="icon" size={20} strokeWidth={1.5} aria-hidden />

export const TableFeatureClient = createClientFeature({
  nodes: [TableNode, TableRowNode, TableCellNode],
  plugins: [{ Component: TablePlugin, position: 'normal' }],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        { Icon, key: 'table', keywords: ['bang', 'bảng', 'table'], label, onSelect: insert },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      toolbarAddDropdownGroupWithItems([
        { ChildComponent: Icon, key: 'table', label, onSelect: insert },
      ]),
    ],
  },
})
