import type { ClipboardEvent, KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'

import { readClipboard } from './clipboard'
import { copiedRows, ROWS_TYPE, rowsText } from './copiedRows'
import { removeRows, runCommand } from './gridCommands'
import type { GridContext } from './gridContext'
import { commandOf } from './gridKeys'
import { chosenRows } from './gridState'

/** The keys and the clipboard of the table, while no cell is typed in. */
export function createGridEvents(read: () => GridContext) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLButtonElement) return
    const command = commandOf(event)
    if (!command) return
    const typesItself = command.do === 'edit' && command.seed === '' && event.key !== 'Backspace'
    if (!typesItself) event.preventDefault()
    // The field must be there and have the focus before the key's own letter arrives.
    if (command.do === 'edit') flushSync(() => runCommand(read(), command))
    else runCommand(read(), command)
  }

  const copy = (event: ClipboardEvent, isCut: boolean) => {
    if (event.target instanceof HTMLInputElement) return
    const context = read()
    const { grid, order, content, mayEdit, onAnnounce } = context
    const ids = new Set(chosenRows(grid, order))
    const rows = content.entries.filter(({ id }) => ids.has(id))
    if (rows.length === 0) return
    event.preventDefault()
    event.clipboardData.setData(ROWS_TYPE, copiedRows(content.settings.onAir, rows))
    event.clipboardData.setData('text/plain', rowsText(rows))
    if (isCut && mayEdit) removeRows(context)
    onAnnounce(`Đã ${isCut ? 'cắt' : 'chép'} ${rows.length} mục.`)
  }

  const onPaste = (event: ClipboardEvent) => {
    const { grid, order, mayEdit, onPaste: paste } = read()
    if (event.target instanceof HTMLInputElement || !mayEdit) return
    const after = chosenRows(grid, order).at(-1) ?? order.at(-1) ?? null
    const pasted = readClipboard(event.clipboardData)
    if (pasted.own === '' && pasted.text.trim() === '') return
    event.preventDefault()
    paste(pasted, after)
  }

  return {
    onKeyDown,
    onCopy: (event: ClipboardEvent) => copy(event, false),
    onCut: (event: ClipboardEvent) => copy(event, true),
    onPaste,
  }
}
