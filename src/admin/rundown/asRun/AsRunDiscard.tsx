'use client'

import { useRouter } from 'next/navigation'

import { DiscardRun } from '../live/DiscardRun'

/** Discards the run from its report, which then is empty. */
export function AsRunDiscard(props: { rundown: string; sequence: number }) {
  const router = useRouter()
  return (
    <p className="ts-asrun__discard">
      <DiscardRun {...props} onDone={() => router.refresh()} />
    </p>
  )
}
