'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { growing, liveEvents } from '../../live/liveEvents'
import { send } from '../../send/send'
import { TAB } from '../buffer/tab'
import { openText } from '../editor/blocks/openTexts'
import { saverOf } from '../saving/savers'
import type { Person } from './people'

type Here = {
  people: Person[]
  revision: string | null
  savedBy: { id: string; name: string } | null
  savedAt: string
  way: string
}
type Place = { field: string | null; block: string | null }

const LOOK_MS = 500
const AGAIN_MS = 10_000
const [FIRST_RETRY_MS, LONGEST_RETRY_MS] = [1500, 15_000]

/**
 * The others who have this text open, by window, and where it stands; they hear of this window, and the form of what they
 * save.
 */
export function useHere(article: string): { people: Person[]; way: string | null } {
  const [people, setPeople] = useState<Person[]>([])
  const [way, setWay] = useState<string | null>(null)

  // What is heard while the form takes in what was heard before is newer than that.
  const newest = useRef<string | null>(null)
  const hear = useEffectEvent(async (now: Here) => {
    newest.current = now.way
    await saverOf(article)?.heard(now.savedAt)
    setWay(newest.current)
  })
  useEffect(
    () =>
      liveEvents({
        address: () => `/api/articles/${article}/here?tab=${TAB}`,
        on: {
          message: (now: Here) => {
            setPeople(now.people.filter(({ tab }) => tab !== TAB))
            void hear(now)
          },
          end: (_, line) => line.end(),
        },
        onState: (state) => {
          if (state === 'lost' || state === 'over') setPeople([])
        },
        retry: growing(FIRST_RETRY_MS, LONGEST_RETRY_MS),
      }),
    [article],
  )

  useEffect(() => {
    let said = ''
    let saidAt = -Infinity
    const say = (place: Place & { leaving?: true }) =>
      void send('POST', `/articles/${article}/here`, { tab: TAB, ...place }, { keepalive: true })
    const look = () => {
      const place = placeOf(article)
      const key = JSON.stringify(place)
      if (key === said && performance.now() - saidAt < AGAIN_MS) return
      said = key
      saidAt = performance.now()
      say(place)
    }
    const leave = () => say({ field: null, block: null, leaving: true })
    look()
    const looking = setInterval(look, LOOK_MS)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(looking)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [article])

  return { people, way }
}

/** Where the person is: the field with the caret, of the text its block. */
function placeOf(article: string): Place {
  const active = document.activeElement
  if (active?.closest('.rich-text-lexical')) {
    return { field: 'content', block: openText(article)?.caret()?.block ?? null }
  }
  const field = active?.closest('main [id^="field-"]')?.id.slice('field-'.length)
  return { field: field ?? null, block: null }
}
