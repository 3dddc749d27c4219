import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { WRITER_ROLES } from '@/access/roles'
import { rowsWhere } from '@/database/rows'
import type { ChainScope, NamedChain } from '@/domain/workflow/text/chains'
import { deadEnds } from '@/domain/workflow/text/deadEnds'

import { type MailPerson, loadPeople } from '../../notices/loadPeople'

/** A step of a chain that nobody at an outlet could sign: of anybody's texts, or of one author's. */
export type NoWay = { outletId: string; outlet: string; author: string | null; step: string }

/** Where a chain leads nowhere with the people there are now, outlet by outlet; one without people who write is left out. */
export async function loadDeadEnds(
  req: PayloadRequest,
  chain: NamedChain & ChainScope,
): Promise<NoWay[]> {
  const people = await loadPeople(req)
  const outlets = await outletsOf(req, chain)
  return outlets.flatMap(({ id, name }) => {
    const roles = rolesAt(people, id)
    const authors = people.filter((one) =>
      WRITER_ROLES.some((role) => roles[one.id]?.includes(role)),
    )
    if (authors.length === 0) return []
    const nameOf = (person: string | null) => people.find((one) => one.id === person)?.name ?? null
    return deadEnds(
      chain,
      roles,
      authors.map((one) => one.id),
    ).map(({ author, step }) => ({
      outletId: id,
      outlet: name,
      author: nameOf(author),
      step: step.name,
    }))
  })
}

function rolesAt(people: readonly MailPerson[], outlet: string): Record<string, string[]> {
  return Object.fromEntries(
    people.map(({ id, rolesAt: held }) => [id, [...(held.get(outlet) ?? [])]]),
  )
}

async function outletsOf(
  req: PayloadRequest,
  { outlet, organisation }: ChainScope,
): Promise<{ id: string; name: string }[]> {
  const where: Where = outlet
    ? { id: { equals: outlet } }
    : { organisation: { equals: idOf(organisation) ?? '' } }
  return rowsWhere(req, 'outlets', { where, select: { name: true }, overrideAccess: true })
}
