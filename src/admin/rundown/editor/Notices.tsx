'use client'

import type { Settings } from '@/domain/rundown/edit/content'
import { airState } from '@/domain/rundown/run/run'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { asRunHref } from '../links'

type Props = {
  state: RundownState
  settings: Settings
  refusal: string | null
  clock: (at: number) => string
  mayEdit: boolean
  onDismiss: () => void
  onMoveToSlot: (slot: { onAir: number; offAir: number }) => void
}

/** What has to be known before working on: what the server refused, a slot that moved, a programme that has aired. */
export function Notices(props: Props) {
  const { state, settings, refusal, clock, mayEdit, onDismiss, onMoveToSlot } = props
  const slot = state.slot && state.slot.onAir !== settings.onAir ? state.slot : null
  return (
    <div className="ts-rd-notices" role="alert">
      {refusal && (
        <p data-tone="bad">
          {refusal}{' '}
          <button type="button" className="ts-button ts-button--link" onClick={onDismiss}>
            Đã hiểu
          </button>
        </p>
      )}
      {airState(state.run) === 'ended' && (
        <p data-tone="waiting">
          Chương trình đã phát xong nên khung không sửa được nữa.{' '}
          <a href={asRunHref(state.id)}>Xem bảng đã phát, hoặc bỏ phiên phát nếu phát nhầm</a>
        </p>
      )}
      {slot && (
        <p data-tone="warning">
          Số này đã được xếp lại lúc {clock(slot.onAir)}, còn khung đang lên sóng lúc{' '}
          {clock(settings.onAir)}.{' '}
          {mayEdit && (
            <button
              type="button"
              className="ts-button ts-button--link"
              onClick={() => onMoveToSlot(slot)}
            >
              Dời khung theo giờ mới
            </button>
          )}
        </p>
      )}
    </div>
  )
}
