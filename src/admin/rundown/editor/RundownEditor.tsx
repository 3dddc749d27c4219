'use client'

import { toast } from '@payloadcms/ui'

import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { ApprovalDialogs } from './ApprovalDialogs'
import { PRESENTERS_LIST } from './CellInput'
import { ConflictsPanel } from './ConflictsPanel'
import { EditorHeader } from './EditorHeader'
import { EmptyRundown } from './EmptyRundown'
import { Grid } from './Grid'
import type { Names } from './names'
import { RowDialogs } from './RowDialogs'
import { ToolDialogs } from './ToolDialogs'
import { TotalsPanel } from './TotalsPanel'
import { type Editor, useEditor } from './useEditor'

type Props = { state: RundownState; names: Names }

/** The editor of a rundown: the table, what is wrong with it, and everything that can be done to it. */
export function RundownEditor({ state, names }: Props) {
  const editor = useEditor(state, names)
  const { content, timing, conflicts, conflictNames } = editor
  return (
    <div className="ts-rd-editor">
      <EditorHeader editor={editor} />
      {editor.order.length === 0 ? <EmptyRundown editor={editor} /> : <Table editor={editor} />}
      <p className="ts-rd-status" role="status">
        {editor.announcement}
      </p>
      <div className="ts-rd-below">
        <ConflictsPanel conflicts={conflicts} names={conflictNames} onJump={editor.goToRow} />
        <TotalsPanel
          entries={content.entries}
          timing={timing}
          names={names}
          plannedTopics={state.plannedTopics}
        />
      </div>
      <datalist id={PRESENTERS_LIST}>
        {names.presenters.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RowDialogs editor={editor} />
      <ToolDialogs editor={editor} />
      <ApprovalDialogs editor={editor} />
    </div>
  )
}

function Table({ editor }: { editor: Editor }) {
  return (
    <Grid
      content={editor.content}
      timing={editor.timing}
      conflicts={editor.conflicts}
      columns={editor.columns.columns}
      names={editor.names}
      clock={editor.clock}
      lineHeight={editor.lineHeight}
      mayEdit={editor.mayEdit}
      grid={editor.grid}
      dispatch={editor.dispatch}
      actions={editor.actions}
      caption={`Khung chương trình ${editor.state.label}`}
      onDraft={editor.setDraft}
      onMenu={editor.setMenu}
      onScript={editor.setScript}
      onTopics={editor.setTopics}
      onUndo={editor.sync.undo}
      onRedo={editor.sync.redo}
      onAnnounce={editor.announce}
      onRefused={(text) => toast.error(text)}
      onPaste={editor.paste}
    />
  )
}
