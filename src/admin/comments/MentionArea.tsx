'use client'

import { type KeyboardEvent, useId, useRef } from 'react'

import type { Mentionable } from '@/newsroom/comments/people'

import { useMention } from './useMention'

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
  const { offered, at, ...mention } = useMention({ area: ref, value, people, onChange })
  const isOpen = offered.length > 0
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method that is putting a letter together has the key to itself.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSend()
    }
    mention.onKey(event)
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
          mention.look()
        }}
        onKeyDown={onKeyDown}
        onBlur={mention.close}
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
                mention.take(person)
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
