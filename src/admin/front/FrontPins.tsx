'use client'

import { useState } from 'react'

import type { FrontList } from '@/newsroom/front/views/loadFront'

import { ConfirmDialog } from '../ui/ConfirmDialog'
import { EmptyState } from '../ui/EmptyState'
import { OfferedTexts } from './OfferedTexts'
import { PinLine } from './PinLine'
import { useFront, type Front } from './useFront'

/** The pinned texts in their order, what others there are, and the one press that shows it to readers. */
export function FrontPins({ first }: { first: FrontList }) {
  const front = useFront(first)
  const [isAsked, setAsked] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { pins, effect, busy } = front
  const changes = effect.pinned.length + effect.unpinned.length + effect.changed.length

  const confirm = async () => {
    const refusal = await front.save()
    setError(refusal)
    if (refusal === null) setAsked(false)
  }
  return (
    <>
      <section aria-labelledby="front-pins">
        <h2 id="front-pins">Bài ghim ({pins.length})</h2>
        {pins.length === 0 && (
          <EmptyState>Không có bài ghim: bài mới nhất có ảnh đứng đầu trang nhất.</EmptyState>
        )}
        <ol className="ts-front__pins">
          {pins.map((pin, at) => (
            <PinLine key={pin.article} pin={pin} at={at} count={pins.length} front={front} />
          ))}
        </ol>
        <p className="ts-front__acts">
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={changes === 0 || busy}
            onClick={() => {
              setError(null)
              setAsked(true)
            }}
          >
            Lưu trang nhất
          </button>
          <button
            type="button"
            className="ts-button ts-button--quiet"
            disabled={changes === 0 || busy}
            onClick={front.reset}
          >
            Bỏ thay đổi
          </button>
        </p>
        <p role="status" className="ts-hint">
          {front.status}
        </p>
      </section>
      <OfferedTexts front={front} />
      {isAsked && (
        <ConfirmDialog
          title="Lưu trang nhất"
          consequence={<Consequences front={front} />}
          error={error}
          label="Lưu"
          busy={busy}
          onConfirm={() => void confirm()}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

/** What readers see otherwise at once, text by text. */
function Consequences({ front: { list, pins, effect } }: { front: Front }) {
  const titles = new Map(
    [...list.pins, ...list.offered, ...pins].map(({ article, title }) => [article, title]),
  )
  const LINES = [
    ['Lên đầu trang nhất', effect.pinned],
    ['Thôi đứng đầu, về chỗ theo giờ đăng', effect.unpinned],
    ['Đổi thứ tự hoặc giờ hết ghim', effect.changed],
  ] as const
  return (
    <>
      <p>Bạn đọc thấy ngay khi bạn lưu:</p>
      {LINES.filter(([, ids]) => ids.length > 0).map(([words, ids]) => (
        <div key={words}>
          <p>{words}:</p>
          <ul>
            {ids.map((id) => (
              <li key={id}>{titles.get(id)}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
