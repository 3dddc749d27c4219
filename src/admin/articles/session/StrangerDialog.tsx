'use client'

import { createPortal } from 'react-dom'

import { Dialog, DialogActions } from '../../ui/Dialog'
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
      <DialogActions
        label="Đăng nhập lại bằng tài khoản của tôi"
        onPress={onLogin}
        closeLabel={`Lưu với tên ${stranger.name}`}
        onClose={onSend}
      />
    </Dialog>,
    document.body,
  )
}
