'use client'

import { createPortal } from 'react-dom'

import { Dialog } from '../../ui/Dialog'
import type { Someone } from './someone'

type Props = { stranger: Someone; onSend: () => void; onLogin: () => void }

/** Somebody else has logged in where a text is being written: nothing is sent in their name unasked. */
export function StrangerDialog({ stranger, onSend, onLogin }: Props) {
  return createPortal(
    <Dialog title="Trình duyệt này đang đăng nhập bằng tài khoản khác" onClose={onLogin}>
      <p>
        Tài khoản đang đăng nhập là {stranger.name}, không phải người đang viết bài trên trang này.
        Chưa có gì được gửi. Phần đã viết vẫn ở trên trang.
      </p>
      <div className="ts-dialog__actions">
        <button type="button" className="ts-button ts-button--primary" onClick={onLogin}>
          Đăng nhập lại bằng tài khoản của tôi
        </button>
        <button type="button" className="ts-button ts-button--quiet" onClick={onSend}>
          Lưu với tên {stranger.name}
        </button>
      </div>
    </Dialog>,
    document.body,
  )
}
