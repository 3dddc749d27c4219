import { Temporal } from 'temporal-polyfill'

import { civilDateOf } from '../../calendar/civil'
import type { InstantText } from '../../contract/instants'
import { secondOf } from '../../contract/rfc3339'
import type { Delegation, Person, Rules } from './types'

/** The delegations to a person that act at an instant (workflow.md, Who). */
export function delegationsAt(
  { zone, delegations }: Pick<Rules, 'zone' | 'delegations'>,
  person: Person,
  at: InstantText,
): Delegation[] {
  const theirs = delegations.filter(({ to }) => to === person)
  if (theirs.length === 0) return []
  const day = civilDateOf(secondOf(at), zone)
  // Not compared as text: the library writes years beyond 0000–9999 with a sign.
  return theirs.filter(
    ({ start, end }) =>
      Temporal.PlainDate.compare(start, day) <= 0 && Temporal.PlainDate.compare(day, end) <= 0,
  )
}
