'use client'

import { type KeyboardEvent, type RefObject, useState } from 'react'

import type { Mentionable } from '@/newsroom/comments/people'

import { matching, named, typedName } from './mention'

type Asked = {
  area: RefObject<HTMLTextAreaElement | null>
  value: string
  people: readonly Mentionable[]
  onChange: (value: string) => void
}

/** Who is offered while a name is typed in an area, which of them is chosen, and the keys that choose. */
export function useMention({ area: ref, value, people, onChange }: Asked) {
  const [typed, setTyped] = useState<ReturnType<typeof typedName>>(null)
  const [chosen, setChosen] = useState(0)
  const offered = typed ? matching(people, typed.name) : []
  const at = Math.min(chosen, offered.length - 1)

  const look = () => {
    const area = ref.current
    setTyped(area ? typedName(area.value, area.selectionStart) : null)
    setChosen(0)
  }
  const close = () => setTyped(null)
  const take = (person: Mentionable) => {
    const area = ref.current
    if (!typed || !area) return
    const { text, before } = named(value, typed, person)
    onChange(text)
    close()
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(before.length, before.length)
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (offered.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const person = offered[at]
    if (step) setChosen((at + step + offered.length) % offered.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && person) take(person)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { offered, at, look, close, take, onKey }
}
