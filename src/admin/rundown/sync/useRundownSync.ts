'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

import { newId } from '../newId'
import { type Approval, httpTransport, snapshotOf, type StateBody } from './httpTransport'
import { createRundownSync } from './rundownSync'

/** One open editor of a rundown, in step with the server as long as it is shown. */
export function useRundownSync(id: string, state: StateBody) {
  const [approved, setApproved] = useState<Approval>(state.approved)
  const [review, setReview] = useState(state.review)
  const [sync] = useState(() =>
    createRundownSync({
      snapshot: snapshotOf(state),
      client: newId(),
      transport: httpTransport(id, { onApproval: setApproved, onReview: setReview }),
      schedule: (run, ms) => void setTimeout(run, ms),
    }),
  )
  const view = useSyncExternalStore(sync.subscribe, sync.view, sync.view)

  useEffect(() => {
    sync.open()
    return sync.close
  }, [sync])

  const isUnsaved = view.saving !== 'saved'
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])

  return { sync, view, approved, review }
}
