'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import type { PlaylogAnswer, PlaylogLine } from '@/newsroom/rundowns/playlog/importPlaylog'

import { send } from '../../ledger/actions/send'
import { DataTable } from '../../ui/DataTable'
import { FileField } from '../../ui/FileField'

const BECOMES: Record<PlaylogLine['becomes'], string> = {
  correction: 'Sửa giờ của lượt đã ghi',
  take: 'Thêm lượt mới',
  known: 'Đã có',
  unmatched: 'Không khớp mục nào, bỏ qua',
}

/** Takes over a playout machine's log: shown first line by line, then imported. */
export function PlaylogForm({ rundown, onAir }: { rundown: string; onAir: number }) {
  const router = useRouter()
  const id = useId()
  const [csv, setCsv] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [answer, setAnswer] = useState<PlaylogAnswer | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const ask = async (preview: boolean) => {
    setBusy(true)
    setSaid(null)
    const { done, refusal } = await send<PlaylogAnswer>('POST', `/rundowns/${rundown}/playlog`, {
      csv,
      preview,
    })
    setBusy(false)
    if (refusal) {
      setSaid(refusal.problems.map(({ message }) => message).join(' '))
      return
    }
    setAnswer(done)
    if (preview || done.problems.length > 0) return
    setSaid(`Đã nhập ${done.imported} lượt chạy.`)
    router.refresh()
  }
  const isReady =
    answer !== null &&
    answer.problems.length === 0 &&
    answer.lines.some(({ becomes }) => becomes === 'correction' || becomes === 'take')

  return (
    <div className="ts-playlog">
      <FileField
        label="Tệp nhật ký"
        accept=".csv,.txt,text/csv"
        chosen={chosen}
        hint="Tệp CSV có các cột Tên, Bắt đầu, và Kết thúc hoặc Thời lượng. Tên khớp với tên mục hoặc tên tệp phát."
        onChange={(file) => {
          setChosen(file?.name ?? null)
          if (!file) return
          setAnswer(null)
          void file.text().then(setCsv)
        }}
      />
      <label className="ts-label" htmlFor={`${id}-text`}>
        hoặc dán nội dung
      </label>
      <textarea
        id={`${id}-text`}
        className="ts-input"
        rows={4}
        value={csv}
        onChange={(event) => {
          setCsv(event.target.value)
          setAnswer(null)
        }}
      />
      <p className="ts-dialog__actions">
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={busy || csv.trim() === ''}
          onClick={() => void ask(true)}
        >
          Xem trước
        </button>
        {isReady && (
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={busy}
            onClick={() => void ask(false)}
          >
            Nhập nhật ký
          </button>
        )}
      </p>
      <p role="status" className="ts-hint">
        {said}
      </p>
      {answer?.problems.map(({ line, message }) => (
        <p key={line} className="ts-error" role="alert">
          {message}
        </p>
      ))}
      {answer && answer.lines.length > 0 && (
        <DataTable
          caption="Các dòng của nhật ký"
          rows={answer.lines}
          rowKey={({ line }) => String(line)}
          empty={null}
          stacks
          columns={[
            { key: 'name', heading: 'Tên trong nhật ký', cell: ({ name }) => name },
            { key: 'entry', heading: 'Mục', cell: ({ title }) => title ?? '–' },
            {
              key: 'times',
              heading: 'Giờ',
              cell: ({ startedAt, endedAt }) =>
                `${clockTimeFrom(startedAt, onAir)}–${clockTimeFrom(endedAt, onAir)}`,
            },
            { key: 'becomes', heading: 'Thành', cell: ({ becomes }) => BECOMES[becomes] },
          ]}
        />
      )}
    </div>
  )
}
