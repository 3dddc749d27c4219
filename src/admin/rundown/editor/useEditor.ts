import { useMemo, useReducer, useState } from 'react'

import { airState } from '@/domain/rundown/run/run'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { useRundownSync } from '../sync/useRundownSync'
import type { ClipboardContent } from './clipboard'
import { chosenRows, gridReducer, START } from './gridState'
import type { Names } from './names'
import { createActions } from './rundownActions'
import { useActiveCell } from './useActiveCell'
import { useColumns } from './useColumns'
import { useJudgement } from './useJudgement'
import { useLineHeight } from './useLineHeight'
import { useOverlays } from './useOverlays'
import type { Draft } from './withDraft'

/** What every part of the editor shows and acts on. */
export type Editor = ReturnType<typeof useEditor>

/** The state of one open editor: the rundown in step with the server, the table's own, and what is open above it. */
export function useEditor(state: RundownState, names: Names) {
  const { sync, view, approved, review } = useRundownSync(state.id, state)
  const { content } = view
  const [grid, dispatch] = useReducer(gridReducer, START)
  const [draft, setDraft] = useState<Draft | null>(null)
  const overlays = useOverlays(view.conflicts.length)
  const [announcement, announce] = useState('')
  const columns = useColumns()
  const lineHeight = useLineHeight()
  const isAired = airState(state.run) === 'ended'
  const judgement = useJudgement(content, draft, state, names)
  const { order } = judgement
  const actions = useMemo(
    () => createActions({ content: () => sync.view().content, perform: sync.perform }),
    [sync],
  )
  useActiveCell(grid.active, order, dispatch)

  const startRow = (row: string) =>
    dispatch({ type: 'edit', spot: { id: row, column: 'title' }, seed: null })
  const selectPasted = (ids: string[]) => {
    dispatch({ type: 'select', ids })
    announce(`Đã dán ${ids.length} mục.`)
  }
  return {
    ...judgement,
    ...overlays,
    state,
    names,
    content,
    view,
    sync,
    approved,
    review,
    grid,
    dispatch,
    columns,
    lineHeight,
    actions,
    isAired,
    announcement,
    announce,
    setDraft,
    startRow,
    selectPasted,
    mayEdit: state.may.edit && !isAired,
    addRow: () => startRow(actions.add(chosenRows(grid, order).at(-1) ?? order.at(-1) ?? null)),
    positionOf: (row: string) => order.indexOf(row) + 1,
    goToRow: (row: string) => {
      dispatch({ type: 'go', spot: { id: row, column: 'title' } })
      requestAnimationFrame(() =>
        requestAnimationFrame(() => document.getElementById(`rd-${row}-title`)?.focus()),
      )
    },
    paste: (pasted: ClipboardContent, after: string | null) => {
      const ids = actions.pasteOwn(pasted.own, after)
      if (ids) selectPasted(ids)
      else overlays.setPastedTable({ text: pasted.text, after })
    },
  }
}
