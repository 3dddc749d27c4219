'use client'

import type { CSSProperties } from 'react'

import { openText } from '../editor/blocks/openTexts'
import { Moved } from './Moved'
import { hueOf, initialsOf, nameWords, placeWords } from './people'
import { useHere } from './useHere'

/** Who else has this text open, where in it they are, and whether it stands where the page says (`way`). */
export function HereNow({ article, way }: { article: string; way: string }) {
  const { people, way: heard } = useHere(article)
  const numberOf = (block: string) => openText(article)?.numberOf(block) ?? null
  return (
    <>
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
      <Moved shown={way} heard={heard} />
    </>
  )
}
