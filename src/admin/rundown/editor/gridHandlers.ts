import type { MouseEvent } from 'react'

import type { EntryFields } from '@/domain/rundown/edit/content'

import type { After } from './CellInput'
import type { Spot } from './gridState'

/** What rows and cells tell the table. Never a new object, so that rows are not drawn for it. */
export type GridHandlers = {
  onCell: (spot: Spot, event: MouseEvent) => void
  onNumber: (id: string, event: MouseEvent) => void
  onOpen: (spot: Spot) => void
  onMenu: (id: string) => void
  onDraft: (id: string, seconds: number | null) => void
  onCommit: (id: string, fields: Partial<EntryFields> | null, after: After) => void
  onLeave: (id: string, fields: Partial<EntryFields> | null, refused: string | null) => void
}
