'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

import { readNotices } from './readNotices'

/** Whoever has opened a piece of work has read what they were told of it: the count beside the inbox goes down. */
export function MarkRead({ ids }: { ids: readonly string[] }) {
  const router = useRouter()
  const named = ids.join(',')
  useEffect(() => {
    if (named === '') return
    void readNotices(named.split(',')).then((done) => {
      if (done) router.refresh()
    })
  }, [named, router])
  return null
}
