'use client'

import { useRouter } from 'next/navigation'

type Props = { outlets: { id: string; name: string }[]; current: string | null }

/** Which outlet the dashboard is about; all of them unless one is chosen. */
export function OutletPicker({ outlets, current }: Props) {
  const router = useRouter()
  return (
    <label className="ts-picker">
      <span>Kênh</span>
      <select
        className="ts-input"
        value={current ?? ''}
        onChange={({ target }) =>
          router.push(target.value === '' ? '/admin' : `/admin?kenh=${target.value}`)
        }
      >
        <option value="">Tất cả ({outlets.length})</option>
        {outlets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
