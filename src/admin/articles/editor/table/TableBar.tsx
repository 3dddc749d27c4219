'use client'

import {
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { toast } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import { sameValue } from '@/domain/rundown/edit/content'

import { type TableAct, TABLE_ACTS } from './tableActs'
import { $placeInTable, type TablePlace } from './tableParts'

/**
 * What can be done with the table the caret is in. Alt+F10 leads here from the text, Esc back.
 */
export function TableBar() {
  const [editor] = useLexicalComposerContext()
  const place = useTablePlace(editor)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ key, altKey }) => {
          const first = altKey && key === 'F10' ? bar.current?.querySelector('button') : null
          first?.focus()
          return Boolean(first)
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )
  if (!place) return null
  const press = ({ refusal, $act }: TableAct) => {
    const words = refusal?.(place) ?? null
    if (words !== null) toast.warning(words)
    else editor.update(() => $act(place))
  }
  return (
    <div
      ref={bar}
      className="ts-table-bar"
      role="toolbar"
      aria-label="Bảng"
      onKeyDown={(event) => moveWithin(event, editor)}
    >
      <span className="ts-table-bar__size">
        Bảng {place.rows} hàng × {place.columns} cột
      </span>
      {TABLE_ACTS.filter(({ isOffered }) => isOffered?.(place) ?? true).map((act) => (
        <button
          key={act.key}
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          aria-pressed={act.isOn?.(place)}
          // The caret stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => press(act)}
        >
          {act.label}
        </button>
      ))}
    </div>
  )
}

/** Follows the caret; nothing is read of a text without a table but the parts around the caret. */
function useTablePlace(editor: LexicalEditor): TablePlace | null {
  const [place, setPlace] = useState<TablePlace | null>(null)
  useEffect(() => {
    const look = () => {
      const now = editor.isEditable() ? editor.read($placeInTable) : null
      setPlace((old) => (sameValue(old, now) ? old : now))
    }
    look()
    return mergeRegister(editor.registerUpdateListener(look), editor.registerEditableListener(look))
  }, [editor])
  return place
}

function moveWithin(event: KeyboardEvent<HTMLElement>, editor: LexicalEditor): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    editor.getRootElement()?.focus({ preventScroll: true })
    return
  }
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}
