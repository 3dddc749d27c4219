import { Notices } from './Notices'
import { slotOperations } from './restore'
import { RundownHeader } from './RundownHeader'
import { Toolbar } from './Toolbar'
import type { Editor } from './useEditor'

/** What the rundown is, what can be done to it as a whole, and what has to be known before. */
export function EditorHeader({ editor }: { editor: Editor }) {
  const { state, content, view, sync, approved, review, clock, mayEdit, isAired } = editor
  const { settings } = content
  return (
    <>
      <RundownHeader
        label={state.label}
        settings={settings}
        clock={clock}
        timing={editor.timing}
        view={view}
        approved={approved}
        review={review}
      >
        <Toolbar
          id={state.id}
          mayEdit={mayEdit}
          mayApprove={state.may.approve && !isAired}
          mayOperate={state.may.operate}
          isAired={isAired}
          isApproved={approved?.revision === view.revision}
          isSubmitted={review?.state === 'submitted'}
          submittedIt={review?.by === state.me}
          isEmpty={editor.order.length === 0}
          canUndo={view.canUndo}
          canRedo={view.canRedo}
          conflicts={view.conflicts.length}
          onAdd={editor.addRow}
          onUndo={sync.undo}
          onRedo={sync.redo}
          onTool={editor.setTool}
        />
      </RundownHeader>
      <Notices
        state={state}
        settings={settings}
        refusal={view.refusal}
        clock={clock}
        mayEdit={mayEdit}
        onDismiss={sync.dismissRefusal}
        onMoveToSlot={(slot) => sync.perform(slotOperations(content, slot))}
      />
    </>
  )
}
