import { hundredths, WHOLE } from './shares'
import { type Credit, isWorkKind } from './types'

export const MOST_PEOPLE = 40
export const LONGEST_NAME = 120
const ID = /^[A-Za-z0-9_-]{1,40}$/
const KEYS = ['id', 'user', 'name', 'kind', 'share']

/** Why a list of people can't stand under a text. */
export type CreditFault =
  | { kind: 'shape' }
  | { kind: 'tooMany'; found: number }
  | { kind: 'nameless'; at: number }
  | { kind: 'longName'; name: string }
  | { kind: 'twice'; name: string }
  | { kind: 'shareOfOther'; name: string }
  | { kind: 'badShare'; name: string }
  | { kind: 'someOpen'; name: string }
  | { kind: 'sum'; found: number }

/** What is wrong with such a list, the first that is met; null for one that may stand. `sum` is told in percent. */
export function creditFault(value: unknown): CreditFault | null {
  if (!Array.isArray(value) || !value.every(isCredit)) return { kind: 'shape' }
  const credits: readonly Credit[] = value
  if (new Set(credits.map(({ id }) => id)).size < credits.length) return { kind: 'shape' }
  if (credits.length > MOST_PEOPLE) return { kind: 'tooMany', found: credits.length }
  return nameFault(credits) ?? shareFault(credits)
}

/** The rows of a stored list; none where there is no list. */
export function creditsIn(value: unknown): readonly Credit[] {
  return Array.isArray(value) ? value.filter(isCredit) : []
}

function isCredit(value: unknown): value is Credit {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const row = value as Record<string, unknown>
  return [
    Object.keys(row).every((key) => KEYS.includes(key)),
    typeof row.id === 'string' && ID.test(row.id),
    row.user === null || (typeof row.user === 'string' && ID.test(row.user)),
    typeof row.name === 'string',
    isWorkKind(row.kind),
    row.share === null || Number.isFinite(row.share),
  ].every(Boolean)
}

function nameFault(credits: readonly Credit[]): CreditFault | null {
  const seen = new Set<string>()
  for (const [at, { name, kind, user }] of credits.entries()) {
    if (name.trim() === '') return { kind: 'nameless', at: at + 1 }
    if (name.length > LONGEST_NAME) return { kind: 'longName', name }
    const keys = [`${kind} ${name.trim().toLocaleLowerCase('vi')}`, user && `${kind} #${user}`]
    if (keys.some((key) => key && seen.has(key))) return { kind: 'twice', name }
    for (const key of keys) if (key) seen.add(key)
  }
  return null
}

function shareFault(credits: readonly Credit[]): CreditFault | null {
  const other = credits.find(({ kind, share }) => kind !== 'writing' && share !== null)
  if (other) return { kind: 'shareOfOther', name: other.name }
  const authors = credits.filter(({ kind }) => kind === 'writing')
  if (authors.every(({ share }) => share === null)) return null
  const odd = authors.find(({ share }) => share !== null && !isShare(share))
  if (odd) return { kind: 'badShare', name: odd.name }
  const open = authors.find(({ share }) => share === null)
  if (open) return { kind: 'someOpen', name: open.name }
  const sum = authors.reduce((total, { share }) => total + hundredths(share ?? 0), 0)
  return sum === WHOLE ? null : { kind: 'sum', found: sum / 100 }
}

/** More than nothing, at most all of it, of two decimals at most. */
const isShare = (share: number): boolean =>
  share > 0 && share <= 100 && Math.abs(share * 100 - hundredths(share)) < 1e-6
