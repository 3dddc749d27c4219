'use client'

import { type FormEvent, useId, useState } from 'react'
import { createPortal } from 'react-dom'

import { Dialog, DialogActions } from '../../ui/Dialog'
import { send } from '../../send/send'
import { useDoing } from '../../send/useDoing'
import type { Someone } from './someone'

type Props = { email: string; onIn: (user: Someone) => void; onClose: () => void }

const WRONG = 'Địa chỉ email hoặc mật khẩu chưa đúng. Hãy nhập lại.'

/** Logs in without leaving the page on which something is written. */
export function LoginDialog({ email: known, onIn, onClose }: Props) {
  const id = useId()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const { busy, error, run } = useDoing()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The form of the text is around this one for React, though not on the page.
    event.stopPropagation()
    void run(async () => {
      const { done, refusal } = await send<{ user: Someone }>('POST', '/users/login', {
        ...{ email: email.trim(), password },
      })
      if (refusal) return refusal.cause === 'session' ? WRONG : refusal.message
      onIn(done.user)
      return null
    })
  }

  return createPortal(
    <Dialog title="Phiên đăng nhập đã hết" describedBy={`${id}-what`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p id={`${id}-what`}>
          Phần bạn vừa viết vẫn ở trên trang và được giữ trên máy này. Đăng nhập lại để lưu tiếp.
        </p>
        <label className="ts-label" htmlFor={`${id}-email`}>
          Địa chỉ email
        </label>
        <input
          id={`${id}-email`}
          className="ts-input"
          type="email"
          autoComplete="username"
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <label className="ts-label" htmlFor={`${id}-password`}>
          Mật khẩu
        </label>
        <input
          id={`${id}-password`}
          className="ts-input"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <p className="ts-error" role="alert">
          {error}
        </p>
        <DialogActions
          label="Đăng nhập và lưu"
          busyLabel="Đang đăng nhập…"
          busy={busy}
          closeLabel="Để sau"
          onClose={onClose}
        />
      </form>
    </Dialog>,
    document.body,
  )
}
