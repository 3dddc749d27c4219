import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { Search } from 'lucide-react'

import { OPEN_FIND_COMMAND } from '../find/openFind'
import { ToolButton } from './ToolButton'

export function FindButton({ editor }: { editor: LexicalEditor }) {
  return (
    <ToolButton
      name="Tìm và thay"
      keys="Ctrl+F"
      onPress={() => editor.dispatchCommand(OPEN_FIND_COMMAND, undefined)}
    >
      <Search className="icon" size={20} strokeWidth={1.5} aria-hidden />
    </ToolButton>
  )
}
