import {
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'

/**
 * Workaround for Lexical 0.50 (docs/upstream/lexical-backspace-commit.md): it swallows letters that follow a Backspace
 * at once and without a key of their own, as Vietnamese input methods send them (“cai”, Backspace twice, “ải”). Meant
 * for accepted replacements of macOS, but done everywhere. Such letters are put in here; macOS is left as it is.
 */
export function keepCommitted(editor: LexicalEditor): () => void {
  let lastKey = ''
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ key }) => {
        lastKey = key
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const { inputType, data } = event
        const isCommit = inputType === 'insertText' && data && lastKey === 'Backspace'
        if (IS_APPLE || !isCommit || data.includes('\n')) return false
        event.preventDefault()
        return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data)
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  )
}
