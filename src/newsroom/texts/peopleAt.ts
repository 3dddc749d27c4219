import { NEWSROOM_ROLES } from '@/access/roles'
import type { NoticePerson } from '@/domain/alert/recipients'
import type { Rules } from '@/domain/workflow/text/types'

/** Those who work in the newsroom of an outlet with all their roles there, as the law of texts sees them. */
export function peopleAt(all: readonly NoticePerson[], outlet: string): Rules['people'] {
  return Object.fromEntries(
    all
      .map(({ id, rolesAt }) => [id, [...(rolesAt.get(outlet) ?? [])]] as const)
      .filter(([, roles]) => NEWSROOM_ROLES.some((role) => roles.includes(role))),
  )
}
