import type { Role } from '../roles'
import type { AlertKindName } from './kinds'

/** A person as far as alerts ask: what they are at which outlet. Only people whose account is on are given. */
export type NoticePerson = {
  id: string
  isAdministrator: boolean
  rolesAt: ReadonlyMap<string, ReadonlySet<Role>>
  /** The bodies for which they supervise outlets. */
  supervisesFor?: ReadonlySet<string>
}

type Fact = {
  kind: AlertKindName
  outlet: string | null
  /** The body whose own work it is about. */
  organisation?: string | null
}

type Audience = {
  /** Who can put it right. */
  doers: readonly Role[]
  /** Who has to know of it at once as well. */
  watchers: readonly Role[]
}

const SYSTEM: Audience = { doers: [], watchers: [] }

/**
 * Who hears of what at once. What can still be prevented goes to the head too, who can find air time; what is owed and
 * missing goes to who supervises; the rest is the scheduler's, and the head's only when nothing happens (escalation).
 */
const AUDIENCES: Record<AlertKindName, Audience> = {
  releaseLate: { doers: ['editorInChief', 'secretary'], watchers: [] },
  missedIssue: { doers: ['scheduler'], watchers: ['supervisor'] },
  shortPeriod: { doers: ['scheduler'], watchers: ['outletHead', 'supervisor'] },
  atRisk: { doers: ['scheduler'], watchers: ['outletHead'] },
  stale: { doers: ['scheduler', 'editorInChief'], watchers: ['supervisor'] },
  pendingLong: { doers: ['scheduler'], watchers: [] },
  fileGone: { doers: ['scheduler'], watchers: [] },
  linkDead: { doers: ['scheduler'], watchers: [] },
  textWithdrawn: { doers: ['editorInChief'], watchers: ['supervisor'] },
  textCorrected: { doers: ['editorInChief'], watchers: ['supervisor'] },
  reportDue: { doers: ['scheduler'], watchers: ['secretary', 'outletHead'] },
  reportOverdue: { doers: ['scheduler'], watchers: ['secretary', 'outletHead', 'supervisor'] },
  // Those who supervise for the body, whoever its outlets have.
  consolidationDue: SYSTEM,
  consolidationOverdue: SYSTEM,
  checkMissing: SYSTEM,
  webhookGivenUp: SYSTEM,
}

/**
 * The people who get a notice of a fact, by id. Where nobody at the outlet can act, its head does; where it has none
 * either, the administrators, who give out accounts: no fact is told to nobody.
 */
export function recipients(fact: Fact, people: readonly NoticePerson[]): string[] {
  const { doers, watchers } = AUDIENCES[fact.kind]
  const found = [...actors(fact, people, doers), ...withRole(people, fact.outlet, watchers)]
  return [...new Set(found.map(({ id }) => id))].sort()
}

/** Who hears of a fact that nobody settled in time: the heads of its outlet, else the administrators. */
export function escalationRecipients({ outlet }: Fact, people: readonly NoticePerson[]): string[] {
  const heads = withRole(people, outlet, ['outletHead'])
  return (heads.length > 0 ? heads : administrators(people)).map(({ id }) => id).sort()
}

/**
 * Who answers for a fact until somebody takes it: the one who can put it right, where that is one person; where there
 * are several, the head of the outlet; else nobody, which the list then says.
 */
export function defaultOwner(fact: Fact, people: readonly NoticePerson[]): string | null {
  const { doers } = AUDIENCES[fact.kind]
  const sole = (found: readonly NoticePerson[]) =>
    found.length === 1 ? (found[0]?.id ?? null) : null
  return (
    sole(actors(fact, people, doers)) ?? sole(withRole(people, fact.outlet, ['outletHead'])) ?? null
  )
}

/** Whether a person may answer for a fact: they work at its outlet, supervise for its body, or run the system. */
export function mayOwn(
  person: NoticePerson,
  { outlet, organisation }: Pick<Fact, 'outlet' | 'organisation'>,
): boolean {
  if (person.isAdministrator) return true
  if (organisation) return person.supervisesFor?.has(organisation) ?? false
  return withRole([person], outlet, OWNERS).length > 0
}

const OWNERS: readonly Role[] = ['scheduler', 'outletHead', 'editorInChief']

function actors(
  { outlet, organisation }: Fact,
  people: readonly NoticePerson[],
  doers: readonly Role[],
): NoticePerson[] {
  if (organisation) {
    const ofBody = people.filter(({ supervisesFor }) => supervisesFor?.has(organisation))
    return ofBody.length > 0 ? ofBody : administrators(people)
  }
  const found = withRole(people, outlet, doers)
  if (found.length > 0) return found
  const heads = withRole(people, outlet, ['outletHead'])
  return heads.length > 0 ? heads : administrators(people)
}

/** Those who have one of these roles at an outlet. */
export function withRole(
  people: readonly NoticePerson[],
  outlet: string | null,
  roles: readonly Role[],
): NoticePerson[] {
  if (outlet === null) return []
  return people.filter(({ rolesAt }) => roles.some((role) => rolesAt.get(outlet)?.has(role)))
}

const administrators = (people: readonly NoticePerson[]) =>
  people.filter(({ isAdministrator }) => isAdministrator)
