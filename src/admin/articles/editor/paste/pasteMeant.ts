import { $findCellNode, $isTableSelection } from '@lexical/table'
import { $isHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  type PasteCommandType,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'

import { escapeHtml } from '@/domain/text/escapeHtml'
import { linkAddress } from '@/domain/text/linkAddress'
import type { LeftOut } from '@/newsroom/texts/meantContent'
import { takePastedPictures } from '@/newsroom/texts/paste/pastedPictures'
import { pictureSources } from '@/newsroom/texts/paste/pictureSources'
import { tidyPaste } from '@/newsroom/texts/paste/tidyPaste'

import type { Pasted } from './pastedRows'

/** Who hears of a paste: what of it could not be kept, and its pictures once its words are in the text. */
export type Hears = {
  tell: (leftOut: readonly LeftOut[]) => void
  ask: (pictures: readonly Pasted[]) => void
}

/** What another part of this editor copied: it is our text already. */
const OWN = 'application/x-lexical-editor'
const HTML = 'text/html'
const TEXT = 'text/plain'
const RTF = 'text/rtf'

/** Events made here, which the editor is to take as they are. */
const tidied = new WeakSet<Event>()

/** Tidies pasted HTML before the editor takes it. Answers whether the paste was dealt with. */
export function $pasteMeant(editor: LexicalEditor, event: PasteCommandType, hears: Hears): boolean {
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
  const clean = $tidiedData(data, hears)
  if (!clean) return false
  event.preventDefault()
  const own = new ClipboardEvent('paste', { clipboardData: clean.data, cancelable: true })
  tidied.add(own)
  editor.dispatchCommand(PASTE_COMMAND, own)
  if (clean.pictures.length > 0) hears.ask(clean.pictures)
  return true
}

/** The same for what is dragged into the text. */
export function $insertMeant(
  editor: LexicalEditor,
  event: InputEvent | string,
  hears: Hears,
): boolean {
  if (typeof event === 'string' || tidied.has(event) || !event.dataTransfer) return false
  const clean = $tidiedData(event.dataTransfer, hears)
  if (!clean) return false
  const { inputType } = event
  const own = new InputEvent('beforeinput', { inputType, dataTransfer: clean.data })
  tidied.add(own)
  editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, own)
  if (clean.pictures.length > 0) hears.ask(clean.pictures)
  return true
}

type Tidied = { data: DataTransfer; pictures: Pasted[] }

/** Pasted data with its HTML tidied, marks in place of its pictures; null when there is neither HTML nor a picture. */
function $tidiedData(data: DataTransfer, { tell }: Hears): Tidied | null {
  if (data.types.includes(OWN)) return null
  const html = data.types.includes(HTML) ? data.getData(HTML) : picturesAlone(data)
  if (html === null) return null
  const { body } = new DOMParser().parseFromString(html, HTML)
  const written = $getRoot().getTextContent()
  const inTable = $isInTable()
  const found = takePastedPictures(body, (mark) => written.includes(mark), inTable)
  const sources = pictureSources(
    found.map(({ src }) => src),
    { rtf: data.getData(RTF), files: [...data.files] },
  )
  tell(tidyPaste(body, $levelAbove(), inTable))
  const clean = new DataTransfer()
  clean.setData(HTML, body.innerHTML)
  clean.setData(TEXT, data.getData(TEXT) || (body.textContent ?? ''))
  const pictures = found.map((one, at) => ({ ...one, source: sources[at] ?? null }))
  return { data: clean, pictures }
}

/** Pictures that were copied as files, or off a screen, as a page would show them; null where there is anything else. */
function picturesAlone({ types, files }: DataTransfer): string | null {
  const pictures = [...files].filter(({ type }) => type.startsWith('image/'))
  if (pictures.length === 0 || pictures.length < files.length || types.includes(TEXT)) return null
  return pictures.map(({ name }) => `<p><img src="${escapeHtml(`file:///${name}`)}"></p>`).join('')
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
