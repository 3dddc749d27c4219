'use client'

import type { Entry } from '@/domain/rundown/edit/content'

import type { OpenConflict } from '../sync/syncState'
import { Dialog } from './Dialog'
import { fieldLabel, settingLabel, valueWords, type ValueContext } from './valueWords'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  conflicts: readonly OpenConflict[]
  entries: readonly Entry[]
  context: ValueContext
  onResolve: (at: number, whose: 'mine' | 'theirs') => void
  onClose: () => void
}

/** Changes two people made to the same thing: both are shown, one is chosen. Until then the other's stands. */
export function MergeDialog({ conflicts, entries, context, onResolve, onClose }: Props) {
  const titleOf = ({ conflict, row }: OpenConflict) => {
    if (conflict.kind === 'sameSetting') return 'Khung phát'
    const at = entries.findIndex(({ id }) => id === conflict.id)
    const title = (entries[at] ?? row)?.title || 'chưa có tên'
    return at < 0 ? `Mục đã xóa “${title}”` : `Mục ${at + 1} “${title}”`
  }
  return (
    <Dialog title="Hai người cùng sửa một chỗ" onClose={onClose}>
      <p>Phần của người kia đang được giữ. Hãy chọn cho từng chỗ; cả hai bản đều còn ở đây.</p>
      <ul className="ts-rd-merge">
        {conflicts.map((open, at) => (
          <li
            key={`${open.conflict.kind} ${'id' in open.conflict ? open.conflict.id : ''} ${'field' in open.conflict ? open.conflict.field : ''}`}
          >
            <h3>{titleOf(open)}</h3>
            <Sides open={open} context={context} />
            <div className="ts-dialog__actions">
              <button
                type="button"
                className="ts-button ts-button--primary ts-button--small"
                onClick={() => onResolve(at, 'mine')}
              >
                {MINE_WORDS[open.conflict.kind]}
              </button>
              <button
                type="button"
                className="ts-button ts-button--quiet ts-button--small"
                onClick={() => onResolve(at, 'theirs')}
              >
                {THEIRS_WORDS[open.conflict.kind]}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <DialogActions closeLabel="Để sau" onClose={onClose} />
    </Dialog>
  )
}

type Kind = OpenConflict['conflict']['kind']
const MINE_WORDS: Record<Kind, string> = {
  sameField: 'Lấy của tôi',
  sameSetting: 'Lấy của tôi',
  removed: 'Đưa mục trở lại với nội dung của tôi',
  changed: 'Vẫn xóa',
}
const THEIRS_WORDS: Record<Kind, string> = {
  sameField: 'Giữ của người kia',
  sameSetting: 'Giữ của người kia',
  removed: 'Bỏ phần của tôi',
  changed: 'Giữ mục',
}

function Sides({ open: { conflict }, context }: { open: OpenConflict; context: ValueContext }) {
  switch (conflict.kind) {
    case 'sameField':
    case 'sameSetting': {
      const label =
        conflict.kind === 'sameField' ? fieldLabel(conflict.field) : settingLabel(conflict.field)
      return (
        <dl>
          <dt>{label} – của tôi</dt>
          <dd>{valueWords(conflict.field, conflict.mine, context)}</dd>
          <dt>{label} – của người kia</dt>
          <dd>{valueWords(conflict.field, conflict.theirs, context)}</dd>
        </dl>
      )
    }
    case 'removed':
      return <p>Người kia đã xóa mục này trong khi bạn đang sửa.</p>
    case 'changed':
      return <p>Người kia vừa sửa mục này trong khi bạn xóa nó.</p>
  }
}
