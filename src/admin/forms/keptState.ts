import type { FormState } from 'payload'

import { isSame } from '@/domain/text/merge/same'
import type { Json } from '@/domain/text/merge/types'

/** The field at the top that a path belongs to. */
const nameOf = (path: string): string => path.split('.')[0] ?? path

function valuesOf(state: FormState): Map<string, Record<string, unknown>> {
  const values = new Map<string, Record<string, unknown>>()
  for (const [path, { value }] of Object.entries(state)) {
    const name = nameOf(path)
    values.set(name, { ...values.get(name), [path]: value ?? null })
  }
  return values
}

/** The fields that a form shows otherwise than its page said them (`said`): in themselves, or in their rows. */
export function changedFields(shown: FormState, said: FormState): Set<string> {
  const before = valuesOf(said)
  const changed = [...valuesOf(shown)].filter(
    ([name, values]) => !isSame(values as Json, (before.get(name) ?? {}) as Json),
  )
  return new Set(changed.map(([name]) => name))
}

/** A form whose page was read anew: what the row says, but for the fields of `kept` what the form showed. */
export function keptState(
  { shown, row }: { shown: FormState; row: FormState },
  kept: ReadonlySet<string>,
): FormState {
  const stays = Object.entries(shown).filter(([path]) => kept.has(nameOf(path)))
  const names = new Set(stays.map(([path]) => nameOf(path)))
  const comes = Object.entries(row).filter(([path]) => !names.has(nameOf(path)))
  return Object.fromEntries([...comes, ...stays])
}

/** Has a state say what the other does. */
export function replaceIn(state: FormState, other: FormState): void {
  for (const path of Object.keys(state)) if (!(path in other)) delete state[path]
  Object.assign(state, other)
}
