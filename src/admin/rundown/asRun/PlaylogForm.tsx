'use client'

import { useId } from 'react'

import type { PlaylogAnswer } from '@/newsroom/rundowns/playlog/importPlaylog'

import { FileField } from '../../ui/FileField'
import { PlaylogLines } from './PlaylogLines'
import { type Choice, usePlaylog } from './usePlaylog'

/** Imports a playout machine's log: shown first line by line. */
export function PlaylogForm({ rundown, onAir }: { rundown: string; onAir: number }) {
  const id = useId()
  const { csv, chosen, answer, message, isBusy, send, choose, type } = usePlaylog(rundown)
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
        onChange={(event) => type(event.target.value)}
      />
      <p className="ts-dialog__actions">
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={isBusy || (csv.trim() === '' && !chosen)}
          onClick={() => void send('preview')}
        >
          Xem trước
        </button>
        {answer && (
          <ImportButtons
            answer={answer}
            isBusy={isBusy}
            onImport={(choices) => void send(...choices)}
          />
        )}
      </p>
      <p role="status" className="ts-hint">
        {message}
      </p>
      {answer && <PlaylogLines answer={answer} onAir={onAir} />}
    </div>
  )
}

type ImportProps = {
  answer: PlaylogAnswer
  isBusy: boolean
  onImport: (choices: Choice[]) => void
}

/** Imports what can be: the lines near the slot, or all of them after a warning; lines with faults are left out. */
function ImportButtons({ answer, isBusy, onImport }: ImportProps) {
  const { lines, problems, warnings } = answer
  const wrong = new Set(problems.map(({ line }) => line))
  const ready = lines.filter(
    ({ line, becomes }) => !wrong.has(line) && (becomes === 'correction' || becomes === 'take'),
  )
  const near = ready.filter(({ isFar }) => !isFar)
  const readable: Choice[] = problems.length > 0 ? ['readableOnly'] : []
  const rest = problems.length > 0 ? `, bỏ ${wrong.size} dòng lỗi` : ''
  const isWarned = warnings.length > 0
  return (
    <>
      {near.length > 0 && (
        <button
          type="button"
          className="ts-button ts-button--primary"
          disabled={isBusy}
          onClick={() => onImport(isWarned ? [...readable, 'nearOnly'] : readable)}
        >
          {isWarned ? `Nhập ${near.length} dòng đúng khung phát${rest}` : `Nhập nhật ký${rest}`}
        </button>
      )}
      {isWarned && ready.length > near.length && (
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={isBusy}
          onClick={() => onImport([...readable, 'acceptWarnings'])}
        >
          {`Vẫn nhập cả ${ready.length} dòng${rest}`}
        </button>
      )}
    </>
  )
}
