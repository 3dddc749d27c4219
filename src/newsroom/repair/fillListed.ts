import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { idOf } from '@/access/membership'
import { countWhere, rowOf, rowsWhere } from '@/database/rows'

import { listedBy } from '../publications/listedBy'

/** Texts of one pass; the rest the next time. */
const TEXTS_A_TIME = 5_000

/** What readers have and no list can be asked for by genre or name yet. */
const UNLISTED: Where = {
  and: [{ publication: { exists: true } }, { genre: { exists: false } }],
}

/**
 * Says on the public sides of before 1/12/2026 what lists can be asked for. They name the same publication as before: one that
 * was published meanwhile says it already. Answers how many.
 */
export async function fillListed(payload: Payload): Promise<number> {
  const req = await createLocalReq({}, payload)
  if ((await countUnlisted(req)) === 0) return 0
  const sides = await rowsWhere(req, 'public-texts', {
    where: UNLISTED,
    select: { publication: true },
    sort: 'id',
    limit: TEXTS_A_TIME,
    overrideAccess: true,
  })
  for (const { id, publication } of sides) {
    const frozen = await rowOf(req, 'publications', idOf(publication) ?? '', {
      select: { genre: true, penName: true, people: true },
      overrideAccess: true,
    })
    if (!frozen) continue
    const { genre, signers } = listedBy(frozen)
    const where: Where = { and: [{ id: { equals: id } }, { publication: { equals: frozen.id } }] }
    // The list first: a row that says its genre is done.
    for (const data of [{ signers }, { genre }]) {
      await payload.db.updateOne({ collection: 'public-texts', where, data, req })
    }
  }
  return sides.length
}

export const countUnlisted = (req: PayloadRequest): Promise<number> =>
  countWhere(req, 'public-texts', { where: UNLISTED, overrideAccess: true })
