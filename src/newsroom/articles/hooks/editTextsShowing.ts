import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { rowOf, rowsWhere } from '@/database/rows'
import { coveredParts } from '@/domain/workflow/text/approvalCovers'
import { decideTextMove } from '@/domain/workflow/text/decide'
import type { Article } from '@/payload-types'

import { withContext } from '../../context/requestContext'
import { failure } from '../../words/failure'
import { loadText } from '../loadText'
import { loggingRefusal } from '../logRefusal'
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
    const covered = coveredParts(library === 'media' ? 'picture' : 'file')
    const isSame = covered.every((part) => !(part in data) || isAs(data[part], before[part]))
    if (isSame && !req.file) return data
    const changedShown = { id: before.id, at: timeOfMove(req) }
    const texts = await textsAwaiting(req, library, before.id)
    // Of several none is changed if one may not be.
    for (const text of texts) await demandEdit(req, text)
    for (const text of texts) await withContext(req, { changedShown }, () => edit(req, text))
    return data
  }

const isAs = (one: unknown, other: unknown) => (one ?? '') === (other ?? '')

/** Few wait at a time, whatever the library holds. */
const textsAwaiting = (req: PayloadRequest, library: Library, id: string): Promise<Article[]> =>
  rowsWhere(req, 'articles', {
    where: { and: [{ state: { equals: 'submitted' } }, { [SHOWN[library]]: { in: [id] } }] },
    draft: true,
    sort: 'id',
    overrideAccess: true,
  })

function demandEdit(req: PayloadRequest, text: Article): Promise<void> {
  return loggingRefusal({ req, id: text.id, asked: 'update' }, async () => {
    const loaded = await loadText(req, text, null)
    const { revision: seen, complete } = loaded.text.work
    const move = { move: 'edit', by: loaded.person, at: timeOfMove(req), seen, complete } as const
    if (decideTextMove(loaded.rules, loaded.text, move).ok) return
    throw failure('shownInReview', { title: await titleFor(req, text) })
  })
}

const edit = (req: PayloadRequest, { id }: Article) =>
  req.payload.update({
    collection: 'articles',
    id,
    data: {},
    draft: true,
    depth: 0,
    overrideAccess: true,
    user: req.user,
    req,
  })

/** For whoever may know of it. */
async function titleFor(req: PayloadRequest, { id }: Article): Promise<string | null> {
  const row = await rowOf(req, 'articles', id, {
    draft: true,
    select: { title: true },
    overrideAccess: !req.user,
  })
  return row?.title || null
}
