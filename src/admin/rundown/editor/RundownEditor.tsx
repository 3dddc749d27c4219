'use client'

import { toast } from '@payloadcms/ui'
import { type ClipboardEvent, useEffect, useMemo, useReducer, useRef, useState } from 'react'

import { clockFrom } from '@/domain/rundown/edit/clock'
import { judgeContent } from '@/domain/rundown/edit/judge'
import { airState } from '@/domain/rundown/run/run'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { EmptyState } from '../../ui/EmptyState'
import { useRundownSync } from '../sync/useRundownSync'
import { ApproveDialog, WithdrawDialog } from './ApproveDialog'
import { BeginDialog } from './BeginDialog'
import { PRESENTERS_LIST } from './CellInput'
import { ColumnsDialog } from './ColumnsDialog'
import { ConflictsPanel } from './ConflictsPanel'
import { type Clip, clipOf } from './clip'
import { Grid } from './Grid'
import { chosenRows, gridReducer, START } from './gridState'
import { MergeDialog } from './MergeDialog'
import { type Names, topicName } from './names'
import { Notices } from './Notices'
import { PasteDialog } from './PasteDialog'
import { createActions } from './rundownActions'
import { restoreOperations, slotOperations } from './restore'
import { ReviewDialogs } from './ReviewDialogs'
import { RundownHeader } from './RundownHeader'
import { RowMenu } from './RowMenu'
import { ScriptDrawer } from './ScriptDrawer'
import { ShortcutsDialog } from './ShortcutsDialog'
import { SlotDialog } from './SlotDialog'
import { Toolbar, type ToolName } from './Toolbar'
import { TopicsDialog } from './TopicsDialog'
import { TotalsPanel } from './TotalsPanel'
import { VersionsDrawer } from './VersionsDrawer'
import { useColumns } from './useColumns'
import { withDraft } from './withDraft'
import { useLineHeight } from './useLineHeight'

type Props = { state: RundownState; side: Names }

/** The editor of a rundown: the table, what is wrong with it, and everything that can be done to it. */
export function RundownEditor({ state, side: names }: Props) {
  const { id, may, plannedTopics, minimumSeconds } = state
  const { sync, view, approved, review } = useRundownSync(id, state)
  const { content } = view
  const [grid, dispatch] = useReducer(gridReducer, START)
  const [draft, setDraft] = useState<{ id: string; seconds: number | null } | null>(null)
  /** A table from the clipboard that is looked at, and the row it goes behind. */
  const [pasted, setPasted] = useState<{ text: string; after: string | null } | null>(null)
  const [tool, setTool] = useState<ToolName | null>(null)
  const [menu, setMenu] = useState<string | null>(null)
  const [script, setScript] = useState<string | null>(null)
  const [topics, setTopics] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const columns = useColumns()
  const lineHeight = useLineHeight()
  const isAired = airState(state.run) === 'ended'
  const mayEdit = may.edit && !isAired

  const actions = useMemo(
    () => createActions({ content: () => sync.view().content, perform: sync.perform }),
    [sync],
  )
  const { onAir } = content.settings
  const clock = useMemo(() => clockFrom(onAir), [onAir])
  const shown = useMemo(() => withDraft(content, draft), [content, draft])
  const { timing, conflicts } = useMemo(
    () => judgeContent(shown, { minimumSeconds, topics: plannedTopics }),
    [shown, minimumSeconds, plannedTopics],
  )
  const order = useMemo(() => content.entries.map((entry) => entry.id), [content])
  const words = useMemo(() => {
    const entry = (entryId: string) => {
      const at = content.entries.findIndex((one) => one.id === entryId)
      return `mục ${at + 1} “${content.entries[at]?.title || 'chưa có tên'}”`
    }
    return { entry, topic: (topic: string) => `“${topicName(names, topic)}”` }
  }, [content, names])

  // There is always a cell that Tab leads to; one whose row was removed gives way to its neighbour.
  const lastRow = useRef(0)
  useEffect(() => {
    const at = grid.active ? order.indexOf(grid.active.id) : -1
    if (at >= 0) lastRow.current = at
    else if (order.length > 0) {
      const next = order[Math.min(lastRow.current, order.length - 1)]
      if (next) dispatch({ type: 'go', spot: { id: next, column: grid.active?.column ?? 'title' } })
    }
  }, [grid.active, order])

  const openConflicts = view.conflicts.length
  useEffect(() => {
    if (openConflicts > 0) setTool('merge')
  }, [openConflicts])

  const startRow = (row: string) =>
    dispatch({ type: 'edit', spot: { id: row, column: 'title' }, seed: null })
  const addRow = () => startRow(actions.add(chosenRows(grid, order).at(-1) ?? order.at(-1) ?? null))
  const jump = (row: string) => {
    dispatch({ type: 'go', spot: { id: row, column: 'title' } })
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById(`rd-${row}-title`)?.focus()),
    )
  }
  const onPasted = (ids: string[]) => {
    dispatch({ type: 'select', ids })
    setSaid(`Đã dán ${ids.length} mục.`)
  }
  const onPaste = (clip: Clip, after: string | null) => {
    const ids = actions.pasteOwn(clip.own, after)
    if (ids) onPasted(ids)
    else setPasted({ text: clip.text, after })
  }
  const pasteAtFirst = (event: ClipboardEvent) => {
    const { clipboardData: data, target } = event
    if (order.length > 0 || !mayEdit || target instanceof HTMLInputElement) return
    const clip = clipOf(data)
    if (clip.own === '' && clip.text.trim() === '') return
    event.preventDefault()
    onPaste(clip, null)
  }
  const positionOf = (row: string) => order.indexOf(row) + 1
  const scriptEntry = content.entries.find((entry) => entry.id === script)
  const topicsEntry = content.entries.find((entry) => entry.id === topics)
  const menuRows = menu === null ? [] : grid.selected.has(menu) ? chosenRows(grid, order) : [menu]
  const close = () => setTool(null)

  return (
    <div className="ts-rd-editor">
      <RundownHeader
        label={state.label}
        settings={content.settings}
        clock={clock}
        timing={timing}
        view={view}
        approved={approved}
        review={review}
      >
        <Toolbar
          id={id}
          mayEdit={mayEdit}
          mayApprove={may.approve && !isAired}
          mayOperate={may.operate}
          isAired={isAired}
          isApproved={approved?.revision === view.revision}
          isSubmitted={review?.state === 'submitted'}
          submittedIt={review?.by === state.me}
          isEmpty={order.length === 0}
          canUndo={view.canUndo}
          canRedo={view.canRedo}
          conflicts={openConflicts}
          onAdd={addRow}
          onUndo={sync.undo}
          onRedo={sync.redo}
          onTool={setTool}
        />
      </RundownHeader>
      <Notices
        state={state}
        settings={content.settings}
        refusal={view.refusal}
        clock={clock}
        mayEdit={mayEdit}
        onDismiss={sync.dismissRefusal}
        onTakeSlot={(slot) => sync.perform(slotOperations(content, slot))}
      />
      {order.length === 0 ? (
        <div
          className="ts-rd-empty"
          tabIndex={mayEdit ? 0 : undefined}
          role="group"
          aria-label="Khung còn trống"
          onPaste={pasteAtFirst}
        >
          <EmptyState>
            {mayEdit
              ? 'Khung này chưa có mục nào. Bấm “Thêm mục”, dùng mẫu của chuyên mục, chép từ số trước, hoặc bấm vào đây rồi dán bảng từ Excel.'
              : 'Khung này chưa có mục nào.'}
          </EmptyState>
        </div>
      ) : (
        <Grid
          content={content}
          timing={timing}
          conflicts={conflicts}
          columns={columns.columns}
          names={names}
          clock={clock}
          lineHeight={lineHeight}
          mayEdit={mayEdit}
          grid={grid}
          dispatch={dispatch}
          actions={actions}
          caption={`Khung chương trình ${state.label}`}
          onDraft={setDraft}
          onMenu={setMenu}
          onScript={setScript}
          onTopics={setTopics}
          onUndo={sync.undo}
          onRedo={sync.redo}
          onSay={setSaid}
          onRefused={(text) => toast.error(text)}
          onPaste={onPaste}
        />
      )}
      <p className="ts-rd-said" role="status">
        {said}
      </p>
      <div className="ts-rd-below">
        <ConflictsPanel conflicts={conflicts} names={words} onJump={jump} />
        <TotalsPanel
          entries={content.entries}
          timing={timing}
          names={names}
          plannedTopics={plannedTopics}
        />
      </div>
      <datalist id={PRESENTERS_LIST}>
        {names.presenters.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {menu !== null && (
        <RowMenu
          entries={content.entries}
          ids={menuRows}
          actions={actions}
          mayEdit={mayEdit}
          onScript={setScript}
          onTopics={setTopics}
          onNewRow={startRow}
          onClose={() => setMenu(null)}
        />
      )}
      {scriptEntry && (
        <ScriptDrawer
          entry={scriptEntry}
          position={positionOf(scriptEntry.id)}
          presenters={names.presenters}
          mayEdit={mayEdit}
          onChange={(text) => actions.update(scriptEntry.id, { script: text })}
          onDuration={(seconds) => actions.update(scriptEntry.id, { seconds, until: null })}
          onClose={() => setScript(null)}
        />
      )}
      {topicsEntry && (
        <TopicsDialog
          title={`mục ${positionOf(topicsEntry.id)}`}
          topics={names.topics}
          planned={plannedTopics}
          chosen={topicsEntry.topics}
          onSave={(ids) => actions.update(topicsEntry.id, { topics: ids })}
          onClose={() => setTopics(null)}
        />
      )}
      {pasted && (
        <PasteDialog
          text={pasted.text}
          onAir={onAir}
          clock={clock}
          onInsert={(rows) => onPasted(actions.insert(rows, pasted.after))}
          onClose={() => setPasted(null)}
        />
      )}
      {tool === 'columns' && (
        <ColumnsDialog shown={columns.shown} onChange={columns.change} onClose={close} />
      )}
      {tool === 'keys' && <ShortcutsDialog onClose={close} />}
      {tool === 'slot' && (
        <SlotDialog
          settings={content.settings}
          clock={clock}
          onSave={(fields) => sync.perform([{ op: 'settings', fields }])}
          onClose={close}
        />
      )}
      {tool === 'merge' && openConflicts > 0 && (
        <MergeDialog
          conflicts={view.conflicts}
          entries={content.entries}
          context={{ names, clock }}
          onResolve={sync.resolve}
          onClose={close}
        />
      )}
      {tool === 'templates' && (
        <BeginDialog
          id={id}
          onAir={onAir}
          last={order.at(-1) ?? null}
          onInsert={(operations, done) => {
            sync.perform(operations)
            setSaid(done)
          }}
          onClose={close}
        />
      )}
      {tool === 'versions' && (
        <VersionsDrawer
          id={id}
          revision={view.revision}
          content={content}
          context={{ names, clock }}
          mayEdit={mayEdit}
          onRestore={(target, done) => {
            sync.perform(restoreOperations(content, target))
            setSaid(done)
          }}
          onClose={close}
        />
      )}
      <ReviewDialogs id={id} revision={view.revision} tool={tool} onClose={close} />
      {tool === 'withdraw' && (
        <WithdrawDialog
          id={id}
          onDone={() => toast.success('Đã bỏ duyệt; khung là bản thảo.')}
          onClose={close}
        />
      )}
      {tool === 'approve' && (
        <ApproveDialog
          id={id}
          revision={view.revision}
          conflicts={conflicts}
          names={words}
          onDone={() => toast.success('Đã duyệt khung chương trình.')}
          onClose={close}
        />
      )}
    </div>
  )
}
