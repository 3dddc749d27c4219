import type { PayloadRequest } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import type { Article } from '@/payload-types'

import { asReader } from '../../audit/asReader'

/**
 * The newest draft of a text for somebody of the newsroom; null for whoever may not read its drafts. Asked by the rule of
 * versions: a supervisor reads the published row alone.
 */
export async function ownPreview(req: PayloadRequest, id: string): Promise<Article | null> {
  if (!isStaff(req.user as Member | null)) return null
  const [newest] = await asReader(
    req.payload
      .findVersions({
        collection: 'articles',
        where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
        depth: 0,
        limit: 1,
        pagination: false,
        overrideAccess: false,
        user: req.user,
        req,
      })
      .then(({ docs }) => docs),
  )
  return newest ? ({ ...newest.version, id } as Article) : null
}
