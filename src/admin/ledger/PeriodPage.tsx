'use client'

import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'

import { ledgerHref, periodHref } from '../links/pages'
import { Panel } from '../ui/Panel'
import { PeriodStrip } from './PeriodStrip'
import { StatePill } from '../ui/StatePill'
import { LEDGER_TONES } from '../ui/tone'
import { ObligationActions } from '../actions/ObligationActions'
import { PeriodHistory } from './PeriodHistory'
import { PeriodIssues } from './PeriodIssues'
import { OutcomeLine } from './OutcomeLine'
import { useOutcome } from './useOutcome'
import { usePeriod } from './usePeriod'

type Props = {
  /** As the server found it; read anew after each action. */
  first: PeriodAnswer
  sought: string | null
}

/** One period with a page of its own: the same actions as in the ledger's drawer. */
export function PeriodPage({ first, sought }: Props) {
  const opened = { obligation: first.obligation.id, period: first.period }
  const { answer, reload } = usePeriod(opened, null, first)
  const { outcome, line, finish } = useOutcome(reload)
  const shown = answer ?? first
  const { obligation, state, heading, may } = shown
  const [name, word = ''] = heading.split(' – ')
  const search = new URLSearchParams({
    nam: first.period.slice(0, 4),
    o: obligation.id,
    p: first.period,
  })
  return (
    <>
      <header className="ts-period__head">
        <div className="ts-period__title">
          <h1>
            {name} – {obligation.title}
          </h1>
          <StatePill tone={LEDGER_TONES[state]}>{word}</StatePill>
        </div>
        <p className="ts-period__sum">
          {shown.sum} {shown.forecast}
        </p>
        <p className="ts-period__rule">
          {shown.rule} {shown.range} {obligation.outletName}.{' '}
          <a href={ledgerHref(search)}>Xem trong sổ cả năm</a>
        </p>
        {obligation.note && <p className="ts-second">Ghi chú: {obligation.note}</p>}
        <OutcomeLine outcome={outcome} line={line} />
      </header>
      <PeriodStrip
        rows={shown.strip}
        current={first.period}
        hrefOf={(period) => periodHref(obligation.id, period)}
      />
      <div className="ts-columns ts-columns--lead">
        <Panel id="issues" title="Các số trong kỳ">
          <PeriodIssues
            answer={shown}
            may={may}
            sought={sought}
            onOutcome={(what) => void finish(what)}
          />
        </Panel>
        <Panel id="obligation" title="Nghĩa vụ và lịch sử">
          <div className="ts-behind">
            <ObligationActions answer={shown} onOutcome={(what) => void finish(what)} />
            <h3>Lịch sử</h3>
            <PeriodHistory label="Lịch sử của kỳ" lines={shown.history} />
          </div>
        </Panel>
      </div>
    </>
  )
}
