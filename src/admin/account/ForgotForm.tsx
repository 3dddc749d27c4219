'use client'

import { type FormEvent, useId, useState } from 'react'

import { send } from '../send/send'
import { DialogActions } from '../ui/Dialog'

/** Asks for the mail; what was typed stays, and the answer is the same for every address. */
export function ForgotForm({ minutes }: { minutes: number }) {
  const id = useId()
  const [email, setEmail] = useState('')
  const [answer, setAnswer] = useState<{ isDone: boolean; words: string } | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const { done, refusal } = await send<{ message: string }>('POST', '/users/forgot-password', {
      email,
    })
    setBusy(false)
    setAnswer({ isDone: refusal === null, words: (done ?? refusal).message })
  }

  return (
    <form className="ts-form" onSubmit={(event) => void submit(event)} noValidate>
      <p>
        Nhập thư điện tử của bạn. Đường dẫn để đặt mật khẩu mới được gửi tới đó, dùng được {minutes}{' '}
        phút.
      </p>
      <label className="ts-label" htmlFor={id}>
        Thư điện tử
      </label>
      <input
        id={id}
        type="email"
        name="email"
        autoComplete="email"
        className="ts-input"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        aria-describedby={`${id}-said`}
      />
      <p
        id={`${id}-said`}
        className={answer?.isDone ? undefined : 'ts-error'}
        role={answer?.isDone ? 'status' : 'alert'}
      >
        {answer?.words}
      </p>
      <DialogActions label="Gửi đường dẫn" busyLabel="Đang gửi…" busy={busy} />
    </form>
  )
}
