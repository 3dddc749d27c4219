'use client'

import type { RefObject } from 'react'

type Props = {
  outcome: { words: string; tone: 'good' | 'bad' } | null
  told: RefObject<HTMLParagraphElement | null>
}

/** How the last action ended: said where the eyes and the reader are. */
export function Told({ outcome, told }: Props) {
  return (
    <p ref={told} tabIndex={-1} className="ts-behind__told" role="status" data-tone={outcome?.tone}>
      {outcome?.words}
    </p>
  )
}
