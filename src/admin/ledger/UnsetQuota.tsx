import type { ObligationHead } from '@/newsroom/obligations/obligationHead'

import { obligationHref } from '../desk/links'
import { StatePill } from '../ui/StatePill'
import { LEDGER_TONES } from '../ui/tone'

/** A quota nobody entered is another thing than one of zero. */
export function UnsetQuota({
  head,
  mayEnterQuota,
}: {
  head: ObligationHead
  mayEnterQuota: boolean
}) {
  return (
    <span className="ts-matrix__ask">
      <StatePill tone={LEDGER_TONES.unset}>Chưa nhập định mức</StatePill>
      <span>(khác với 0)</span>
      {mayEnterQuota && (
        <a className="ts-button ts-button--quiet ts-button--small" href={obligationHref(head.id)}>
          Nhập<span className="sr-only"> định mức: {head.title}</span>
        </a>
      )}
    </span>
  )
}
