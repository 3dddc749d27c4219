import type { ReactNode } from 'react'

import type { Tone } from './tone'

/** A state in a word, with its hue; the one place where a thing says what state it is in. */
export function StatePill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="ts-pill" data-tone={tone}>
      {children}
    </span>
  )
}
