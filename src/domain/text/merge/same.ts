import type { Json } from './types'

/** Whether two values are the same, whatever order their keys are in; a key without a value is no key. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return textOf(one) === textOf(other)
}

/** A value as text that is the same for the same value. */
export function textOf(value: Json | undefined): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  )
}
