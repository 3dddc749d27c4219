import { BeginDialog } from './BeginDialog'
import { ColumnsDialog } from './ColumnsDialog'
import { MergeDialog } from './MergeDialog'
import { restoreOperations } from './restore'
import { ShortcutsDialog } from './ShortcutsDialog'
import { SlotDialog } from './SlotDialog'
import type { Editor } from './useEditor'
import { VersionsDrawer } from './VersionsDrawer'

/** What a tool of the toolbar opens, besides review and approval. */
export function ToolDialogs({ editor }: { editor: Editor }) {
  const { state, content, view, sync, names, clock, tool, columns, announce, setTool } = editor
  const { settings, entries } = content
  const { id } = state
  const close = () => setTool(null)
  switch (tool) {
    case 'columns':
      return <ColumnsDialog shown={columns.shown} onChange={columns.change} onClose={close} />
    case 'keys':
      return <ShortcutsDialog onClose={close} />
    case 'slot':
      return (
        <SlotDialog
          settings={settings}
          clock={clock}
          onSave={(fields) => sync.perform([{ op: 'settings', fields }])}
          onClose={close}
        />
      )
    case 'merge':
      if (view.conflicts.length === 0) return null
      return (
        <MergeDialog
          conflicts={view.conflicts}
          entries={entries}
          context={{ names, clock }}
          onResolve={sync.resolve}
          onClose={close}
        />
      )
    case 'templates':
      return (
        <BeginDialog
          id={id}
          onAir={settings.onAir}
          last={editor.order.at(-1) ?? null}
          onInsert={(operations, done) => {
            sync.perform(operations)
            announce(done)
          }}
          onClose={close}
        />
      )
    case 'versions':
      return (
        <VersionsDrawer
          id={id}
          revision={view.revision}
          content={content}
          context={{ names, clock }}
          mayEdit={editor.mayEdit}
          onRestore={(target, done) => {
            sync.perform(restoreOperations(content, target))
            announce(done)
          }}
          onClose={close}
        />
      )
    default:
      return null
  }
}
