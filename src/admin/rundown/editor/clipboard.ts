import { ROWS_TYPE } from './copiedRows'
import { tableText } from './tableText'

/** What is pasted: rows of a rundown as they were copied here, or empty; and text, tables with tabs. */
export type ClipboardContent = { own: string; text: string }

export function readClipboard(data: DataTransfer): ClipboardContent {
  const own = data.getData(ROWS_TYPE)
  const html = own === '' ? data.getData('text/html') : ''
  const table = html && tableText(new DOMParser().parseFromString(html, 'text/html').body)
  return { own, text: table || data.getData('text/plain') }
}
