import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import type { Article, PublicText } from '@/payload-types'

import { settleCredits } from '../../credits/actions/settleCredits'
import type { StoredSide } from '../../texts/publicSide'
import { failure } from '../../words/failure'

export const NOTHING_NEXT = { nextPublication: null, nextRevision: null, nextAt: null }

export const NO_EXPIRY = { expireAt: null, expireBy: null, expireSetAt: null, expireReason: null }

/** Nothing waits any more; of what readers never had, nothing is left to take down either. */
export const calledOff = ({ publication }: Pick<StoredSide, 'publication'>) =>
  publication === null ? { ...NOTHING_NEXT, ...NO_EXPIRY } : NOTHING_NEXT

type Set = Partial<Omit<PublicText, 'id' | 'topics' | 'pictures' | 'files'>>

/**
 * Changes the public side of a text, if it still is as it was read.
 * @throws NewsroomError when somebody else changed it meanwhile.
 */
export async function changeSide(
  req: PayloadRequest,
  { id, articleId, side, publication, nextPublication, revisedAt, expiry }: StoredSide,
  set: Set,
): Promise<void> {
  const isMine = await compareAndSet({
    req,
    collection: 'public-texts',
    id,
    expected: {
      and: [
        { takenDown: { equals: side.takenDown } },
        { revisedAt: { equals: revisedAt } },
        is('publication', publication),
        is('nextPublication', nextPublication),
        is('nextAt', side.next?.at ?? null),
        is('expireAt', expiry?.at ?? null),
      ],
    },
    set,
  })
  if (!isMine) throw failure('movedMeanwhile')
  if (set.publication !== undefined) await settleCredits(req, [articleId])
}

const is = (field: string, value: string | null) =>
  value === null ? { [field]: { exists: false } } : { [field]: { equals: value } }

/** The public side of a text that never had one. */
export async function createSide(
  req: PayloadRequest,
  article: Article,
  side: Set & Pick<PublicText, 'publishedAt' | 'revisedAt'>,
): Promise<void> {
  await req.payload.create({
    collection: 'public-texts',
    data: {
      ...placeOf(article),
      embargoUntil: article.embargoUntil ?? null,
      trashed: Boolean(article.deletedAt),
      takenDown: false,
      sample: article.sample ?? false,
      articleId: article.id,
      ...side,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await settleCredits(req, [article.id])
}

/** Where a text stands among others. */
export function placeOf(article: Article) {
  return {
    outlet: idOf(article.outlet) ?? '',
    column: idOf(article.column),
    issue: idOf(article.issue),
    topics: idsOf(article.topics),
  }
}

export const idsOf = (
  references: readonly (string | { id: string })[] | null | undefined,
): string[] => (references ?? []).map(idOf).filter((id) => id !== null)
