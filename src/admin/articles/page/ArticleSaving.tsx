'use client'

import { LeaveWithoutSaving, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

import { useBackGuard } from '../../forms/useBackGuard'
import { RecoveryBar } from '../buffer/RecoveryBar'
import { ConflictNotice } from '../conflict/ConflictNotice'
import { SessionNotice } from '../session/SessionNotice'
import type { Saver } from '../saving/Saver'
import { isTrouble, keptWords } from '../saving/savingWords'
import { useWatchedForm } from '../saving/useWatchedForm'
import { useSavedOutlet } from '../saving/useSavedOutlet'
import { useSaver } from './useSaver'

/** Stands where Payload has its button to save a draft: a text saves itself, and this says how far that is. */
export function ArticleSaving() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  if (id === undefined || !user) return null
  return <Saving key={String(id)} me={{ id: String(user.id), email: String(user.email ?? '') }} />
}

export type Me = { id: string; email: string }

function Saving({ me }: { me: Me }) {
  const saver = useSaver(me.id)
  return saver && <SavingOf saver={saver} me={me} />
}

function SavingOf({ saver, me }: { saver: Saver; me: Me }) {
  const { id } = useDocumentInfo()
  const state = useSyncExternalStore(saver.listen, saver.snapshot, saver.snapshot)
  const isNowhere = state.phase !== 'saved' && !state.isKept
  useBackGuard(isNowhere)
  useMoments(saver)
  useWatchedForm(saver)
  useSavedOutlet(saver)
  const isInTrouble = isTrouble(state)
  return (
    <div className="ts-saving" data-phase={state.phase} data-trouble={isInTrouble || undefined}>
      <p role={isInTrouble ? 'alert' : undefined}>{keptWords(state)}</p>
      {isNowhere && <LeaveWithoutSaving />}
      <ConflictNotice saver={saver} state={state} />
      <SessionNotice saver={saver} state={state} me={me} />
      <RecoveryBar saver={saver} article={String(id)} person={me.id} />
    </div>
  )
}

/** When a text is saved at once, without waiting for a pause in typing. */
function useMoments(saver: Saver): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's'
    if (!isSave || event.altKey || event.shiftKey) return
    event.preventDefault()
    void saver.flush()
  })
  useEffect(() => {
    const leave = () => saver.leave()
    const hide = () => {
      if (document.visibilityState === 'hidden' && saver.snapshot().phase === 'typed') {
        void saver.flush()
      }
    }
    const online = () => {
      if (saver.snapshot().phase === 'offline') saver.again()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [saver])
}
