'use client'

import { useEffect, useState } from 'react'

import { type Refusal, send } from './send'

type Asked<Result> = { answer: Result | null; refusal: Refusal | null }

const NOTHING_YET = { answer: null, refusal: null }

/** What the server says to one question, asked once, when the form that needs it opens. */
export function useAsked<Result>(path: string): Asked<Result> {
  const [asked, setAsked] = useState<Asked<Result>>(NOTHING_YET)

  useEffect(() => {
    let isStale = false
    void send<Result>('GET', path).then(({ done, refusal }) => {
      if (!isStale) setAsked({ answer: done, refusal })
    })
    return () => {
      isStale = true
    }
  }, [path])

  return asked
}
