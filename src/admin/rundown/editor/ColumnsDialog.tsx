'use client'

import { COLUMNS, type ColumnKey } from './columns'
import { Dialog } from './Dialog'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  shown: ReadonlySet<ColumnKey>
  onChange: (shown: ReadonlySet<ColumnKey>) => void
  onClose: () => void
}

/** Which columns the table has, kept for this browser. */
export function ColumnsDialog({ shown, onChange, onClose }: Props) {
  const toggle = (key: ColumnKey) => {
    const next = new Set(shown)
    if (!next.delete(key)) next.add(key)
    onChange(next)
  }
  return (
    <Dialog title="Cột của bảng" onClose={onClose}>
      <p>Lựa chọn được nhớ trên trình duyệt này.</p>
      <ul className="ts-rd-choices">
        {COLUMNS.map(({ key, label, fullLabel, isOptional }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={!isOptional || shown.has(key)}
                disabled={!isOptional}
                onChange={() => toggle(key)}
              />
              <span>{fullLabel ?? label}</span>
            </label>
          </li>
        ))}
      </ul>
      <DialogActions label="Xong" onPress={onClose} />
    </Dialog>
  )
}
