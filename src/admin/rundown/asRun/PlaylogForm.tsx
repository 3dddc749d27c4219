'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { clockTimeFrom } from '@/newsroom/rundowns/clockTime'
import { decodeText } from '@/domain/text/decode'
import type { PlaylogAnswer } from '@/newsroom/rundowns/playlog/importPlaylog'
import type { PlaylogLine } from '@/newsroom/rundowns/playlog/matchLines'

import { send } from '../../send/send'
import { DataTable } from '../../ui/DataTable'
import { FileField } from '../../ui/FileField'

const BECOMES: Record<PlaylogLine['becomes'], string> = {
  correction: 'Sửa giờ của lượt đã ghi',
  take: 'Thêm lượt mới',
  known: 'Đã có',
  unmatched: 'Không khớp mục nào, bỏ qua',
}

const becomesWords = ({ becomes, isFar }: PlaylogLine): string =>
  isFar && becomes !== 'unmatched' && becomes !== 'known'
    ? `${BECOMES[becomes]} (xa khung phát)`
    : BECOMES[becomes]

type Choice = 'preview' | 'nearOnly' | 'acceptWarnings' | 'readableOnly'

const NEAR_ONLY: Choice[] = ['nearOnly']

/** Some machines call a web page .xls: what it is, the server says. */
const isWebPage = (text: string): boolean => /^\s*</.test(text)

function formOf(file: File, asked: Record<string, boolean>): FormData {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify(asked))
  return form
}

/** Takes over a playout machine's log: shown first line by line, then imported. */
export function PlaylogForm({ rundown, onAir }: { rundown: string; onAir: number }) {
  const router = useRouter()
  const id = useId()
  const [csv, setCsv] = useState('')
  // A text is shown and may be mended here; a workbook is sent as it is.
  const [chosen, setChosen] = useState<File | null>(null)
  const [answer, setAnswer] = useState<PlaylogAnswer | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const ask = async (...choices: Choice[]) => {
    const isPreview = choices.includes('preview')
    setBusy(true)
    setSaid(null)
    const asked = Object.fromEntries(choices.map((choice) => [choice, true]))
    const { done, refusal } = await send<PlaylogAnswer>(
      'POST',
      `/rundowns/${rundown}/playlog`,
      csv === '' && chosen ? formOf(chosen, asked) : { csv, ...asked },
    )
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
    setSaid(null)
    setChosen(file)
    setCsv(read.ok && !isWebPage(read.text) ? read.text : '')
    setAnswer(null)
  }
  const { lines = [], problems = [], notes = [], warnings = [], frameRate } = answer ?? {}
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
        accept=".xlsx,.csv,.txt,text/csv"
        chosen={chosen?.name ?? null}
        hint="Tệp Excel (.xlsx) hoặc CSV có các cột Tên, Bắt đầu, và Kết thúc hoặc Thời lượng. Tên khớp với tên mục hoặc tên tệp phát."
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
          setChosen(null)
          setAnswer(null)
        }}
      />
      <p className="ts-dialog__actions">
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={busy || (csv.trim() === '' && !chosen)}
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
      {notes.map((note) => (
        <p key={note} className="ts-hint">
          {note}
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
