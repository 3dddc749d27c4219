'use client'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { ChangeKind } from '@/domain/changes/kinds'
import type { DeliveryLine } from '@/newsroom/webhooks/views/listDeliveries'

import { DataTable } from '../ui/DataTable'
import { StatePill } from '../ui/StatePill'
import { answerWords } from './useWebhook'

const STATES = {
  delivered: { words: 'Đã nhận', tone: 'good' },
  waiting: { words: 'Sẽ thử lại', tone: 'warning' },
  dead: { words: 'Bỏ sau ba ngày', tone: 'bad' },
} as const

type Props = {
  lines: readonly DeliveryLine[]
  kindWords: (kind: ChangeKind) => string
  disabled: boolean
  onResend: (sequence: number) => void
}

/** What a webhook was told, newest first, each with what was answered. */
export function DeliveryTable({ lines, kindWords, disabled, onResend }: Props) {
  return (
    <DataTable
      caption="Tin đã gửi"
      rows={lines}
      rowKey={({ sequence }) => String(sequence)}
      stacks
      empty={<p className="ts-second">Chưa gửi tin nào.</p>}
      columns={[
        {
          key: 'sequence',
          heading: 'Tin',
          cell: ({ sequence, kind }) => `${sequence}. ${kindWords(kind)}`,
        },
        {
          key: 'state',
          heading: 'Tình trạng',
          cell: ({ state }) => (
            <StatePill tone={STATES[state].tone}>{STATES[state].words}</StatePill>
          ),
        },
        { key: 'answer', heading: 'Lần cuối', cell: (line) => <Last line={line} /> },
        {
          key: 'act',
          heading: 'Việc',
          cell: ({ sequence, state }) =>
            state === 'waiting' ? null : (
              <button
                type="button"
                className="ts-button ts-button--quiet ts-button--small"
                disabled={disabled}
                aria-label={`Gửi lại tin ${sequence}`}
                onClick={() => onResend(sequence)}
              >
                Gửi lại
              </button>
            ),
        },
      ]}
    />
  )
}

function Last({ line }: { line: DeliveryLine }) {
  const { attempts, lastAt, nextAt, status, answer, problem, milliseconds } = line
  const told = answerWords({
    status: status ?? null,
    answer: answer ?? null,
    problem: problem ?? null,
    milliseconds: milliseconds ?? 0,
  })
  return (
    <>
      {formatDateTime(Date.parse(lastAt))}
      {attempts > 1 && `, lần thử thứ ${attempts}`}: {told}
      {nextAt && ` Thử lại lúc ${formatDateTime(Date.parse(nextAt))}.`}
    </>
  )
}
