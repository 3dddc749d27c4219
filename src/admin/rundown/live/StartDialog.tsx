'use client'

import type { FarFromSlot } from '@/domain/rundown/run/farFromSlot'
import { farText } from '@/newsroom/words/farFromSlot'
import { REHEARSAL_WORDS } from '@/newsroom/words/rundowns'

import { useModal } from '../useModal'

type Props = {
  /** How far it is from the slot; null where nothing is asked. */
  far: FarFromSlot | null
  onAir: number
  mayRehearse: boolean
  onRehearse: () => void
  onStart: () => void
  onClose: () => void
}

/** Asks whether a programme far from its slot really goes on air now, and offers to rehearse it. */
export function StartDialog({ far, onAir, mayRehearse, onRehearse, onStart, onClose }: Props) {
  const ref = useModal(far !== null)
  return (
    <dialog ref={ref} className="ts-dialog" aria-labelledby="start-title" onClose={onClose}>
      {far && (
        <>
          <h2 id="start-title">Phát thật ngay bây giờ?</h2>
          <p>{farText(far, onAir)}</p>
          <p>
            Phát thật thì các lượt chạy được ghi lại, và khung bị khóa khi hết sóng.{' '}
            {mayRehearse && 'Tập dượt thì mọi nút đều chạy như thật nhưng không ghi gì cả.'}
          </p>
          <div className="ts-dialog__actions">
            {mayRehearse && (
              <button
                type="button"
                id="start-rehearsal"
                className="ts-button ts-button--primary"
                autoFocus
                onClick={onRehearse}
              >
                {REHEARSAL_WORDS.name}
              </button>
            )}
            <button
              type="button"
              id="start-anyway"
              className="ts-button ts-button--quiet"
              onClick={onStart}
            >
              Vẫn phát thật
            </button>
            <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
              Thôi
            </button>
          </div>
        </>
      )}
    </dialog>
  )
}
