import type { Payload, TypedUser } from 'payload'

import type { Role } from '@/access/roles'
import { addDays, civilDateOf, ZONE } from '@/domain/calendar/civil'
import { type NamedChain, ONE_STEP } from '@/domain/workflow/text/chains'
import type { Rules } from '@/domain/workflow/text/types'

import { ground, maker, person, type Ground } from '../newsroom'

/** Who asks in the matrix of texts, by what they are to the text. */
const ROLES_AT_THE_PAPER = {
  author: ['reporter'],
  colleague: ['reporter'],
  writingEditor: ['sectionEditor'],
  editor: ['sectionEditor'],
  /** Signed the first step, and holds the role of the second. */
  signer: ['sectionEditor', 'editorInChief'],
  chief: ['editorInChief'],
  writingChief: ['editorInChief'],
  /** The text is theirs. */
  owningChief: ['editorInChief'],
  /** Signed the last step. */
  lastSigner: ['editorInChief'],
  head: ['outletHead'],
  scheduler: ['scheduler'],
  /** A reporter in the place of `chief` today. */
  standIn: ['reporter'],
  administrator: ['administrator'],
  supervisor: ['supervisor'],
  /** Chief of another outlet. */
  stranger: [],
  anonymous: [],
} as const satisfies Record<string, readonly Role[]>

export type Asker = keyof typeof ROLES_AT_THE_PAPER
export const ASKERS = Object.keys(ROLES_AT_THE_PAPER) as Asker[]

export const rolesOfAsker = (asker: Asker): readonly Role[] => ROLES_AT_THE_PAPER[asker]

export type Asking = { id: string; token: string; user: TypedUser | null }

export type Crowd = {
  base: Ground
  people: Record<Asker, Asking>
  chain: NamedChain
  rules: Rules
}

/** A paper with a chain of two steps, which two different people sign, and everybody who may ask something of its texts. */
export async function crowdOf(payload: Payload): Promise<Crowd> {
  const base = await ground(payload)
  const { outlet } = base.paper
  const people = {} as Record<Asker, Asking>
  for (const asker of ASKERS) people[asker] = await joined(payload, asker, base)
  const today = civilDateOf(Date.now())
  const delegation = {
    from: people.chief.id,
    to: people.standIn.id,
    start: addDays(today, -1),
    end: addDays(today, 1),
  }
  await maker(payload)('delegations', { outlet, ...delegation })
  const chain = await twoSteps(payload, outlet)
  const known = ASKERS.filter((asker) => rolesOfAsker(asker).length > 0)
  const rules: Rules = {
    zone: ZONE,
    config: chain,
    people: Object.fromEntries(known.map((asker) => [people[asker].id, rolesOfAsker(asker)])),
    delegations: [delegation],
  }
  return { base, people, chain, rules }
}

async function joined(payload: Payload, asker: Asker, base: Ground): Promise<Asking> {
  if (asker === 'anonymous') return { id: '', token: '', user: null }
  const made = await person(payload, `matrix ${asker}`, membershipsOf(asker, base))
  const row = await payload.findByID({
    collection: 'users',
    id: made.id,
    depth: 0,
    overrideAccess: true,
  })
  return { id: made.id, token: made.token, user: { ...row, collection: 'users' } as TypedUser }
}

function membershipsOf(asker: Asker, { paper, station, department }: Ground) {
  switch (asker) {
    case 'administrator':
      return [{ role: 'administrator' as const }]
    case 'supervisor':
      return [{ role: 'supervisor' as const, organisation: department }]
    case 'stranger':
      return [{ role: 'editorInChief' as const, outlet: station.outlet }]
    default:
      return rolesOfAsker(asker).map((role) => ({ role, outlet: paper.outlet }))
  }
}

async function twoSteps(payload: Payload, outlet: string): Promise<NamedChain> {
  const row = await payload.create({
    collection: 'approval-chains',
    data: {
      name: 'Hai bước',
      outlet,
      steps: [
        { name: 'Phòng', roles: ['sectionEditor'] },
        { name: 'Ban', roles: ['editorInChief'] },
      ],
      publishers: ['editorInChief'],
      takers: ['editorInChief', 'outletHead'],
      distinct: true,
    },
    depth: 0,
    overrideAccess: true,
  })
  const steps = row.steps.map(({ id, name, roles }) => ({ id: id ?? '', name, roles }))
  const { name, publishers, takers } = row
  return { name, steps, editors: ONE_STEP.editors, publishers, takers, distinct: true }
}
