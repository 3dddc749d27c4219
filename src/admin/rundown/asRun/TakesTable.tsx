'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import { clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import type { TakeLine } from '@/newsroom/rundowns/views/loadAsRun'
import { TAKE_SOURCE_WORDS } from '@/newsroom/words/rundowns'

import { DataTable } from '../../ui/DataTable'
import { CorrectionDialog } from './CorrectionDialog'

type Props = { rundown: string; takes: TakeLine[]; onAir: number; mayCorrect: boolean }

/** Every take on record, with those a correction replaced struck through. */
export function TakesTable({ rundown, takes, onAir, mayCorrect }: Props) {
  const router = useRouter()
  const [correcting, setCorrecting] = useState<TakeLine | null>(null)
  const time = (at: number) => clockTimeFrom(at, onAir)
  return (
    <>
      <DataTable
        caption="Các lượt chạy đã ghi"
        rows={takes}
        rowKey={({ id }) => id}
        empty={null}
        stacks
        columns={[
          {
            key: 'title',
            heading: 'Mục',
            cell: ({ title, stands, voided }) =>
              stands ? title : <s>{voided ? `${title} (bỏ lượt)` : title}</s>,
          },
          { key: 'start', heading: 'Bắt đầu', cell: ({ startedAt }) => time(startedAt) },
          { key: 'end', heading: 'Kết thúc', cell: ({ endedAt }) => time(endedAt) },
          {
            key: 'length',
            heading: 'Dài',
            cell: ({ startedAt, endedAt }) => formatDuration((endedAt - startedAt) / 1000),
          },
          {
            key: 'source',
            heading: 'Nguồn',
            cell: ({ source, operatorName }) =>
              [TAKE_SOURCE_WORDS[source].vi, operatorName].filter(Boolean).join(' · '),
          },
          { key: 'why', heading: 'Lý do sửa', cell: ({ reason }) => reason ?? '–' },
          ...(mayCorrect
            ? [
                {
                  key: 'act',
                  heading: 'Thao tác',
                  cell: (take: TakeLine) =>
                    take.stands && (
                      <button
                        type="button"
                        className="ts-button ts-button--quiet ts-button--small"
                        aria-label={`Sửa lượt chạy ${take.title}`}
                        onClick={() => setCorrecting(take)}
                      >
                        Sửa
                      </button>
                    ),
                },
              ]
            : []),
        ]}
      />
      <CorrectionDialog
        key={correcting?.id ?? 'none'}
        rundown={rundown}
        take={correcting}
        onClose={() => setCorrecting(null)}
        onDone={() => {
          setCorrecting(null)
          router.refresh()
        }}
      />
    </>
  )
}
