'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import { type DecodeRefusal, decodeText } from '@/domain/text/decode'
import type { PlaylogAnswer } from '@/newsroom/rundowns/playlog/importPlaylog'
import type { PlaylogLine } from '@/newsroom/rundowns/playlog/matchLines'

import { send } from '../../ledger/actions/send'
import { DataTable } from '../../ui/DataTable'
import { FileField } from '../../ui/FileField'

const BECOMES: Record<PlaylogLine['becomes'], string> = {
  correction: 'Sửa giờ của lượt đã ghi',
  take: 'Thêm lượt mới',
  known: 'Đã có',
  unmatched: 'Không khớp mục nào, bỏ qua',
}

const UNREADABLE: Record<DecodeRefusal, string> = {
  notUtf8:
    'Tệp không phải chữ Unicode nên đọc sẽ sai dấu. Hãy mở tệp, lưu lại dạng “CSV UTF-8” rồi chọn lại.',
  binary:
    'Tệp không phải tệp chữ. Nếu là Excel, hãy mở tệp, lưu lại dạng “CSV UTF-8” rồi chọn lại.',
}

const becomesWords = ({ becomes, isFar }: PlaylogLine): string =>
  isFar && becomes !== 'unmatched' && becomes !== 'known'
    ? `${BECOMES[becomes]} (xa khung phát)`
    : BECOMES[becomes]

type Choice = 'preview' | 'nearOnly' | 'acceptWarnings' | 'readableOnly'

const NEAR_ONLY: Choice[] = ['nearOnly']

/** Takes over a playout machine's log: shown first line by line, then imported. */
export function PlaylogForm({ rundown, onAir }: { rundown: string; onAir: number }) {
  const router = useRouter()
  const id = useId()
  const [csv, setCsv] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [answer, setAnswer] = useState<PlaylogAnswer | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const ask = async (...choices: Choice[]) => {
    const isPreview = choices.includes('preview')
    setBusy(true)
    setSaid(null)
    const { done, refusal } = await send<PlaylogAnswer>('POST', `/rundowns/${rundown}/playlog`, {
      csv,
      ...Object.fromEntries(choices.map((choice) => [choice, true])),
    })
    setBusy(false)
    if (refusal) {
      setSaid([...refusal.problems, ...refusal.warnings].map(({ message }) => message).join(' '))
      return
    }
    setAnswer(done)
    if (isPreview || (done.problems.length > 0 && !choices.includes('readableOnly'))) return
    setSaid(`Đã nhập ${done.imported} lượt chạy.`)
    router.refresh()
  }
  const choose = async (file: File | null) => {
    if (!file) return
    const read = decodeText(new Uint8Array(await file.arrayBuffer()))
    setSaid(read.ok ? null : `“${file.name}”: ${UNREADABLE[read.why]}`)
    if (!read.ok) return
    setChosen(file.name)
    setCsv(read.text)
    setAnswer(null)
  }
  const { lines = [], problems = [], warnings = [], frameRate } = answer ?? {}
  const wrong = new Set(problems.map(({ line }) => line))
  const ready = lines.filter(
    ({ line, becomes }) => !wrong.has(line) && (becomes === 'correction' || becomes === 'take'),
  )
  const near = ready.filter(({ isFar }) => !isFar)
  const readable: Choice[] = problems.length > 0 ? ['readableOnly'] : []
  const rest = problems.length > 0 ? `, bỏ ${wrong.size} dòng lỗi` : ''

  return (
    <div className="ts-playlog">
      <FileField
        label="Tệp nhật ký"
        accept=".csv,.txt,text/csv"
        chosen={chosen}
        hint="Tệp CSV có các cột Tên, Bắt đầu, và Kết thúc hoặc Thời lượng. Tên khớp với tên mục hoặc tên tệp phát."
        onChange={(file) => void choose(file)}
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
          onClick={() => void ask('preview')}
        >
          Xem trước
        </button>
        {near.length > 0 && (
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={busy}
            onClick={() => void ask(...readable, ...(warnings.length > 0 ? NEAR_ONLY : []))}
          >
            {warnings.length > 0
              ? `Nhập ${near.length} dòng đúng khung phát${rest}`
              : `Nhập nhật ký${rest}`}
          </button>
        )}
        {warnings.length > 0 && ready.length > near.length && (
          <button
            type="button"
            className="ts-button ts-button--quiet"
            disabled={busy}
            onClick={() => void ask(...readable, 'acceptWarnings')}
          >
            {`Vẫn nhập cả ${ready.length} dòng${rest}`}
          </button>
        )}
      </p>
      <p role="status" className="ts-hint">
        {said}
      </p>
      {warnings.map(({ code, message }) => (
        <p key={code} className="ts-error" role="alert">
          {message}
        </p>
      ))}
      {problems.map(({ line, message }) => (
        <p key={`${line} ${message}`} className="ts-error" role="alert">
          {message}
        </p>
      ))}
      {frameRate !== undefined && (
        <p className="ts-hint">
          {`Số sau giây là khung hình, đọc theo ${frameRate} hình/giây rồi làm tròn đến giây.`}
        </p>
      )}
      {lines.length > 0 && (
        <DataTable
          caption="Các dòng của nhật ký"
          rows={lines}
          rowKey={({ line }) => String(line)}
          empty={null}
          stacks
          columns={[
            { key: 'line', heading: 'Dòng', cell: ({ line }) => line },
            { key: 'name', heading: 'Tên trong nhật ký', cell: ({ name }) => name },
            { key: 'entry', heading: 'Mục', cell: ({ title }) => title ?? '–' },
            {
              key: 'times',
              heading: 'Giờ',
              cell: ({ startedAt, endedAt }) =>
                `${clockTimeFrom(startedAt, onAir)}–${clockTimeFrom(endedAt, onAir)}`,
            },
            { key: 'becomes', heading: 'Thành', cell: becomesWords },
          ]}
        />
      )}
    </div>
  )
}
