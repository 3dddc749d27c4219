'use client'

import dynamic from 'next/dynamic'

import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { Entry } from '@/domain/rundown/edit/content'
import { DEFAULT_WORDS_A_MINUTE } from '@/domain/rundown/reading'

import { Drawer } from '../../ui/Drawer'
import type { Presenter } from './names'
import { rateOf, scriptSeconds } from './scriptSeconds'

// Lexical is loaded when a script is opened, and never on the server.
const ScriptEditor = dynamic(() => import('./ScriptEditor').then((file) => file.ScriptEditor), {
  ssr: false,
  loading: () => <p className="ts-hint">Đang mở trình soạn…</p>,
})

type Props = {
  entry: Entry
  position: number
  presenters: readonly Presenter[]
  mayEdit: boolean
  onChange: (script: unknown) => void
  onDuration: (seconds: number) => void
  onClose: () => void
}

/** The script of a row, how long it is read, and whether that fits. */
export function ScriptDrawer(props: Props) {
  const { entry, position, presenters, mayEdit, onChange, onDuration, onClose } = props
  const reading = scriptSeconds(entry, presenters)
  const own = rateOf(entry.presenter, presenters)
  const rate = own ?? DEFAULT_WORDS_A_MINUTE
  const rest = reading === null || entry.seconds === null ? null : reading - entry.seconds
  return (
    <Drawer
      open
      title={`Lời dẫn mục ${position}: ${entry.title || 'chưa có tên'}`}
      onClose={onClose}
    >
      <p className="ts-rd-script__sum" role="status">
        {reading === null ? (
          'Chưa có lời dẫn.'
        ) : (
          <>
            Đọc khoảng <strong>{formatDuration(reading)}</strong>
            {entry.seconds === null
              ? ', mục chưa có thời lượng'
              : rest === 0
                ? ', vừa thời lượng của mục'
                : `, ${(rest ?? 0) > 0 ? 'dài hơn' : 'ngắn hơn'} thời lượng ${formatDuration(entry.seconds)} là ${formatDuration(Math.abs(rest ?? 0))}`}
            .
          </>
        )}
      </p>
      <p className="ts-hint">
        Tính theo {rate} chữ mỗi phút
        {own === null
          ? ' (mức chung; tốc độ riêng của người dẫn nhập ở trang Kênh)'
          : `, tốc độ của ${entry.presenter}`}
        .
      </p>
      {mayEdit && reading !== null && reading !== entry.seconds && (
        <button
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          onClick={() => onDuration(reading)}
        >
          Lấy {formatDuration(reading)} làm thời lượng
        </button>
      )}
      <ScriptEditor key={entry.id} script={entry.script} mayEdit={mayEdit} onChange={onChange} />
    </Drawer>
  )
}
