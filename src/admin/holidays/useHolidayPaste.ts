'use client'

import { useState } from 'react'

import type { HolidayPolicy } from '@/domain/schedule/holidayPolicy'
import type { EnteredHolidays } from '@/newsroom/holidays/actions/enterHolidays'

import { type Refusal, send } from '../send/send'

export type Choices = Readonly<Record<string, HolidayPolicy>>

/** What was pasted, what it would do, and what is decided about the issues it touches. */
export function useHolidayPaste(year: number) {
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const [preview, setPreview] = useState<EnteredHolidays | null>(null)
  const [choices, setChoices] = useState<Choices>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState<'looking' | 'saving' | null>(null)

  const ask = async (chosen: Choices, isPreview: boolean): Promise<EnteredHolidays | null> => {
    setBusy(isPreview ? 'looking' : 'saving')
    const decisions = Object.entries(chosen).map(([issue, choice]) => ({ issue, choice }))
    const { done, refusal: no } = await send<EnteredHolidays>('POST', '/holidays/table', {
      text,
      year,
      ...(source.trim() !== '' && { source }),
      decisions,
      ...(isPreview && { preview: true }),
    })
    setBusy(null)
    setRefusal(no)
    return done
  }

  /** What the server answers is what is decided: a way that closed meanwhile is decided anew. */
  const look = async (chosen: Choices = choices) => {
    const answer = await ask(chosen, true)
    setPreview(answer)
    if (answer) setChoices(choicesOf(answer))
  }

  const save = async (): Promise<EnteredHolidays | null> => {
    const answer = await ask(choices, false)
    if (!answer) return null
    // Lines that could not be read stay to be put right; the others are done.
    setText(answer.problems.map((problem) => problem.text).join('\n'))
    setPreview(null)
    setChoices({})
    return answer
  }

  return {
    text,
    source,
    preview,
    choices,
    refusal,
    busy,
    setSource,
    look,
    save,
    setText: (value: string) => {
      setText(value)
      setPreview(null)
      setRefusal(null)
    },
  }
}

function choicesOf({ issues }: EnteredHolidays): Choices {
  return Object.fromEntries(issues.map(({ id, choice }) => [id, choice]))
}
