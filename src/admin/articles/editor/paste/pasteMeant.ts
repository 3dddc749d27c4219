import { $findCellNode, $isTableSelection } from '@lexical/table'
import { $isHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import {
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  type PasteCommandType,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'

import { linkAddress } from '@/domain/text/linkAddress'
import type { LeftOut } from '@/newsroom/texts/meantContent'

import { tidyPaste } from '@/newsroom/texts/paste/tidyPaste'

type Tell = (leftOut: readonly LeftOut[]) => void

/** What another part of this editor copied: it is our text already. */
const OWN = 'application/x-lexical-editor'
const HTML = 'text/html'
const TEXT = 'text/plain'

/** Events made here, which the editor is to take as they are. */
const tidied = new WeakSet<Event>()

/** Tidies pasted HTML before the editor takes it. Answers whether the paste was dealt with. */
export function $pasteMeant(editor: LexicalEditor, event: PasteCommandType, tell: Tell): boolean {
  if (!(event instanceof ClipboardEvent) || tidied.has(event) || !event.clipboardData) return false
  const data = event.clipboardData
  const selection = $getSelection()
  const text = data.getData(TEXT)
  if ($isRangeSelection(selection) && !selection.isCollapsed()) {
    // The editor makes a link of the chosen words, of any address at all.
    if (linkAddress(text) !== null) return false
    if (!data.types.includes(HTML) && isOneWord(text)) {
      event.preventDefault()
      selection.insertRawText(text)
      return true
    }
  }
  const clean = $tidiedData(data, tell)
  if (!clean) return false
  event.preventDefault()
  const own = new ClipboardEvent('paste', { clipboardData: clean, cancelable: true })
  tidied.add(own)
  editor.dispatchCommand(PASTE_COMMAND, own)
  return true
}

/** The same for what is dragged into the text. */
export function $insertMeant(
  editor: LexicalEditor,
  event: InputEvent | string,
  tell: Tell,
): boolean {
  if (typeof event === 'string' || tidied.has(event) || !event.dataTransfer) return false
  const dataTransfer = $tidiedData(event.dataTransfer, tell)
  if (!dataTransfer) return false
  const own = new InputEvent('beforeinput', { inputType: event.inputType, dataTransfer })
  tidied.add(own)
  editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, own)
  return true
}

/** Pasted data with its HTML tidied; files alone when it was nothing but pictures; null when there is no HTML. */
function $tidiedData(data: DataTransfer, tell: Tell): DataTransfer | null {
  if (data.types.includes(OWN) || !data.types.includes(HTML)) return null
  const { body } = new DOMParser().parseFromString(data.getData(HTML), HTML)
  const leftOut = tidyPaste(body, $levelAbove(), $isInTable())
  const clean = new DataTransfer()
  const files = [...data.files]
  if (files.length > 0 && leftOut.length > 0 && body.textContent?.trim() === '') {
    for (const file of files) clean.items.add(file)
    return clean
  }
  tell(leftOut)
  clean.setData(HTML, body.innerHTML)
  clean.setData(TEXT, data.getData(TEXT))
  return clean
}

/** Whether what is pasted goes into a cell of a table. */
function $isInTable(): boolean {
  const selection = $getSelection()
  const start = $isRangeSelection(selection) ? selection.anchor.getNode() : null
  return $isTableSelection(selection) || (start !== null && $findCellNode(start) !== null)
}

/** The level of the last heading before the caret. */
function $levelAbove(): number | null {
  const selection = $getSelection()
  const block = $isRangeSelection(selection) ? $blockOf(selection) : null
  const before = block ? [block, ...block.getPreviousSiblings().reverse()] : []
  const heading = before.find($isHeadingNode)
  return heading ? Number(heading.getTag().slice(1)) : null
}

const $blockOf = (selection: RangeSelection) => selection.anchor.getNode().getTopLevelElement()
const isOneWord = (text: string) => /^\S+$/.test(text.trim())
