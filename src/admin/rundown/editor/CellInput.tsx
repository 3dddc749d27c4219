'use client'

import { useEffect, useId, useRef } from 'react'

import type { Column } from './columns'
import { choicesOf } from './names'
import type { Typed } from './readTyped'
import { type CellInputProps, useCellText } from './useCellText'

/** The field of a cell while it is typed in: its reading shown as it is typed, what can't be read said at once. */
export function CellInput(props: CellInputProps) {
  const { column, position, seed, names } = props
  const hintId = useId()
  const ref = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const { text, read, isAsked, change, onKeyDown, onBlur } = useCellText(props)
  const isFigure = column.edit === 'duration' || column.edit === 'clock'

  useEffect(() => {
    ref.current?.focus()
    if (seed === null && ref.current instanceof HTMLInputElement) ref.current.select()
  }, [seed])

  const shared = {
    ref,
    className: 'ts-rd-field',
    value: text,
    'aria-label': `${column.fullLabel ?? column.label}, mục ${position}`,
    onKeyDown,
    onBlur,
  }
  if (column.edit === 'select') {
    return (
      <select {...shared} onChange={({ target }) => change(target.value)}>
        {choicesOf(column.key, names).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )
  }
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
      {isFigure && <Reading id={hintId} read={read} isAsked={isAsked} />}
    </>
  )
}

type ReadingProps = { id: string; read: Typed; isAsked: boolean }

/** How a figure is read, why it can't be, or that it is unusual and has to be confirmed. */
function Reading({ id, read, isAsked }: ReadingProps) {
  const text = isAsked
    ? 'Hơn 6 giờ. Bấm Enter lần nữa nếu đúng.'
    : read.ok
      ? read.reading && `= ${read.reading}`
      : read.message
  return (
    <span
      id={id}
      className="ts-rd-reading"
      role="status"
      data-tone={isAsked ? 'warning' : read.ok ? 'muted' : 'bad'}
    >
      {text}
    </span>
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
