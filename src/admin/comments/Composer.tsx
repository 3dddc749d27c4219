'use client'

import { useId, useState } from 'react'

import type { Anchor } from '@/domain/comment/anchor/types'
import type { Mentionable } from '@/newsroom/comments/people'

import { useDoing } from '../send/useDoing'
import { SmallButton } from '../ui/SmallButton'
import { namedIn } from './mention'
import { MentionArea } from './MentionArea'
import type { Draft } from './useComments'

type Props = {
  label: string
  sendLabel: string
  people: readonly Mentionable[]
  /** What it is about, where a new thread is begun; undefined in a thread. */
  anchor?: Anchor | null
  first?: string
  onSend: (draft: Draft) => Promise<string | null>
  onClose: () => void
}

/** Where something is said: of words of the text also what they should be instead. */
export function Composer({ label, sendLabel, people, anchor, first = '', onSend, onClose }: Props) {
  const id = useId()
  const [body, setBody] = useState(first)
  const [replacement, setReplacement] = useState<string | null>(null)
  const { busy, error, run } = useDoing()
  const press = async () => {
    const draft = {
      body,
      mentions: namedIn(body, people),
      ...(anchor !== undefined && { anchor, replacement }),
    }
    if (await run(() => onSend(draft))) onClose()
  }
  return (
    <div className="ts-comments__composer">
      {anchor && <blockquote className="ts-comments__quote">{anchor.quote}</blockquote>}
      {anchor && (
        <label className="ts-comments__choice">
          <input
            type="checkbox"
            checked={replacement !== null}
            onChange={(event) => setReplacement(event.target.checked ? anchor.quote : null)}
          />
          Đề nghị thay đoạn này
        </label>
      )}
      {replacement !== null && (
        <div className="ts-comments__area">
          <label htmlFor={`${id}-new`}>Thay bằng (để trống là bỏ đoạn này)</label>
          <textarea
            id={`${id}-new`}
            rows={2}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
        </div>
      )}
      <MentionArea
        label={replacement === null ? label : 'Vì sao (không bắt buộc)'}
        value={body}
        people={people}
        autoFocus
        onChange={setBody}
        onSend={() => void press()}
      />
      <p className="ts-error" role="alert">
        {error}
      </p>
      <div className="ts-comments__buttons">
        <SmallButton primary disabled={busy} onPress={() => void press()}>
          {replacement === null ? sendLabel : 'Gửi đề nghị'}
        </SmallButton>
        <SmallButton onPress={onClose}>Thôi</SmallButton>
      </div>
    </div>
  )
}
