import { type KeyboardEvent, useRef, useState } from 'react'

import type { Entry, EntryFields } from '@/domain/rundown/edit/content'

import { typedText } from './cellText'
import type { Column } from './columns'
import type { Names } from './names'
import { readTyped } from './readTyped'

export type After = 'stay' | 'next' | 'previous' | 'add'

export type CellInputProps = {
  column: Column
  entry: Entry
  position: number
  seed: string | null
  names: Names
  onAir: number
  clock: (at: number) => string
  onDraft: (id: string, seconds: number | null) => void
  onCommit: (id: string, fields: Partial<EntryFields> | null, after: After) => void
  onLeave: (id: string, fields: Partial<EntryFields> | null, refused: string | null) => void
}

/** The text of a cell while it is typed in, how it is read, and what ends the typing. */
export function useCellText(props: CellInputProps) {
  const { column, entry, seed, onAir, clock, onDraft, onCommit, onLeave } = props
  const [text, setText] = useState(seed ?? typedText(column.key, entry, clock))
  const [isTouched, setTouched] = useState(seed !== null)
  const [isAsked, setAsked] = useState(false)
  const isDone = useRef(false)
  const read = readTyped(column.key, text, { onAir, clock })

  const change = (value: string) => {
    setText(value)
    setTouched(true)
    setAsked(false)
    if (column.edit !== 'duration') return
    const typed = readTyped(column.key, value, { onAir, clock })
    if (typed.ok) onDraft(entry.id, typed.fields.seconds ?? null)
  }

  const commit = (after: After) => {
    if (!read.ok) return
    if (read.isUnusual && !isAsked) return setAsked(true)
    isDone.current = true
    onCommit(entry.id, isTouched ? read.fields : null, after)
  }

  const cancel = () => {
    isDone.current = true
    onCommit(entry.id, null, 'stay')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Enter that ends a composed syllable belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (!['Enter', 'Tab', 'Escape'].includes(event.key)) return
    event.preventDefault()
    if (event.key === 'Enter') commit(event.ctrlKey || event.metaKey ? 'add' : 'stay')
    else if (event.key === 'Tab') commit(event.shiftKey ? 'previous' : 'next')
    else cancel()
  }

  const onBlur = () => {
    if (isDone.current) return
    isDone.current = true
    const refused = read.ok && !read.isUnusual ? null : text
    onLeave(entry.id, isTouched && read.ok && !refused ? read.fields : null, refused)
  }

  return { text, read, isAsked, change, onKeyDown, onBlur }
}
