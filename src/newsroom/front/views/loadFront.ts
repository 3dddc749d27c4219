import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletsWithRole, rolesAt } from '@/access/outletScope'
import { CHANGING_ROLES } from '@/access/roles'
import { rowsWhere } from '@/database/rows'
import { isInForce } from '@/domain/front/pins'

import { findLinkable } from '../../articles/linkable/findLinkable'
import { linkTargets } from '../../articles/linkable/linkTargets'
import { failure } from '../../words/failure'
import { loadFrontOutlet } from '../actions/pinFront'
import { pinRows } from '../pinRows'

const LONGEST_QUERY = 300
const MOST_OFFERED = 20
const MOST_OUTLETS = 500

export const FrontQuestion = z.object({
  /** Words of titles, or an address of the site. */
  q: z
    .string()
    .nullish()
    .transform((text) => (text ?? '').trim().slice(0, LONGEST_QUERY)),
})

/** A text that stands first, or might. */
export type FrontText = {
  article: string
  title: string
  /** Readers have it now. */
  isPublic: boolean
  /** Why they don't, after “bài này”; null when they do. */
  why: string | null
}
export type FrontPin = FrontText & {
  /** Epoch milliseconds. */
  until: number
  isOver: boolean
  pinnedBy: string | null
}

export type FrontList = {
  outlet: { id: string; name: string }
  pins: FrontPin[]
  /** The ids of all rows, for whoever writes the list: it is refused when they are others by then. */
  seen: string[]
  offered: FrontText[]
}

/**
 * What stands first on the front page of an outlet, and texts that might: the newest, or those with words in their titles.
 * @throws NewsroomError 403 for who may not pin there.
 */
export async function loadFront(
  req: PayloadRequest,
  { outlet: id, now, q }: { outlet: string; now: Date; q: string },
): Promise<FrontList> {
  const outlet = await loadFrontOutlet(req, id)
  if (!(await mayPin(req, outlet.id))) throw failure('noRight')
  const rows = await pinRows(req, outlet.id)
  const texts = await textsOf(
    req,
    rows.map(({ article }) => article),
    now,
  )
  const taken = new Set(rows.map(({ article }) => article))
  const found = await offeredIds(req, { outlet: outlet.id, q, now })
  const offered = await textsOf(
    req,
    found.filter((one) => !taken.has(one)),
    now,
  )
  return {
    outlet: { id: outlet.id, name: outlet.title },
    pins: rows.map(({ article, until, pinnedBy }, at) => ({
      ...(texts[at] ?? { article, title: '', isPublic: false, why: null }),
      ...{ until, pinnedBy, isOver: !isInForce({ until }, now.getTime()) },
    })),
    seen: rows.map((row) => row.id),
    offered,
  }
}

/** The outlets whose front pages the person lays out, by name. */
export async function frontOutlets(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const ids = isAdministrator(req.user as Member | null)
    ? null
    : await outletsWithRole(req, CHANGING_ROLES)
  if (ids?.length === 0) return []
  return rowsWhere(req, 'outlets', {
    where: ids ? { id: { in: ids } } : {},
    select: { name: true },
    sort: ['sortKey', 'id'],
    limit: MOST_OUTLETS,
    overrideAccess: true,
  })
}

async function mayPin(req: PayloadRequest, outlet: string): Promise<boolean> {
  if (isAdministrator(req.user as Member | null)) return true
  const held = await rolesAt(req, outlet)
  return CHANGING_ROLES.some((role) => held.includes(role))
}

async function textsOf(
  req: PayloadRequest,
  ids: readonly string[],
  now: Date,
): Promise<FrontText[]> {
  const targets = await linkTargets(req, ids, now)
  return targets.map(({ id, title, publicSince, why }) => ({
    article: id,
    title: title ?? 'Bài không còn trong hệ thống',
    isPublic: publicSince !== null,
    why,
  }))
}

/** Texts of the outlet that readers have or will have: those found, else the newest. */
async function offeredIds(
  req: PayloadRequest,
  { outlet, q, now }: { outlet: string; q: string; now: Date },
): Promise<string[]> {
  const found =
    q === '' ? null : (await findLinkable(req, { query: q, except: null }, now)).map(({ id }) => id)
  if (found?.length === 0) return []
  const those: Where[] = found ? [{ articleId: { in: found } }] : []
  const rows = await rowsWhere(req, 'public-texts', {
    where: {
      and: [
        ...those,
        { outlet: { equals: outlet } },
        { takenDown: { equals: false } },
        { trashed: { equals: false } },
        { or: [{ publication: { exists: true } }, { nextPublication: { exists: true } }] },
      ],
    },
    select: { articleId: true },
    sort: ['-publishedAt', '-id'],
    limit: MOST_OFFERED,
    overrideAccess: true,
  })
  const known = rows.map(({ articleId }) => articleId)
  return found ? found.filter((id) => known.includes(id)) : known
}
