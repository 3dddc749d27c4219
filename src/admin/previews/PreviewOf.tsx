import type { PayloadRequest } from 'payload'

import { readsAsPublished } from '@/access/readsAsPublished'
import type { Member } from '@/access/membership'
import { mayPreview, textToPreview } from '@/newsroom/previews/previewRight'
import { ownPreview } from '@/newsroom/previews/views/ownPreview'

import { PreviewTools } from './PreviewTools'

/** The ways to see a text's draft as a page, for those of the newsroom. */
export async function PreviewOf({ req, article }: { req: PayloadRequest; article: string }) {
  if (readsAsPublished(req.user as Member | null)) return null
  const row = await textToPreview(req, article).catch(() => null)
  if (!row || row.deletedAt) return null
  // Who reads what is published of another outlet does not read its drafts.
  if ((await ownPreview(req, article)) === null) return null
  return <PreviewTools article={article} mayShare={await mayPreview(req, row)} />
}
