import type { ClipboardEvent } from 'react'

import { EmptyState } from '../../ui/EmptyState'
import { readClipboard } from './clipboard'
import type { Editor } from './useEditor'

/** The place of the table while there is no row: a table can be pasted here. */
export function EmptyRundown({ editor: { mayEdit, paste } }: { editor: Editor }) {
  const onPaste = (event: ClipboardEvent) => {
    if (!mayEdit || event.target instanceof HTMLInputElement) return
    const pasted = readClipboard(event.clipboardData)
    if (pasted.own === '' && pasted.text.trim() === '') return
    event.preventDefault()
    paste(pasted, null)
  }
  return (
    <div
      className="ts-rd-empty"
      tabIndex={mayEdit ? 0 : undefined}
      role="group"
      aria-label="Khung còn trống"
      onPaste={onPaste}
    >
      <EmptyState>
        {mayEdit
          ? 'Khung này chưa có mục nào. Bấm “Thêm mục”, dùng mẫu của chuyên mục, chép từ số trước, hoặc bấm vào đây rồi dán bảng từ Excel.'
          : 'Khung này chưa có mục nào.'}
      </EmptyState>
    </div>
  )
}
