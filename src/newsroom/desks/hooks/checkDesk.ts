import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { idOf, type Member } from '@/access/membership'
import { rolesOf } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { inChunks, rowsWhere } from '@/database/rows'
import type { TextDesk } from '@/domain/workflow/text/desks'
import type { Desk } from '@/payload-types'

import { failure } from '../../words/failure'
import { loadStaff, membersOf, waitingRows, waitingText } from '../views/loadWaiting'

/**
 * Those of a desk work at its outlet; its name says which it is; and no change of it leaves a text that waits without
 * anybody who could decide about it.
 * @throws NewsroomError in words.
 */
export const checkDesk: CollectionBeforeChangeHook<Desk> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc as Desk) : null
  const after = { ...before, ...data } as Desk
  const outlet = idOf(after.outlet)
  // Required, so the fields' own checks refuse it with a sentence.
  if (!outlet || !after.name) return data
  if (before && idOf(before.outlet) !== outlet) throw failure('deskOutletFixed')
  await checkName(req, after, outlet)
  const known = new Set(membersOf(before?.members).members)
  const { members } = membersOf(after.members)
  const added = members.filter((one) => !known.has(one))
  await checkMembers(req, added, outlet)
  if (before) await checkWaiting(req, { before, after, outlet })
  return data
}

async function checkName(req: PayloadRequest, { id, name }: Desk, outlet: string): Promise<void> {
  const others = await rowsWhere(req, 'desks', {
    where: { and: [{ outlet: { equals: outlet } }, { id: { not_equals: id ?? '' } }] },
    select: { name: true },
    overrideAccess: true,
  })
  const folded = (one: string) => one.trim().normalize('NFC').toLocaleLowerCase('vi')
  if (others.some((other) => folded(other.name) === folded(name))) {
    throw failure('deskSameName', { name })
  }
}

/** Whoever is put in works at the outlet; who left since stays in it and counts for nothing. */
async function checkMembers(
  req: PayloadRequest,
  members: readonly string[],
  outlet: string,
): Promise<void> {
  const users = await inChunks(members, (ids) =>
    rowsWhere(req, 'users', {
      where: { id: { in: ids } },
      select: { name: true, active: true, memberships: true },
      overrideAccess: true,
    }),
  )
  for (const user of users) {
    const roles = await rolesOf(req, user as Member, outlet)
    if (!NEWSROOM_ROLES.some((role) => roles.includes(role))) {
      throw failure('deskStranger', { name: user.name })
    }
  }
}

async function checkWaiting(
  req: PayloadRequest,
  { before, after, outlet }: { before: Desk; after: Desk; outlet: string },
): Promise<void> {
  const [was, will] = [before, after].map(asTextDesk)
  if (!will || (was && was.members.every((one) => will.members.includes(one)))) return
  const rows = await waitingRows(req, after.id)
  if (rows.length === 0) return
  const staff = await loadStaff(req, outlet)
  for (const row of rows) {
    const now = waitingText(row, staff, was ?? null)
    // Nobody could before: that is nothing this change does.
    if (now.deciders.length === 0) continue
    const { deciders, title, step } = waitingText(row, staff, will)
    if (deciders.length > 0) continue
    const names = now.deciders.map(staff.nameOf).join(', ')
    throw failure('deskStrands', { title, step, names })
  }
}

const asTextDesk = ({ active, members }: Desk): TextDesk | null =>
  active === false ? null : membersOf(members)
