'use client'

import { useModal } from '../useModal'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  open: boolean
  /** Entries that did not air yet. */
  left: number
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before the programme is ended, and says what it means. */
export function OffAirDialog({ open, left, onConfirm, onClose }: Props) {
  const ref = useModal(open)
  return (
    <dialog ref={ref} className="ts-dialog" aria-labelledby="off-air-title" onClose={onClose}>
      {open && (
        <>
          <h2 id="off-air-title">Hết sóng?</h2>
          <p>
            {left > 0
              ? `Còn ${left} mục chưa phát. Chương trình được ghi là kết thúc ngay bây giờ.`
              : 'Chương trình được ghi là kết thúc ngay bây giờ.'}{' '}
            Nếu bấm nhầm, có thể chọn một mục để phát tiếp.
          </p>
          <DialogActions
            label="Hết sóng"
            labelId="console-off-air"
            focused
            onPress={onConfirm}
            onClose={onClose}
          />
        </>
      )}
    </dialog>
  )
}
