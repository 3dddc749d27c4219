import {
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@payloadcms/richtext-lexical/lexical/list'
import { List, ListOrdered } from 'lucide-react'
import { useEffect, useState } from 'react'

import { ToolButton } from './ToolButton'

type Props = { editor: LexicalEditor }

export function BulletButton({ editor }: Props) {
  const isOn = useListAtCaret(editor) === 'bullet'
  return (
    <ToolButton
      name="Danh sách gạch đầu dòng"
      isOn={isOn}
      onPress={() =>
        editor.dispatchCommand(
          isOn ? REMOVE_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND,
          undefined,
        )
      }
    >
      <List className="icon" size={20} strokeWidth={1.5} aria-hidden />
    </ToolButton>
  )
}

export function NumberButton({ editor }: Props) {
  const isOn = useListAtCaret(editor) === 'number'
  return (
    <ToolButton
      name="Danh sách đánh số"
      isOn={isOn}
      onPress={() =>
        editor.dispatchCommand(isOn ? REMOVE_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND, undefined)
      }
    >
      <ListOrdered className="icon" size={20} strokeWidth={1.5} aria-hidden />
    </ToolButton>
  )
}

/** The kind of the innermost list the caret is in. */
function useListAtCaret(editor: LexicalEditor): string | null {
  const [kind, setKind] = useState<string | null>(null)
  useEffect(() => {
    const look = () => setKind(editor.read($listAtCaret))
    look()
    return editor.registerUpdateListener(look)
  }, [editor])
  return kind
}

function $listAtCaret(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const list = selection.anchor.getNode().getParents().find($isListNode)
  return list?.getListType() ?? null
}
