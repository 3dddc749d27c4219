'use client'

import { useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Mentionable } from '@/newsroom/comments/people'
import type { SeenComment } from '@/newsroom/comments/views/loadComments'

import { SmallButton } from '../ui/SmallButton'
import { Composer } from './Composer'
import type { Act } from './useComments'

type Props = { comment: SeenComment; people: readonly Mentionable[]; act: Act }

/** What one person said. */
export function Said({ comment, people, act }: Props) {
  const [isEditing, setEditing] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { id, by, at, editedAt, body, may } = comment
  if (isEditing) {
    return (
      <Composer
        label="Sửa bình luận"
        sendLabel="Lưu"
        first={body ?? ''}
        people={people}
        onSend={(draft) => act('PATCH', `/${id}`, draft)}
        onClose={() => setEditing(false)}
      />
    )
  }
  return (
    <div className="ts-comments__said">
      <p className="ts-comments__when">
        <strong>{by}</strong> <time dateTime={at}>{formatDateTime(Date.parse(at))}</time>
        {editedAt && ' (đã sửa)'}
      </p>
      {body === null ? (
        <p className="ts-comments__gone">(đã xóa)</p>
      ) : (
        body !== '' && <p className="ts-comments__body">{body}</p>
      )}
      {(may.edit || may.remove) && (
        <div className="ts-comments__own">
          {may.edit && <SmallButton onPress={() => setEditing(true)}>Sửa</SmallButton>}
          {may.remove && (
            <SmallButton onPress={() => void act('DELETE', `/${id}`).then(setError)}>
              Xóa
            </SmallButton>
          )}
        </div>
      )}
      <p className="ts-error" role="alert">
        {error}
      </p>
    </div>
  )
}
