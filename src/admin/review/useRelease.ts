'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { AskedText } from '@/newsroom/articles/views/loadAsked'

import { send } from '../send/send'

export type GroupMove = 'publish' | 'schedule'
/** A text that stayed as it was, and why. It may have left the list meanwhile. */
export type Refused = { id: string; title: string; message: string }

/** Texts chosen of a list, and given to readers at once or at one minute. */
export function useRelease(rows: readonly AskedText[]) {
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** The move that the dialog asks about. */
  const [asks, ask] = useState<GroupMove | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [done, setDone] = useState('')
  const texts = rows.filter(({ id }) => chosen.has(id))

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
    setDone('')
  }

  /** One after the other, each by its own right: one that is refused keeps no other. */
  const release = async (move: GroupMove, time: string | null): Promise<void> => {
    const left: Refused[] = []
    for (const { id, revision, title } of texts) {
      const { refusal } = await send('POST', `/articles/${id}/moves`, { move, revision, time })
      if (refusal) left.push({ id, title, message: refusal.message })
    }
    const count = texts.length - left.length
    setRefused(left)
    setChosen(new Set(left.map(({ id }) => id)))
    setDone(count === 0 ? '' : `Đã ${move === 'publish' ? 'đăng' : 'hẹn giờ'} ${count} bài.`)
    ask(null)
    router.refresh()
  }
  return { texts, chosen, asks, refused, done, choose, ask, release }
}
