import type { Access, FieldAccess, Where } from 'payload'

import type { Role } from './roles'

/**
 * How far a right reaches: every row; the rows of the outlets where the person holds the role, by outlet or by
 * organisation (outletScope.ts); of these the rows they wrote (an account: one's own); of these what the public reads.
 */
export const REACHES = ['all', 'outlet', 'own', 'published'] as const
export type Reach = (typeof REACHES)[number]

/** Which roles have a right, by how far it reaches. A role that is not named has none. */
type Reaches = { readonly [reach in Reach]?: readonly Role[] }

/** A right that roles alone decide. */
export type RoleRule = {
  all?: readonly Role[]
  outlet?: readonly Role[]
  only?: never
}

/** Such a right over some of the rows, whoever asks, administrators too. */
export type ConditionalRule = Omit<RoleRule, 'only'> & { only: { rows: Where; word: string } }

/** A right that more than roles decides: what its predicate comes to for each role, and the rest in words. */
export type SpecialRule = Reaches & { note: string; access: Access }

/** Who has a right, over which rows. */
export type AccessRule = RoleRule | ConditionalRule | SpecialRule

/** The rights over a collection's rows. */
export type CollectionRules = {
  read: AccessRule
  readVersions?: SpecialRule
  create: RoleRule
  update: AccessRule
  delete: AccessRule
  unlock?: RoleRule
}

/** Who sees or sets a field, where its row's own rules are not enough. */
export type FieldRule = Pick<RoleRule, 'all'> | (Reaches & { note: string; access: FieldAccess })

/** What is not named follows the row. */
export type FieldRules = { read?: FieldRule; create?: FieldRule; update?: FieldRule }

/** How far a role's right reaches, the farthest where the rule names it twice; null where it has none. */
export function reachOf(rule: Reaches | ConditionalRule, role: Role): Reach | null {
  const { all, outlet, own, published }: Reaches = rule
  const roles = { all, outlet, own, published }
  return REACHES.find((reach) => roles[reach]?.includes(role)) ?? null
}
