import type { InstantText } from '../../contract/instants'
import { rolesOf } from './asked'
import { isAsked } from './askedNext'
import type { NamedChain } from './chains'
import type { Person, Rules, TextState } from './types'

/** Who of the people could decide at an instant what comes next with a text that waits, by their own roles or lent ones. */
export function decidersOf(
  rules: Omit<Rules, 'config'>,
  text: TextState,
  { chain, at }: { chain: NamedChain; at: InstantText },
): Person[] {
  const held = { ...rules, config: chain }
  return Object.keys(rules.people).filter((person) =>
    isAsked(text, chain, { person, roles: rolesOf(held, person, at) }),
  )
}
