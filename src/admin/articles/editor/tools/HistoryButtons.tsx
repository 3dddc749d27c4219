import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { Redo2, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'

import { ToolButton } from './ToolButton'

type Props = { editor: LexicalEditor }

export function UndoButton({ editor }: Props) {
  const can = useCan(editor, CAN_UNDO_COMMAND)
  return (
    <ToolButton
      name="Hoàn tác"
      keys="Ctrl+Z"
      isIdle={!can}
      onPress={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
    >
      <Undo2 className="icon" size={20} strokeWidth={1.5} aria-hidden />
    </ToolButton>
  )
}

export function RedoButton({ editor }: Props) {
  const can = useCan(editor, CAN_REDO_COMMAND)
  return (
    <ToolButton
      name="Làm lại"
      keys="Ctrl+Y"
      isIdle={!can}
      onPress={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
    >
      <Redo2 className="icon" size={20} strokeWidth={1.5} aria-hidden />
    </ToolButton>
  )
}

function useCan(editor: LexicalEditor, command: typeof CAN_UNDO_COMMAND): boolean {
  const [can, setCan] = useState(false)
  useEffect(
    () =>
      editor.registerCommand(
        command,
        (now) => {
          setCan(now)
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, command],
  )
  return can
}
