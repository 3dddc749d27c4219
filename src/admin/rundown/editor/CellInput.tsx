'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

import type { Entry, EntryFields } from '@/domain/rundown/edit/content'

import { typedText } from './cellText'
import type { Column } from './columns'
import { choicesOf, type Names } from './names'
import { readTyped } from './readTyped'

export type After = 'stay' | 'next' | 'previous' | 'add'

type Props = {
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

/** The field of a cell while it is typed in: its reading shown as it is typed, what can't be read said at once. */
export function CellInput(props: Props) {
  const { column, entry, position, seed, names, onAir, clock, onDraft, onCommit, onLeave } = props
  const hintId = useId()
  const ref = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const [text, setText] = useState(seed ?? typedText(column.key, entry, clock))
  const [isTouched, setTouched] = useState(seed !== null)
  const [isAsked, setAsked] = useState(false)
  const isDone = useRef(false)
  const read = readTyped(column.key, text, { onAir, clock })
  const isFigure = column.edit === 'duration' || column.edit === 'clock'
  const label = `${column.fullLabel ?? column.label}, mục ${position}`

  useEffect(() => {
    ref.current?.focus()
    if (seed === null && ref.current instanceof HTMLInputElement) ref.current.select()
  }, [seed])

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

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Enter that ends a composed syllable belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      commit(event.ctrlKey || event.metaKey ? 'add' : 'stay')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      commit(event.shiftKey ? 'previous' : 'next')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      isDone.current = true
      onCommit(entry.id, null, 'stay')
    }
  }

  const onBlur = () => {
    if (isDone.current) return
    isDone.current = true
    const refused = read.ok && !read.isUnusual ? null : text
    onLeave(entry.id, isTouched && read.ok && !refused ? read.fields : null, refused)
  }

  const shared = {
    ref,
    className: 'ts-rd-field',
    value: text,
    'aria-label': label,
    onKeyDown,
    onBlur,
  }
  if (column.edit === 'select') {
    return (
      <select {...shared} onChange={({ target }) => change(target.value)}>
        {choicesOf(column.key, names).map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    )
  }
  const hint = isAsked
    ? 'Hơn 6 giờ. Bấm Enter lần nữa nếu đúng.'
    : read.ok
      ? read.reading && `= ${read.reading}`
      : read.message
  return (
    <>
      <input
        {...shared}
        type="text"
        autoComplete="off"
        inputMode={isFigure ? 'text' : undefined}
        maxLength={MAX_LENGTHS[column.key] ?? 40}
        list={column.key === 'presenter' ? PRESENTERS_LIST : undefined}
        aria-invalid={!read.ok || undefined}
        aria-describedby={isFigure ? hintId : undefined}
        onChange={({ target }) => change(target.value)}
      />
      {isFigure && (
        <span
          id={hintId}
          className="ts-rd-reading"
          role="status"
          data-tone={isAsked ? 'warning' : read.ok ? 'muted' : 'bad'}
        >
          {hint}
        </span>
      )}
    </>
  )
}

/** The id of the list of presenters that the page holds once. */
export const PRESENTERS_LIST = 'ts-rd-presenters'

const MAX_LENGTHS: Partial<Record<Column['key'], number>> = {
  title: 300,
  segment: 120,
  presenter: 120,
  notes: 5000,
  credits: 2000,
}
