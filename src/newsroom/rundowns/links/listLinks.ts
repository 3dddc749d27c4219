import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'

import type { LinkKind } from '../../words/rundowns'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'

export type LinkLine = {
  id: string
  kind: LinkKind
  label: string | null
  madeBy: string | null
  madeAt: string
  revokedAt: string | null
}

/** The links of a rundown, newest first, for those who may make them. */
export async function listLinks(req: PayloadRequest, id: string): Promise<LinkLine[]> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'edit', action: 'rundown.link' })
  const docs = await rowsWhere(req, 'rundown-links', {
    where: { rundown: { equals: id } },
    sort: '-createdAt',
    depth: 1,
    limit: 200,
    populate: { users: { name: true }, rundowns: {} },
    overrideAccess: true,
  })
  return docs.map(({ id: link, kind, label, madeBy, createdAt, revokedAt }) => ({
    id: link,
    kind,
    label: label ?? null,
    madeBy: (madeBy && typeof madeBy === 'object' && madeBy.name) || null,
    madeAt: createdAt,
    revokedAt: revokedAt ?? null,
  }))
}
