'use client'

import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'

import { ledgerHref, periodHref } from '../links/pages'
import { StatePill } from '../ui/StatePill'
import { LEDGER_TONES } from '../ui/tone'
import { ObligationActions } from '../actions/ObligationActions'
import { PeriodHistory } from './PeriodHistory'
import { PeriodIssues } from './PeriodIssues'
import { OutcomeLine } from './OutcomeLine'
import { useOutcome } from './useOutcome'

type Props = { answer: PeriodAnswer; reload: () => Promise<PeriodAnswer | null> }

const NOBODY: PeriodAnswer['may'] = { schedule: false, waive: false }

/** The rule in words, the issues by fate with their airings and proof, what can be done, and what happened. */
export function PeriodContent({ answer, reload }: Props) {
  const { obligation, state, asOf } = answer
  const { outcome, line, finish } = useOutcome(reload)
  // A past day is looked at; things are done today.
  const may = asOf ? NOBODY : answer.may
  return (
    <div className="ts-behind">
      <OutcomeLine outcome={outcome} line={line} />
      <p className="ts-behind__what">{obligation.title}</p>
      <p className="ts-second">{obligation.outletName}</p>
      <p className="ts-behind__sum">
        <StatePill tone={LEDGER_TONES[state]}>{answer.heading.split(' – ').at(-1)}</StatePill>{' '}
        {answer.sum} {answer.forecast}
      </p>
      <p className="ts-behind__rule">
        {answer.rule} {answer.range}
      </p>
      {obligation.note && <p className="ts-second">Ghi chú: {obligation.note}</p>}
      {asOf && (
        <p className="ts-ledger__asof" data-tone="waiting">
          Đây là sổ lúc hết ngày {formatDatePadded(asOf)}.
          {answer.may.schedule && ' Muốn xác nhận hay xếp lịch, hãy về hôm nay.'}{' '}
          <a href={todayHref(answer)}>Về hôm nay</a>
        </p>
      )}
      <h3>Các số trong kỳ</h3>
      <PeriodIssues answer={answer} may={may} onOutcome={(what) => void finish(what)} />
      <ObligationActions answer={answer} onOutcome={(what) => void finish(what)} />
      <h3>Lịch sử</h3>
      <PeriodHistory label="Lịch sử của kỳ" lines={answer.history} />
      <p className="ts-behind__more">
        <a href={periodHref(obligation.id, answer.period)}>Mở trang của kỳ này</a>
      </p>
    </div>
  )
}

function todayHref({ obligation, period }: PeriodAnswer): string {
  const search = new URLSearchParams({ nam: period.slice(0, 4), o: obligation.id, p: period })
  return ledgerHref(search)
}
