'use client'

import { useState } from 'react'

import type { Entry } from '@/domain/rundown/edit/content'

import { Dialog } from './Dialog'
import type { RundownActions } from './rundownActions'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  entries: readonly Entry[]
  /** The rows it is about, in their order. */
  ids: readonly string[]
  actions: RundownActions
  mayEdit: boolean
  onScript: (id: string) => void
  onTopics: (id: string) => void
  onNewRow: (id: string) => void
  onClose: () => void
}

/** Everything that can be done with rows, for those who don't drag and don't know the keys. */
export function RowMenu(props: Props) {
  const { entries, ids, actions, mayEdit, onScript, onTopics, onNewRow, onClose } = props
  const rows = entries.filter(({ id }) => ids.includes(id))
  const first = rows[0]
  if (!first) return null
  const order = entries.map(({ id }) => id)
  const position = order.indexOf(first.id)
  const areFloated = rows.every(({ floated }) => floated)
  const named =
    rows.length > 1
      ? `${rows.length} mục`
      : `Mục ${position + 1}${first.title && `: ${first.title}`}`
  const item = (label: string, act: () => unknown) => (
    <li key={label}>
      <button
        type="button"
        className="ts-button ts-rd-menu__item"
        onClick={() => {
          act()
          onClose()
        }}
      >
        {label}
      </button>
    </li>
  )
  return (
    <Dialog title={named} onClose={onClose}>
      <ul className="ts-rd-menu">
        {item('Mở lời dẫn', () => onScript(first.id))}
        {mayEdit && (
          <>
            {item('Chọn chủ đề', () => onTopics(first.id))}
            {item('Thêm mục phía trên', () => onNewRow(actions.add(order[position - 1] ?? null)))}
            {item('Thêm mục phía dưới', () => onNewRow(actions.add(rows.at(-1)?.id ?? null)))}
            {item('Chuyển lên', () => actions.moveStep(ids, 'up'))}
            {item('Chuyển xuống', () => actions.moveStep(ids, 'down'))}
            {item('Chuyển lên đầu', () => actions.moveTo(ids, 0))}
            {item('Chuyển xuống cuối', () => actions.moveTo(ids, order.length))}
            {item('Nhân đôi', () => actions.duplicate(rows))}
            {item(areFloated ? 'Đưa vào chương trình' : 'Để ngoài chương trình', () =>
              actions.updateAll(ids, { floated: !areFloated }),
            )}
            {item('Xóa', () => actions.remove(ids))}
          </>
        )}
      </ul>
      {mayEdit && ids.length < entries.length && <MoveBehind {...props} />}
      <DialogActions closeLabel="Đóng" onClose={onClose} />
    </Dialog>
  )
}

/** Moves the rows behind one that is chosen from a list. */
function MoveBehind({ entries, ids, actions, onClose }: Props) {
  const [after, setAfter] = useState('')
  return (
    <div className="ts-rd-menu__place">
      <label>
        <span className="ts-label">Chuyển đến sau mục</span>
        <select
          className="ts-input"
          value={after}
          onChange={({ target }) => setAfter(target.value)}
        >
          <option value="">Chọn mục…</option>
          {entries.map(({ id, title }, at) =>
            ids.includes(id) ? null : (
              <option key={id} value={id}>
                {at + 1}. {title || 'chưa có tên'}
              </option>
            ),
          )}
        </select>
      </label>
      <button
        type="button"
        className="ts-button ts-button--quiet"
        disabled={after === ''}
        onClick={() => {
          actions.moveTo(ids, entries.findIndex(({ id }) => id === after) + 1)
          onClose()
        }}
      >
        Chuyển
      </button>
    </div>
  )
}
