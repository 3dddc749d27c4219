import type { ReactNode } from 'react'

import type { Tone } from './tone'

export type TimelineItem = { key: string; at: string; tone: Tone; children: ReactNode }

/** What happened, oldest first, each with its time. */
export function Timeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <ol className="ts-timeline" aria-label={label}>
      {items.map(({ key, at, tone, children }) => (
        <li key={key} className="ts-timeline__item" data-tone={tone}>
          <time className="ts-timeline__at">{at}</time>
          <div>{children}</div>
        </li>
      ))}
    </ol>
  )
}
