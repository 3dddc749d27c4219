import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { rowOf, rowsWhere } from '@/database/rows'
import { coveredParts } from '@/domain/workflow/text/approvalCovers'

import { withContext } from '../../context/requestContext'
import { failure, NewsroomError } from '../../words/failure'
import { timeOfMove } from '../moving/timeOfMove'

type Library = 'media' | 'text-files'

/** Which field of a text names what it shows of a library. */
const SHOWN = { media: 'pictures', 'text-files': 'files' } as const

/**
 * A picture or file of the library is changed in what an approval covers of it: that is an edit of each text that waits to be
 * approved with it, by whoever may edit that one now, and no other change (workflow.md, Moves). Readers and those who published
 * keep what was there at the approval.
 */
export const editTextsShowing =
  (library: Library): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (operation !== 'update') return data
    const before = originalDoc as { id: string } & Record<string, unknown>
    const isCovered = coveredParts(library === 'media' ? 'picture' : 'file').some(
      (part) => part in data && (data[part] ?? '') !== (before[part] ?? ''),
    )
    if (!isCovered && !req.file) return data
    const changedShown = { id: before.id, at: timeOfMove(req) }
    for (const text of await textsAwaiting(req, library, before.id)) {
      await withContext(req, { changedShown }, () => edit(req, text))
    }
    return data
  }

type Text = { id: string }

/** Few wait at a time, whatever the library holds. */
const textsAwaiting = (req: PayloadRequest, library: Library, id: string): Promise<Text[]> =>
  rowsWhere(req, 'articles', {
    where: { and: [{ state: { equals: 'submitted' } }, { [SHOWN[library]]: { in: [id] } }] },
    draft: true,
    select: {},
    sort: 'id',
    overrideAccess: true,
  })

async function edit(req: PayloadRequest, text: Text): Promise<void> {
  try {
    await req.payload.update({
      collection: 'articles',
      id: text.id,
      data: {},
      draft: true,
      depth: 0,
      overrideAccess: true,
      user: req.user,
      req,
    })
  } catch (error) {
    if (!(error instanceof NewsroomError) || error.status !== 403) throw error
    throw failure('shownInReview', { title: await titleFor(req, text) })
  }
}

/** For whoever may know of it. */
async function titleFor(req: PayloadRequest, { id }: Text): Promise<string | null> {
  const row = await rowOf(req, 'articles', id, {
    draft: true,
    select: { title: true },
    overrideAccess: !req.user,
  })
  return row?.title || null
}
