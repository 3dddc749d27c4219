import type { WayUp } from '@/newsroom/plans/views/loadTraceUp'

import { planPageHref } from '../links/pages'

/** The way up: by which clause of which plan this is done. */
export function TraceUp({ ways }: { ways: readonly WayUp[] }) {
  if (ways.length === 0) return null
  return (
    <p className="ts-trace-up">
      <span className="ts-label">Theo văn bản</span>
      {ways.map(({ obligation, title, clause, plan, planNumber, period }) => (
        <a
          key={obligation}
          className="ts-quiet-link"
          href={planPageHref(plan, { obligation, period })}
          title={title}
        >
          {clause}, {planNumber}
        </a>
      ))}
    </p>
  )
}
