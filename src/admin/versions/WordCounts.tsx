'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

import { send } from '../send/send'

type Counts = Readonly<Record<string, { added: number; removed: number }>>

const Known = createContext<Counts | null>(null)

/** Counts what each version of the page changed, once the list is there: that needs the words of all of them. */
export function WordCounts({
  article,
  ids,
  children,
}: {
  article: string
  ids: readonly string[]
  children: ReactNode
}) {
  const [counts, setCounts] = useState<Counts | null>(null)
  const asked = ids.join(',')
  useEffect(() => {
    const controller = new AbortController()
    void send<{ counts: Counts }>(
      'GET',
      `/articles/${article}/version-words?ids=${asked}`,
      undefined,
      { signal: controller.signal },
    ).then(({ done, refusal }) => {
      // Without figures the list is as good.
      if (done) setCounts(done.counts)
      else if (refusal.cause !== 'calledOff') setCounts({})
    })
    return () => controller.abort()
  }, [article, asked])
  return <Known value={counts}>{children}</Known>
}

/** How many words a version brought and took; nothing while that is not known. */
export function WordCount({ id }: { id: string }) {
  const counts = useContext(Known)
  const count = counts?.[id]
  if (!count) return <span className="ts-second">{counts ? '–' : '…'}</span>
  if (count.added + count.removed === 0) return <>0</>
  return (
    <>
      {count.added > 0 && <span data-tone="good">+{count.added}</span>}{' '}
      {count.removed > 0 && <span data-tone="bad">−{count.removed}</span>}
    </>
  )
}
