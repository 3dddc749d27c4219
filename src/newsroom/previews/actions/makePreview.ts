import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { inTransaction } from '@/database/transaction'
import { settings } from '@/settings/settings'

import { optionalText, whole } from '../../desk/inputs'
import { fingerprintOf, newToken } from '../../tokens/token'
import { failure } from '../../words/failure'
import { demandPreviewRight, openLinksOf, recordLink } from '../previewLink'
import { textToPreview } from '../previewRight'

const DAY_MS = 86_400_000
const DAYS = 7
const MOST_DAYS = 30
/** Links of one text that open it at a time. */
const MAX_LINKS = 20

export const PreviewInput = z.object({
  days: whole('Số ngày', 1, MOST_DAYS).nullish(),
  note: optionalText('Gửi cho ai', 100),
})

type Call = { req: PayloadRequest; id: string; input: z.output<typeof PreviewInput>; now: Date }

/** A new link; its address is told here and never again, since only a fingerprint of its token is kept. */
export type MadePreview = { id: string; address: string; expiresAt: string }

/**
 * Makes a link by which the draft of a text is seen without an account, for some days.
 * @throws NewsroomError for a text that is not theirs to show, lies in the trash, or has many links already.
 */
export async function makePreview({ req, id, input, now }: Call): Promise<MadePreview> {
  const article = await textToPreview(req, id)
  const done = { article, action: 'article.previewLink' } as const
  await demandPreviewRight(req, done)
  if (article.deletedAt) throw failure('previewTrashed')
  const { length } = await openLinksOf(req, id, now)
  if (length >= MAX_LINKS) throw failure('previewsTooMany', { max: MAX_LINKS })
  const token = newToken()
  const expiresAt = new Date(now.getTime() + (input.days ?? DAYS) * DAY_MS).toISOString()
  const link = await inTransaction({ payload: req.payload, req }, async (own) => {
    const row = await own.payload.create({
      collection: 'preview-links',
      data: {
        article: id,
        hash: fingerprintOf(token),
        note: input.note,
        madeBy: req.user?.id ?? null,
        expiresAt,
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    await recordLink(own, done, row)
    return row.id
  })
  return { id: link, address: `${settings().serverUrl ?? ''}/xem-truoc/${token}`, expiresAt }
}
