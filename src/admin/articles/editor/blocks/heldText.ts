import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

const held = new WeakSet<LexicalEditor>()

/** Says that something is open which will change nodes of the text: none of them may be replaced until it is closed. */
export function holdText(editor: LexicalEditor, isOpen: boolean): void {
  if (isOpen) held.add(editor)
  else held.delete(editor)
}

/** Whether the nodes of the text have to stay as they are now. */
export const isHeld = (editor: LexicalEditor): boolean => held.has(editor)
