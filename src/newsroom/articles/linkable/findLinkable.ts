import type { PayloadRequest, Where } from 'payload'

import { rowsWhere } from '@/database/rows'
import { searchWords } from '@/domain/text/search'

import { type LinkTarget, linkTargets } from './linkTargets'
import { titleRank } from './titleRank'

/** So many are offered. */
const MOST = 12
/** So many that have the words somewhere, newest first, are looked at for those that have them in the title. */
const LOOKED_AT = 300
/** So many of these are asked whether readers have them. */
const ASKED_OF = 60
/** The address of a text on the site, as people copy it. */
const ADDRESS = /\/bai\/([a-z0-9-]+)/

type Found = { id: string; title?: string | null }

/**
 * Texts that a link may lead to, found by words of their titles, accents aside, or by an address of the site: those that
 * readers have, whichever outlet's, and those that the person may read. The best first, at the same rank what readers have.
 */
export async function findLinkable(
  req: PayloadRequest,
  { query, except }: { query: string; except: string | null },
  now: Date,
): Promise<LinkTarget[]> {
  const slug = ADDRESS.exec(query)?.[1]
  const where = slug === undefined ? wordsWhere(query) : { slug: { equals: slug } }
  const ids = await candidates(req, where, slug === undefined ? query : null)
  const targets = await linkTargets(
    req,
    ids.filter((id) => id !== except),
    now,
  )
  const rank = ({ title }: LinkTarget) => (slug === undefined ? titleRank(title ?? '', query) : 0)
  return targets
    .flatMap((target) => {
      const place = rank(target)
      return target.title === null || place === null ? [] : [{ target, place }]
    })
    .sort((a, b) => a.place - b.place || Number(isHidden(a.target)) - Number(isHidden(b.target)))
    .slice(0, MOST)
    .map(({ target }) => target)
}

const isHidden = ({ publicSince }: LinkTarget) => publicSince === null

function wordsWhere(query: string): Where {
  return { and: searchWords(query).map((word) => ({ searchText: { like: word } })) }
}

/** By titles of now: what readers have is looked at by theirs afterwards. */
async function candidates(
  req: PayloadRequest,
  where: Where,
  query: string | null,
): Promise<string[]> {
  const asked = { where, select: { title: true }, sort: '-updatedAt', limit: LOOKED_AT } as const
  const [own, all] = await Promise.all([
    rowsWhere(req, 'articles', { ...asked, draft: true, overrideAccess: false }),
    rowsWhere(req.payload, 'articles', {
      ...asked,
      where: { and: [{ _status: { equals: 'published' } }, where] },
      overrideAccess: true,
    }),
  ])
  const rank = ({ title }: Found) => (query === null ? 0 : titleRank(title ?? '', query))
  const fitting = [...own, ...all].flatMap((row) => {
    const place = rank(row)
    return place === null ? [] : [{ id: row.id, place }]
  })
  const best = fitting.sort((a, b) => a.place - b.place).map(({ id }) => id)
  return [...new Set(best)].slice(0, ASKED_OF)
}
