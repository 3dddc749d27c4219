import type { PayloadRequest } from 'payload'

import { lendersOf } from '@/access/lentRoles'
import { idOf } from '@/access/membership'
import { outletRoles } from '@/access/outletScope'
import type { Role } from '@/access/roles'
import { inChunks, rowsWhere } from '@/database/rows'
import { isAsked } from '@/domain/workflow/text/askedNext'
import { ONE_STEP } from '@/domain/workflow/text/chains'
import { rolesForText } from '@/domain/workflow/text/desks'
import type { Article } from '@/payload-types'

import { openDesksById } from '../../texts/openDesks'
import { chainOf, textOf } from '../loadText'

/** A text about which a person is asked to decide. */
export type AskedText = {
  id: string
  /** The fingerprint of what is there now: by it a move says which revision was seen. */
  revision: string | null
  title: string
  author: string
  outlet: string
  outletId: string
  column: string
  /** The step that asks, as the chain names it; empty once all have signed. */
  step: string
  /** When it was last touched (epoch milliseconds). */
  since: number
  /** When its writer wishes that it goes out (epoch milliseconds). */
  wishedAt: number | null
}

export type AskedTexts = {
  /** Whose step is theirs, the longest waiting first. */
  toSign: AskedText[]
  /** Signed by all, theirs to publish, and not set for a minute. */
  toPublish: AskedText[]
  /** Whether there is so much under way that the oldest alone was looked through. */
  isCut: boolean
}

/** So many texts under way are looked through. */
const MOST = 1000

/**
 * The texts that wait for the request's user to sign or to publish, by their roles and those lent to them today; `outlets`
 * narrows it to some.
 */
export async function loadAsked(
  req: PayloadRequest,
  { outlets }: { outlets?: readonly string[] } = {},
): Promise<AskedTexts> {
  const holders = await holdersOf(req)
  const places = [...new Set(holders.map(({ outlet }) => outlet))].filter(
    (outlet) => !outlets || outlets.includes(outlet),
  )
  if (places.length === 0) return { toSign: [], toPublish: [], isCut: false }
  const rows = await underWay(req, places)
  const desks = await openDesksById(
    req,
    rows.flatMap(({ desk }) => idOf(desk) ?? []),
  )
  const person = req.user?.id ?? ''
  const asked = rows.filter((row) => {
    const chain = chainOf(row) ?? ONE_STEP
    const desk = desks.get(idOf(row.desk) ?? '') ?? null
    const roles = holders
      .filter(({ outlet }) => outlet === idOf(row.outlet))
      .flatMap(({ holder, roles: held }) => rolesForText(held, holder, desk))
    return isAsked(textOf(row, chain, null), chain, { person, roles: new Set(roles) })
  })
  const approved = asked.filter(({ state }) => state === 'approved')
  const settled = await settledTexts(
    req,
    approved.map(({ id }) => id),
  )
  return {
    toSign: asked.filter(({ state }) => state === 'submitted').map(askedText),
    toPublish: approved.filter(({ id }) => !settled.has(id)).map(askedText),
    isCut: rows.length === MOST,
  }
}

/** By whose roles the request's user decides at which outlet: their own, and of each for whom they stand in today. */
async function holdersOf(
  req: PayloadRequest,
): Promise<{ outlet: string; holder: string; roles: Iterable<Role> }[]> {
  const own = [...(await outletRoles(req))]
  const lent = await lendersOf(req)
  return [
    ...own.map(([outlet, roles]) => ({ outlet, holder: req.user?.id ?? '', roles })),
    ...lent.map(({ outlet, from, roles }) => ({ outlet, holder: from, roles })),
  ]
}

function underWay(req: PayloadRequest, outlets: readonly string[]): Promise<Article[]> {
  return rowsWhere(req, 'articles', {
    where: { and: [{ outlet: { in: outlets } }, { state: { in: ['submitted', 'approved'] } }] },
    draft: true,
    sort: ['updatedAt', 'id'],
    limit: MOST,
    depth: 1,
    select: {
      title: true,
      state: true,
      step: true,
      chain: true,
      revision: true,
      revisionNumber: true,
      writers: true,
      people: true,
      approvals: true,
      approvedBy: true,
      approvedAt: true,
      author: true,
      outlet: true,
      column: true,
      desk: true,
      updatedAt: true,
      wishedAt: true,
    },
    populate: {
      users: { name: true },
      outlets: { name: true },
      columns: { name: true },
      desks: {},
    },
    overrideAccess: false,
  }) as unknown as Promise<Article[]>
}

/** Those that are set for a minute, or were taken down and may not be published. */
async function settledTexts(
  req: PayloadRequest,
  articles: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await inChunks(articles, (ids) =>
    rowsWhere(req, 'public-texts', {
      where: {
        and: [
          { articleId: { in: ids } },
          { or: [{ nextAt: { exists: true } }, { takenDown: { equals: true } }] },
        ],
      },
      select: { articleId: true },
      overrideAccess: true,
    }),
  )
  return new Set(rows.map(({ articleId }) => articleId))
}

function askedText(row: Article): AskedText {
  const chain = chainOf(row)
  return {
    id: row.id,
    revision: row.revision ?? null,
    title: row.title || 'Bài chưa có tiêu đề',
    author: nameOf(row.author),
    outlet: nameOf(row.outlet),
    outletId: idOf(row.outlet) ?? '',
    column: nameOf(row.column),
    step: row.state === 'submitted' ? ((chain ?? ONE_STEP).steps[row.step ?? 0]?.name ?? '') : '',
    since: Date.parse(row.updatedAt),
    wishedAt: row.wishedAt ? Date.parse(row.wishedAt) : null,
  }
}

const nameOf = (reference: unknown): string =>
  typeof reference === 'object' && reference ? ((reference as { name?: string }).name ?? '') : ''
