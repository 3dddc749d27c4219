'use client'

import { useState } from 'react'

import type { Mentionable } from '@/newsroom/comments/people'
import type { SeenThread } from '@/newsroom/comments/views/loadComments'

import { SmallButton } from '../ui/SmallButton'
import { Composer } from './Composer'
import type { Act } from './useComments'

type Props = {
  thread: SeenThread
  people: readonly Mentionable[]
  /** Whether its words are in the text now. */
  isPlaced: boolean
  act: Act
  accept: (thread: SeenThread) => Promise<string | null>
  busy: boolean
  onDo: (doing: () => Promise<string | null>) => void
}

/** What may be done with a thread: each button there is, or the answer that is being written. */
export function ThreadButtons({ thread, people, isPlaced, act, accept, busy, onDo }: Props) {
  const [isAnswering, setAnswering] = useState(false)
  const { id, may } = thread
  if (isAnswering) {
    return (
      <Composer
        label="Trả lời"
        sendLabel="Gửi trả lời"
        people={people}
        onSend={(draft) => act('POST', `/${id}/replies`, draft)}
        onClose={() => setAnswering(false)}
      />
    )
  }
  const post = (what: string) => () => onDo(() => act('POST', `/${id}/${what}`))
  return (
    <div className="ts-comments__buttons">
      {may.decide && isPlaced && (
        <SmallButton primary disabled={busy} onPress={() => onDo(() => accept(thread))}>
          Áp dụng
        </SmallButton>
      )}
      {may.decide && (
        <SmallButton disabled={busy} onPress={post('refuse')}>
          Không áp dụng
        </SmallButton>
      )}
      {may.reply && <SmallButton onPress={() => setAnswering(true)}>Trả lời</SmallButton>}
      {may.resolve && (
        <SmallButton disabled={busy} onPress={post('resolve')}>
          Xử lý xong
        </SmallButton>
      )}
      {may.reopen && (
        <SmallButton disabled={busy} onPress={post('reopen')}>
          Mở lại
        </SmallButton>
      )}
    </div>
  )
}
