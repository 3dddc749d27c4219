import { type ObligationHead, uncounted } from '@/newsroom/obligations/obligationHead'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'

import { DrawerAction } from '../actions/DrawerAction'
import { obligationHref } from '../links/pages'
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
  const missing = uncounted(head) ?? 'unset'
  return (
    <span className="ts-matrix__ask">
      <StatePill tone={LEDGER_TONES[missing]}>{LEDGER_STATE_WORDS[missing]}</StatePill>
      <span>(khác với 0)</span>
      {mayEnterQuota && head.columns.length === 0 && (
        <a className="ts-button ts-button--quiet ts-button--small" href={obligationHref(head.id)}>
          Gắn chuyên mục<span className="sr-only"> cho {head.title}</span>
        </a>
      )}
      {mayEnterQuota && head.columns.length > 0 && (
        <DrawerAction
          code="obligation.enterQuota"
          label="Nhập"
          about={head.title}
          subject={{
            id: head.id,
            title: head.title,
            validFrom: head.validFrom,
            measureKind: 'unset',
            value: null,
          }}
        />
      )}
    </span>
  )
}
