'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { PeriodAnswer } from '@/newsroom/obligations/periodAnswer'

import { ledgerHref, periodHref } from '../desk/links'
import { EmptyState } from '../ui/EmptyState'
import { StatePill } from '../ui/StatePill'
import { Timeline } from '../ui/Timeline'
import { LEDGER_TONES } from '../ui/tone'
import type { Outcome } from './actions/ActionForm'
import { actionsFor } from './actions/actionsFor'
import { IssueActions } from './actions/IssueActions'
import { ObligationActions } from './actions/ObligationActions'
import { IssueEntry } from './IssueEntry'

type Props = { answer: PeriodAnswer; reload: () => Promise<PeriodAnswer | null> }

const NOBODY: PeriodAnswer['may'] = { schedule: false, waive: false }

/** The rule in words, the issues by fate with their airings and proof, what can be done, and what happened. */
export function PeriodContent({ answer, reload }: Props) {
  const { obligation, groups, state, asOf } = answer
  const { outcome, told, finish } = useOutcome(reload)
  // A past day is looked at; things are done today.
  const may = asOf ? NOBODY : answer.may
  const entries = groups.flatMap(({ name, issues }) => issues.map((issue) => ({ name, issue })))
  const leader = entries.find(({ name, issue }) => actionsFor(name, issue, may).length > 0)
  return (
    <div className="ts-behind">
      <p
        ref={told}
        tabIndex={-1}
        className="ts-behind__told"
        role="status"
        data-tone={outcome?.tone}
      >
        {outcome?.words}
      </p>
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
      {answer.unplanned > 0 && (
        <EmptyState
          action={
            may.schedule
              ? { label: 'Thêm số', href: '/admin/collections/issues/create' }
              : undefined
          }
        >
          {`${answer.unplanned} số phải có trong kỳ này chưa từng được lên lịch.`}
        </EmptyState>
      )}
      {groups.length === 0 && answer.unplanned === 0 && (
        <EmptyState>Chưa có số nào được lên lịch hoặc phát trong kỳ này.</EmptyState>
      )}
      <ul className="ts-behind__issues">
        {entries.map(({ name, issue }) => (
          <IssueEntry key={issue.id} group={name} issue={issue}>
            <IssueActions
              {...{ group: name, issue, may }}
              outlet={obligation.outletId}
              leads={leader?.issue === issue}
              onOutcome={(what) => void finish(what)}
            />
          </IssueEntry>
        ))}
      </ul>
      <ObligationActions answer={answer} onOutcome={(what) => void finish(what)} />
      <h3>Lịch sử</h3>
      <History lines={answer.history} />
      <p className="ts-behind__more">
        <a href={periodHref(obligation.id, answer.period)}>Mở trang của kỳ này</a>
      </p>
    </div>
  )
}

type Told = { words: string; tone: 'good' | 'bad' }

/** Says how an action ended, reads the period again and has the matrix behind do the same. */
function useOutcome(reload: Props['reload']) {
  const router = useRouter()
  const [outcome, setOutcome] = useState<Told | null>(null)
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (outcome) told.current?.focus()
  }, [outcome])
  const finish = async (what: Outcome) => {
    const now = await reload()
    router.refresh()
    if ('gone' in what) setOutcome({ words: what.gone, tone: 'bad' })
    else
      setOutcome({
        words: [what.said, now && `Nay là: ${now.heading}.`].filter(Boolean).join(' '),
        tone: 'good',
      })
  }
  return { outcome, told, finish }
}

function History({ lines }: { lines: PeriodAnswer['history'] }) {
  if (lines.length === 0) return <p className="ts-none">Chưa có thay đổi nào được ghi.</p>
  return (
    <Timeline
      label="Lịch sử của kỳ"
      items={lines.map(({ key, at, who, what, about, reason, tone }) => ({
        key,
        at: formatDateTime(Date.parse(at)),
        tone,
        children: (
          <>
            <span className="ts-behind__did">{what}</span>
            <span className="ts-second">
              {[about, who, reason && `lý do: ${reason}`].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      }))}
    />
  )
}

function todayHref({ obligation, period }: PeriodAnswer): string {
  const search = new URLSearchParams({ nam: period.slice(0, 4), o: obligation.id, p: period })
  return ledgerHref(search)
}
