import { createHash } from 'node:crypto'

import { idOf } from '@/access/membership'

/** Words of any length as a part of a state: their SHA-256, or null for none. */
export function words(text: string | null | undefined): string | null {
  return text ? createHash('sha256').update(text).digest('hex') : null
}

type References = readonly (string | { id: string })[] | null | undefined

/** What a row refers to, in its order. */
export function listOf(references: References): string | null {
  const ids = (references ?? []).map(idOf).filter((id) => id !== null)
  return ids.length > 0 ? ids.join(' ') : null
}

export const numberOf = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

/** The earliest of some instants; null when there is none. */
export function earliest(instants: readonly (string | null | undefined)[]): string | null {
  const [first] = instants.filter((at) => typeof at === 'string').sort()
  return first ?? null
}
