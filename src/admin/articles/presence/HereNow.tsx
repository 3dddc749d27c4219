'use client'

import type { CSSProperties } from 'react'

import { openText } from '../editor/blocks/openTexts'
import { hueOf, initialsOf, nameWords, placeWords } from './people'
import { useHere } from './useHere'

/** Who else has this text open, and where in it they are. */
export function HereNow({ article }: { article: string }) {
  const people = useHere(article)
  const numberOf = (block: string) => openText(article)?.numberOf(block) ?? null
  return (
    <ul className="ts-here" aria-label="Đang mở bài này" hidden={people.length === 0}>
      {people.map((one) => (
        <li key={one.tab} style={{ '--hue': hueOf(one.id) } as CSSProperties}>
          <span className="ts-here__initials" aria-hidden="true">
            {initialsOf(one.name)}
          </span>
          <span>
            <strong>{nameWords(one)}</strong> {placeWords(one, numberOf)}
          </span>
        </li>
      ))}
    </ul>
  )
}
