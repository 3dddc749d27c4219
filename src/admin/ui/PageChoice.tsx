'use client'

import { useRouter } from 'next/navigation'

type Props = {
  label: string
  options: readonly { name: string; href: string }[]
  /** The address of the page that is shown. */
  current: string
}

/** Which of several like pages is shown, of an outlet each, as one line however many there are. */
export function PageChoice({ label, options, current }: Props) {
  const router = useRouter()
  return (
    <label className="ts-picker">
      <span>{label}</span>
      <select
        className="ts-input"
        value={current}
        onChange={({ target }) => router.push(target.value)}
      >
        {options.map(({ name, href }) => (
          <option key={href} value={href}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
