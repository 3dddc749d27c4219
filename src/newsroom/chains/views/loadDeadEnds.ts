import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { WRITER_ROLES } from '@/access/roles'
import { rowsWhere } from '@/database/rows'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import type { ChainScope, NamedChain } from '@/domain/workflow/text/chains'
import { type DaySpan, deadEnds } from '@/domain/workflow/text/deadEnds'
import type { Delegation } from '@/domain/workflow/text/types'

import { loadPeople, type MailPerson } from '../../notices/loadPeople'
import { type OpenDesk, openDesksAt } from '../../texts/openDesks'
import { peopleAt } from '../../texts/peopleAt'

/** A step of a chain that nobody at an outlet could sign: of anybody's texts, or of one author's at a desk or at none. */
export type NoWay = {
  outletId: string
  outlet: string
  author: string | null
  desk: { id: string; name: string } | null
  step: string
  /** From today on. */
  days: DaySpan[]
}

type Outlet = { id: string; name: string }

/** Where a chain leads nowhere with the people there are now, outlet by outlet; one without people who write is left out. */
export async function loadDeadEnds(
  req: PayloadRequest,
  chain: Pick<NamedChain, 'steps' | 'distinct'> & Pick<ChainScope, 'outlet' | 'organisation'>,
): Promise<NoWay[]> {
  const outlets = await outletsOf(req, chain)
  const ids = outlets.map(({ id }) => id)
  const today = civilDateOf(Date.now())
  const ground = {
    people: await loadPeople(req),
    desks: await openDesksAt(req, ids),
    delegations: await delegationsFrom(req, ids, today),
  }
  return outlets.flatMap((outlet) => noWays(chain, outlet, { ...ground, today }))
}

type Ground = {
  people: readonly MailPerson[]
  desks: readonly OpenDesk[]
  delegations: readonly (Delegation & { outlet: string })[]
  today: CivilDate
}

function noWays(
  chain: Pick<NamedChain, 'steps' | 'distinct'>,
  { id, name }: Outlet,
  { people: all, desks, delegations, today }: Ground,
): NoWay[] {
  const people = peopleAt(all, id)
  const authors = Object.keys(people).filter((person) =>
    WRITER_ROLES.some((role) => people[person]?.includes(role)),
  )
  if (authors.length === 0) return []
  const house = {
    people,
    authors,
    desks: desks.filter(({ outlet }) => outlet === id),
    delegations: delegations.filter(({ outlet }) => outlet === id),
  }
  return deadEnds(chain, house, today).map(({ author, desk, step, days }) => ({
    outletId: id,
    outlet: name,
    author: all.find((one) => one.id === author)?.name ?? null,
    desk: desks.find((one) => one.id === desk) ?? null,
    step: step.name,
    days,
  }))
}

async function delegationsFrom(
  req: PayloadRequest,
  outlets: readonly string[],
  today: CivilDate,
): Promise<(Delegation & { outlet: string })[]> {
  const rows = await rowsWhere(req, 'delegations', {
    where: { and: [{ outlet: { in: outlets } }, { end: { greater_than_equal: today } }] },
    sort: ['start', 'id'],
    select: { outlet: true, from: true, to: true, start: true, end: true },
    overrideAccess: true,
  })
  return rows.map(({ outlet, from, to, start, end }) => ({
    outlet: idOf(outlet) ?? '',
    from: idOf(from) ?? '',
    to: idOf(to) ?? '',
    start,
    end,
  }))
}

async function outletsOf(
  req: PayloadRequest,
  { outlet, organisation }: Pick<ChainScope, 'outlet' | 'organisation'>,
): Promise<Outlet[]> {
  const where: Where = outlet
    ? { id: { equals: outlet } }
    : { organisation: { equals: idOf(organisation) ?? '' } }
  return rowsWhere(req, 'outlets', { where, select: { name: true }, overrideAccess: true })
}
