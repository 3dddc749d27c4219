'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { send } from '../../send/send'
import { useLull } from '../../ui/useLull'
import type { Saver } from '../saving/Saver'
import type { SavingState } from '../fields/types'
import { LoginDialog } from './LoginDialog'
import type { Someone } from './someone'
import { StrangerDialog } from './StrangerDialog'

type Props = { saver: Saver; state: SavingState; me: { id: string; email: string } }

const ASKED_AGAIN_MS = 5000

/**
 * A session that ran out while somebody writes: logging in in its place, and the save goes on. Whoever else logs in in
 * this browser, here or in another window, sends nothing of it unasked.
 */
export function SessionNotice({ saver, state, me }: Props) {
  const { refreshCookie } = useAuth()
  const [isOpen, setOpen] = useState(true)
  const [stranger, setStranger] = useState<Someone | null>(null)
  const askedAt = useRef(-Infinity)
  const mayOpen = useLull(state.phase === 'session')

  const found = (user: Someone | null) => {
    const isOther = user !== null && user.id !== me.id
    saver.bar(isOther)
    setStranger(isOther ? user : null)
  }
  const look = useEffectEvent(async () => {
    if (performance.now() - askedAt.current < ASKED_AGAIN_MS) return
    askedAt.current = performance.now()
    const { done } = await send<{ user: Someone | null }>('GET', '/users/me?depth=0')
    if (!done) return
    found(done.user)
    if (done.user?.id === me.id && saver.snapshot().phase === 'session') saver.again()
  })
  useEffect(() => {
    const back = () => void look()
    window.addEventListener('focus', back)
    return () => window.removeEventListener('focus', back)
  }, [])

  const goOn = () => {
    refreshCookie()
    saver.bar(false)
    setStranger(null)
    saver.again()
  }
  if (stranger) {
    return (
      <StrangerDialog
        stranger={stranger}
        onSend={goOn}
        onLogin={() => {
          setStranger(null)
          saver.over()
          setOpen(true)
        }}
      />
    )
  }
  if (state.phase !== 'session') return null
  return (
    <>
      <button type="button" className="ts-button" onClick={() => setOpen(true)}>
        Đăng nhập lại
      </button>
      {isOpen && mayOpen && (
        <LoginDialog
          email={me.email}
          onIn={(user) => {
            if (user.id === me.id) goOn()
            else found(user)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
