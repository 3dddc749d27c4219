'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

import { newId } from '../editor/newId'
import { type Approved, heldOf, httpTransport, type StateBody } from './httpTransport'
import { createRundownSync } from './rundownSync'

/** One open editor of a rundown, in step with the server as long as it is shown. */
export function useRundownSync(id: string, state: StateBody) {
  const [approved, setApproved] = useState<Approved>(state.approved)
  const [review, setReview] = useState(state.review)
  const [sync] = useState(() =>
    createRundownSync({
      held: heldOf(state),
      client: newId(),
      transport: httpTransport(id, { onApproval: setApproved, onReview: setReview }),
      later: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
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
