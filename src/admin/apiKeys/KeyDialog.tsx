'use client'

import { useId, useState } from 'react'

import type { KeyLine } from '@/newsroom/apiKeys/views/listApiKeys'

import { Dialog, DialogActions } from '../ui/Dialog'
import type { Keys } from './useApiKeys'

const WORDS = {
  replace: {
    title: 'Thay khóa',
    label: 'Tạo khóa mới',
    consequence: 'Đối tác nhận khóa mới cùng phạm vi. Khóa cũ còn dùng thêm mấy ngày để kịp đổi.',
  },
  revoke: {
    title: 'Thu hồi khóa',
    label: 'Thu hồi',
    consequence: 'Khóa thôi dùng được ngay. Đối tác vẫn đọc được API như người không có khóa.',
  },
} as const

type Props = { line: KeyLine; what: keyof typeof WORDS; keys: Keys; onClose: () => void }

/** What becomes of a key, said before it is done. */
export function KeyDialog({ line, what, keys, onClose }: Props) {
  const id = useId()
  const [days, setDays] = useState('7')
  const [error, setError] = useState<string | null>(null)
  const { title, label, consequence } = WORDS[what]

  const press = async () => {
    const refusal =
      what === 'replace' ? await keys.replace(line, Number(days)) : await keys.revoke(line)
    setError(refusal)
    if (refusal === null) onClose()
  }
  return (
    <Dialog title={`${title}: ${line.name}`} describedBy={`${id}-what`} onClose={onClose}>
      <p id={`${id}-what`}>{consequence}</p>
      {what === 'replace' && (
        <>
          <label className="ts-label" htmlFor={`${id}-days`}>
            Khóa cũ còn dùng (ngày)
          </label>
          <input
            id={`${id}-days`}
            className="ts-input"
            inputMode="numeric"
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
        </>
      )}
      <p className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions
        label={label}
        busy={keys.busy}
        busyLabel="Đang gửi…"
        onPress={() => void press()}
        onClose={onClose}
      />
    </Dialog>
  )
}
