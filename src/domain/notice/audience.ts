import { type NoticePerson, withRole } from '../alert/recipients'
import { NEWSROOM_ROLES, type Role } from '../roles'
import { rolesForText, type TextDesk } from '../workflow/text/desks'
import {
  type Audience,
  type Party,
  type ToldWork,
  WORK_AUDIENCES,
  type WorkSubject,
} from './workEvents'

/** A piece of work as far as telling of it asks. */
export type WorkFacts = {
  outlet: string | null
  /** The body whose work it is, where it is of no outlet: those who supervise for it read it. */
  organisation?: string | null
  parties: Readonly<Partial<Record<Party, readonly string[]>>>
  /** Roles that are asked next, where that is the thing's own matter. */
  asked?: readonly Role[]
  /** Those who stand in for somebody of these roles now. */
  standIns?: readonly string[]
  /** The desk it belongs to: its editors are asked, not those of others. */
  desk?: TextDesk | null
  /** Those who may not decide what comes next, since it is their own work. */
  barred: readonly string[]
}

type Recipient = { user: string; asks: boolean }

type Question = {
  event: ToldWork
  /** Who did it; null is the system. */
  actor: string | null
  facts: WorkFacts
  people: readonly NoticePerson[]
}

/**
 * Who hears of an event, each once, by id: whoever is asked next, and those whose work it is. Where nobody at the outlet
 * could decide, its head hears of it, and where there is none, the administrators: nothing waits unheard of.
 */
export function workRecipients({ event, actor, facts, people }: Question): Recipient[] {
  const found = new Map<string, boolean>()
  for (const audience of WORK_AUDIENCES[event]) {
    for (const { id } of peopleOf(audience, { facts, people })) {
      if (id !== actor) found.set(id, (found.get(id) ?? false) || audience.asks)
    }
  }
  return [...found]
    .map(([user, asks]) => ({ user, asks }))
    .sort((one, other) => (one.user < other.user ? -1 : 1))
}

function peopleOf(
  { deciders, notOwn, parties }: Audience,
  { facts, people }: Pick<Question, 'facts' | 'people'>,
): readonly NoticePerson[] {
  const { outlet, organisation, barred } = facts
  if (!deciders) {
    if (organisation) {
      return people.filter(
        (person) => supervisesFor(person, organisation) && isParty(person.id, parties ?? [], facts),
      )
    }
    // Who reads drafts, schedules and rundowns of the outlet; who supervises it hears of what it decides, and by alerts.
    return withRole(people, outlet, NEWSROOM_ROLES).filter(({ id }) =>
      isParty(id, parties ?? [], facts),
    )
  }
  const isAsked = deciders === 'asked'
  const roles = isAsked ? (facts.asked ?? []) : deciders
  // It waits for no decision, so for no head in place of who decides.
  if (roles.length === 0) return []
  const standIns = isAsked ? (facts.standIns ?? []) : []
  const desk = isAsked ? (facts.desk ?? null) : null
  const able = withRole(people, outlet, [...NEWSROOM_ROLES, 'supervisor'])
    .filter(({ id, rolesAt }) => {
      const held = rolesForText(rolesAt.get(outlet ?? '') ?? [], id, desk)
      return standIns.includes(id) || roles.some((role) => held.includes(role))
    })
    .filter(({ id }) => !(notOwn && barred.includes(id)))
  if (able.length > 0) return able
  const heads = withRole(people, outlet, ['outletHead'])
  return heads.length > 0 ? heads : people.filter(({ isAdministrator }) => isAdministrator)
}

/** Whoever supervises for a body is a party to all its work. */
const isParty = (
  id: string,
  parties: readonly Party[],
  { organisation, parties: named }: WorkFacts,
): boolean =>
  parties.some((party) =>
    party === 'supervisors' ? Boolean(organisation) : named[party]?.includes(id),
  )

const supervisesFor = (person: NoticePerson, organisation: string): boolean =>
  person.supervisesFor?.has(organisation) ?? false

/** Whether a person is still one to be told of a piece of work: a notice does not outlive the right to what it tells of. */
export function mayHearOf(
  person: NoticePerson,
  {
    subject,
    outlet,
    organisation,
  }: Pick<WorkFacts, 'outlet' | 'organisation'> & {
    subject: WorkSubject
  },
): boolean {
  if (organisation) return supervisesFor(person, organisation)
  const roles = subject === 'reports' ? [...NEWSROOM_ROLES, 'supervisor' as const] : NEWSROOM_ROLES
  return withRole([person], outlet, roles).length > 0
}
