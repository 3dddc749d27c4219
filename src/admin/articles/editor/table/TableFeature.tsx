'use client'

import { INSERT_TABLE_COMMAND, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { Table } from 'lucide-react'

import { addedBlock } from '../addedBlock'
import { TablePlugin } from './TablePlugin'

/** Three by three with a header row: rows and columns are added from the bar below the text, and by Tab. */
function insert(editor: LexicalEditor): void {
  editor.dispatchCommand(INSERT_TABLE_COMMAND, {
    ...{ rows: '3', columns: '3' },
    includeHeaders: { rows: true, columns: false },
  })
}

export const TableFeatureClient = createClientFeature({
  nodes: [TableNode, TableRowNode, TableCellNode],
  plugins: [{ Component: TablePlugin, position: 'normal' }],
  ...addedBlock({
    key: 'table',
    words: { vi: 'Bảng', en: 'Table' },
    Sign: Table,
    keywords: ['bang', 'bảng', 'table'],
    onSelect: insert,
  }),
})
