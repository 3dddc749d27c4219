import type { PayloadRequest } from 'payload'

import { actOf, whenActEnds } from '@/database/actEnds'
import { rowsWhere } from '@/database/rows'
import { logger } from '@/logging/logger'

import { isLoggedAlready } from '../audit/onceAMinute'
import { recordRefusal } from '../audit/recordRefusal'
import { type FailureCode, NewsroomError } from '../words/failure'

/** What is refused since it is not theirs to do, or a way around the moves; the rest is said to people alone. */
const LOGGED: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['wrongRole', 'ownWork', 'sameApprover'] as const),
  ...(['editedByAuthor', 'editedByAsked', 'editedBySigners', 'withdrawFirst'] as const),
  ...(['placedByEditors', 'otherDesk', 'deskByEditors', 'outletFixed'] as const),
  'wishByEditors',
  ...(['embargoByMove', 'embargoByPublishers', 'statusByMove'] as const),
  ...(['draftNotSaid', 'restoreAsDraft', 'trashPublished', 'trashScheduled', 'keptUntil'] as const),
  ...(['shownInReview', 'previewNotYours'] as const),
])

type Asked = {
  req: PayloadRequest
  /** Of the article. */
  id: string | null | undefined
  /** What was asked, as the log calls it: `article.approve`, `update`. */
  asked: string
}

/**
 * Does something with an article; that the request's user was refused it, as not theirs, has its line in the log. It is
 * written when the act has been taken back, which it is no part of.
 */
export async function loggingRefusal<Result>(
  asked: Asked,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NewsroomError && LOGGED.has(error.code)) await note(asked, error.code)
    throw error
  }
}

async function note({ req, id, asked }: Asked, code: FailureCode): Promise<void> {
  const { user, payload } = req
  if (!user || !id || isLoggedAlready(`${user.id} ${id} ${asked} ${code}`)) return
  const write = async () => {
    const [article] = await rowsWhere(payload, 'articles', {
      where: { id: { equals: id } },
      draft: true,
      trash: true,
      limit: 1,
      select: { title: true, outlet: true },
      overrideAccess: true,
    })
    await recordRefusal({
      req,
      collection: 'articles',
      id,
      title: article?.title ?? '',
      outlet: article?.outlet,
      asked,
      code,
    })
  }
  const act = await actOf(req)
  if (act === null) return write()
  // Nobody is kept waiting or told by what the log could not take.
  whenActEnds(act, () =>
    write().catch((error: unknown) => logger().error({ err: error }, 'log of a refusal')),
  )
}
