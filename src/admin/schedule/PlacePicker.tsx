'use client'

import { useRouter } from 'next/navigation'

import { type Look, scheduleHref } from '../links/schedule'

type Props = {
  outlets: { id: string; name: string }[]
  outlet: string
  month: string
  look: Look
}

/** Which outlet the schedule is of. */
export function PlacePicker({ outlets, outlet, month, look }: Props) {
  const router = useRouter()
  return (
    <label className="ts-picker">
      <span>Kênh</span>
      <select
        className="ts-input"
        value={outlet}
        onChange={({ target }) => router.push(scheduleHref({ outlet: target.value, month, look }))}
      >
        {outlets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
