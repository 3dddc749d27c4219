import type { Dispatch } from 'react'

import type { Conflict } from '@/domain/rundown/conflicts'
import type { Content, Entry } from '@/domain/rundown/edit/content'
import type { PlanTiming } from '@/domain/rundown/types'

import type { ClipboardContent } from './clipboard'
import type { Column } from './columns'
import type { GridAction, GridState } from './gridState'
import type { Line } from './lines'
import type { Names } from './names'
import type { RundownActions } from './rundownActions'

export type GridProps = {
  content: Content
  timing: PlanTiming
  conflicts: readonly Conflict[]
  columns: readonly Column[]
  names: Names
  clock: (at: number) => string
  lineHeight: number
  mayEdit: boolean
  grid: GridState
  dispatch: Dispatch<GridAction>
  actions: RundownActions
  caption: string
  onDraft: (draft: { id: string; seconds: number | null } | null) => void
  onMenu: (id: string) => void
  onScript: (id: string) => void
  onTopics: (id: string) => void
  onUndo: () => void
  onRedo: () => void
  onAnnounce: (text: string) => void
  onRefused: (text: string) => void
  onPaste: (pasted: ClipboardContent, after: string | null) => void
}

/** What commands and handlers act on: the table as it was drawn last. */
export type GridContext = GridProps & {
  order: string[]
  lines: readonly Line[]
  /** Whether the active cell takes the focus once it is drawn. */
  isFocusWanted: { current: boolean }
}

export const entryOf = ({ content }: GridContext, id: string): Entry | undefined =>
  content.entries.find((entry) => entry.id === id)
