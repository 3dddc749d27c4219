'use client'

import type { RefObject } from 'react'

type Props = {
  outcome: { words: string; tone: 'good' | 'bad' } | null
  line: RefObject<HTMLParagraphElement | null>
}

/** How the last action ended: said where the eyes and the reader are. */
export function OutcomeLine({ outcome, line }: Props) {
  return (
    <p ref={line} tabIndex={-1} className="ts-behind__told" role="status" data-tone={outcome?.tone}>
      {outcome?.words}
    </p>
  )
}
