import { PasteDialog } from './PasteDialog'
import { chosenRows } from './gridState'
import { RowMenu } from './RowMenu'
import { ScriptDrawer } from './ScriptDrawer'
import { TopicsDialog } from './TopicsDialog'
import type { Editor } from './useEditor'

/** What is open above the table for one row or some: their menu, a script, topics, a pasted table. */
export function RowDialogs({ editor }: { editor: Editor }) {
  const { content, names, actions, grid, order, menu, mayEdit, positionOf, pastedTable } = editor
  const { setMenu, setScript, setTopics, setPastedTable, selectPasted } = editor
  const { entries } = content
  const scriptEntry = entries.find((entry) => entry.id === editor.script)
  const topicsEntry = entries.find((entry) => entry.id === editor.topics)
  return (
    <>
      {menu !== null && (
        <RowMenu
          entries={entries}
          ids={grid.selected.has(menu) ? chosenRows(grid, order) : [menu]}
          actions={actions}
          mayEdit={mayEdit}
          onScript={setScript}
          onTopics={setTopics}
          onNewRow={editor.startRow}
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
          planned={editor.state.plannedTopics}
          chosen={topicsEntry.topics}
          onSave={(ids) => actions.update(topicsEntry.id, { topics: ids })}
          onClose={() => setTopics(null)}
        />
      )}
      {pastedTable && (
        <PasteDialog
          text={pastedTable.text}
          onAir={content.settings.onAir}
          clock={editor.clock}
          onInsert={(rows) => selectPasted(actions.insert(rows, pastedTable.after))}
          onClose={() => setPastedTable(null)}
        />
      )}
    </>
  )
}
