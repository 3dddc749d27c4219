'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'

import type { Mentionable } from '@/newsroom/comments/people'

import { matching, typedName } from './mention'

type Props = {
  label: string
  value: string
  people: readonly Mentionable[]
  autoFocus?: boolean
  onChange: (value: string) => void
  onSend: () => void
}

/** Words in which people are named: after @ come those of the outlet, by the keyboard or the mouse. Ctrl+Enter sends. */
export function MentionArea({ label, value, people, autoFocus, onChange, onSend }: Props) {
  const id = useId()
  const ref = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<ReturnType<typeof typedName>>(null)
  const [chosen, setChosen] = useState(0)
  const offered = typed ? matching(people, typed.name) : []
  const isOpen = offered.length > 0
  const at = Math.min(chosen, offered.length - 1)

  const look = () => {
    const area = ref.current
    setTyped(area ? typedName(area.value, area.selectionStart) : null)
    setChosen(0)
  }
  const take = (person: Mentionable) => {
    const area = ref.current
    if (!typed || !area) return
    const before = `${value.slice(0, typed.from)}@${person.name} `
    onChange(before + value.slice(typed.from + 1 + typed.name.length))
    setTyped(null)
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(before.length, before.length)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method that is putting a letter together has the key to itself.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSend()
    }
    if (!isOpen) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const person = offered[at]
    if (step) setChosen((at + step + offered.length) % offered.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && person) take(person)
    else if (event.key === 'Escape') setTyped(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="ts-comments__area">
      <label htmlFor={`${id}-words`}>{label}</label>
      <textarea
        id={`${id}-words`}
        ref={ref}
        rows={3}
        value={value}
        autoFocus={autoFocus}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        onChange={(event) => {
          onChange(event.target.value)
          look()
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      {isOpen && (
        <ul id={`${id}-list`} className="ts-comments__people" role="listbox" aria-label="Nhắc đến">
          {offered.map((person, index) => (
            <li
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault()
                take(person)
              }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
